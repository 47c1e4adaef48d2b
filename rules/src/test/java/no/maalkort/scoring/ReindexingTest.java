package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index made again is the one of a scorecard where nothing is supposed, and of a changed pack where something is. */
class ReindexingTest {
    private static final Path EXAMPLES = Path.of("docs", "examples");

    private static Workspace workspace(String example) {
        var folder = EXAMPLES.resolve(example);
        return Workspace.open(List.of(folder.resolve("figures")), List.of(folder.resolve("pack")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schools", "lives"})
    void withNothingSupposedEveryNumberIsThatOfTheScorecard(String example) {
        var workspace = workspace(example);
        int compared = 0;
        for (var body : workspace.judged()) {
            var request = new Scoring.Request(body, 2024, workspace.packOf(body), null, null);
            var index = workspace.scoring().score(request).index();
            if (index != null) {
                var run = Reindexing.of(workspace.scoring(), request)
                        .orElseThrow()
                        .run(Map.of(), Map.of())
                        .get(body.id());
                assertThat(run.place())
                        .isEqualTo(index.rank() == null ? null : index.rank().place());
                same(index, run);
                compared++;
            }
        }

        assertThat(compared).isGreaterThan(5);
    }

    private static void same(IndexShown index, Reindexing.Run run) {
        var values =
                index.nodes().stream().flatMap(node -> node.values().stream()).toList();
        assertThat(run.numbers()).hasSameSizeAs(values);
        for (int i = 0; i < values.size(); i++) {
            var number = run.numbers().get(i);
            assertThat(Numbers.rounded(number.value())).isEqualTo(values.get(i).value());
            assertThat(Numbers.rounded(number.low())).isEqualTo(values.get(i).low());
            assertThat(Numbers.rounded(number.high())).isEqualTo(values.get(i).high());
        }
    }

    /** Reading counts twice as much as mathematics: 61.8182 and 55.3846 are 59.6737; alike they are 58.6014. */
    @Test
    void anotherWeightIsAnotherMean() {
        String school = "havgap";
        var workspace = workspace("schools");
        var body = workspace.figures().catalogue().body(school);
        var request = new Scoring.Request(body, 2024, workspace.packOf(body), null, null);
        var run = Reindexing.of(workspace.scoring(), request)
                .orElseThrow()
                .run(Map.of("made-schools:learning.reading", BigDecimal.ONE), Map.of())
                .get(school);

        assertThat(run.numbers())
                .filteredOn(one -> one.node().equals("learning") && one.scale().equals("score"))
                .extracting(one -> Numbers.rounded(one.value()))
                .containsExactly(new BigDecimal("58.6014"));
    }
}
