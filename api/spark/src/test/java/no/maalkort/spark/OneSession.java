package no.maalkort.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the job in this process, in a session of two threads. */
abstract class OneSession {
    static final Path RULES = Path.of("..", "..", "rules");

    static SparkSession spark;

    /** A folder of the national pack alone. */
    @TempDir
    static Path national;

    @TempDir
    Path home;

    @BeforeAll
    static void start() throws IOException {
        spark = Job.twoThreads();
        Job.copy(RULES.resolve("norway"), file -> true, national.resolve("norway"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    Path out() {
        return home.resolve("out");
    }

    int run(Object... arguments) {
        return ScoreJob.run(Stream.concat(Stream.of(arguments), Stream.of("--out", out()))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    static void rewrite(Path file, String found, String instead) throws IOException {
        var text = Files.readString(file);
        var changed = text.replaceAll(found, instead);
        if (changed.equals(text)) {
            throw new IllegalStateException("(" + found + ") is not in (" + file + ").");
        }
        Files.writeString(file, changed, StandardCharsets.UTF_8);
    }

    List<String> bodiesTold() {
        return Job.problems(out()).stream()
                .map(row -> row.getString(0))
                .distinct()
                .toList();
    }
}
