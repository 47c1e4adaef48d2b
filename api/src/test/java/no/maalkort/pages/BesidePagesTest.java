package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.planning.PeersScoring;
import org.junit.jupiter.api.Test;

/** What the pages that set something beside a scorecard say of Bærum. */
class BesidePagesTest extends ComparedPages {

    @Test
    void twoYearsAreComparedInASentenceAndStepByStep() {
        String text = text(PAGES.compare(baerum(2020), baerum(2023), NB));
        assertThat(text)
                .contains("I 2020 kunne sju mål med tall dømmes, i 2023 to. Det meste av endringen er tall som mangler")
                .contains("dekningen er 73 % og 23 %")
                .contains("Hvorfor det sikrede falt fra 40 til 20")
                .contains("Nye mål og nivåer +10 tre mål løp ut")
                .contains("Dekning −29 seks mål mistet dommen, ett mål fikk dom")
                .contains("Likt på begge sider (4)");
    }

    @Test
    void whyAGoalDiffersIsSaidInTheSentencesOfItsReasons() {
        assertThat(text(PAGES.compare(baerum(2020), baerum(2023), NB)))
                .containsSubsequence(
                        "Netto driftsresultat",
                        "Målets poeng gikk fra 100 til 80.",
                        "Etter nivåene fra 2020 hadde 3,6 % vært ikke nådd (0 poeng).",
                        "Bufferfond",
                        "Et brukbart tall for 2023 er ikke funnet. Nivået er sist bekreftet 2020.",
                        "Plass på CDPs A-liste",
                        "Nivået er sist bekreftet 2022.",
                        "Kutt i direkte klimagassutslipp",
                        "I 2020: Målet har et nivå, men ikke et brukbart tall for 2019.",
                        "Tallet (180 personer) ble publisert september 2023, før 2023 var slutt.",
                        "Restavfall per innbygger",
                        "Målet gjaldt sist i 2020.")
                .doesNotContain("nådd → mangler tall", "→ ikke i kraft", "vekten endret seg");
        assertThat(text(PAGES.compare(request("oslo", 2022, null), request("oslo", 2023, null), EN)))
                .as("the path took as much as the figures gave")
                .contains("New results: −27.54% (2021) → −28.83% (2022)")
                .doesNotContain("points went from");
    }

    @Test
    void whatWasKnownOnADayIsSaidOfOtherYearsToo() {
        var day = LocalDate.of(2023, 6, 1);
        assertThat(text(PAGES.compare(request("baerum", 2021, day), request("baerum", 2022, day), NB)))
                .contains("Bærum, 2021, kjent 1. juni 2023 og 2022, kjent 1. juni 2023");
    }

    @Test
    void oneYearIsComparedAsItWasKnownOnTwoDays() {
        var then = request("baerum", 2020, LocalDate.of(2021, 12, 31));
        String text = text(PAGES.compare(then, baerum(2020), EN));
        assertThat(text).contains("Bærum, 2020, known 31 December 2021 and 2020, known");
    }

    @Test
    void theSameScorecardDiffersInNothing() {
        String text = text(PAGES.compare(baerum(2023), baerum(2023), NB));
        assertThat(text)
                .contains("Bærum, 2023, kjent 21. august 2026 Begge sider er det samme målkortet")
                .contains("Hvorfor det sikrede er det samme, 20")
                .contains("0 av 22 mål");
    }

    @Test
    void municipalitiesAreNotComparedAsIfTheirGoalsWereTheSame() {
        String text = text(PAGES.compare(request("oslo", 2023, null), baerum(2023), NB));
        assertThat(text).contains("Oslo og Bærum er dømt etter ulike mål.").doesNotContain("Det som er ulikt");
    }

    @Test
    void anyTwoYearsOfAnybodyWithGoalsOfTheirOwnCanBeCompared() {
        new Pages(WORKSPACE, card -> "0".repeat(64)).owners().forEach((body, history) -> history.years()
                .forEach(first -> history.years().stream()
                        .filter(second -> second > first)
                        .forEach(second -> assertThat(PAGES.compare(
                                        request(body.id(), first, null), request(body.id(), second, null), NB))
                                .as(body.id() + " " + first + " " + second)
                                .doesNotContain(">null<"))));
    }

