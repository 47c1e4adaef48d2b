package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** How much a reader has to fetch. */
class PageSizeTest {
    private static final int MOST = 100_000;

    @Test
    void everyRealScorecardIsASmallPage() {
        var workspace = Workspace.open(List.of(), List.of());
        var pages = new Pages(workspace, card -> "0".repeat(64));
        int tried = 0;
        for (var body : workspace.judged()) {
            var request = new Scoring.Request(body, 0, workspace.packOf(body), null, null);
            for (int year : pages.history(request).years()) {
                for (Language language : Language.values()) {
                    var asked = new Scoring.Request(body, year, request.pack(), null, null);
                    String page = pages.scorecard(asked, Place.served(language, "", ""), false);
                    assertThat(page.getBytes(StandardCharsets.UTF_8).length)
                            .as(body.id() + " " + year + " " + language)
                            .isLessThan(MOST);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(800);
    }
}
