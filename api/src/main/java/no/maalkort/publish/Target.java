package no.maalkort.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import no.maalkort.figure.Nearest;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** A table of a PostgreSQL database, and whoever may write to it. */
public final class Target {
    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://([^/?#@]+)/([^/?#]+)([?].*)?");
    private static final Pattern SECRET = Pattern.compile("(?i)^[^?]*@|[?&][^=&]*password[^=&]*=");
    private static final Pattern TABLE = Pattern.compile("([a-z_][a-z0-9_]{0,62})[.]([a-z_][a-z0-9_]{0,62})");
    private static final List<String> PARAMETERS = List.of(
            "user",
            "ssl",
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey",
            "channelBinding",
            "gssEncMode",
            "targetServerType",
            "loadBalanceHosts",
            "connectTimeout",
            "socketTimeout");
    private static final String SECONDS_TO_CONNECT = "10";

    /** Longer than one publisher waits for another, so that no silent line is waited on for ever. */
    private static final String SECONDS_TO_ANSWER = "600";

    /** What the driver logs is told in its exceptions too. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    static {
        DRIVER_LOG.setLevel(Level.OFF);
    }

    private final String url;
    private final String host;
    private final String database;
    private final String user;
    private final String password;
    private final String schema;
    private final String table;

    /**
     * Checks what can be checked without the server.
     *
     * @param user or null: whom the address names, else the name of whoever runs this
     * @param password or null: what {@code ~/.pgpass} says, or none
     * @param table such as {@code maalkort.results}
     * @throws Unpublished where the address is none, or holds a password
     */
    public Target(String url, String user, String password, String table) {
        if (SECRET.matcher(url).find()) {
            throw Unpublished.wrong(
                    "The address after --to holds a password, which others see in the list of processes.",
                    "leave it out, set MAALKORT_DB_PASSWORD or --password-file FILE, and change it on the server.");
        }
        var address = ADDRESS.matcher(url);
        if (!address.matches() || Driver.parseURL(url, null) == null) {
            throw Unpublished.wrong(
                    "What stands after --to is no address of a PostgreSQL database.",
                    "write --to jdbc:postgresql://HOST/DB, or HOST:PORT, and the user with --user NAME.");
        }
        named(address.group(3));
        var name = TABLE.matcher(table);
        if (!name.matches()) {
            throw Unpublished.wrong(
                    "(" + table + ") is not a table with its schema, in small letters, digits and _.",
                    "write --table maalkort.results.");
        }
        this.url = url;
        host = address.group(1);
        database = address.group(2);
        this.user = user;
        this.password = password;
        schema = name.group(1);
        this.table = name.group(2);
    }

    /** Some parameters of the driver name classes that it then makes; only those that say who, where and how safely are taken. */
    private static void named(String query) {
        for (String one :
                query == null ? List.<String>of() : List.of(query.substring(1).split("&"))) {
            String parameter = one.split("=", 2)[0];
            if (!PARAMETERS.contains(parameter)) {
                throw Unpublished.wrong(
                        "The address after --to holds a parameter (" + parameter + ") that is not taken.",
                        Nearest.advice(parameter, PARAMETERS, "one of " + String.join(", ", PARAMETERS) + "."));
            }
        }
    }

    Connection connect() throws SQLException {
        var given = new Properties();
        if (user != null) {
            PGProperty.USER.set(given, user);
        }
        if (password != null) {
            PGProperty.PASSWORD.set(given, password);
        }
        PGProperty.APPLICATION_NAME.set(given, "maalkort");
        PGProperty.CONNECT_TIMEOUT.set(given, SECONDS_TO_CONNECT);
        PGProperty.SOCKET_TIMEOUT.set(given, SECONDS_TO_ANSWER);
        PGProperty.TCP_KEEP_ALIVE.set(given, true);
        PGProperty.REWRITE_BATCHED_INSERTS.set(given, true);
        return new Driver().connect(url, given);
    }

    String host() {
        return host;
    }

    String database() {
        return database;
    }

    String schema() {
        return schema;
    }

    /** The table's name without its schema. */
    String table() {
        return table;
    }

    /** The table as SQL names it. */
    String quoted() {
        return '"' + schema + "\".\"" + table + '"';
    }

    /** The table as people name it. */
    String name() {
        return schema + '.' + table;
    }

    /** Where it is published to: the table, the database, the host. */
    @Override
    public String toString() {
        return name() + ", " + database + ", " + host;
    }
}
