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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes under another locale, time zone, charset and Java, and over HTTP. */
class SameBytesIT {
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"([0-9]+)");
    private static final List<String> ELSEWHERE = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=US-ASCII");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score baerum 2023",
                "score baerum,oslo 2019-2023 --format json",
                "score baerum 2023 --format csv",
                "explain baerum 2023 climate.direct-emissions --lang en",
                "indicators"
            })
    void localeTimeZoneAndCharsetChangeNothing(String line) {
        var arguments = line.split(" ");
        var elsewhere = Ran.under(Ran.JAVA, Map.of("LC_ALL", "C", "TZ", "Pacific/Kiritimati"), ELSEWHERE, arguments);

        assertThat(elsewhere).isEqualTo(Ran.of(arguments));
    }

    @Test
    void everyJavaOfThisMachineWritesTheSame() throws IOException {
        var here = Ran.of("score", "baerum,stavanger", "2016-2023", "--format", "json");

        for (Path java : javas()) {
            assertThat(Ran.under(
                            java, Map.of(), ELSEWHERE, "score", "baerum,stavanger", "2016-2023", "--format", "json"))
                    .as(java.toString())
                    .isEqualTo(here);
        }
    }

    /** Every Java from 17 on where Linux distributions and this environment keep them; at least the one running. */
    private static List<Path> javas() throws IOException {
        var folders = Path.of("/usr/lib/jvm");
        try (Stream<Path> some = Files.isDirectory(folders) ? Files.list(folders) : Stream.of()) {
            return Stream.concat(some, Stream.of(Path.of(System.getProperty("java.home"))))
                    .filter(home -> version(home) >= 17)
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .map(SameBytesIT::real)
                    .distinct()
                    .toList();
        }
    }

    private static int version(Path home) {
        try {
            var found = VERSION.matcher(Files.readString(home.resolve("release")));
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    @Test
    void theServiceListsMunicipalitiesInTheSameBytes() throws IOException, InterruptedException {
        var service = Ran.start("serve", "--port", "0");
        try {
            var lines = new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
            var address =
                    URI.create(lines.readLine().replaceFirst("^.*(http://[^/]*).*$", "$1") + "/api/v1/municipalities");
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));

            assertThat(answer.body())
                    .isEqualTo(Ran.of("municipalities", "--format", "json").out());
        } finally {
            service.destroy();
            service.waitFor();
        }
    }
}
