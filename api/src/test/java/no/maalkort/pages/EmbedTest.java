package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** What a scorecard's page says to those who want it on a page of their own. */
class EmbedTest {
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());

    private static String scorecard(Place place) {
        var body = WORKSPACE.figures().catalogue().body("baerum");
        var request = new Scoring.Request(body, 2023, WORKSPACE.packOf(body), null, null);
        return new Pages(WORKSPACE, card -> "0".repeat(64)).scorecard(request, place, false);
    }

    @Test
    void aServedPageHasTheLinesToCopyAndWhatTheyShow() {
        assertThat(scorecard(Place.served(Language.NB, "/scores", "?asOf=2024-01-01")))
                .contains(
                        "<summary>Bygg inn på en annen side</summary>",
                        "<code>&lt;iframe src=\"https://TJENER/scores/kort/baerum/2023\" title=\"Målkort: Bærum 2023\"",
                        "&lt;img src=\"https://TJENER/scores/badge/baerum/2023.svg\" alt=\"Målkort: Bærum 2023\"",
                        "<a class=\"ds-link\" href=\"/scores/kort/baerum/2023\">Kortet</a>",
                        "<a class=\"ds-link\" href=\"/scores/badge/baerum/2023.svg\">Merket</a>");
        assertThat(scorecard(Place.served(Language.EN, "", "")))
                .contains(
                        "src=\"https://SERVER/en/card/baerum/2023\"",
                        "&lt;a href=\"https://SERVER/en/municipality/baerum/2023\"",
                        "href=\"/badge/baerum/2023.svg?lang=en\"");
    }

    @Test
    void whereNothingAnswersThereIsNothingToEmbed() {
        var folder = Place.folder(Language.NB, page -> true, "kommune", "baerum", "2023");
        assertThat(scorecard(folder)).doesNotContain("TJENER");
        assertThat(scorecard(Place.alone(Language.NB))).doesNotContain("TJENER");
    }
}
