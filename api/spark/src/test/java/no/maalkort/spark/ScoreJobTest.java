package no.maalkort.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import no.maalkort.scoring.Workspace;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job in one process of two threads. */
class ScoreJobTest {
    private static final Path DATASETS = Path.of("..", "..", "datasets");
    private static final Path RULES = Path.of("..", "..", "rules");

    private static SparkSession spark;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() {
        spark = Job.twoThreads();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void allRealFiguresGiveTheCommandLinesBytes() throws IOException {
        var data = Job.copy(DATASETS, "datapackage.json", home.resolve("datasets"));
        var rules = Job.copy(RULES, "pack.yaml", home.resolve("rules"));
        var out = home.resolve("out");

        int code = ScoreJob.run(
                "--alone", "--data", "" + data, "--rules", "" + rules, "--years", "2009-2026", "--out", "" + out);

        assertThat(code).isZero();
        var cards = Job.scorecards(Workspace.open(List.of(), List.of()), 2009, 2026);
        assertThat(Job.written(out.resolve("scorecards"))).isEqualTo(Job.json(cards));
        assertThat(Job.written(out.resolve("results-csv"))).isEqualTo(Job.csv(cards));
    }
}
