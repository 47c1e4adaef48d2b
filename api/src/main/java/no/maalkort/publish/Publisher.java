package no.maalkort.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Brings a table to what was judged, in one transaction: whatever breaks when, readers see it as it was or as it shall be.
 *
 * <p>A connection that breaks is made anew a few times and everything is looked at again, so an answer to COMMIT that was
 * lost doubles nothing. One publisher of a table at a time; readers wait for nobody, but while a column is added.
 */
public final class Publisher {
    private static final List<Long> WAITS = List.of(1_000L, 2_000L, 4_000L, 8_000L);
    private static final String LOCK_KEY = "(hashtextextended(?, 0))";
    private static final String WAIT_FOR_PUBLISHERS = "SET LOCAL lock_timeout = '5min'";
    private static final String WAIT_FOR_READERS = "SET LOCAL lock_timeout = '30s'";

    /** What was told to be published is on the server's disk, whatever the server does for others. */
    private static final String KEEP_WHAT_IS_TOLD =
            "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'";

    private final Target target;
    private final LongConsumer sleep;
    private final Consumer<Delay> told;

    /** Why publishing takes longer. */
    public enum Delay {
        /** The connection broke, or the server is starting. */
        CONNECTION,
        /** It broke after COMMIT was sent, whose answer is not known. */
        COMMIT,
        /** Another publisher is at it. */
        PUBLISHER
    }

    /**
     * A publisher to one table.
     *
     * @param sleep waits so many milliseconds
     * @param told hears of every delay
     */
    public Publisher(Target target, LongConsumer sleep, Consumer<Delay> told) {
        this.target = target;
        this.sleep = sleep;
        this.told = told;
    }

    /**
     * Publishes each municipality's years whole: what is not among them any more is removed.
     *
     * @param judged gone through once for every attempt
     * @return what was done; where there is no row at all, nothing was
     * @throws Unpublished where the table is as it was, or, the server being gone, as it shall be
     */
    public Published publish(Iterable<MunicipalityYear> judged) {
        for (int tried = 0; ; tried++) {
            try {
                return attempt(judged);
            } catch (SQLException e) {
                if (!Trouble.mayPass(e) || tried == WAITS.size()) {
                    throw Trouble.told(e, target);
                }
                told.accept(e instanceof AnswerLost ? Delay.COMMIT : Delay.CONNECTION);
                sleep.accept(WAITS.get(tried));
            }
        }
    }

    private Published attempt(Iterable<MunicipalityYear> judged) throws SQLException {
        try (var connection = target.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            Trouble.refuseOtherLetters(connection, target);
            run(connection, KEEP_WHAT_IS_TOLD);
            lock(connection);
            var done = write(connection, judged);
            if (done.rows() == 0) {
                connection.rollback();
            } else {
                commit(connection);
            }
            return done;
        }
    }

    private void lock(Connection connection) throws SQLException {
        run(connection, WAIT_FOR_PUBLISHERS);
        try (var attempt = connection.prepareStatement("SELECT pg_try_advisory_xact_lock" + LOCK_KEY)) {
            attempt.setString(1, lockName());
            try (var row = attempt.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    return;
                }
            }
        }
        told.accept(Delay.PUBLISHER);
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock" + LOCK_KEY)) {
            lock.setString(1, lockName());
            lock.execute();
        }
    }

    private String lockName() {
        return "maalkort publish " + target.name();
    }

    private Published write(Connection connection, Iterable<MunicipalityYear> judged) throws SQLException {
        run(connection, WAIT_FOR_READERS);
        var added = new TableShape(connection, target).bring();
        try (var rows = new YearRows(connection, target)) {
            for (MunicipalityYear one : judged) {
                rows.replace(one);
            }
            return rows.published(added);
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw Trouble.isBroken(e) ? new AnswerLost(e) : e;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
