package no.maalkort.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of one municipality and year after another, each brought to what was judged.
 *
 * <p>Only rows that differ are written, so publishing every night costs the database little, and a year that is already
 * there whole is left alone, whoever wrote it.
 */
final class YearRows implements AutoCloseable {
    private final PreparedStatement present;
    private final PreparedStatement write;
    private final PreparedStatement remove;
    private int written;
    private int removed;
    private int unchanged;

    YearRows(Connection connection, Target target) throws SQLException {
        String names = ResultColumns.list(ResultColumns.names());
        present = connection.prepareStatement(
                "SELECT " + names + " FROM " + target.quoted() + " WHERE \"municipality_id\" = ? AND \"year\" = ?");
        write = connection.prepareStatement("INSERT INTO " + target.quoted() + " (" + names + ") VALUES ("
                + String.join(", ", Collections.nCopies(ResultColumns.ALL.size(), "?")) + ") ON CONFLICT ("
                + ResultColumns.list(ResultColumns.KEY.stream()) + ") DO UPDATE SET "
                + ResultColumns.names()
                        .filter(name -> !ResultColumns.KEY.contains(name))
                        .map(name -> '"' + name + "\" = excluded.\"" + name + '"')
                        .collect(Collectors.joining(", ")));
        remove = connection.prepareStatement("DELETE FROM " + target.quoted() + " WHERE "
                + ResultColumns.KEY.stream().map(name -> '"' + name + "\" = ?").collect(Collectors.joining(" AND ")));
    }

    /** Puts what was judged in place of all that stands for the municipality and year. */
    void replace(MunicipalityYear judged) throws SQLException {
        var old = old(judged);
        int before = written;
        for (Map<String, Object> row : judged.rows()) {
            var values =
                    ResultColumns.ALL.stream().map(column -> column.of(row)).toList();
            var there = old.remove(key(values));
            if (values.equals(there)) {
                unchanged++;
            } else {
                add(write, ResultColumns.ALL, values);
                written++;
            }
        }
        if (written > before) {
            write.executeBatch();
        }
        if (!old.isEmpty()) {
            for (List<Object> key : old.keySet()) {
                add(remove, ResultColumns.keyColumns(), key);
            }
            removed += old.size();
            remove.executeBatch();
        }
    }

    private Map<List<Object>, List<Object>> old(MunicipalityYear judged) throws SQLException {
        present.setString(1, judged.municipality());
        present.setInt(2, judged.year());
        var old = new HashMap<List<Object>, List<Object>>();
        try (var rows = present.executeQuery()) {
            while (rows.next()) {
                var values = new ArrayList<Object>();
                for (int i = 0; i < ResultColumns.ALL.size(); i++) {
                    values.add(ResultColumns.ALL.get(i).read(rows, i + 1));
                }
                old.put(key(values), values);
            }
        }
        return old;
    }

    private static List<Object> key(List<Object> values) {
        return ResultColumns.keyColumns().stream()
                .map(column -> values.get(ResultColumns.ALL.indexOf(column)))
                .toList();
    }

    private static void add(PreparedStatement statement, List<Column> columns, List<Object> values)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).set(statement, i + 1, values.get(i));
        }
        statement.addBatch();
    }

    Published published(List<String> columnsAdded) {
        return new Published(columnsAdded, written, removed, unchanged);
    }

    @Override
    public void close() throws SQLException {
        present.close();
        write.close();
        remove.close();
    }
}
