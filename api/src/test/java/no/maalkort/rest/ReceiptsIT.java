package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.maalkort.cli.Ran;
import no.maalkort.disk.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What was issued on the command line, read over HTTP: the same bytes, for ever. */
class ReceiptsIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static Path store;
    private static Served served;
    private static String id;

    @BeforeAll
    static void issueAndServe() throws IOException {
        store = folder.resolve("store");
        Ran.of("score", "baerum", "2020-2023", "--issue", "--by", "Ada", "--store", store.toString());
        id = MAPPER.readTree(Files.readAllLines(store.resolve("ledger.jsonl")).get(3))
                .get("receipt")
                .asString();
        served = Served.start(Path.of("."), Map.of(), "--store", store.toString());
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @Test
    void theLedgerListsThemAndCanBeCheckedLineByLine() throws IOException, InterruptedException {
        var entries = MAPPER.readTree(
                served.get("/api/v1/receipts?municipality=3024&year=2023").body());

        assertThat(entries.size()).isEqualTo(1);
        assertThat(entries.at("/0/receipt").asString()).isEqualTo(id);
        assertThat(entries.at("/0/by").asString()).isEqualTo("Ada");
        assertThat(MAPPER.readTree(served.get("/api/v1/receipts").body()).size())
                .isEqualTo(4);
        assertThat(served.get("/api/v1/ledger").body()).isEqualTo(Files.readString(store.resolve("ledger.jsonl")));
    }

    @Test
    @Tag("asvs-11.4.1")
    @Tag("asvs-11.4.3")
    void aReceiptIsItsFirstLineWhichHoldsTheHashesOfTheOthers() throws IOException, InterruptedException {
        var receipt = served.get("/api/v1/receipts/" + id);
        var scorecard = served.get("/api/v1/receipts/" + id + "/scorecard");

        assertThat(Sha256.of(receipt.body())).isEqualTo(id);
        assertThat(receipt.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(Sha256.of(scorecard.body()))
                .isEqualTo(
                        MAPPER.readTree(receipt.body()).at("/scorecard/sha256").asString());
        assertThat(Sha256.of(served.get("/api/v1/receipts/" + id + "/files").body()))
                .isEqualTo(MAPPER.readTree(receipt.body()).at("/files/sha256").asString());
        assertThat(scorecard.body())
                .isEqualTo(Ran.of("score", "baerum", "2023", "--format", "json").out());
    }

    @Test
    void aBundleIsThatOfTheCommandLine() throws IOException, InterruptedException {
        var zip = folder.resolve("bundle.zip");
        Ran.of("bundle", id, "-o", zip.toString(), "--store", store.toString());
        var request = HttpRequest.newBuilder(served.base().resolve("/api/v1/receipts/" + id + "/bundle"));

        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.body()).isEqualTo(Files.readAllBytes(zip));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/scorecard", "/files", "/bundle"})
    void aReceiptThatIsNotWhatItsNameSaysIsNotServed(String part) throws IOException, InterruptedException {
        var file = store.resolve(id + ".jsonl");
        byte[] good = Files.readAllBytes(file);
        for (String bad : List.of("", "x", new String(good, StandardCharsets.UTF_8).replaceFirst("2023", "2022"))) {
            Files.writeString(file, bad);

            var answer = served.get("/api/v1/receipts/" + id + part);

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body())
                    .contains("is not what its name says", "/problems/changed")
                    .doesNotContain(store.toString());
        }
        Files.write(file, good);
        assertThat(served.get("/api/v1/receipts/" + id + part).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "..%2e", "zz", "0000000000000000000000000000000000000000000000000000000000000000"})
    void whatWasNeverIssuedIsNotFound(String asked) throws IOException, InterruptedException {
        var answer = served.get("/api/v1/receipts/" + asked);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/api/v1/receipts", "/problems/unknown-name");
    }

    @Test
    void theDigitsThatPagesPrintLeadToTheReceiptAndSoDoesTheSearch() throws IOException, InterruptedException {
        String printed = served.get("/kvittering/" + id).body().replaceAll("(?s)^.* verify ([0-9a-f]+).*$", "$1");

        assertThat(printed).hasSizeLessThan(id.length()).isEqualTo(id.substring(0, printed.length()));
        for (String asked : List.of(printed, printed.toUpperCase(Locale.ROOT), id.toUpperCase(Locale.ROOT))) {
            var answer = served.get("/kvittering/" + asked);
            assertThat(answer.statusCode()).isEqualTo(308);
            assertThat(answer.headers().firstValue("Location")).hasValue("/kvittering/" + id);
            var found = served.get("/en/search?q=+" + asked);
            assertThat(found.statusCode()).isEqualTo(303);
            assertThat(found.headers().firstValue("Location")).hasValue("/en/receipt/" + id);
        }
        assertThat(served.get("/kvittering/" + printed.substring(1)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void digitsWithWhichSeveralBeginLeadToNoneOfThem() throws IOException, InterruptedException {
        String begin = id.substring(0, 12);
        var other = Files.createFile(store.resolve(begin + "0".repeat(52) + ".jsonl"));
        try {
            assertThat(served.get("/kvittering/" + begin).statusCode()).isEqualTo(404);
            assertThat(served.get("/kvittering/" + id).statusCode()).isEqualTo(200);
        } finally {
            Files.delete(other);
        }
    }

    @Test
    void aSearchFindsWhatWasIssuedSinceItWasAskedBefore() throws IOException, InterruptedException {
        String begin = "0".repeat(12);
        for (int i = 0; i < 3; i++) {
            assertThat(served.get("/sok?q=" + begin).body()).contains("0 treff");
        }
        var other = Files.createFile(store.resolve("0".repeat(64) + ".jsonl"));
        try {
            assertThat(served.get("/sok?q=" + begin).statusCode()).isEqualTo(303);
        } finally {
            Files.delete(other);
        }
    }

    @Test
    void theStoreIsOnlyRead() throws IOException, InterruptedException {
        byte[] before = Files.readAllBytes(store.resolve("ledger.jsonl"));

        served.get("/api/v1/receipts/" + id + "/bundle");
        served.post(
                "/api/v1/evaluations",
                "application/json",
                "{\"municipality\":\"baerum\",\"year\":2023,\"figures\":[]}");

        assertThat(Files.readAllBytes(store.resolve("ledger.jsonl"))).isEqualTo(before);
        try (var files = Files.list(store)) {
            assertThat(files.map(path -> path.getFileName().toString()).filter(name -> name.length() == 70))
                    .hasSize(4);
        }
        assertThat(new String(before, StandardCharsets.UTF_8).lines()).hasSize(4);
    }
}
