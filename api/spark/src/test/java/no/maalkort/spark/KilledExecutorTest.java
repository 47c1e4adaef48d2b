package no.maalkort.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An executor that is killed in the middle costs time, and neither a row nor a second of one. */
class KilledExecutorTest {
    private static final int MUNICIPALITIES = 300;

    @TempDir
    private Path home;

    @Test
    void aKilledExecutorLosesAndDoublesNothing() throws IOException, InterruptedException {
        var data = Made.of(MUNICIPALITIES, home.resolve("made"));
        var rules = home.resolve("rules");
        Job.copy(OneSession.RULES.resolve("norway"), file -> true, rules.resolve("norway"));
        var out = home.resolve("out");
        var lost = new AtomicInteger();
        try (var cluster = new Cluster(home.resolve("spark"));
                var spark = session(cluster)) {
            spark.sparkContext().addSparkListener(new SparkListener() {
                @Override
                public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
                    lost.incrementAndGet();
                }
            });
            var code = CompletableFuture.supplyAsync(() -> ScoreJob.run(
                    "--alone",
                    "--data",
                    data.toString(),
                    "--rules",
                    rules.toString(),
                    "--years",
                    "2014-2023",
                    "--out",
                    out.toString()));
            Cluster.waitFor("the first part of the scorecards", () -> begun(out.resolve("scorecards")));
            cluster.executors().findFirst().orElseThrow().destroyForcibly();

            assertThat(code.join()).isZero();
            assertThat(lost).hasPositiveValue();
        }
        assertThat(Job.expect(out, Job.scorecards(Job.alone(data, rules), Made.FROM, Made.TO)))
                .isGreaterThan(2500);
    }

    private static SparkSession session(Cluster cluster) {
        return SparkSession.builder()
                .master(cluster.master())
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.executor.memory", "512m")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1")
                .getOrCreate();
    }

    /** A part that a task has finished, while the whole is not. */
    private static Path begun(Path table) {
        if (!Files.exists(table)) {
            return null;
        }
        try (Stream<Path> files = Files.walk(table)) {
            return files.filter(file -> file.getFileName().toString().startsWith("task_"))
                    .findFirst()
                    .orElse(null);
        } catch (IOException | UncheckedIOException e) {
            // It was moved while it was looked at.
            return null;
        }
    }
}
