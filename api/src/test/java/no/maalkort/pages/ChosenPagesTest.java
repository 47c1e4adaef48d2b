package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.maalkort.figure.Language;
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
    void searchEnginesReadADatasetThatNoBrowserRuns() {
        var body = WORKSPACE.figures().catalogue().body("baerum");
        String page = new FigurePages(WORKSPACE).data(body, null, PLACE);
        String json = page.replaceAll("(?s)^.*<script type=\"application/ld.json\">(.*?)</script>.*$", "$1");
        assertThat(json)
                .startsWith("{\"@context\":\"https://schema.org\",\"@type\":\"Dataset\",\"name\":\"Tall for Bærum\"")
                .contains("\"contentUrl\":\"/api/v1/observations?body=baerum\"")
                .doesNotContain("<");
    }

    @Test
    void areasAreFoundWhereTheirGoalsAreListed() {
        var help = new HelpPages(WORKSPACE);
        assertThat(help.search("økonomi", PLACE)).contains("href=\"/regler#baerum-finance\"");
        assertThat(PAGES.rules(PLACE)).contains("id=\"baerum-finance\"");
        assertThat(help.search("okonomi", PLACE)).contains("href=\"/regler#baerum-finance\"");
        assertThat(help.search("beerum", PLACE)).contains("Kanskje du mente", "href=\"/kommune/baerum\"");
    }
}
