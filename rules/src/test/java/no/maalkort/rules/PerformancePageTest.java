package no.maalkort.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README says of speed is what the page says. */
class PerformancePageTest {
    @Test
    void theReadmesLinesAreThePages() throws IOException {
        var lines = Files.readString(Path.of("..", "README.md"))
                .split("## How fast")[1]
                .split("\n## ")[0]
                .lines()
                .filter(line -> line.startsWith("| "))
                .toList();

        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(Files.readAllLines(Path.of("docs", "performance.md"))).containsAll(lines);
    }
}
