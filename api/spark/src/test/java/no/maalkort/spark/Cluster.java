package no.maalkort.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A standalone cluster of Spark's: a master and two workers of one core each, as processes of this machine. */
final class Cluster implements AutoCloseable {
    private static final int PATIENCE = 60;
    private static final String LOG = """
            rootLogger.level = info
            rootLogger.appenderRef.err.ref = err
            appender.err.type = Console
            appender.err.name = err
            appender.err.layout.type = PatternLayout
            appender.err.layout.pattern = %m%n
            """;
    private static final String HOST = "127.0.0.1";

    private final Path home;
    private final List<Process> processes = new ArrayList<>();
    private final String master;

    /** Starts it in a folder, which becomes Spark's home. */
    Cluster(Path home) throws IOException, InterruptedException {
        this.home = home;
        Files.createDirectories(home.resolve("jars"));
        Files.createFile(home.resolve("RELEASE"));
        start("master", "org.apache.spark.deploy.master.Master", "--host", HOST, "--port", "0", "--webui-port", "0");
        master = found("master.log", "spark://" + HOST + ":\\d+");
        for (String worker : List.of("worker-1", "worker-2")) {
            start(
                    worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    HOST,
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    home.resolve(worker).toString(),
                    master);
            found(worker + ".log", "Successfully registered with master");
        }
    }

    /** Where it takes work. */
    String master() {
        return master;
    }

    private void start(String name, String main, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("opens-of-spark").split(" ")));
        command.add("-Dlog4j2.configurationFile=" + Files.writeString(home.resolve(name + ".properties"), LOG));
        command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        processes.add(builder.redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile())
                .start());
    }

    private String found(String log, String text) throws InterruptedException {
        var pattern = Pattern.compile(text);
        return waitFor(log + " to say " + text, () -> {
            var matcher = pattern.matcher(read(home.resolve(log)));
            return matcher.find() ? matcher.group() : null;
        });
    }

    /** What there is as soon as there is any. */
    static <T> T waitFor(String what, Supplier<T> found) throws InterruptedException {
        for (int left = PATIENCE * 20; left > 0; left--) {
            var now = found.get();
            if (now != null) {
                return now;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("Waited " + PATIENCE + " s for " + what + ".");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes that judge. */
    Stream<ProcessHandle> executors() {
        return processes.stream().flatMap(Process::descendants);
    }

    @Override
    public void close() {
        var all = Stream.concat(executors(), processes.stream().map(Process::toHandle))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
