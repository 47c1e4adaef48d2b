package no.maalkort.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Large files and hostile ones are read, or refused, in a heap of 256 MB. */
class MemoryTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void largeFilesFitASmallHeap() throws Exception {
        assertThat(read("csv", "json", "xlsx"))
                .containsExactly(
                        "csv 1000001 rows 7000007 cells",
                        "json 800001 rows 4800008 cells",
                        "xlsx 300000 rows 2400000 cells");
    }

    @Test
    @Timeout(120)
    void hostileWorkbooksAreRefusedInASmallHeap() throws Exception {
        assertThat(read("huge-sheet", "huge-comment", "huge-names", "huge-texts"))
                .containsExactly(
                        "huge-sheet refused", "huge-comment refused", "huge-names refused", "huge-texts refused");
    }

    /** What a fresh JVM prints; a heap that is too small ends it early. */
    private List<String> read(String... kinds) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                ReadLarge.class.getName(),
                folder.toString()));
        command.addAll(List.of(kinds));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }
}
