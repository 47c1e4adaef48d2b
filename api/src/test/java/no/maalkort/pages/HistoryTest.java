package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import no.maalkort.figure.Body;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** The years that a municipality's pages tell of. */
class HistoryTest {
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());

    private static Scoring.Request request(Body body, int year) {
        return new Scoring.Request(body, year, WORKSPACE.packOf(body), null, null);
    }

    private static boolean hasFigures(Body body, int year) {
        return WORKSPACE.scoring().score(request(body, year)).hasFigures();
    }

    @Test
    void noYearWithAFigureThatAGoalAsksForIsLeftOut() {
        for (Body body : WORKSPACE.municipalities()) {
            var years = new History(WORKSPACE, request(body, 0)).years();
            var judged = IntStream.rangeClosed(2000, 2041)
                    .filter(year -> hasFigures(body, year))
                    .boxed()
                    .toList();
            assertThat(years).as(body.id()).containsAll(judged);
            if (WORKSPACE.packOf(body).pack().municipality() == null) {
                assertThat(years.size()).as(body.id()).isEqualTo(span(judged));
            }
        }
    }

    private static int span(List<Integer> years) {
        return years.isEmpty() ? 0 : years.get(years.size() - 1) - years.get(0) + 1;
    }
}
