package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchIT {
    private static final String YEARS = "2016-2023";

    @TempDir
    private Path folder;

    private Ran batch(String years) {
        return Ran.of("batch", years, "-o", folder.resolve("all.jsonl").toString());
    }

    @Test
    void itWritesTheVeryLinesOfScore() throws IOException {
        var ran = batch(YEARS);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("all.jsonl")))
                .isEqualTo(Ran.of("score", "all", YEARS, "--format", "json").out());
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("all.jsonl"));
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() throws Exception {
        var file = folder.resolve("all.jsonl");
        var part = folder.resolve("all.jsonl.part");
        var running = Ran.start("batch", YEARS, "-o", file.toString());
        while (running.isAlive() && !(Files.exists(part) && Files.size(part) > 0)) {
            Thread.sleep(1);
        }
        running.destroy();
        assertThat(running.waitFor()).isIn(0, 143);
        if (Files.exists(file)) {
            return; // It was faster than the signal.
        }
        assertThat(Files.readString(folder.resolve("all.jsonl.part.state")).split("\n")[1])
                .isNotEqualTo("0");

        var ran = batch(YEARS);

        assertThat(ran.err()).contains("Fortsetter etter ");
        assertThat(Files.readString(file))
                .isEqualTo(Ran.of("score", "all", YEARS, "--format", "json").out());
    }

    @Test
    void whatCannotBeWrittenIsNamed() {
        var ran = Ran.of(
                "batch", "2023", "-o", folder.resolve("nowhere/all.jsonl").toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("nowhere", "cannot be written", "Maybe ").doesNotContain("\tat ");
    }
}
