package no.maalkort.publish;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import no.maalkort.scorecard.Scorecard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A new database for every test, of a real server that runs for all of them. */
abstract class OnAServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    static Server server;

    final List<Publisher.Delay> delays = new CopyOnWriteArrayList<>();
    String database;
    Target target;

    @BeforeAll
    static void start() throws IOException {
        server = new Server();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        database = "published" + DATABASES.incrementAndGet();
        target = server.created(database);
    }

    Published publish(List<Scorecard> cards) {
        return publish(target, Judged.years(cards));
    }

    /** Publishes without waiting before another attempt. */
    Published publish(Target target, List<MunicipalityYear> judged) {
        return new Publisher(target, milliseconds -> {}, delays::add).publish(judged);
    }

    String count() throws SQLException {
        return server.one(database, "SELECT count(*) FROM maalkort.results");
    }
}
