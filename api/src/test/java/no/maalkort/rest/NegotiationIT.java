package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever asks gets who asks a little otherwise: a browser, another site's page, a spreadsheet, a packer. */
class NegotiationIT {
    private static final String CARD = "/api/v1/scorecards/baerum/2023";
    private static final String EVALUATIONS = "/api/v1/evaluations";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(folder, Map.of("MAALKORT_PREFIX", "/kommune"));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | application/json",
                "application/xml | application/xml",
                "text/csv | text/csv;charset=UTF-8",
                "*/* | application/json"
            })
    void aBrowserIsGivenTheScorecardAndNotTheReportOfAPipeline(String accepted, String type) throws Exception {
        assertThat(served.get("/kommune" + CARD, "Accept", accepted).headers().firstValue("Content-Type"))
                .hasValue(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/kommune/baerum/2023?fbclid=x&utm_source=y | 200 | ",
                "/kommune/baerum/2023/hva-hvis?utm_source=y | 200 | ",
                "/kommune/baerum/2023?asof=2020-01-01 | 400 | ",
                "/kommune/baerum/?fbclid=x | 308 | /kommune/kommune/baerum?fbclid=x",
                "/kommune/baerum/2023/rapport.pdf | 200 | ",
                "/api/v1/municipalities?fbclid=x | 400 | "
            })
    void aPageBearsWhatOtherSitesPutBehindItsAddressAndTheServiceForProgramsDoesNot(
            String address, int status, String leads) throws Exception {
        var answer = served.get("/kommune" + address, "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location").orElse(null)).isEqualTo(leads);
    }

    /** A what-if is its own kind of JSON: nobody is given one who asked for a table or a sign. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | 200",
                "application/vnd.maalkort.what-if+json | 200",
                "text/html, */*;q=0.1 | 200",
                "text/csv | 406",
                "application/json;q=0 | 406"
            })
    void aWhatIfIsOnlyWhatIsAcceptedAsOne(String accepted, int status) throws IOException {
        String body = "{\"municipality\":\"baerum\",\"year\":2023,\"scenario\":{}}";

        assertThat(served.raw("POST /kommune" + EVALUATIONS + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: "
                        + accepted + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void whatWasNegotiatedIsFoundAgainAtItsPlace() throws Exception {
        var csv = served.get("/kommune" + CARD, "Accept", "text/csv");
        String place = csv.headers().firstValue("Content-Location").orElseThrow();

        var again = served.get(URI.create("/kommune" + CARD).resolve(place).toString());

        assertThat(place).contains("format=csv");
        assertThat(again.body()).isEqualTo(csv.body());
    }

    @Test
    void anotherSitesPageMayAskWhetherItHasTheNewest() throws Exception {
        String asked = "OPTIONS /kommune%s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nOrigin: https://example.no\r\n"
                + "Access-Control-Request-Method: %s\r\nAccess-Control-Request-Headers: if-none-match\r\n\r\n";

        assertThat(served.raw(String.format(asked, CARD, "GET")))
                .startsWith("HTTP/1.1 204")
                .contains("Access-Control-Allow-Origin: *", "Access-Control-Allow-Headers: Accept, If-None-Match");
        assertThat(served.raw(String.format(asked, EVALUATIONS, "POST")))
                .doesNotContain("Access-Control-Allow-Origin", "PATCH");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/results?municipality=all&yaer=2023 | 400 | Maybe you meant (year).",
                "/api/v1/results?municipality=baerum&year=2023&page=2147483647 | 400 | from 1 to 999999",
                "/api/v1/results?municipality=all&year=2016-2023&format=xlsx | 400 | does not show that others follow",
                "/api/v1/results?municipality=all&year=2016-2023&pageSize=9&format=csv | 400 | than the 9 of a page",
                "/api/v1/evaluations | 405 | Maybe use POST."
            })
    void whatIsRefusedSaysWhatWouldNotBe(String path, int status, String told) throws Exception {
        var answer = served.get("/kommune" + path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(told);
    }

    @Test
    void aTableOfAllOfAYearIsWhole() throws Exception {
        String table = served.get("/kommune/api/v1/results?municipality=all&year=2022&format=csv")
                .body();

        assertThat(table.lines()
                        .skip(1)
                        .map(row -> row.split(",", 2)[0])
                        .distinct()
                        .count())
                .isEqualTo(354);
    }

    @Test
    void aYearInQuotesIsOneErrorAndNotTwo() throws Exception {
        assertThat(evaluate("{\"municipality\": \"baerum\", \"year\": \"2023\", \"figures\": []}")
                        .body()
                        .split("\"pointer\"", -1))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"{}, 300000, 413", "1, 500000, 413", "'{\"x\": 1}', 9000, 422", "{}, 10000, 422", "{}, 10001, 413"})
    void manyErrorsAreToldInAFewLines(String figure, int times, int status) throws Exception {
        var answer = evaluate("{\"municipality\": \"baerum\", \"year\": 2023, \"figures\": ["
                + (figure + ',').repeat(times - 1) + figure + "]}");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).hasSizeLessThan(40_000);
    }

    private static HttpResponse<String> evaluate(String json) throws IOException, InterruptedException {
        return served.post("/kommune" + EVALUATIONS, "application/json", json);
    }

    @Test
    void aPackedBodyIsRefusedAsSuch() throws Exception {
        String head = "POST /kommune" + EVALUATIONS + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\n%sContent-Length: %s\r\n\r\n";

        assertThat(served.raw(String.format(head, "Content-Encoding: gzip\r\n", 2) + "{}"))
                .startsWith("HTTP/1.1 415");
        assertThat(served.raw(String.format(head, "Expect: 100-continue\r\n", 99_999_999)))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void whatTheServerItselfRefusesHasAnId() throws Exception {
        assertThat(served.raw("GET /\" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("X-Request-Id: ");
        assertThat(served.errors()).contains("\"refused\"");
    }

    @Test
    void addressesInTheDocumentsBeginWithThePrefix() throws Exception {
        assertThat(served.get("/kommune/api/v1/openapi.json").body()).contains("\"url\" : \"/kommune\"");
        assertThat(served.get("/kommune/api/v1/config").body()).contains("\"/kommune/docs\"");
    }
}
