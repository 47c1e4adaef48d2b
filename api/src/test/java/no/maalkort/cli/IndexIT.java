package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The example indices on every surface: countries and schools, judged by packs of text and figures. */
class IndexIT {
    private static final String EXAMPLES = "../rules/docs/examples/";
    private static Process service;
    private static String address;

    private static String[] with(String example, String... line) {
        var arguments = new ArrayList<>(List.of(line));
        arguments.addAll(List.of("--data", EXAMPLES + example + "/figures", "--rules", EXAMPLES + example + "/pack"));
        return arguments.toArray(String[]::new);
    }

    @BeforeAll
    static void serve() throws IOException {
        service = Ran.start(
                "serve",
                "--port",
                "0",
                "--data",
                EXAMPLES + "lives/figures",
                "--rules",
                EXAMPLES + "lives/pack",
                "--data",
                EXAMPLES + "schools/figures",
                "--rules",
                EXAMPLES + "schools/pack");
        var lines = new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        address = lines.readLine().replaceFirst("^.*(http://[^/]*).*$", "$1");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        service.destroy();
        service.waitFor();
    }

    private static String asked(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/api/v1/" + path))
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    @ParameterizedTest
    @CsvSource({"lives, arvia", "lives, havna", "schools, granstubben", "schools, lyngheim"})
    void theServiceAndTheCommandLineSayTheSameBytes(String example, String body) throws Exception {
        var card = Ran.of(with(example, "score", body, "2024", "--format", "json"));
        var rows = Ran.of(with(example, "score", body, "2024", "--format", "csv"));

        assertThat(card.code()).isZero();
        assertThat(asked("scorecards/" + body + "/2024")).isEqualTo(card.out());
        assertThat(asked("scorecards/" + body + "/2024?format=csv")).isEqualTo(rows.out());
        assertThat(rows.out()).contains("index_total", "index_rank");
    }

    @Test
    void theServiceExplainsAFigureByEveryNumberItGoesInto() throws Exception {
        var explained = Ran.of(with("lives", "explain", "arvia", "2024", "income.per-head", "--format", "json"));
        String served = asked("scorecards/arvia/2024/goals/income.per-head");

        assertThat(served).contains("\"index\":{", "(ln value − ln floor)", "Geometric mean of Long lives");
        assertThat(indexOf(served)).isEqualTo(indexOf(explained.out()));
    }

    private static String indexOf(String document) {
        return document.substring(document.indexOf("\"index\":{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "en"})
    void aScorecardShowsTheTreeInEightyColumns(String language) {
        var page = Ran.of(with("schools", "score", "granstubben", "2024", "--lang", language))
                .out();

        assertThat(page.lines().mapToInt(String::length).max().orElseThrow()).isLessThanOrEqualTo(80);
        assertThat(page)
                .contains(
                        language.equals("nb") ? "(antatt)" : "(imputed)",
                        language.equals("nb") ? "Plass 6 av 6" : "Place 6 of 6")
                .contains(language.equals("nb") ? "oppdiktede tall" : "made figures");
    }

    @Test
    void anExplanationShowsWhatTheFigureIsWorthAndWhyTheEndsLieThere() {
        var page = Ran.of(with("schools", "explain", "havgap", "2024", "belonging.bullied", "--lang", "en"))
                .out();

        assertThat(page)
                .contains(
                        "between the floor 20% (0) and the optimum 0% (100): 74.5.",
                        "The optimum: Made; the best school");
    }

    @Test
    void aWikiAndABadgeShowTheIndex() {
        assertThat(Ran.of(with("schools", "score", "havgap", "2024", "--format", "markdown", "--lang", "en"))
                        .out())
                .contains("| The school compass | Score | 65.8 | Arithmetic mean of Learning 59.7");
        assertThat(Ran.of(with("lives", "score", "arvia", "2024", "--format", "badge-json", "--lang", "en"))
                        .out())
                .contains("\"message\":\"index 0.932\"");
    }

    @Test
    void allMeansEverybodyTheIndexIsFor() {
        var all = Ran.of(with("schools", "score", "all", "2024", "--pack", "made-schools", "--format", "csv"));

        assertThat(all.out().lines().map(line -> line.split(",")[0]).distinct())
                .contains("askeladden", "kvitveis", "lyngheim")
                .hasSize(1 + 7);
    }

    @Test
    void anIssuedIndexIsVerifiedAndItsBundleByItself(@TempDir Path store) {
        var issued = Ran.of(with(
                "schools", "score", "granstubben", "2024", "--format", "json", "--issue", "--store", store.toString()));
        assertThat(issued.code()).as(issued.err()).isZero();

        String id = issued.err().replaceFirst("(?s)^.*?([0-9a-f]{64}).*$", "$1");
        String bundle = store.resolve("one.zip").toString();
        var bundled = Ran.of(with("schools", "bundle", id, "-o", bundle, "--store", store.toString()));
        assertThat(bundled.code()).as(bundled.err()).isZero();

        var verified = Ran.of("verify", bundle, "--lang", "en");
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    }
}
