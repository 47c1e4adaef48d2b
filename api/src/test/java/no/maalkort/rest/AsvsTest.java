package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each security requirement that the page claims has a test tagged with its number, or a page that is there. */
class AsvsTest {
    private static final Path PAGE = Path.of("docs", "asvs.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9.]+) \\| .* \\| (.*) \\|$");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"asvs-([0-9.]+)\"\\)");
    private static final Pattern LINK = Pattern.compile("\\[.*]\\((.*)\\)");

    @Test
    void everyClaimHasItsTestOrItsPage() throws IOException {
        var tagged = tagged();
        var claimed = new TreeSet<String>();
        var rows = ROW.matcher(Files.readString(PAGE));
        while (rows.find()) {
            claimed.add(rows.group(1));
            var link = LINK.matcher(rows.group(2));
            if (link.find()) {
                assertThat(PAGE.resolveSibling(link.group(1))).exists();
            } else {
                assertThat(tagged).contains(rows.group(1));
            }
        }
        assertThat(claimed).hasSizeGreaterThan(60).containsAll(tagged);
    }

    private static Set<String> tagged() throws IOException {
        var tags = new TreeSet<String>();
        for (Path module : List.of(Path.of("src", "test", "java"), Path.of("..", "engine", "src", "test", "java"))) {
            try (Stream<Path> files = Files.walk(module)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> TAG.matcher(text(file)).results().forEach(tag -> tags.add(tag.group(1))));
            }
        }
        return tags;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
