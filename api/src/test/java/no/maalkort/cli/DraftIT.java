package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a planner asks of a draft, in a file or typed: its way back, its distance and how sure it is. */
class DraftIT {
    private static final String EMISSIONS = "climate.direct-emissions-change-since-2009-percent";

    @TempDir
    private Path folder;

    private Path draft;

    @BeforeEach
    void write() throws IOException {
        draft = Files.writeString(
                folder.resolve("draft.yaml"),
                "name: Draft\nbase: {municipality: baerum, year: 2024}\n" + "figures: [{indicator: " + EMISSIONS
                        + ", period: 2023, value: -38}]\n");
    }

    private Ran ran(String command) {
        return Ran.of((command + " --lang en").replace("FILE", draft.toString()).split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reach --scenario FILE --goal climate.direct-emissions=MET    | reach baerum 2024 SET --goal climate.direct-emissions=MET
            robust --scenario FILE --draws 10                            | robust baerum 2024 SET --draws 10
            gap baerum climate.direct-emissions --scenario FILE          | gap baerum climate.direct-emissions --year 2024 SET
            """)
    void aFileSaysWhoseYearItIsAndIsNamedWithItsHash(String command, String typed) {
        var text = ran(command);
        String json = ran(command + " --format json").out();
        String same = ran(typed.replace("SET", "--set " + EMISSIONS + "@2023=-38") + " --format json")
                .out();

        assertThat(text.code()).isZero();
        assertThat(text.out()).containsPattern("Scenario: Draft \\([0-9a-f]{12}\\)");
        assertThat(json).contains("\"scenario\":{\"name\":\"Draft\",\"sha256\":\"");
        assertThat(hash(same)).isEqualTo(hash(json));
    }

    private static String hash(String json) {
        return json.split("\"scenario\":\\{\"name\":\"[^\"]*\",\"sha256\":\"")[1].substring(0, 64);
    }

    @Test
    void withoutAScenarioNoneIsNamed() {
        var ran = ran("reach baerum 2023 --goal finance.net-operating-result=MET --format json");

        assertThat(ran.out()).contains("\"scenario\":null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check baerum 2023 --scenario FILE                                       | check baerum 2024.
            reach baerum 2023 --scenario FILE --measurable 50                       | reach baerum 2024.
            gap baerum --year 2023 --scenario FILE                                  | gap baerum --year 2024.
            check baerum 2024 --scenario FILE --set finance.net-operating-result-percent=4 | write what is typed into the file
            reach --scenario FILE --set finance.net-operating-result-percent=4 --measurable 50 | write what is typed into the file
            gap baerum --set finance.net-operating-result-percent=4                 | name both: baerum --year 2024
            robust --draws 10                                                       | name both: baerum 2024
            """)
    void whatCannotBeAskedSaysWhatCan(String command, String maybe) {
        var ran = ran(command);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(maybe);
    }
}
