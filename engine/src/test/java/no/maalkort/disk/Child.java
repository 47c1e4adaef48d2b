package no.maalkort.disk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that runs a class of the tests, and what it says on standard output. */
public final class Child {
    private final Process process;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts one.
     *
     * @param before the command that starts Java, such as {@code strace}; none to start it as it is
     */
    public static Child start(List<String> before, Class<?> main, Object... arguments) throws IOException {
        return start(before, "-Xmx256m", main, arguments);
    }

    /** Starts one with an option of Java. */
    public static Child start(List<String> before, String option, Class<?> main, Object... arguments)
            throws IOException {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", option));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next line it says; null where it has ended. */
    public String line() throws IOException {
        return out.readLine();
    }

    /** What it still says until it ends by itself. */
    public List<String> rest() throws IOException {
        return out.lines().toList();
    }

    /** Kills it as {@code kill -9} does so long after it first spoke; whole lines it said. */
    public List<String> killed(long micros) throws IOException, InterruptedException {
        var said = new ArrayList<String>();
        said.add(out.readLine());
        TimeUnit.MICROSECONDS.sleep(micros);
        kill();
        var rest = new StringBuilder();
        for (int c = out.read(); c >= 0; c = out.read()) {
            rest.append((char) c);
        }
        said.addAll(rest.substring(0, rest.lastIndexOf("\n") + 1).lines().toList());
        return said;
    }

    public void kill() throws InterruptedException {
        // Not by the process itself, which would close what it said with it.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    public int code() throws InterruptedException {
        return process.waitFor();
    }
}
