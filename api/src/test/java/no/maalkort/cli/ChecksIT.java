package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Figures that cannot be true, from a file to what people are told: by the built-in checks, and by a user's own. */
class ChecksIT {
    private static final String RESULT = "finance.net-operating-result-percent";
    private static final String JANUARY = "population.population-1-january";
    private static final Path RANGE = Path.of("..", "rules", "checks", "possible", "range");

    @TempDir
    private Path folder;

    /** A release of Bærum's; rows as {@code indicator;period;value;unit;status;publisher}. */
    private Path release(String id, String published, String... rows) throws IOException {
        var release = Files.createDirectories(folder.resolve("figures").resolve(id));
        Files.writeString(release.resolve("datapackage.json"), """
                {"name": "%s", "title": "Made for a test", "publisher": "Bærum kommune", "published": "%s", "resources": [{"path": "observations.csv",
                 "encoding": "utf-8", "dialect": {"delimiter": ";"},
                 "schema": {"fields": [{"name": "body"}, {"name": "indicator"}, {"name": "period"}, {"name": "value", "decimalChar": ","}, {"name": "unit"},
                  {"name": "status"}, {"name": "publisher"}, {"name": "source"}, {"name": "quote"}, {"name": "note"}]}}]}
                """.formatted(id, published));
        var csv = new StringBuilder("body;indicator;period;value;unit;status;publisher;source;quote;note\n");
        Arrays.stream(rows).forEach(row -> csv.append("baerum;").append(row).append(";;;\n"));
        Files.writeString(release.resolve("observations.csv"), csv);
        return folder.resolve("figures");
    }

    private static final String RESULT_GOAL = "finance.net-operating-result";

    private static String result(int year, String value) {
        return RESULT + ";" + year + ";" + value + ";%;A;";
    }

    private static String january(int year, String value) {
        return JANUARY + ";" + year + ";" + value + ";persons;A;";
    }

