package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.receipt.Basis;
import no.maalkort.receipt.Explained;
import no.maalkort.receipt.Receipt;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Tracing;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How printed pages look: their width, their colours, and the samples in the README. */
class PagesIT {
    private static final List<String> TERMINAL = List.of("-Dmaalkort.terminal=true");

    /** Each explanation with its derivation, which only adds to it. */
    private static Stream<String> lines(
            Scorecard card, Receipt.Written receipt, Tracing tracing, Body body, Language language) {
        var goals = Stream.of(
                        card.goals().stream(),
                        card.proposed().stream(),
                        card.also().stream().flatMap(also -> also.goals().stream()))
                .flatMap(some -> some);
        return Stream.concat(
                        Stream.of(
                                new ScorecardText(card, body, language, new Lines()).write(),
                                new DeviationsText(card, body, language).write()),
                        goals.map(goal -> new ExplanationText(
                                        Explained.of(tracing.of(goal), card, receipt),
                                        tracing.of(goal),
                                        body,
                                        language,
                                        new Lines(),
                                        true)
                                .write()))
                .flatMap(String::lines);
    }

    @Test
    void everyPageOfEveryYearFitsEightyColumnsButForLinks() {
        var workspace = Workspace.open(List.of(), List.of());
        var basis = new Basis(workspace);
        var wide = workspace.municipalities().stream()
                .flatMap(body -> years(workspace, body).boxed().flatMap(year -> {
                    var request = new Scoring.Request(body, year, workspace.packOf(body), null, null);
                    var card = workspace.scoring().score(request);
                    var tracing = workspace.scoring().tracing(request);
                    var receipt = basis.receipt(card);
                    return Stream.of(Language.values())
                            .flatMap(language -> lines(card, receipt, tracing, body, language));
                }))
                .filter(line -> line.codePointCount(0, line.length()) > Lines.WIDTH)
                .filter(line -> !line.strip().matches("https?://\\S+"))
                .distinct();

        assertThat(wide).isEmpty();
    }

    /** Every year of those with a pack of their own; of the others the year in which most is known of all. */
    private static IntStream years(Workspace workspace, Body body) {
        return workspace.packOf(body).pack().municipality() == null
                ? IntStream.of(2022)
                : IntStream.rangeClosed(2012, 2025);
    }

