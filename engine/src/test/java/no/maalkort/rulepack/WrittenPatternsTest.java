package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.maalkort.figure.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that the documents show for each kind of goal pass the lint as they stand there. */
class WrittenPatternsTest {
    private static final Path DOCUMENT = Path.of("..", "rules", "docs", "packs.md");
    private static final Pattern ROW = Pattern.compile("\\| ([^|]*) \\| `(value [^|]*)` \\| `([A-Z_]+, [^|]*)` \\|");
    private static final String GOAL = "finance.written";
    private static final String HIGHER = "climate.growth-since-2009-percent";
    private static final String LOWER = "climate.change-since-2009-percent";
    private static final String PATH = "due: 2030, path: {shape: linear, adoptedBy: council}";

    private static final Map<String, List<String>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("minimum and target, higher is better", List.of(HIGHER, "target, value: 4", "minimum, value: 3"));
        KINDS.put("minimum and target, lower is better", List.of(LOWER, "target, value: 3", "minimum, value: 4"));
        KINDS.put("one level, higher is better", List.of(HIGHER, "target, value: 4"));
        KINDS.put("one level, lower is better", List.of(LOWER, "target, value: 4"));
        KINDS.put("strict, higher is better", List.of(HIGHER, "target, value: 4, strict: true"));
        KINDS.put("strict, lower is better", List.of(LOWER, "target, value: 4, strict: true"));
        KINDS.put("path, higher is better", List.of(HIGHER, "target, value: 40, " + PATH));
        KINDS.put("path, lower is better", List.of(LOWER, "target, value: -40, " + PATH));
        KINDS.put(
                "range", List.of("finance.buffer-fund-ratio", "range, desired: [1.30, 1.69], accepted: [1.00, 1.99]"));
    }

    static Map<String, List<String>> written() throws IOException {
        var written = new LinkedHashMap<String, List<String>>();
        String kind = null;
        for (String line : Files.readAllLines(DOCUMENT)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                kind = row.group(1).isBlank() ? kind : row.group(1);
                var rules = written.computeIfAbsent(kind, any -> new ArrayList<>());
                String name = "It is of kind " + (char) ('A' + rules.size());
                rules.add(Rules.rule(name, GOAL, row.group(2), row.group(3)));
            }
        }
        assertThat(written).containsOnlyKeys(KINDS.keySet());
        return written;
    }

    static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsWrittenOfAKindOfGoalPasses(String kind) throws IOException {
        var rules = written().get(kind);
        var levels = new StringBuilder();
        KINDS.get(kind).stream()
                .skip(1)
                .forEach(level -> levels.append("  - {kind: ").append(level).append(", from: 2016, source: r}\n"));
        String drl = Rules.head(GOAL, "MET", "NOT_MET", "PARTLY_MET") + String.join("", rules);

        assertThat(Folders.lint(Folders.goal(GOAL, KINDS.get(kind).get(0), levels.toString(), drl)))
                .extracting(Problem::toString)
                .isEmpty();
    }
}
