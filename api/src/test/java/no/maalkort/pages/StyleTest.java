package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.maalkort.disk.Sha256;
import org.junit.jupiter.api.Test;

/** The style sheet: Designsystemet's parts word for word, and nothing that is fetched. */
class StyleTest {
    private static final Path PARTS = Path.of("src", "main", "resources", "no", "maalkort", "pages", "designsystemet");

    @Test
    void designsystemetIsAsItWasPublished() throws IOException {
        for (String line : Files.readAllLines(PARTS.resolve("SHA256SUMS"))) {
            String[] parts = line.split("  ");
            assertThat(Sha256.of(Files.readAllBytes(PARTS.resolve(parts[1]))))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        }
        try (Stream<Path> files = Files.list(PARTS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".css")))
                    .allMatch(name -> lines().contains("  " + name));
        }
    }

    private static String lines() {
        try {
            return Files.readString(PARTS.resolve("SHA256SUMS"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingIsFetched() {
        assertThat(Style.sheet()).doesNotContain("@import", "@font-face", "url(http", "url(//");
        assertThat(Style.sheet().replace("http%3A%2F%2Fwww.w3.org", "")).doesNotContain("http");
    }

    @Test
    void itsNameChangesWithIt() {
        assertThat(Style.FILE).matches("maalkort-[0-9a-f]{12}[.]css");
    }
}
