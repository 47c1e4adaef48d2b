package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import no.maalkort.figure.Language;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** Goals and rules as they come with the engine. */
class GoalAndRulePagesTest {
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());
    private static final Pages PAGES = new Pages(WORKSPACE, card -> "0".repeat(64));

    private static String goal(String body, String name, Language language) {
        var municipality = WORKSPACE.figures().catalogue().body(body);
        var request = new Scoring.Request(municipality, 0, WORKSPACE.packOf(municipality), null, null);
        return PAGES.goal(request, name, Place.served(language, "", ""), false).orElseThrow();
    }

    private static String rule(String pack, String goal, Language language) {
        LoadedPack loaded = WORKSPACE.packs().pack(pack);
        return PAGES.rule(loaded, loaded.pack().goal(goal).orElseThrow(), Place.served(language, "", ""));
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "").replace('\u00A0', ' ');
    }

    @Test
    void aYearlyGoalTellsItsYearsItsLevelsAndItsChange() {
        String page = text(goal("baerum", "baerum:finance.net-operating-result", Language.NB));
        assertThat(page)
                .contains(
                        "i 2023, 80 av 100 poeng",
                        "Årene før: nådd 2016–2020, mangler tall 2021–2022.",
                        "2016–2020, bekreftet hvert år",
                        "2021–2022, sist bekreftet 2020",
                        "2023, bekreftet 2023",
                        "Fra 2024, sist bekreftet 2023",
                        "Hvorfor 80 og ikke 100?",
                        "mål 4 % → minimum 3 %, mål 4 %. Etter nivåene fra 2020 hadde 3,6 % vært ikke nådd (0 poeng).",
                        "Nytt resultat: 5,9 % (2020) → 3,6 % (2023); nådd → delvis nådd",
                        "Ikke i kraft: 2012–2015.");
    }

    @Test
    void aLevelThatStillHoldsIsNotStruckOutAndOneThatWasReplacedIs() {
        assertThat(goal("baerum", "baerum:finance.net-operating-result", Language.NB))
                .doesNotContain("<s>");
        assertThat(goal("baerum", "baerum:climate.direct-emissions", Language.NB))
                .contains("<s>Mål \u221240\u00A0% i 2030.</s>");
    }

    @Test
    void aGoalOnAPathTellsWhatItTakesAndWhereItLeads() {
        String page = text(goal("baerum", "baerum:climate.direct-emissions", Language.EN));
        assertThat(page)
                .contains(
                        "Needed every year until 2030\u22127.45%or 3.75 percentage points of the 2009 level",
                        "The last year, 2021 to 2022\u22124.7%63% of the pace needed from here; one year only",
                        "The same pace leads to\u221256 to \u221261%in 2030; the target is \u221265%",
                        "The first verdict: 87 points",
                        "judged for the first time for 2023. In 2022: The goal has a level, but no usable figure for 2021.",
                        "Own: acceleration needed; R = 0.63 of what is required from here; window 2021–2022.")
                .doesNotContain("(OWN)", "(ACCELERATION_NEEDED)", "ε");
    }

    @Test
    void aPathTellsItsInterimTargetsTheEarlierFiguresAndWhosePaceItCarriesOn() {
        assertThat(text(goal("oslo", "oslo:climate.direct-emissions", Language.NB))
                        .replace('\u00a0', ' '))
                .contains(
                        "Tidligere tall: −4,33 % (2011), −7,48 % (2013), −12,38 % (2015), ",
                        "Delmål: −52 % (2023). Ved målåret: ",
                        "Kort strek på banen: delmål, −52 % (2023).",
                        "Runde merker: tidligere tall, det eldste fra 2011,",
                        "Grått felt: farten fra 2023 til 2024 videre,");
        assertThat(text(goal("trondheim", "trondheim:climate.direct-emissions", Language.EN)))
                .contains("Interim targets: −30% (2023).", "Grey: the pace from 2009 to 2022 continued,")
                .doesNotContain("Round marks");
    }

    @Test
    void whereNothingIsSplitByCauseNoChartOfCausesStands() {
        assertThat(goal("baerum", "baerum:climate.direct-emissions", Language.NB))
                .doesNotContain("class=\"wf\"");
        assertThat(goal("baerum", "norway:inclusion.refugees-settled", Language.NB))
                .contains("Fortsatt 0 poeng", "Poengene er de samme i 2021 og 2022.")
                .doesNotContain("class=\"wf\"");
        assertThat(goal("baerum", "baerum:finance.net-operating-result", Language.NB))
                .contains("class=\"wf\"", "href=\"/sammenlign?a=baerum-2020&amp;b=baerum-2023\"");
    }

    @Test
    void aGoalThatFellDueAfterTheNewestScorecardIsToldByTheYearItIsDue() {
        assertThat(text(goal("baerum", "baerum:climate.cycling-share", Language.NB)))
                .contains("Mangler tall", "ikke et brukbart tall for 2025.", "Årene før: ikke forfalt 2018–2024.");
    }

    @Test
    void aCaseHasTheWordsOfWhatItIsJudgedBy() {
        assertThat(text(rule("baerum", "climate.direct-emissions", Language.NB)).replaceAll("\\s+", " "))
                .contains(
                        "Tallet for 2030 dømmes mot målet selv, og da heter det nådd eller ikke nådd.",
                        "Exactly the target in the year it is due counts as reached Nådd",
                        "Just short of the target in the year it is due falls short Ikke nådd",
                        "A whole per cent short of the line is behind it Bak banen");
    }

    @Test
    void noLineIsBrokenBetweenANumberAndItsPerCent() {
        assertThat(goal("baerum", "baerum:climate.direct-emissions", Language.NB))
                .contains("(minst 40\u00A0%)")
                .doesNotContain(" %");
    }

    @Test
    void ofAPeriodThatStillRanBothBranchesAreTold() {
        var municipality = WORKSPACE.figures().catalogue().body("baerum");
        var request = new Scoring.Request(municipality, 2023, WORKSPACE.packOf(municipality), null, null);
        assertThat(PAGES.scorecard(request, Place.served(Language.NB, "", ""), false))
                .contains(
                        "<dt>Hvis under 390</dt>\n<dd>ikke nådd, 0 poeng",
                        "<dt>Hvis 390 eller mer</dt>\n<dd>nådd, 100 poeng",
                        "\"/regel/norway/inclusion.refugees-settled?municipality=baerum&amp;year=2023\">motoren, før reglene</a>");
    }

    @Test
    void aGoalLeadsToItsRulesInTheYearItSpeaksOf() {
        assertThat(goal("baerum", "norway:inclusion.refugees-settled", Language.EN))
                .contains("\"/en/rule/norway/inclusion.refugees-settled?municipality=baerum&amp;year=2023\">");
        assertThat(goal("baerum", "baerum:climate.direct-emissions", Language.NB))
                .contains("\"/regel/baerum/climate.direct-emissions?municipality=baerum&amp;year=2023\">");
    }

    @Test
    void whatOnlyTheRulesSayIsExplainedBesideThem() {
        assertThat(text(rule("baerum", "finance.net-operating-result", Language.NB)))
                .contains("Vurderingen: hva hvert tall blir", "«leastDemanding» er det minst krevende nivået i kraft");
        assertThat(text(rule("norway", "inclusion.refugees-settled", Language.NB)))
                .contains("Vurderingen")
                .doesNotContain("hva hvert tall blir", "leastDemanding");
    }

    @Test
    void whereEveryGoalCanBeJudgedTheSentenceSaysSo() {
        var municipality = WORKSPACE.figures().catalogue().body("stavanger");
        var request = new Scoring.Request(municipality, 2019, WORKSPACE.packOf(municipality), null, null);
        assertThat(text(PAGES.scorecard(request, Place.served(Language.NB, "", ""), false)))
                .contains("Stavanger har sju mål i kraft. Alle kan dømmes:");
    }

    @Test
    void aRuleShowsTheLineThatDecided() {
        String page = rule("baerum", "finance.net-operating-result", Language.NB);
        assertThat(page)
                .contains("<li id=\"L17\" class=\"hit\">", "<li id=\"L22\" class=\"hit\">")
                .doesNotContain("<li id=\"L23\" class=\"hit\">");
        assertThat(text(page))
                .contains(
                        "3,6 % er ikke på eller over målet (4 %)",
                        "11 prøver", "Vedtaksdato og saksnummer er ikke funnet.")
                .doesNotContain("ble noe annet");
    }

    @Test
    void casesNameTheirFiguresInWordsAndTheirIdsOnce() {
        String page = text(rule("norway", "inclusion.pupils-per-teacher", Language.NB));
        assertThat(page)
                .contains(
                        "Elever per lærer, 1.–4. trinn: 15,1 elever",
                        "Elever per lærer, 1.–4. trinn inclusion.pupils-per-teacher-1-4",
                        "Målet gjelder ikke for alle. Tallene som dømmes, er den enkelte kommunes.");
        assertThat(text(rule("norway", "inclusion.refugees-settled", Language.NB)))
                .contains("180 personer (publisert 25. september 2023, foreløpig tall)");
    }

    @Test
    void whereNoMissingFigureWasEverKnownThereIsNoRoomForPictures() {
        assertThat(text(scorecard("sandnes", 2022))).contains("ingen tall").doesNotContain("Åpen ring", "2022–2022");
        assertThat(text(scorecard("baerum", 2023))).contains("Åpen ring", "2012–2023");
    }

    @Test
    void whyAGoalIsUndecidedStandsBesideItAndALimitIsNothingToReach() {
        assertThat(text(scorecard("baerum", 2023)))
                .containsPattern("Uavklart\\s+året var ikke slutt")
                .contains("Skal til");
        assertThat(text(scorecard("asker", 2023))).contains("året målet måles mot, er ukjent");
        assertThat(text(scorecard("alta", 2022))).contains("Nærmeste grense").doesNotContain("Skal til");
    }

    @Test
    void whatNoLongerHoldsIsFoldedAndNotSaidNeverToHaveBeenSet() {
        var body = WORKSPACE.figures().catalogue().body("baerum");
        var request = new Scoring.Request(body, 0, WORKSPACE.packOf(body), null, null);
        String page = PAGES.municipality(request, Place.served(Language.NB, "", ""));
        assertThat(page.substring(page.indexOf("<summary>Mål som ikke gjelder lenger (3)</summary>")))
                .contains("Restavfall");
        assertThat(page).contains("gjaldt ikke").doesNotContain("ikke satt");
    }

    private static String scorecard(String body, int year) {
        var municipality = WORKSPACE.figures().catalogue().body(body);
        var request = new Scoring.Request(municipality, year, WORKSPACE.packOf(municipality), null, null);
        return PAGES.scorecard(request, Place.served(Language.NB, "", ""), false);
    }

    @Test
    void everyGoalAndEveryRuleHasItsPageInBothLanguages() {
        for (var pack : WORKSPACE.packs().all()) {
            String owner = pack.pack().municipality();
            for (var goal : pack.pack().goals()) {
                for (var language : Language.values()) {
                    whole(rule(pack.pack().id(), goal.id(), language));
                    if (owner != null) {
                        whole(goal(owner, pack.pack().id() + ":" + goal.id(), language));
                    }
                }
            }
        }
        WORKSPACE.packs().all().stream()
                .map(pack -> pack.pack().municipality())
                .filter(Objects::nonNull)
                .limit(2)
                .forEach(owner -> PAGES.goalNames(WORKSPACE.packs().pack(owner))
                        .forEach(name -> whole(goal(owner, name, Language.NB))));
    }

    private static void whole(String page) {
        assertThat(page).contains("</html>");
        assertThat(text(page)).doesNotContain("{0}", "{1}", "{2}").doesNotContainPattern("[ >]null[ .,<]");
    }
}
