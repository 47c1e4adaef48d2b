package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexReaderTest {
    private static final String PACK = "id: my\nversion: 1.0.0\ntitle: T\nmethod: index\nareas: {a: A, b: B}\n";
    private static final String INDEX = """
            bodies: [country]
            scales:
              score: {name: Score, at: {floor: 0, optimum: 100}}
              rating: {name: R, at: {floor: 0, target: 2}, tiers: [{from: 1, name: G, colour: green}, {name: L, colour: red}]}
            tree:
              name: All
              by: geometric
              of: {a: {}, b: {weight: 2}}
            impute: {by: group-mean, scheme: region, at-least: 2}
            rank: {by: low, decimals: 1, ties: dense}
            trend: {scale: score, years: 4, reach: target, by: 2030, reached: {name: R, arrow: r}, arrows: [{from: 1, name: U, arrow: u}, {name: D, arrow: d}]}
            logarithmic: [a.x]
            """;
    private static final String LEVELS = """
            levels:
              - {kind: floor, value: 1, ground: g, from: 2000, source: s}
              - {kind: target, value: 60, from: 2000, source: s}
              - {kind: optimum, value: 100, ground: g, from: 2000, source: s}
            """;

    private static Map<String, String> files() {
        var files = new TreeMap<String, String>();
        files.put("pack.yaml", PACK);
        files.put("index.yaml", INDEX);
        for (String goal : List.of("a.x", "b.y")) {
            String folder = goal.replace('.', '/') + "/";
            files.put(
                    folder + "goal.yaml",
                    "id: " + goal + "\ntitle: T\nquote: q\nsources: {s: {title: S}}\nindicator: " + goal + "\n"
                            + LEVELS);
        }
        return files;
    }

    private static List<Problem> problems(Map<String, String> files) {
        var catalogue = Catalogue.read(List.of(FileTree.of(
                "",
                Map.of(
                        "indicators.yaml",
                        """
                a.x: {name: X, unit: "%", decimals: 0, better: higher, definition: d}
                b.y: {name: Y, unit: "%", decimals: 0, better: higher, definition: d}
                """,
                        "bodies.yaml",
                        "one: {kind: country, name: One}\n"
                                + "northern: {kind: group, name: North, group: {scheme: region, version: '1', code: north,"
                                + " members: [one]}}\n"))));
        var problems = new ArrayList<Problem>();
        PackReader.read(FileTree.of("my/", files), new Names(catalogue), problems);
        return problems;
    }

    @Test
    void aSoundIndexIsRead() {
        assertThat(problems(files())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rank: {| rnak: {x: 1, | The key (rnak) is not known here. | you meant (rank)",
                "floor: 0, optimum: 100 | floor: 100, optimum: 0 | The points are not in order: (optimum) is worth (0), and what asks for less (100).|each level",
                "floor: 0, optimum: 100 | floor: -1, optimum: 100 | The scale begins at (-1), below 0.| begin it at 0",
                "floor: 0, optimum: 100 | optimum: 100 | The scale has not two points. | floor: 0",
                "floor: 0, target: 2 | floor: 0, traget: 2 | The key (traget) is not known here. | you meant (target)",
                "{from: 1, name: G, colour: green}, {name: L, colour: red} | {name: G, colour: green}, {name: L, colour: red} | The band has no bound. | say in (from)",
                "{name: L, colour: red} | {from: 3, name: L, colour: red} | The last band has a bound. | leave (from) out",
                "by: geometric | by: geometrical | (geometrical) is not known here. | you meant (geometric)",
                "by: geometric | by: {scroe: geometric} | The scale (scroe) is not known. | you meant (score)",
                "b: {weight: 2} | b: {weight: -2} | The weight (-2) is not above 0. | leave the node out",
                "b: {weight: 2} | b: {weight: 1.2345} | The weights of (index) make a root of (4469). | rounder weights",
                "b: {weight: 2} | b: {}, third: {name: C} | The node (third) is made of nothing. | list nodes under (of)",
                "b: {weight: 2} | b: {}, third: {} | The node (third) has no name. | give it a (name)",
                "'a: {}, b: {weight: 2}' | a: {} | The tree has no node (b), so that goal (b.y) is not used. | you meant (a)",
                "by: group-mean | by: mean | Missing figures are not taken from that. | write (group-mean)",
                "scheme: region | scheme: regoin | Nobody is grouped by (regoin). | you meant (region)",
                "at-least: 2 | at-least: 0 | A mean of (0) figures is none. | write 1 or more",
                "ties: dense | ties: dence | (dence) is not known here. | you meant (dense)",
                "reach: target | reach: minimum | Goal (a.x) has not the level that the trend is to reach. | another (reach)",
                "years: 4 | years: 0 | (0) is not between 1 and 50. | mend the number",
                "'logarithmic: [a.x]' | 'logarithmic: [a.z]' | The goal (a.z) is not in the pack. | you meant (a.x)",
                "'bodies: [country]' | 'bodies: [land]' | (land) is not known here. | one of"
            })
    void whatNobodyCanUseIsToldWithItsPlaceAndAWayOut(String from, String to, String message, String maybe) {
        var files = files();
        files.compute("index.yaml", (path, text) -> {
            assertThat(text).contains(from.strip());
            return text.replace(from.strip(), to.strip());
        });
        var problems = problems(files);

        assertThat(problems).extracting(Problem::message).contains(message.strip());
        var told = problems.stream()
                .filter(one -> one.message().equals(message.strip()))
                .findFirst()
                .orElseThrow();
        assertThat(told.place()).matches("my/.*:[0-9]+:[0-9]+");
        assertThat(told.maybe()).contains(maybe.strip());
    }

    @Test
    void aGoalWithoutTwoLevelsOfAScaleIsToldWhereItIsWritten() {
        var files = files();
        files.compute("a/x/goal.yaml", (path, text) -> text.replaceAll("(?m)^.*kind: optimum.*\n", ""));

        assertThat(problems(files))
                .extracting(Problem::toString)
                .containsExactly("my/a/x/goal.yaml:7:5: Goal (a.x) has not two of the levels of scale (score).\n"
                        + "  Maybe add one of floor, optimum.");
    }

    @Test
    void aLevelWithoutALogarithmIsTold() {
        var files = files();
        files.compute("a/x/goal.yaml", (path, text) -> text.replace("kind: floor, value: 1", "kind: floor, value: 0"));

        assertThat(problems(files)).extracting(Problem::message).containsExactly("The level (0) has no logarithm.");
    }

    @Test
    void levelsThatTurnBackAreTold() {
        var files = files();
        files.compute("b/y/goal.yaml", (path, text) -> text.replace("value: 100", "value: 50"));

        assertThat(problems(files))
                .extracting(Problem::message)
                .containsExactly("The target (60) is not worse than the optimum (50), where higher is better.");
    }

    @Test
    void aRangeHasNoWorth() {
        var files = files();
        files.compute(
                "a/x/goal.yaml",
                (path, text) -> text.replaceAll("(?s)levels:.*", "levels:\n")
                        + "  - {kind: range, desired: [1, 2], from: 2000, source: s}\n");

        assertThat(problems(files)).extracting(Problem::message).contains("A range has no worth on a scale.");
    }

    @Test
    void anIndexAndItsMethodBelongTogether() {
        var alone = files();
        alone.remove("index.yaml");
        assertThat(problems(alone)).extracting(Problem::message).contains("There is no index.yaml beside pack.yaml.");

        var unnamed = files();
        unnamed.put("pack.yaml", PACK.replace("method: index\n", ""));
        assertThat(problems(unnamed)).extracting(Problem::message).contains("There is an index, and no method.");
    }

    @Test
    void anOptimumOutsideAnIndexIsTold() {
        var files = files();
        files.put("pack.yaml", PACK.replace("method: index\n", ""));
        files.remove("index.yaml");

        assertThat(problems(files))
                .extracting(Problem::message)
                .contains("An optimum is given in a pack without an index.");
    }

    @Test
    void anUnknownMethodIsTold() {
        var files = files();
        files.put("pack.yaml", PACK.replace("method: index", "method: idnex"));

        assertThat(problems(files))
                .extracting(Problem::toString)
                .contains("my/pack.yaml:4:9: The method (idnex) is not known.\n  Maybe you meant (index).");
    }
}
