package no.maalkort.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.figure.FileTree;
import no.maalkort.scorecard.FlatCsv;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What must come out of a run of the job: what the command line writes of {@code score all}. */
final class Job {
    private Job() {}

    /** A session of two threads in this process. */
    static SparkSession twoThreads() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    /** Everybody's scorecards, body by body and year by year, as they are judged without Spark. */
    static Stream<Scorecard> scorecards(Workspace workspace, int from, int to) {
        return workspace.judged().stream()
                .flatMap(body -> IntStream.rangeClosed(from, to)
                        .mapToObj(year -> new Scoring.Request(body, year, workspace.packOf(body), null, null)))
                .map(workspace.scoring()::score)
                .filter(Scorecard::hasFigures);
    }

    /** Holds each line that was written against what it should be, and counts the scorecards. */
    static int expect(Path out, Stream<Scorecard> cards) throws IOException {
        int count = 0;
        try (var json = written(out.resolve("scorecards"));
                var csv = written(out.resolve("results-csv"))) {
            assertThat(csv.readLine()).isEqualTo(FlatCsv.PLAIN.header());
            for (Iterator<Scorecard> left = cards.iterator(); left.hasNext(); count++) {
                var card = left.next();
                assertThat(json.readLine() + "\n").isEqualTo(ScorecardJson.write(card));
                for (String line : FlatCsv.PLAIN.lines(card)) {
                    assertThat(csv.readLine()).isEqualTo(line);
                }
            }
            assertThat(json.readLine()).isNull();
            assertThat(csv.readLine()).isNull();
        }
        return count;
    }

    /** All that the files of a table hold, in the order of their names. */
    static BufferedReader written(Path table) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new SequenceInputStream(Collections.enumeration(
                        parts(table).stream().map(Job::open).toList())),
                StandardCharsets.UTF_8));
    }

    private static List<Path> parts(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the files of a folder whose paths in it are wanted. */
    static Path copy(Path from, Predicate<Path> wanted, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                var relative = from.relativize(path);
                if (wanted.test(relative)) {
                    Files.createDirectories(to.resolve(relative).getParent());
                    Files.copy(path, to.resolve(relative));
                }
            }
        }
        return to;
    }

    /** What is told in the table of problems, by body. */
    static List<Row> problems(Path out) {
        return SparkSession.active()
                .read()
                .option("header", true)
                .option("escape", "\"")
                .csv(out.resolve("problems").toString())
                .collectAsList();
    }

    /** The workspace of files on disk, without anything built in. */
    static Workspace alone(Path data, Path rules) {
        return alone(List.of(data), rules);
    }

    /** The same of several folders of figures. */
    static Workspace alone(List<Path> data, Path rules) {
        return Workspace.of(data.stream().map(FileTree::of).toList(), FileTree.of(rules));
    }
}
