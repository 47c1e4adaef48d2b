package no.maalkort.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a table is made of: it is created, or gets the columns that were added since; anybody else's is left alone. */
final class TableShape {
    private static final String COLUMNS = """
            SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
            WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped ORDER BY attnum""";
    private static final String KEY = """
            SELECT attname, '' FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
            WHERE indrelid = to_regclass(?) AND indisprimary""";
    private static final String KIND = "SELECT relkind::text, '' FROM pg_class WHERE oid = to_regclass(?)";
    private static final String SCHEMA = "SELECT nspname, '' FROM pg_namespace WHERE nspname = ?";

    /** What PostgreSQL calls a table, and one in parts. */
    private static final Set<String> TABLES = Set.of("r", "p");

    private static final int MOST_TOLD = 3;

    private final Connection connection;
    private final Target target;

    TableShape(Connection connection, Target target) {
        this.connection = connection;
        this.target = target;
    }

    /**
     * Creates the table, or adds what it lacks; the names of the columns that were added, or all where it was created.
     *
     * @throws Unpublished where it is not a table of Maalkort's
     */
    List<String> bring() throws SQLException {
        var kind = rows(KIND, target.quoted()).keySet();
        if (kind.isEmpty()) {
            create();
            return ResultColumns.names().toList();
        }
        var present = rows(COLUMNS, target.quoted());
        refuseForeign(kind, present);
        var missing = ResultColumns.ALL.stream()
                .filter(column -> !present.containsKey(column.name()))
                .toList();
        for (Column column : missing) {
            run("ALTER TABLE " + target.quoted() + " ADD COLUMN " + defined(column));
            comment(column);
        }
        return missing.stream().map(Column::name).toList();
    }

    private void create() throws SQLException {
        if (rows(SCHEMA, target.schema()).isEmpty()) {
            run("CREATE SCHEMA \"" + target.schema() + '"');
        }
        run("CREATE TABLE " + target.quoted() + " ("
                + ResultColumns.ALL.stream().map(TableShape::defined).collect(Collectors.joining(", "))
                + ", PRIMARY KEY (" + ResultColumns.list(ResultColumns.KEY.stream()) + "))");
        run("COMMENT ON TABLE " + target.quoted()
                + " IS 'Results of Maalkort, one row a goal; written by maalkort publish, replaced a municipality''s"
                + " year at a time'");
        for (Column column : ResultColumns.ALL) {
            comment(column);
        }
    }

    private static String defined(Column column) {
        return '"' + column.name() + "\" " + sql(column);
    }

    private static String sql(Column column) {
        return column.type().name().toLowerCase(Locale.ROOT);
    }

    private void comment(Column column) throws SQLException {
        run("COMMENT ON COLUMN " + target.quoted() + ".\"" + column.name() + "\" IS '"
                + column.meaning().replace("'", "''") + '\'');
    }

    private void refuseForeign(Set<String> kind, Map<String, String> present) throws SQLException {
        var foreign = new ArrayList<String>();
        if (!TABLES.containsAll(kind)) {
            foreign.add("it is a view or the like");
        }
        var ours = ResultColumns.ALL.stream().collect(Collectors.toMap(Column::name, TableShape::sql));
        present.forEach((name, type) -> {
            if (!ours.containsKey(name)) {
                foreign.add("it has a column (" + name + ")");
            } else if (!ours.get(name).equals(type)) {
                foreign.add("its column (" + name + ") is " + type + ", not " + ours.get(name));
            }
        });
        Set<String> key = rows(KEY, target.quoted()).keySet();
        if (!key.equals(new HashSet<>(ResultColumns.KEY))) {
            foreign.add("its primary key is not " + String.join(", ", ResultColumns.KEY));
        }
        if (!foreign.isEmpty()) {
            String more = foreign.size() > MOST_TOLD ? "; and " + (foreign.size() - MOST_TOLD) + " more" : "";
            throw Unpublished.wrong(
                    "The table (" + target.name() + ") is not as this Maalkort makes it: "
                            + foreign.stream().limit(MOST_TOLD).collect(Collectors.joining("; ")) + more + ".",
                    "it is somebody else's, or a newer Maalkort's; name another with --table. It was left as it is.");
        }
    }

    private Map<String, String> rows(String query, String asked) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, asked);
            var found = new LinkedHashMap<String, String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            return found;
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
