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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes from the command line under another locale, time zone and charset, and over HTTP. */
class SameBytesIT {
    private static final List<String> ELSEWHERE = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=US-ASCII");

    private static Process service;
    private static String address;

    @BeforeAll
    static void serve() throws IOException {
        service = Ran.start("serve", "--port", "0");
        var lines = new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        address = lines.readLine().replaceFirst("^.*(http://[^/]*).*$", "$1");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        service.destroy();
        service.waitFor();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score baerum,oslo 2022-2023 --format json",
                "explain baerum 2023 climate.direct-emissions --lang en",
                "indicators"
            })
    void localeTimeZoneAndCharsetChangeNothing(String line) {
        var arguments = line.split(" ");
        var elsewhere = Ran.under(Ran.JAVA, Map.of("LC_ALL", "C", "TZ", "Pacific/Kiritimati"), ELSEWHERE, arguments);

        assertThat(elsewhere).isEqualTo(Ran.of(arguments));
    }

    private static CompletableFuture<String> asked(HttpClient client, String path) {
        return client.sendAsync(
                        HttpRequest.newBuilder(URI.create(address + "/api/v1/" + path))
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenApply(answer -> answer.body());
    }

    @Test
    void theServiceListsMunicipalitiesInTheSameBytes() {
        assertThat(asked(HttpClient.newHttpClient(), "municipalities").join())
                .isEqualTo(Ran.of("municipalities", "--format", "json").out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reach baerum 2024 --goal finance.net-operating-result=MET | reach/baerum/2024?goal=finance.net-operating-result=MET&
            robust baerum 2024 --draws 200                            | robustness/baerum/2024?draws=200&
            gap baerum --year 2024                                    | gap/baerum?year=2024&
            """)
    void aDraftIsAskedOverHttpWhatItIsAskedHere(String line, String path) {
        String percent = "finance.net-operating-result-percent=3,2";
        String emissions = "climate.direct-emissions-change-since-2009-percent@2023=-44";
        String minimum = "finance.net-operating-result.minimum=3,5";
        String weight = "finance.net-operating-result=2";
        var command = (line + " --format json --set " + percent + " --set " + emissions + " --level " + minimum
                        + " --weight " + weight)
                .split(" ");
        String asked = path + "set=" + percent + ";" + emissions + "&level=" + minimum + "&weight=" + weight;

        String told = asked(HttpClient.newHttpClient(), asked).join();

        assertThat(told).isEqualTo(Ran.of(command).out()).contains("\"scenario\":{");
    }

    @Test
    void whoAsksForScorecardsAllAtOnceGetsTheSameBytes() {
        var bodies = List.of("baerum", "oslo", "stavanger", "trondheim");
        var client = HttpClient.newHttpClient();
        var answers = bodies.stream()
                .flatMap(body -> IntStream.rangeClosed(2020, 2023).mapToObj(year -> "scorecards/" + body + "/" + year))
                .map(path -> asked(client, path))
                .toList();
        String found = answers.stream().map(CompletableFuture::join).collect(Collectors.joining());
        String expected = Ran.of("score", String.join(",", bodies), "2020-2023", "--format", "json")
                .out();

        assertThat(Arrays.mismatch(found.toCharArray(), expected.toCharArray()))
                .as("first character that differs")
                .isNegative();
    }
}