    private static String scope(String which, String value) {
        return "climate.emissions-" + which + "-tonnes;2024;" + value + ";tonnes CO2e;A;";
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "ERROR possible.range", new String[] {"inclusion.turnout-storting-percent;2025;100,1;%;A;"}),
                Arguments.of("ERROR possible.range", new String[] {"inclusion.refugees-settled;2024;-180;persons;A;"}),
                Arguments.of("WARNING history.out-of-line", new String[] {result(2024, "63")}),
                Arguments.of("ERROR possible.parts", new String[] {
                    scope("basic-total", "232471"),
                    scope("scope1", "219503"),
                    scope("scope2", "2445"),
                    scope("scope3", "10520")
                }),
                Arguments.of("WARNING history.sign", new String[] {result(2024, "-3,6")}),
                Arguments.of("WARNING history.share-for-percent", new String[] {result(2024, "0,036")}),
                Arguments.of(
                        "ERROR history.unit",
                        new String[] {january(2024, "130"), january(2023, "129874"), january(2022, "128982")}),
                Arguments.of(
                        "WARNING history.repeated", new String[] {january(2024, "129874"), january(2023, "129874")}),
                Arguments.of("WARNING series.definition", new String[] {RESULT + ";2024;3,6;%;D;"}),
                Arguments.of(
                        "WARNING series.publishers", new String[] {result(2024, "3,6"), RESULT + ";2024;3,8;%;A;SSB"}));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenFigureIsFoundWithItsPlaceAndAdvice(String expected, String[] rows) throws IOException {
        var ran = Ran.of(
                "validate",
                "--format",
                "json",
                "--data",
                release("mine", "2025-03-01", rows).toString());
        var findings = JsonMapper.shared().readTree(ran.out()).get("findings");

        assertThat(findings.valueStream()
                        .map(one -> one.get("severity").asString() + " "
                                + one.get("check").asString())
                        .distinct())
                .as(ran.out())
                .contains(expected);
        assertThat(ran.code()).isEqualTo(expected.startsWith("ERROR") ? 3 : 0);
        assertThat(findings.valueStream()).allSatisfy(one -> {
            assertThat(one.get("file").asString()).isEqualTo("mine/observations.csv");
            assertThat(one.get("line").asInt()).isBetween(2, 1 + rows.length);
            assertThat(one.get("advice").get("nb").asString()).isNotEmpty();
            assertThat(one.get("ground").get("en").asString()).isNotEmpty();
        });
    }

    @Test
    void twoReleasesOfTheSameDayThatDisagreeAreAnError() throws IOException {
        release("mine", "2025-03-01", result(2024, "3,6"));
        var ran = Ran.of(
                "validate",
                "--lang",
                "en",
                "--data",
                release("yours", "2025-03-01", result(2024, "3,8")).toString());

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .contains("! Error: Bærum · Net operating result, 2024\n")
                .contains("mine/observations.csv:2", "yours/observations.csv:2", "Maybe: write the date of")
                .endsWith("2 errors, 0 warnings of the figures.\n");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void soundFiguresAreToldInALine() throws IOException {
        var ran = Ran.of(
                "validate",
                "--data",
                release("mine", "2025-03-01", result(2024, "3,6")).toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(ran.out()).endsWith(" 11 checks: no problems found.\n");
    }

    @Test
    void anErrorKeepsTheFigureFromBeingJudgedAndSaysWhichCheckAndWhere() throws IOException {
        var data = release(
                "mine",
                "2025-03-01",
                "inclusion.refugees-settled;2024;-180;persons;A;",
                "inclusion.refugees-decided;2024;200;persons;A;");
        var ran = Ran.of("score", "baerum", "2024", "--lang", "en", "--data", data.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("! Error").contains("The figure is outside what is possible: −180");
        var explained =
                Ran.of("explain", "baerum", "2024", "norway:inclusion.refugees-settled", "--data", data.toString());
        assertThat(explained.code()).isEqualTo(1);
        assertThat(explained.out())
                .contains(
                        "mine/observations.csv:2",
                        "checks/possible/range/rules.drl:",
                        "Tallet må rettes.",
                        "Kanskje: se etter");
        var json = Ran.of(
                "explain",
                "baerum",
                "2024",
                "norway:inclusion.refugees-settled",
                "--format",
                "json",
                "--data",
                data.toString());
        assertThat(json.out()).contains("\"CHECK_FAILED\"", "\"check\":\"possible.range\"");
    }

    @ParameterizedTest
    @CsvSource({"2025, 2025-06-15", "2025-06-15, 2025", "2025-06, 2025-06-15"})
    void whichOfTwoReleasesIsTheNewerIsNeverGuessedFromAYear(String one, String other) throws IOException {
        release("mine", one, result(2024, "4,2"));
        var data = release("restated", other, result(2024, "2,9")).toString();
        String[] lang = {"--lang", "en", "--data", data};

        var explained = Ran.of("explain", "baerum", "2024", RESULT_GOAL, lang[0], lang[1], lang[2], lang[3]);

        assertThat(explained.code()).isEqualTo(1);
        assertThat(explained.out().replaceAll("\\s+", " "))
                .contains("! Error", "Nobody knows which of two releases is the newer", "mine/observations.csv:2")
                .contains("restated/observations.csv:2", "Maybe: write the date of each release so precisely");
        assertThat(Ran.of("validate", lang[0], lang[1], lang[2], lang[3]).code())
                .isEqualTo(3);
        var dated = release("restated", "2026-01-01", result(2024, "2,9")).toString();
        assertThat(Ran.of("explain", "baerum", "2024", RESULT_GOAL, "--data", dated)
                        .out())
                .contains("\u25A0 Ikke n\u00E5dd")
                .doesNotContain("! Feil");
    }

    @Test
    void aWarningStandsBesideTheVerdict() throws IOException {
        var data = release("mine", "2025-03-01", result(2024, "-3,6"));
        var ran = Ran.of("score", "baerum", "2024", "--data", data.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("■ Ikke nådd").contains("△ Advarsel: Fortegnet kan være snudd: −3,6");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    /** A pack of one check of the user's own, a copy of a built-in one with another limit. */
    private Path own(String old, String replacement) throws IOException {
        var check = Files.createDirectories(folder.resolve("checks/mine/odd"));
        for (String name : new String[] {"check.yaml", "rules.drl"}) {
            Files.writeString(
                    check.resolve(name),
                    Files.readString(RANGE.resolve(name))
                            .replace("possible.range", "mine.odd")
                            .replace("The figure", "My figure")
                            .replace(old, replacement));
        }
        Files.writeString(
                folder.resolve("checks/pack.yaml"),
                "id: my-checks\nversion: 1.0.0\ntitle: Mine\nholds: checks\nareas: {mine: Mine}\n");
        return folder.resolve("checks");
    }

    @Test
    void aCheckOfOnesOwnNeedsNoJava() throws IOException {
        String rules = own("measure: outside-range", "measure: repeated-digits\nindicators: [" + RESULT + "]")
                .toString();
        String data = release("mine", "2025-03-01", result(2024, "3,6")).toString();

        var alike = Ran.of("validate", "--rules", rules, "--data", data, "--lang", "en");
        assertThat(alike.code()).isEqualTo(3);
        assertThat(alike.out()).contains("my-checks/mine/odd/rules.drl:", "What equals the year");
        assertThat(Ran.of("score", "baerum", "2024", "--rules", rules, "--data", data)
                        .code())
                .isEqualTo(1);
        assertThat(Ran.of("rules", "list", "my-checks", "--rules", rules).out()).contains("mine.odd");
    }

    @Test
    void aBrokenCheckIsRefusedWithItsPlace() throws IOException {
        var ran = Ran.of(
                "score",
                "baerum",
                "2023",
                "--rules",
                own("measure: outside-range", "measure: outside-rnage").toString());

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err())
                .contains("mine/odd/check.yaml:", "(outside-rnage) is not known here.", "you meant (outside-range)");
    }

    @Test
    void checksJudgeNoMunicipality() {
        var ran = Ran.of("score", "baerum", "2023", "--pack", "checks");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("The pack (checks) holds checks of figures and judges no municipality.");
    }

    /** Between publishers a figure that cannot be true does not count, and is shown beside the one that does. */
    @Test
    void aFigureInErrorDisputesNoOther() throws IOException {
        var data = release("made", "2024-12-31", "inclusion.refugees-settled;2022;-5;persons;A;SSB");

        var ran = Ran.of(
                "explain",
                "baerum",
                "2022",
                "norway:inclusion.refugees-settled",
                "--data",
                data.toString(),
                "--lang",
                "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Not met", "277\u00A0persons", "made/observations.csv:2", "! Error: ");
    }
}
