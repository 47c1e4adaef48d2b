package no.maalkort.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged jar, run as a process: its exit code and what it printed. */
public record Ran(int code, String out, String err) {
    private static final Path JAR = Path.of("target", "maalkort.jar");
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    public static Ran of(String... arguments) {
        return under(JAVA, Map.of(), List.of(), arguments);
    }

    /** Run by another Java, in another environment, with more options. */
    static Ran under(Path java, Map<String, String> environment, List<String> options, String... arguments) {
        try {
            var out = Files.createTempFile("maalkort", ".out");
            var err = Files.createTempFile("maalkort", ".err");
            var builder = builder(java, options, arguments)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            return new Ran(code, taken(out), taken(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String taken(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }

    public static Process start(String... arguments) throws IOException {
        return builder(JAVA, List.of(), arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static ProcessBuilder builder(Path java, List<String> options, String... arguments) {
        var command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
