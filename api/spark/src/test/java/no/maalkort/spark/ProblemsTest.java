package no.maalkort.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.rulepack.Packs;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.ScorecardJson;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What is wrong comes back as data and concerns nobody else; what is written is whole. */
class ProblemsTest extends OneSession {
    private static final String ROWS = "observations.csv";

    @Test
    void aBrokenRowIsToldAsTheCommandLineTellsItAndConcernsNobodyElse() throws IOException {
        var data = Made.of(20, home.resolve("made"));
        var expected =
                Job.scorecards(Job.alone(data, national), Made.FROM, Made.TO).toList();
        var file = data.resolve("made-2016/" + ROWS);
        rewrite(file, "(made-00003;[^;]*;[^;]*;)[^;]*(;[^;]*;)[A-Z]", "$13.6$2A");
        rewrite(file, "made-00005;inclusion.refugees-settled", "made-00005;inclusion.refugees-setled");
        rewrite(file, "(made-00007;.*)", "$1;one cell more");
        rewrite(file, "made-00009", "made-9");

        assertThat(judge(data)).isZero();

        var whole = catchThrowableOfType(Problem.Rejected.class, () -> Job.alone(data, national));
        assertThat(Job.problems(out()).stream().map(ProblemsTest::problem))
                .containsExactlyInAnyOrderElementsOf(whole.problems());
        assertThat(bodiesTold()).containsExactly(Made.id(3), Made.id(5), Made.id(7), "made-9");
        var concerned = Set.of(Made.id(3), Made.id(5), Made.id(7), Made.id(9));
        try (var lines = Job.written(out().resolve("scorecards"))) {
            assertThat(lines.lines().filter(line -> !concerned.contains(bodyOf(line))))
                    .containsExactlyElementsOf(expected.stream()
                            .filter(card ->
                                    !concerned.contains(card.municipality().id()))
                            .map(card -> ScorecardJson.write(card).strip())
                            .toList());
        }
    }

    private static Problem problem(Row told) {
        return new Problem(
                told.getString(1),
                Integer.parseInt(told.getString(2)),
                Integer.parseInt(told.getString(3)),
                told.getString(4),
                told.getString(5));
    }

    private static String bodyOf(String scorecard) {
        return scorecard.replaceFirst(".*?\"municipality\":\\{\"id\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void aFileThatCannotBeReadConcernsThoseItNames() throws IOException {
        var data = Made.of(4, home.resolve("made"));
        var file = data.resolve("made-2016/" + ROWS);
        rewrite(file, "made-0000[01];.*\n", "");
        Files.write(file, Files.readString(file).replace("del", "dél").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(judge(data)).isZero();

        assertThat(bodiesTold()).containsExactly(Made.id(2), Made.id(3));
        assertThat(Job.problems(out()).get(0).getString(4)).contains("not UTF-8");
        try (var lines = Job.written(out().resolve("scorecards"))) {
            assertThat(lines.lines().map(ProblemsTest::bodyOf).distinct()).containsExactly(Made.id(0), Made.id(1));
        }
    }

    @Test
    void whereNobodyKnowsWhomAFileConcernsNobodyIsJudged() throws IOException {
        var data = Made.of(2, home.resolve("made"));
        Files.writeString(data.resolve("made-2016/" + ROWS), "made", StandardCharsets.UTF_16);

        assertThat(judge(data)).isEqualTo(5);

        assertThat(Job.problems(out())).hasSize(1);
        assertThat(out().resolve("scorecards")).doesNotExist();
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        Files.createDirectories(out());

        var said = said("--years", "2023");

        assertThat(said)
                .contains("The folder (" + out() + ") is there already.")
                .contains("Maybe name another with --out");
        assertThat(out()).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsToldBeforeAnythingIsWritten() {
        var said = said("--years", "2023", "--data", home.resolve("nowhere"));

        assertThat(said).contains("The folder is empty or not there.").contains("Maybe name a folder of releases.");
        assertThat(out()).doesNotExist();
    }

    private String said(Object... arguments) {
        var before = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(run(arguments)).isPositive();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void executorsCompileNothing() throws IOException {
        var data = List.of(Folder.of(FileTree.of(Made.of(1, home.resolve("made")))));
        var packs = List.of(Folder.of(Packs.ofUser(national)));
        var compiled = new HashMap<String, byte[]>();
        Judge.compiling(true, data, packs, compiled);

        assertThat(Judge.of(true, data, packs, compiled).everybody()).isNotEmpty();
        assertThatThrownBy(() -> Judge.of(true, data, packs, Map.of())).hasMessageContaining("another Java");
    }

    @Test
    void resultsInParquetAreTheFlatTable() throws IOException {
        var data = Made.of(3, home.resolve("made"));
        judge(data);

        var results = spark.read().parquet(out().resolve("results").toString());

        assertThat(results.columns()).containsExactlyElementsOf(FlatTable.COLUMNS);
        var scores = Job.scorecards(Job.alone(data, national), Made.FROM, Made.TO)
                .flatMap(card -> FlatTable.rows(card).stream())
                .map(row -> (BigDecimal) row.get("score"))
                .toList();
        assertThat(results.select("score").collectAsList().stream().map(row -> row.getDecimal(0)))
                .usingElementComparator((one, other) -> Objects.equals(one, other) ? 0 : one.compareTo(other))
                .containsExactlyInAnyOrderElementsOf(scores);
    }

    private int judge(Path data) {
        return run("--alone", "--data", data, "--rules", national, "--years", "2014-2023");
    }
}
