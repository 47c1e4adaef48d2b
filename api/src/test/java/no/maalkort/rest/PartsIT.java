package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.maalkort.disk.Sha256;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program is made of: listed whole, and gone through within the time that is promised. */
class PartsIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path BUILT = Path.of("target");
    private static final Path LIST = Path.of("docs", "maalkort.cdx.json");
    private static final Path PAGE = Path.of("docs", "parts.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([a-z0-9.-]+:[a-z0-9-]+) \\| (\\S+) \\| ([0-9-]{10}) \\| (.+) \\|$");
    private static final Pattern DIRECT = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(?!\\s*<scope>test)");
    private static final Pattern RELEASED = Pattern.compile("<project.build.outputTimestamp>([0-9-]{10})T");
    private static final int LONGEST_DAYS = 90;

    private static JsonNode parts() throws IOException {
        return MAPPER.readTree(Files.readString(LIST));
    }

    private static Map<String, String> versions() throws IOException {
        return parts().get("components")
                .valueStream()
                .collect(Collectors.toMap(
                        part -> part.get("group").asString() + ":"
                                + part.get("name").asString(),
                        part -> part.get("version").asString()));
    }

    /** Is this failing? Build with a network, then run .ci/list-parts. */
    @Test
    @Tag("asvs-15.1.2")
    void everyJarThatIsShippedIsListedWithItsLicenceAndHash() throws IOException {
        var shipped = new TreeMap<String, String>();
        try (var jars = Files.list(BUILT.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                shipped.put(jar.getFileName().toString(), Sha256.of(Files.readAllBytes(jar)));
            }
        }
        var listed = new TreeMap<String, String>();
        for (JsonNode part : parts().get("components")) {
            String jar = part.get("name").asString() + "-" + part.get("version").asString() + ".jar";
            listed.put(jar, part.get("group").asString().equals("no.maalkort") ? shipped.get(jar) : hash(part));
            assertThat(part.get("licenses")).as(jar).isNotEmpty();
        }

        assertThat(listed).containsAllEntriesOf(shipped).containsKey("swagger-ui-5.34.1.jar");
        assertThat(listed.keySet())
                .filteredOn(jar -> !shipped.containsKey(jar))
                .allMatch(jar -> jar.startsWith("swagger-ui-"));
    }

    private static String hash(JsonNode part) {
        return part.get("hashes")
                .valueStream()
                .filter(one -> one.get("alg").asString().equals("SHA-256"))
                .map(one -> one.get("content").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("asvs-15.1.1")
    @Tag("asvs-15.2.1")
    void everyPartWasGoneThroughInTimeInTheVersionThatIsShipped() throws IOException {
        var root = Files.readString(Path.of("..", "pom.xml"));
        var released = RELEASED.matcher(root);
        assertThat(released.find()).isTrue();
        var oldest = LocalDate.parse(released.group(1)).minusDays(LONGEST_DAYS);
        var gone = new TreeMap<String, String>();
        var rows = ROW.matcher(Files.readString(PAGE));
        while (rows.find()) {
            gone.put(rows.group(1), rows.group(2));
            assertThat(LocalDate.parse(rows.group(3))).as(rows.group()).isAfterOrEqualTo(oldest);
        }

        assertThat(versions()).containsAllEntriesOf(gone);
        assertThat(gone.keySet()).containsAll(direct());
    }

    /** What the modules name themselves, beside their tests' parts and each other. */
    private static TreeSet<String> direct() throws IOException {
        var direct = new TreeSet<String>();
        for (String module : new String[] {"engine", "rules", "datasets", "api"}) {
            var pom =
                    Files.readString(Path.of("..", module, "pom.xml")).replaceAll("(?s)<(build|profiles)>.*</\\1>", "");
            var named = DIRECT.matcher(pom);
            while (named.find()) {
                direct.add(named.group(1) + ":" + named.group(2));
            }
        }
        direct.removeIf(name -> name.startsWith("no.maalkort:"));
        return direct;
    }
}