    @Test
    void statesAreColouredOnATerminalAndSayTheSameWithoutColour() {
        var coloured =
                Ran.under(Ran.JAVA, Map.of("NO_COLOR", "", "TERM", "xterm"), TERMINAL, "score", "baerum", "2023");

        assertThat(coloured.out()).contains("\u001b[33m◐ Delvis nådd    80\u001b[0m  Netto");
        assertThat(coloured.out().replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(Ran.of("score", "baerum", "2023").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_COLOR=1", "TERM=dumb"})
    void aTerminalMayWantNoColour(String variable) {
        var environment = Map.of(variable.split("=")[0], variable.split("=")[1]);

        assertThat(Ran.under(Ran.JAVA, environment, TERMINAL, "explain", "baerum", "2020", "finance.buffer-fund")
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void anExplanationIsReadInTheAuditorsOrder() {
        assertThat(Ran.of("explain", "baerum", "2023", "finance.net-operating-result", "--lang", "en")
                        .out())
                .containsSubsequence(
                        "\u25D0 Partly met",
                        "\nCriterion\n",
                        "goal.yaml:11\n",
                        "\nData\n",
                        "observations.csv:5\n",
                        "\nAssessment\n",
                        "rules.drl:17\n",
                        "Rules that did not hold:\n",
                        "3.6% is not at or above the target (4%)\n",
                        "\nConclusion\n",
                        "At 4.0% the goal is met, about NOK");
    }

    @Test
    void anExplanationSaysWhichVerdictItIsAndWhatItWasMadeOf(@TempDir Path folder) {
        String[] goal = {"explain", "baerum", "2023", "finance.net-operating-result"};
        var issued = Ran.of("score", "baerum", "2023", "--issue", "--store", folder.toString(), "--lang", "en");
        String receipt = issued.err().replaceFirst("(?s)^Receipt ([0-9a-f]{64})\n.*$", "$1");

        String json = Ran.of(with(goal, "--format", "json")).out();

        assertThat(json)
                .contains("\"identity\":{\"verdict\":\"" + receipt + "/baerum:finance.net-operating-result\",")
                .contains(
                        "\"rule\":\"Net operating result lies between the minimum and the target\",\"ruleVersion\":\"1")
                .contains(
                        "\"municipality\":{\"id\":\"baerum\",\"name\":",
                        "\"change\":{\"id\":",
                        "\"cause\":\"COVERAGE\"")
                .contains("\"provenance\":{\"asOf\":", "\"rulesAt\":\"2023\",\"pack\":{\"id\":\"baerum\"")
                .contains("\"engine\":{\"version\":", "\"receipt\":\"" + receipt + "\",\"scorecard\":\"")
                .containsPattern(
                        "\"figures/baerum-annual-report-2023/observations.csv\",\"bytes\":[0-9]+,\"sha256\":\"")
                .containsPattern(
                        "\"packs/baerum/finance/net-operating-result/rules.drl\",\"bytes\":[0-9]+,\"sha256\":\"");
        assertThat(Ran.of(with(goal, "--format", "json", "--trace")).out())
                .contains("\"identity\":{\"verdict\":\"" + receipt + "/", "\"provenance\":{\"asOf\":");
        for (String format : List.of("text", "markdown")) {
            assertThat(Ran.of(with(goal, "--format", format, "--lang", "en")).out())
                    .contains("Municipality baerum, 3024", "receipt " + receipt.substring(0, 12))
                    .containsPattern("[0-9a-f]{12}  figures/baerum-annual-report-2023/observations.csv");
        }
    }

    @Test
    void aTraceAddsTheDerivationUnderTheSameHeadings() {
        assertThat(Ran.of("explain", "baerum", "2023", "climate.direct-emissions", "--trace", "--lang", "en")
                        .out())
                .containsSubsequence(
                        "\nCriterion\n",
                        "Levels that are not in force:\n",
                        "Target: \u221240% in 2030 · replaced by the level from 2021-06-23\n",
                        "\nData\n",
                        "Figures considered for 2022:\n",
                        "· relied on\n",
                        "observations.csv:4\n",
                        "\nAssessment\n",
                        "The path in 2022: ",
                        "\u221235% is above the path (\u221240.24%)\n",
                        "Score: 100 · figure / path = 100 · (\u221235) / (\u221240.2381) = 86.9822\n",
                        "\nConclusion\n",
                        "Share of the goals with a level: weight / weight in the area / areas = 1 / 2 /",
                        "Points lost: ");
    }

    @Test
    void aTraceHoldsTheWholeExplanationAsJsonAndStaysMarkdown() {
        String[] goal = {"explain", "baerum", "2023", "finance.net-operating-result"};
        String explained = Ran.of(with(goal, "--format", "json")).out().replaceFirst(",\"identity\":(?s).*", "}");

        assertThat(Ran.of(with(goal, "--format", "json", "--trace")).out())
                .startsWith("{\"result\":" + explained + ",\"indicators\":[")
                .contains("\"use\":\"USED\"", "\"standing\":\"FOLLOWED\"")
                .contains(
                        "\"of\":{\"municipality\":{\"id\":\"baerum\",",
                        "\"engine\":{\"version\":",
                        "\"cause\":\"COVERAGE\"")
                .contains("{\"formula\":\"50 + 50 · (value − minimum) / (target − minimum)\",\"terms\":"
                        + "[{\"name\":\"value\",\"value\":3.6},{\"name\":\"minimum\",\"value\":3},{\"name\":\"target\",\"value\":4}],"
                        + "\"result\":80.0}");
        assertThat(Ran.of(with(goal, "--format", "markdown", "--trace")).out())
                .contains("\n- Nivåer som ikke er i kraft:\n  - Mål: 4", "\n- Poeng: 50 + 50 · (tallet − minimum)");
    }

    private static String[] with(String[] line, String... more) {
        return Stream.concat(Stream.of(line), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void anExplanationAsMarkdownHasItsHeadingsAndNoOtherSigns() {
        var ran = Ran.of("explain", "baerum", "2023", "climate.direct-emissions", "--format", "markdown");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("\n## Kriterium\n", "\n## Tall\n", "\n## Vurdering\n", "\n## Konklusjon\n")
                .contains("\n  - baerum/climate/direct-emissions/rules.drl:")
                .doesNotContain("\u2500");
    }

    @Test
    void deviationsAreWhatIsNotReachedWithItsPlaces() {
        var ran = Ran.of("score", "baerum", "2020", "--deviations", "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("Criterion: ", "goal.yaml:", "Data: ", "observations.csv:")
                .doesNotContain("\u25CF Met");
        assertThat(Ran.of("score", "baerum", "2023", "--deviations").out().split("pupils-per-teacher/goal.yaml:", -1))
                .as("each level of several figures once")
                .hasSize(3);
        assertThat(Ran.of("score", "baerum", "2020", "--deviations", "--format", "csv")
                        .err())
                .contains("Maybe use --format csv without it");
    }

    @Test
    void whatIsNoTerminalGetsNoColour() {
        assertThat(Ran.of("score", "oslo", "2023").out()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "2020"})
    void theReadmeShowsWhatIsReallyPrinted(String year) throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        var sample = Pattern.compile("```\n(Bærum " + year + " .*?)…\n```", Pattern.DOTALL)
                .matcher(readme);

        assertThat(sample.find()).isTrue();
        assertThat(Ran.of("score", "baerum", year).out()).startsWith(sample.group(1));
    }
}
