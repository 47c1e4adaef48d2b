package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** The front page by what is chosen on it, and what is found of some words. */
class ChosenPagesTest {
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());
    private static final Pages PAGES = new Pages(WORKSPACE, card -> "0".repeat(64));
    private static final Place PLACE = Place.served(Language.NB, "", "");

    private static OverviewPage overview(String municipality, Integer year, String state) {
        var asked = new OverviewMaker.Asked(municipality, year, state);
        return new OverviewMaker(PAGES.owners(), asked, Phrases.in(Language.NB), PLACE).page(null);
    }

    @Test
    void theFrontPageShowsWhatIsChosen() {
        assertThat(overview(null, null, null).rows()).hasSize(8);
        var oslo = overview("oslo", 2023, null);
        assertThat(oslo.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.address()).isEqualTo("/kommune/oslo/2023")));
        var notMet = overview(null, null, "not-met");
        assertThat(notMet.key()).extracting(Glyph::word).containsExactly("Ikke nådd");
        assertThat(notMet.shared()).allSatisfy(shared -> assertThat(shared.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.glyph().symbol()).isEqualTo("g-not-met")));
        assertThat(overview(null, null, "no-such").rows()).isEmpty();
    }

    /** Arendal set a goal for emissions before anyone counted them, and no figure of 2024 is known. */
    @Test
    void aYearWithoutFiguresStandsThereWhileAGoalIsInForceInIt() {
        for (int year : List.of(2019, 2024)) {
            assertThat(overview("arendal", year, null).rows()).singleElement().satisfies(row -> assertThat(row.cells())
                    .singleElement()
                    .satisfies(cell -> assertThat(cell.glyphs())
                            .isNotEmpty()
                            .extracting(Glyph::word)
                            .containsOnly("Mangler tall")));
        }
        assertThat(overview("asker", 2019, null).rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.address()).isNull()));
    }

    @Test
    void theFrontPageOfAnEarlierDayKnowsWhatWasPublishedThenAndLeadsOnByIt() {
        var then = Place.served(Language.NB, "", "?asOf=2022-01-01");
        String html = PAGES.overview(null, null, null, LocalDate.of(2022, 1, 1), then);
        assertThat(html)
                .contains("tallene er de som var publisert 1. januar 2022")
                .contains("href=\"/kommune/baerum/2020?asOf=2022-01-01\"", "href=\"/\">Se dagens</a>")
                .contains("<input type=\"hidden\" name=\"asOf\" value=\"2022-01-01\">")
                .doesNotContain("/kommune/baerum/2023");
        var before = new Scoring.Request(
                WORKSPACE.figures().catalogue().body("baerum"),
                0,
                WORKSPACE.packs().pack("baerum"),
                LocalDate.of(1999, 1, 1),
                null);
        assertThat(PAGES.municipality(before, PLACE)).contains("kan ingen år vises for Bærum");
    }

    @Test
    void otherLanguagesAndDaysAreAskedTheSame() {
        var then = Place.served(Language.NB, "", "?asOf=2022-01-01");
        assertThat(PAGES.overview("oslo", 2019, null, LocalDate.of(2022, 1, 1), then))
                .contains("href=\"/en?asOf=2022-01-01&amp;municipality=oslo&amp;year=2019\"")
                .contains("href=\"/?municipality=oslo&amp;year=2019\">Se dagens</a>");
        assertThat(new HelpPages(WORKSPACE).search("fløy & bro", PLACE))
                .contains("href=\"/en/search?q=fl%C3%B8y+%26+bro\"");
    }

    @Test
    void whatNoFieldHasIsSaid() {
        assertThat(overview(null, null, "no-such").wrong()).isEqualTo("«no-such» er ikke et valg i feltet Dom.");
        assertThat(overview("drammen", null, null).wrong()).contains("«drammen»", "Kommune");
        assertThat(overview("oslo", 2023, "behind").wrong()).isNull();
    }

    @Test
    void theNewestYearIsReadFirstAndEarlierOnesAreSaidToBeLeftOut() {
        var all = overview(null, null, null);
        assertThat(all.years()).hasSize(8).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(all.earlier()).isEqualTo("Tabellen viser 2018–2025. Årene 2012–2017 velges i feltet År.");
        assertThat(overview(null, 2014, null).earlier()).isNull();
    }

    @Test
    void everyStateThatThereIsCanBeChosenWhateverIsChosenNow() {
        var all = overview(null, null, null).filter();
        assertThat(overview("oslo", 2023, "not-met").filter())
                .extracting(OverviewPage.Filter::choices)
                .isEqualTo(all.stream().map(OverviewPage.Filter::choices).toList());
        assertThat(all.get(2).choices()).containsEntry("behind", "Bak banen");
    }

    @Test
    void aShareOfTheOwnLevelIsDrawnBesideEach() {
        assertThat(overview(null, null, null).shared())
                .filteredOn(shared -> shared.title().equals("Bosatte flyktninger"))
                .singleElement()
                .satisfies(shared -> assertThat(shared.rows())
                        .filteredOn(row -> row.name().equals("Sandnes"))
                        .singleElement()
                        .satisfies(row -> assertThat(row.share().percent()).isEqualByComparingTo("99")));
    }

    @Test
    void aSharedGoalTellsDistanceAndPointsAndLeavesOutNobodyWithoutAFigure() {
        assertThat(overview(null, null, null).shared())
                .filteredOn(shared -> shared.title().equals("Endring i direkte klimagassutslipp siden 2009"))
                .singleElement()
                .satisfies(shared -> {
                    assertThat(shared.rows())
                            .extracting(ShareRow::name)
                            .containsExactly("Asker", "Bærum", "Oslo", "Sandnes", "Trondheim");
                    assertThat(shared.rows().get(1).distance()).isEqualTo("5,24\u00A0prosentpoeng bak");
                    assertThat(shared.rows().get(1).points()).isEqualTo("87 av 100 poeng");
                    assertThat(shared.rows())
                            .filteredOn(row -> row.points() == null)
                            .hasSize(2);
                    assertThat(shared.rows().get(3).without()).isEqualTo("– tallet mangler");
                });
    }

    @Test
    void searchEnginesReadADatasetThatNoBrowserRuns() {
        var body = WORKSPACE.figures().catalogue().body("baerum");
        String page = new FigurePages(WORKSPACE).data(body, null, PLACE);
        String json = page.replaceAll("(?s)^.*<script type=\"application/ld.json\">(.*?)</script>.*$", "$1");
        assertThat(json)
                .startsWith("{\"@context\":\"https://schema.org\",\"@type\":\"Dataset\",\"name\":\"Tall for Bærum\"")
                .contains("\"contentUrl\":\"/tall/baerum/baerum.json\"")
                .doesNotContain("<");
    }

    @Test
    void aMunicipalityBesideAnotherWordIsSearchedForItsOwn() {
        var help = new HelpPages(WORKSPACE);
        String goal = "href=\"/kommune/oslo/maal/norway:inclusion.refugees-settled\"";
        assertThat(help.search("flyktninger oslo", PLACE)).contains(goal).doesNotContain("/kommune/baerum/maal/");
        assertThat(help.search("Oslo flyktninger", PLACE)).contains(goal);
        assertThat(help.search("bærum klima", PLACE)).contains("href=\"/kommune/baerum#climate\"");
        assertThat(help.search("oslo 2023", PLACE)).contains("href=\"/kommune/oslo/2023\"");
        assertThat(help.search("oslo xyzzy", PLACE)).contains("0 treff");
    }

    @Test
    void whatIsSaidOfTheCasesIsWhatTheyAreHeldTo() {
        assertThat(new HelpPages(WORKSPACE).about(PLACE))
                .contains("har en prøve nøyaktig på grensen og en like på den dårligere siden.")
                .doesNotContain("like over hver grense");
    }

    @Test
    void goalsOfAMunicipalityLeadToHowTheyWentAndBesideThatToTheirRule() {
        assertThat(new HelpPages(WORKSPACE).search("netto driftsresultat", PLACE))
                .containsSubsequence(
                        "href=\"/kommune/stavanger/maal/stavanger:finance.net-operating-result\">Netto driftsresultat</a>",
                        "href=\"/regel/stavanger/finance.net-operating-result\">regelen</a>",
                        "href=\"/kommune/baerum/maal/baerum:finance.net-operating-result\"",
                        "href=\"/regel/norway/finance.sector-net-operating-result\"");
    }

    @Test
    void whoFindsNothingIsToldWhatCanBeSearchedAndWhereToGo() {
        for (String asked : List.of("aarsrapport", "nokkeltall")) {
            assertThat(new HelpPages(WORKSPACE).search(asked, PLACE))
                    .contains("0 treff", "Det søkes i navn på")
                    .containsSubsequence("<main", "href=\"/\"", "href=\"/regler\"", "href=\"/tall\"", "</main");
        }
    }

    @Test
    void whatIsNotThereIsNamedWithTheNearest() {
        var help = new HelpPages(WORKSPACE);
        assertThat(help.problem(404, new HelpPages.Wrong("baerm", "municipality"), PLACE))
                .contains("«baerm»", "href=\"/kommune/baerum\"")
                .doesNotContain("/regel/");
        assertThat(help.problem(400, new HelpPages.Wrong("baerm-2020", "municipality"), PLACE))
                .contains("«baerm-2020»", "href=\"/kommune/baerum\"");
        assertThat(help.problem(404, new HelpPages.Wrong("baerum:finance.net-operating-resul", "goal"), PLACE))
                .contains("href=\"/regel/baerum/finance.net-operating-result\"");
        assertThat(help.problem(400, new HelpPages.Wrong("x", "year"), PLACE))
                .contains("«x». Skriv et år med fire sifre");
        assertThat(help.problem(400, new HelpPages.Wrong("9999-12-31", "day"), PLACE))
                .contains("Skriv en dag fra 1900 til 2199");
        assertThat(help.problem(400, new HelpPages.Wrong("baerum/2020", "municipality"), PLACE))
                .contains("med bindestrek: baerum-2020.");
        assertThat(help.problem(400, new HelpPages.Wrong("<b>", ""), PLACE))
                .contains("«&lt;b&gt;»")
                .doesNotContain("Mente du");
    }

    @Test
    void manyNamesStandUnderLettersAndFewDoNot() {
        assertThat(new FigurePages(WORKSPACE).bodies(PLACE))
                .containsSubsequence("href=\"#letter-Å\"", "id=\"letter-A\"", "id=\"letter-Å\"");
        assertThat(new ChoosePage(null, "", "", List.of(new Frame.Link("Oslo", null))).letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.letter()).isNull());
    }

    @Test
    void areasAreFoundWhereTheirGoalsAreJudged() {
        var help = new HelpPages(WORKSPACE);
        var body = WORKSPACE.figures().catalogue().body("baerum");
        assertThat(help.search("økonomi", PLACE))
                .contains("href=\"/kommune/baerum#finance\"", "href=\"/regler#norway-finance\"");
        assertThat(PAGES.municipality(new Scoring.Request(body, 0, WORKSPACE.packOf(body), null, null), PLACE))
                .contains("id=\"finance\"");
        assertThat(PAGES.rules(PLACE)).contains("id=\"norway-finance\"", "id=\"baerum-organisation\"");
        assertThat(help.search("organisasjon", PLACE))
                .as("for information alone")
                .contains("href=\"/regler#baerum-organisation\"");
        assertThat(help.search("okonomi", PLACE)).contains("href=\"/kommune/baerum#finance\"");
        assertThat(help.search("beerum", PLACE)).contains("Kanskje du mente", "href=\"/kommune/baerum\"");
    }
}
