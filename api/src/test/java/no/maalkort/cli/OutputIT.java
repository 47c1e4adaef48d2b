package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputIT {
    @TempDir
    private Path folder;

    private Ran score(String... more) {
        return Ran.of(Stream.concat(Stream.of("score", "baerum", "2023", "--lang", "en"), Stream.of(more))
                .toArray(String[]::new));
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "a.json, json",
        "a.csv, csv",
        "a.md, markdown",
        "a.sarif, sarif",
        "a.svg, badge",
        "a.txt, text",
        "a, text"
    })
    void theEndingOfAFileSaysItsFormat(String name, String format) throws IOException {
        var ran = score("-o", in(name));

        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo(in(name) + "\n");
        assertThat(Files.readString(folder.resolve(name)))
                .isEqualTo(score("--format", format).out());
    }

    @Test
    void aFormatThatIsNamedIsStrongerThanTheEnding() throws IOException {
        score("--format", "csv-nb", "--output", in("a.json"));

        assertThat(Files.readAllBytes(folder.resolve("a.json")))
                .isEqualTo(score("--format", "csv-nb").out().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void severalFilesAreWrittenAtOnce() {
        score("--output", "xlsx=" + in("a.xlsx") + ",csv-nb=" + in("a.csv"), "-o", in("a.json"));

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.xlsx", "a.csv", "a.json");
    }

    @Test
    void allAreWrittenOrNone() throws IOException {
        Files.writeString(folder.resolve("a.json"), "before");

        var ran = score("-o", in("a.json"), "-o", in("none/a.csv"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--output cannot be written: ", "Maybe ");
        assertThat(folder.toFile().list()).containsExactly("a.json");
        assertThat(Files.readString(folder.resolve("a.json"))).isEqualTo("before");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xslx=a | (xslx) is no format of --output.",
                "json= | --output (json=) names no file.",
                "json=a,csv=a | --output names the file (a) twice."
            })
    void whatCannotBeMeantIsRefused(String output, String told) {
        var ran = score("--output", output);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(told, "Maybe ");
    }
}
