package no.maalkort.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.maalkort.figure.FileTree;
import no.maalkort.rulepack.KeptRules;
import no.maalkort.scorecard.ScorecardJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Made scorecards have the same bytes however files and rows are ordered, and by rules that are compiled or kept.
 *
 * <p>A row's line moves with the row, so it is left out where rows are shuffled. Columns of a release have one order,
 * and another is refused.
 */
class SameBytesTest {
    private static final boolean IS_FULL = Integer.getInteger("maalkort.generated", 2000) > 2000;
    private static final int CASES = IS_FULL ? 10_000 : 200;
    private static final int COMPILED = IS_FULL ? 200 : 1;
    private static final long FIRST = Long.getLong("maalkort.seed", 1);

    @TempDir
    private Path folder;

    @Test
    void theOrderOfFilesAndRowsNeverMatters() throws IOException {
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            var made = GeneratedCase.of(seed);
            var random = new Random(seed);
            String expected = written(made.made());
            var shuffled = made.made(
                    onDisk(shuffledRows(made.figures(), random), seed + "/data", random),
                    List.of(
                            onDisk(made.pack("town"), seed + "/town", random),
                            onDisk(made.pack("shared"), seed + "/shared", random)),
                    GeneratedCase.KEPT);

            assertSame(withoutLines(expected), withoutLines(written(shuffled)), "Seed " + seed);
            delete(folder.resolve(String.valueOf(seed)));
        }
    }

    @Test
    void keptRulesJudgeAsCompiledOnes() {
        for (long seed = FIRST; seed < FIRST + COMPILED; seed++) {
            var made = GeneratedCase.of(seed);
            var compiled = made.made(
                    FileTree.of("", made.figures()),
                    List.of(FileTree.of("town/", made.pack("town")), FileTree.of("shared/", made.pack("shared"))),
                    KeptRules.none());

            assertSame(written(made.made()), written(compiled), "Seed " + seed);
        }
    }

    private static String written(GeneratedCase.Made made) {
        return ScorecardJson.write(made.scoring().score(made.request()));
    }

    private static String withoutLines(String json) {
        return json.replaceAll("(/observations\\.csv\",\"line\":)[0-9]+", "$1");
    }

    private static Map<String, String> shuffledRows(Map<String, String> files, Random random) {
        var shuffled = new TreeMap<String, String>();
        files.forEach((path, text) -> shuffled.put(path, path.endsWith(".csv") ? shuffled(text, random) : text));
        return shuffled;
    }

    private static String shuffled(String csv, Random random) {
        var lines = new ArrayList<>(csv.lines().toList());
        Collections.shuffle(lines.subList(1, lines.size()), random);
        return String.join("\n", lines) + "\n";
    }

    /** Written to a disk in any order, as folders list what was written when. */
    private FileTree onDisk(Map<String, String> files, String name, Random random) throws IOException {
        var paths = new ArrayList<>(files.keySet());
        Collections.shuffle(paths, random);
        var home = folder.resolve(name);
        for (String path : paths) {
            Files.createDirectories(home.resolve(path).getParent());
            Files.writeString(home.resolve(path), files.get(path));
        }
        return FileTree.of(home);
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Names the first byte that differs. */
    private static void assertSame(String expected, String found, String where) {
        int at = Arrays.mismatch(expected.toCharArray(), found.toCharArray());
        assertThat(at < 0 ? "" : "differs at " + at + ": " + around(expected, at) + " | " + around(found, at))
                .as(where)
                .isEmpty();
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 20));
    }
}