    @Test
    void aFigureOfAYearThatRanIsNoWholeYearsBesideOthers() {
        var requests = List.of(baerum(2023), request("asker", 2023, null));
        String text = text(PAGES.others(requests, REFUGEES, NB));
        assertThat(text)
                .contains("178 personer så langt i 2023 – ikke avgjort")
                .contains("Asker 178 personer (foreløpig tall)");
    }

    @Test
    void aChangeTooSmallToBeToldIsCalledThat() {
        String text = text(PAGES.compare(request("oslo", 2022, null), request("oslo", 2023, null), NB));
        assertThat(text)
                .contains("Hvorfor det sikrede er nesten det samme, 15")
                .contains("Det sikrede er nesten det samme; det høyeste poengsummen kan bli, gikk fra 40 til 90.");
    }

    @Test
    void aGoalThatCameIntoForceWithoutPointsStandsAmongNewLevels() {
        String text = text(PAGES.compare(request("stavanger", 2015, null), request("stavanger", 2016, null), NB));
        assertThat(text.substring(text.indexOf("Nye nivåer, og mål som løp ut 4")))
                .containsSubsequence(
                        "Gjeldsgrad", "Ikke i kraft", "Ikke nådd", "Nytt resultat: 61 % (2015) → 61 % (2016)");
    }

    @Test
    void onlyFiguresGoBackToAnotherDay() {
        var place = Place.served(Language.NB, "", "?asOf=2022-06-30");
        var asked = request("baerum", 2023, LocalDate.of(2022, 6, 30));
        assertThat(new Pages(WORKSPACE, card -> "0".repeat(64)).scorecard(asked, place, false))
                .contains("tallene er de som var publisert 30. juni 2022, dømt etter nivåene for 2023.");
        assertThat(new Pages(WORKSPACE, card -> "0".repeat(64)).municipality(asked, place))
                .contains("tallene er de som var publisert 30. juni 2022, og nivåene er hvert års egne.");
    }

    @Test
    void aLevelThatANewSourceRepeatsIsNoChange() {
        String text = text(new Pages(WORKSPACE, card -> "0".repeat(64)).municipality(baerum(0), NB));
        assertThat(text.substring(text.indexOf("Når målene ble satt")).split("handlekraftig", -1))
                .as("the minimum of 2023 and the target of 2016")
                .hasSize(3);
    }

    @Test
    void whoeverHasNoGoalsOfItsOwnStandsThereWithTheGoalOthersHave() {
        String html = PAGES.others(List.of(request("kautokeino", 2023, null), baerum(2023)), null, NB);
        assertThat(html)
                .contains("/kommune/kautokeino/maal/norway:inclusion.refugees-settled\"")
                .doesNotContain("refugees-requested");
    }

    @Test
    void othersStandAgainstTheirOwnLevelsByNameAndNobodyIsRanked() {
        var requests = Stream.concat(
                        Stream.of(baerum(2023).body()),
                        PeersScoring.withPacks(WORKSPACE, 2023).stream()
                                .filter(body -> !body.id().equals("baerum")))
                .map(body -> request(body.id(), 2023, null))
                .toList();
        String html = PAGES.others(requests, null, NB);
        String text = text(html);
        assertThat(text)
                .containsSubsequence("Andel av eget nivå", "Bærum", "87 %", "Oslo", "60 %", "Trondheim", "71 %")
                .containsSubsequence(
                        "Kan være lik",
                        "Arendal",
                        "Bærum 20–96",
                        "Oslo",
                        "Oslo 15–90",
                        "Bærum",
                        "Trondheim 36–86",
                        "ingen av de andre");
        assertThat(html).contains("?indicator=" + REFUGEES);
        assertThat(text)
                .as("counts tell of size, and nobody is best of them")
                .containsSubsequence(
                        "Endring i direkte klimagassutslipp siden 2009, 2022 lavest er best",
                        "Asker −45 % best",
                        "Bosatte flyktninger, 2023 følger av hvor stor kommunen er; ikke ordnet")
                .doesNotContain("1 130 personer best", "178 personer best");
    }
}
