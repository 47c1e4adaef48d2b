package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** From a verdict to its figure's line, its rule's line and its receipt; by the dates that were asked for. */
class AuditorsWayTest {
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());
    private static final String RECEIPT = "0".repeat(64);
    private static final Map<String, String> SERIES = new HashMap<>();
    /** A figure under its goal: whose, of what, its line, and where it was published. */
    private static final Pattern FIGURE = Pattern.compile("href=\"/tall/([^/\"]+)/([^/\"#]+)#([^\"]+)\">[^<]*</a>"
            + "<span class=\"more\" lang=\"nb\">(.*?)</span><span class=\"more\">[^<]*csv:[0-9]+</span>");

    private static Scoring.Request baerum(int year, LocalDate asOf, Integer rulesAt) {
        var body = WORKSPACE.figures().catalogue().body("baerum");
        return new Scoring.Request(body, year, WORKSPACE.packOf(body), asOf, rulesAt);
    }

    private static String scorecard(Scoring.Request request, String query, boolean issued) {
        var pages = new Pages(WORKSPACE, new Issued() {
            @Override
            public String id(Scorecard card) {
                return RECEIPT;
            }

            @Override
            public boolean contains(String id) {
                return issued;
            }
        });
        return pages.scorecard(request, Place.served(Language.NB, "", query), false);
    }

    @Test
    void aReceiptIsLinkedOnceItIsIssuedAndUntilThenTheCommandsStandThere() {
        var request = baerum(2023, null, null);
        assertThat(scorecard(request, "", true))
                .contains("href=\"/kvittering/" + RECEIPT)
                .doesNotContain("--issue");
        assertThat(scorecard(request, "", false))
                .contains("./maalkort score baerum 2023 --issue", "./maalkort verify 000000000000")
                .doesNotContain("href=\"/kvittering/");
    }

    @Test
    void aCountLeadsToTheFirstOfItsGoals() {
        assertThat(scorecard(baerum(2023, null, null), "", false))
                .contains(
                        "<a class=\"count\" href=\"#goal-baerum-finance.net-operating-result\">",
                        "id=\"goal-baerum-finance.net-operating-result\"",
                        "<a class=\"count\" href=\"#goal-baerum-climate.direct-emissions\">",
                        "id=\"goal-baerum-climate.direct-emissions\"")
                .doesNotContain("href=\"#judged\"");
    }

    @Test
    void aFigureLeadsToItsOwnLineAndARuleToTheYearAndLine() {
        assertThat(scorecard(baerum(2023, null, null), "", false))
                .contains(
                        "href=\"/tall/baerum/inclusion.refugees-settled"
                                + "#imdi-settlement-2023-09-observations-csv-177\"",
                        "href=\"/regel/baerum/finance.net-operating-result?municipality=baerum&amp;year=2023#L17\"");
        var indicator = WORKSPACE.figures().catalogue().indicator("inclusion.refugees-settled");
        var body = WORKSPACE.figures().catalogue().body("baerum");
        assertThat(new FigurePages(WORKSPACE).series(body, indicator, null, Place.served(Language.NB, "", "")))
                .contains("<tr id=\"imdi-settlement-2023-09-observations-csv-177\"");
    }

    @Test
    void whereAFigureWasPublishedReadsAndLeadsAsTheScorecardHasIt() {
        var pages = new Pages(WORKSPACE, card -> RECEIPT);
        var seen = new TreeSet<String>();
        pages.owners().forEach((body, history) -> history.years().forEach(year -> {
            var request = new Scoring.Request(body, year, WORKSPACE.packOf(body), null, null);
            FIGURE.matcher(scorecard(request, "", false)).results().forEach(figure -> {
                seen.add(figure.group(4));
                assertThat(row(figure.group(1), figure.group(2), figure.group(3)))
                        .as(figure.group())
                        .contains("<td lang=\"nb\">" + figure.group(4) + "</td>");
            });
        }));
        assertThat(seen)
                .anyMatch(source -> source.contains("arsrapport-2017/arsberetning/")
                        && source.contains("Årsrapport 2017, årsberetning, Bærum kommune"))
                .hasSizeGreaterThan(10);
    }

    /** A row of a figure's page. */
    private static String row(String body, String indicator, String anchor) {
        var catalogue = WORKSPACE.figures().catalogue();
        String page = SERIES.computeIfAbsent(body + "/" + indicator, key -> new FigurePages(WORKSPACE)
                .series(catalogue.body(body), catalogue.indicator(indicator), null, Place.served(Language.NB, "", "")));
        return page.replaceAll("(?s)^.*<tr id=\"" + anchor + "\"|</tr>.*$", "");
    }

    @Test
    void whoGoesByHeadingsHearsTheStateWithTheGoal() {
        assertThat(scorecard(baerum(2023, null, null), "", false))
                .contains("handlekraftig</a><span class=\"sr\">, delvis nådd</span></h3>");
    }

    @Test
    void whatTheStateAsksOfOthersOrLaterIsFolded() {
        String page = scorecard(baerum(2023, null, null), "", false);
        assertThat(page.replaceAll("(?s)^.*<h2>Nasjonale krav og råd</h2>|</section>.*$", ""))
                .containsSubsequence(
                        "Bosette så mange flyktninger som staten ba om",
                        "<details class=\"fold noprint\"><summary>7 gjelder ikke her, eller ikke i 2023</summary>",
                        "Akkumulert merforbruk innenfor grensen for ROBEK",
                        "</details>");
    }

    @Test
    void whatBeginsLaterIsNotSaidToHaveEnded() {
        String early = scorecard(baerum(2012, null, null), "", false);
        assertThat(early).contains("Ikke i kraft ennå (").doesNotContain("Ikke i kraft lenger (");
        String late = scorecard(baerum(2023, null, null), "", false);
        assertThat(late.replaceAll("(?s)^.*Ikke i kraft lenger|</details>.*$", ""))
                .doesNotContain("gjelder først fra");
    }

    @Test
    void datesAreSaidAtTheTopAndPassedOnToDownloadsAndComparison() {
        var request = baerum(2022, LocalDate.of(2023, 6, 1), 2020);
        assertThat(scorecard(request, "?asOf=2023-06-01&rulesAt=2020", false))
                .contains(
                        "tallene er de som var publisert 1. juni 2023, dømt etter nivåene som gjaldt i 2020",
                        "/api/v1/scorecards/baerum/2022?format=json&amp;asOf=2023-06-01&amp;rulesAt=2020",
                        "?a=baerum-2021&amp;aAsOf=2023-06-01&amp;aRulesAt=2020"
                                + "&amp;b=baerum-2022&amp;bAsOf=2023-06-01&amp;bRulesAt=2020",
                        "--as-of 2023-06-01 --rules-at 2020 --issue");
        assertThat(scorecard(baerum(2022, null, null), "", false)).doesNotContain("class=\"notice\"");
    }

    private static MunicipalityPage municipality(String id) {
        var body = WORKSPACE.figures().catalogue().body(id);
        var request = new Scoring.Request(body, 0, WORKSPACE.packOf(body), null, null);
        return new MunicipalityMaker(
                        request,
                        new History(WORKSPACE, request),
                        Phrases.in(Language.NB),
                        Place.served(Language.NB, "", ""))
                .page(null);
    }

    @Test
    void onlyWhereFiguresAreDrawnIsThereAPlaceForThem() {
        assertThat(municipality("alta").isDrawn()).isFalse();
        assertThat(municipality("baerum").isDrawn()).isTrue();
    }

    @Test
    void theLevelOfEachFigureOfAGoalStandsWhereItWasSet() {
        assertThat(municipality("alta").changes())
                .filteredOn(change -> change.title().startsWith("Lærernorm"))
                .extracting(change -> change.when() + ": " + change.level().replace('\u00A0', ' '))
                .containsExactly(
                        "2018-08-01: Elever per lærer, 1.–4. trinn, mål: høyst 15 elever",
                        "2018-08-01: Elever per lærer, 5.–10. trinn, mål: høyst 20 elever");
    }

    @Test
    void aLevelThatIsReportedAnewEachYearIsDatedByThatYear() {
        assertThat(scorecard(baerum(2023, null, null), "", false))
                .contains("390 personer · Vedtak om bosetting av flyktninger, 2023".replace("0 p", "0\u00A0p"));
        var page = municipality("baerum");
        assertThat(page.changes())
                .filteredOn(change -> change.level().contains("390"))
                .singleElement()
                .satisfies(change -> assertThat(change.when()).isEqualTo("2023"));
        assertThat(page.changes())
                .as("a decision that is not known was not set")
                .noneMatch(change -> change.level().contains("mangler"));
    }

    @Test
    void aRuleIsFollowedInTheYearThatIsAsked() {
        var pages = new Pages(WORKSPACE, card -> RECEIPT);
        var pack = WORKSPACE.packs().pack("baerum");
        var goal = pack.pack().goal("finance.net-operating-result").orElseThrow();
        var place = Place.served(Language.NB, "", "");
        assertThat(pages.rule(pack, goal, baerum(2020, null, null), place))
                .contains("Uthevet: regelen som avgjorde Bærum 2020.", "<li id=\"L10\" class=\"hit\">")
                .contains("/en/rule/baerum/finance.net-operating-result?municipality=baerum&amp;year=2020\"")
                .doesNotContain("<li id=\"L17\" class=\"hit\">");
        assertThat(pages.rule(pack, goal, baerum(2021, null, null), place))
                .contains("For Bærum 2021 avgjorde ingen regel: mangler tall.")
                .doesNotContain("class=\"hit\"");
        assertThat(pages.rule(pack, goal, baerum(0, null, null), place))
                .contains("/en/rule/baerum/finance.net-operating-result\"");
    }
}
