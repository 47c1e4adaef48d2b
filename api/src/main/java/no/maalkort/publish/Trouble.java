package no.maalkort.publish;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/** What a database says when it cannot do something, and what to do about it. */
final class Trouble {
    private static final String CLOSED = "08003";
    private static final Set<Class<? extends IOException>> BREAKS =
            Set.of(SocketException.class, SocketTimeoutException.class, EOFException.class);
    private static final Set<String> PASSING = Set.of("40001", "40P01", "53300", "57P01", "57P02", "57P03");

    /** Somebody made the same schema, or a table of the same name, at the same moment. */
    private static final Set<String> MADE_BY_ANOTHER = Set.of("23505", "42P06", "42P07");

    private Trouble() {}

    /** Whether the same may succeed a little later: a server that starts, a line that broke. */
    static boolean mayPass(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return PASSING.contains(state)
                || MADE_BY_ANOTHER.contains(state)
                || failure instanceof AnswerLost
                || state.equals(CLOSED)
                || state.startsWith("08") && BREAKS.stream().anyMatch(kind -> isCausedBy(failure, kind));
    }

    /** Whether the connection is gone, so that nobody said what became of the last thing asked. */
    static boolean isBroken(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).anyMatch(kind::isInstance);
    }

    /** Refuses a database whose letters are not enough for Norwegian and Sámi names, signs and quotations. */
    static void refuseOtherLetters(Connection connection, Target target) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW server_encoding")) {
            row.next();
            if (!row.getString(1).equals("UTF8")) {
                throw Unpublished.wrong(
                        "The database (" + target.database() + ") keeps text as (" + row.getString(1) + "), not UTF8.",
                        "create another: createdb --encoding UTF8 --template template0 NAME");
            }
        }
    }

    static Unpublished told(SQLException failure, Target target) {
        if (failure instanceof AnswerLost) {
            return Unpublished.failed(
                    "The connection to (" + target.host()
                            + ") broke at the very end: the table is old or new, not mixed.",
                    "publish again when it is back: what is there already is left as it is.",
                    failure);
        }
        if (isCausedBy(failure, UnknownHostException.class)) {
            return Unpublished.wrong("There is no host (" + target.host() + ").", "its name is misspelt.", failure);
        }
        if (mayPass(failure)) {
            return Unpublished.failed(
                    "The database at (" + target.host() + ") cannot be reached, or broke off: " + said(failure),
                    "it is not running, listens on another port, or a firewall is between. Nothing was published.",
                    failure);
        }
        return refused(failure, target);
    }

    private static Unpublished refused(SQLException failure, Target target) {
        String said = said(failure);
        return switch (String.valueOf(failure.getSQLState())) {
            case "08000", "08001", "08004", "08006" ->
                Unpublished.wrong(
                        "No connection with the server at (" + target.host() + ") came about: " + said,
                        "set MAALKORT_DB_PASSWORD or --password-file; or see what follows ? in the address: sslmode,"
                                + " sslrootcert.",
                        failure);
            case "28P01", "28000" ->
                Unpublished.wrong(
                        "The server at (" + target.host() + ") lets nobody in like this: " + said,
                        "give --user, and the password in MAALKORT_DB_PASSWORD or by --password-file FILE.",
                        failure);
            case "3D000" ->
                Unpublished.wrong(
                        "There is no database (" + target.database() + ") at (" + target.host() + ").",
                        "its name is misspelt, or it has to be created first: createdb " + target.database(),
                        failure);
            case "42501" ->
                Unpublished.failed(
                        "The user may not write to (" + target.name() + "): " + said,
                        "its owner grants it; the commands are in api/docs/publishing.md.",
                        failure);
            case "25006" ->
                Unpublished.wrong(
                        "The server at (" + target.host() + ") is a copy that is only read.",
                        "name the one that is written to.",
                        failure);
            case "55P03" ->
                Unpublished.failed(
                        "Somebody else holds the table (" + target.name() + "), and it was waited for long enough.",
                        "a report or another publisher left a transaction open. Nothing was published.",
                        failure);
            default ->
                Unpublished.failed(
                        "The database said (" + failure.getSQLState() + "): " + said,
                        "the server's own log says more. Nothing was published.",
                        failure);
        };
    }

    /** The server's words, without details that may repeat a row; or the driver's. */
    private static String said(SQLException failure) {
        String words = failure instanceof PSQLException at && at.getServerErrorMessage() != null
                ? at.getServerErrorMessage().getMessage()
                : failure.getMessage();
        return String.valueOf(words).lines().findFirst().orElse("").strip();
    }
}
