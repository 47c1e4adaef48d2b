package no.maalkort.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.scorecard.FlatCsv;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.apache.spark.sql.SparkSession;

/** Runs of the job, and what must come out of them: what the command line writes of {@code score all}. */
final class Job {
    private Job() {}

    /** A session of two threads in this process. */
    static SparkSession twoThreads() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
    }

    /** Everybody's scorecards, body by body and year by year, as they are judged without Spark. */
    static List<Scorecard> scorecards(Workspace workspace, int from, int to) {
        var cards = new ArrayList<Scorecard>();
        for (var body : workspace.judged()) {
            for (int year = from; year <= to; year++) {
                var card =
                        workspace.scoring().score(new Scoring.Request(body, year, workspace.packOf(body), null, null));
                if (card.hasFigures()) {
                    cards.add(card);
                }
            }
        }
        return cards;
    }

    static String json(List<Scorecard> cards) {
        return cards.stream().map(ScorecardJson::write).collect(Collectors.joining());
    }

    static String csv(List<Scorecard> cards) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        FlatCsv.PLAIN.write(cards, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** All that the files of a table hold, in the order of their names. */
    static String written(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .map(Job::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies those folders of a folder that hold a file, and its own files. */
    static Path copy(Path from, String holding, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                var relative = from.relativize(path);
                boolean own = relative.getNameCount() == 1
                        || Files.exists(from.resolve(relative.getName(0)).resolve(holding));
                if (own) {
                    Files.createDirectories(to.resolve(relative).getParent());
                    Files.copy(path, to.resolve(relative));
                }
            }
        }
        return to;
    }
}
