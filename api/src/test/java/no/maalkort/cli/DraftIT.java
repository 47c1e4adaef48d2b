package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.maalkort.disk.Sha256;
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
    void howFarItIsIsOfTheScenariosYearAndOfTheBudgetsThatCountInIt() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        var figures = Copies.of(Path.of("..", "datasets", "baerum-annual-report-2023"), data.resolve("budget"));
        var described = figures.resolve("datapackage.json");
        var rows = figures.resolve("observations.csv");
        Copies.edit(described, "\"name\": \"baerum-annual-report-2023\"", "\"name\": \"budget\"");
        String before = Sha256.of(Files.readAllBytes(rows));
        Files.writeString(
                rows,
                "body;indicator;period;value;unit;status;publisher;source;quote;note\n"
                        + "baerum;finance.net-operating-result-percent;2024;2,5;%;F;;;;\n" + "baerum;" + EMISSIONS
                        + ";2023;-41;%;F;;;;\n");
        Copies.edit(described, before, Sha256.of(Files.readAllBytes(rows)));
        draft = Files.writeString(
                folder.resolve("base.yaml"), "name: Draft\nbase: {municipality: baerum, year: 2024}\n");
        String asked = " --scenario FILE --format json --data " + data;

        assertThat(ran("gap baerum finance.net-operating-result" + asked).out())
                .contains("\"period\":2024,\"value\":2.5,\"status\":\"F\"");
        assertThat(ran("gap baerum climate.direct-emissions" + asked).out())
                .contains("\"period\":2023,\"value\":-41,\"status\":\"F\"")
                .contains("\"observed\":[2022,2023]");
        assertThat(ran("gap baerum climate.direct-emissions --year 2024 --format json --set " + EMISSIONS
                                + "@2023=-42 --data " + data)
                        .out())
                .contains("\"period\":2023,\"value\":-42,\"status\":\"F\"")
                .contains("\"observed\":[2022,2023]");
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
