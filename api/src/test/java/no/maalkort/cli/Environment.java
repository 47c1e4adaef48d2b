package no.maalkort.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a program runs: by which Java, in which locale, time zone and letters, by how many threads, at what time.
 *
 * @param version of the Java
 * @param letters the value of LC_ALL
 * @param day what the clock says, or null for the day it is
 */
record Environment(int version, Path java, String locale, String zone, String letters, int threads, String day) {
    static final List<String> LOCALES = List.of("nb-NO", "en-US", "tr-TR", "ar-EG");
    static final List<String> ZONES = List.of("UTC", "Europe/Oslo", "Pacific/Kiritimati");
    static final List<String> LETTERS = List.of("C", "C.UTF-8");
    static final List<Integer> THREADS = List.of(1, 2, 8);

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"([0-9]+)");
    private static final Path JVMS = Path.of("/usr/lib/jvm");

    /** The Java that runs the tests, and every other from 17 on where Linux distributions keep them, by version. */
    static Map<Integer, Path> javas() {
        var javas = new TreeMap<Integer, Path>();
        try (Stream<Path> some = Files.isDirectory(JVMS) ? Files.list(JVMS) : Stream.of()) {
            some.sorted()
                    .filter(home -> version(home) >= 17 && Files.isExecutable(home.resolve("bin/java")))
                    .forEach(home -> javas.putIfAbsent(version(home), home.resolve("bin/java")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        javas.put(Runtime.version().feature(), Ran.JAVA);
        return javas;
    }

    private static int version(Path home) {
        try {
            var found = VERSION.matcher(Files.readString(home.resolve("release")));
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** The bytes that {@link Surfaces} writes here. */
    byte[] surfaces() {
        var command = new ArrayList<String>();
        if (day != null) {
            command.addAll(List.of("faketime", day));
        }
        command.addAll(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        var tag = Locale.forLanguageTag(locale);
        command.addAll(List.of(
                "-Duser.language=" + tag.getLanguage(),
                "-Duser.country=" + tag.getCountry(),
                "-XX:ActiveProcessorCount=" + threads));
        String classes = String.join(
                File.pathSeparator, Path.of("target", "maalkort.jar").toString(), "target/test-classes");
        command.addAll(List.of("-cp", classes, Surfaces.class.getName(), String.valueOf(threads)));
        return run(new ProcessBuilder(command));
    }

    private byte[] run(ProcessBuilder builder) {
        builder.environment().putAll(Map.of("LC_ALL", letters, "TZ", zone));
        try {
            var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            var bytes = process.getInputStream().readAllBytes();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(this + " ended with " + code);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Java " + version + ", " + locale + ", " + zone + ", LC_ALL=" + letters + ", " + threads
                + (threads == 1 ? " thread" : " threads") + (day == null ? "" : ", at " + day);
    }
}
