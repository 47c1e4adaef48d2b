package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fresh processes write the same bytes, scorecards, explanations, derivations and receipts, wherever they run.
 *
 * <p>An ordinary run tries the Java that runs the tests in a few environments, and every other Java of this machine in
 * one; it prints each, and which Java of the full proof was not there. The slow profile tries all of them on Java 17 and
 * 25, and clocks of other times, and fails where a Java or faketime is not there.
 */
class EnvironmentsIT {
    private static final boolean IS_FULL = Integer.getInteger("maalkort.generated", 2000) > 2000;
    private static final List<Integer> FULL_JAVAS = List.of(17, 25);
    private static final List<String> CLOCKS =
            List.of("1970-01-02 00:00:00", "2038-01-19 03:14:08", "9999-12-31 23:59:00");
    private static final byte[] EXPECTED =
            new Environment(Runtime.version().feature(), Ran.JAVA, "en-US", "UTC", "C.UTF-8", 1, null).surfaces();

    static List<Environment> environments() {
        return IS_FULL ? all() : few();
    }

    /** Each locale, time zone, letters and number of threads once at least. */
    private static List<Environment> few() {
        int here = Runtime.version().feature();
        var few = new ArrayList<>(List.of(
                new Environment(here, Ran.JAVA, "tr-TR", "Pacific/Kiritimati", "C", 8, null),
                new Environment(here, Ran.JAVA, "ar-EG", "Europe/Oslo", "C", 2, null),
                new Environment(here, Ran.JAVA, "nb-NO", "UTC", "C.UTF-8", 2, null)));
        Environment.javas().forEach((version, java) -> {
            if (version != here) {
                few.add(new Environment(version, java, "tr-TR", "Europe/Oslo", "C", 8, null));
            }
        });
        FULL_JAVAS.stream()
                .filter(version -> !Environment.javas().containsKey(version))
                .forEach(version -> System.out.println("NOT TRIED: Java " + version + " was not found."));
        return few;
    }

    private static List<Environment> all() {
        var javas = Environment.javas();
        assertThat(javas.keySet())
                .as("The full proof runs on Java 17 and 25. Maybe install the one that is not under /usr/lib/jvm.")
                .containsAll(FULL_JAVAS);
        return FULL_JAVAS.stream()
                .flatMap(version ->
                        Stream.concat(everywhere(version, javas.get(version)), clocks(version, javas.get(version))))
                .toList();
    }

    private static Stream<Environment> everywhere(int version, Path java) {
        return Environment.LOCALES.stream().flatMap(locale -> Environment.ZONES.stream()
                .flatMap(zone -> Environment.LETTERS.stream().flatMap(letters -> Environment.THREADS.stream()
                        .map(threads -> new Environment(version, java, locale, zone, letters, threads, null)))));
    }

    private static Stream<Environment> clocks(int version, Path java) {
        return CLOCKS.stream().map(day -> new Environment(version, java, "nb-NO", "Europe/Oslo", "C.UTF-8", 2, day));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("environments")
    void everythingWrittenHasTheSameBytes(Environment environment) {
        var found = environment.surfaces();
        System.out.println("Bytes written by " + environment + ": " + found.length);

        assertThat(EXPECTED).hasSizeGreaterThan(1_000_000);
        int at = Arrays.mismatch(EXPECTED, found);
        assertThat(at < 0 ? "" : "byte " + at + ": " + around(EXPECTED, at) + " | " + around(found, at))
                .isEmpty();
    }

    private static String around(byte[] bytes, int at) {
        int from = Math.max(0, at - 60);
        return new String(bytes, from, Math.min(bytes.length, at + 20) - from, StandardCharsets.UTF_8);
    }
}
