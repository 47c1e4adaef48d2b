package no.maalkort.publish;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;

/**
 * One column of the published table.
 *
 * @param meaning what it holds, for whoever looks at the table in a database tool
 */
record Column(String name, Type type, String meaning) {
    private static final String IN_WORDS = "_text";

    /** What a column holds, and what PostgreSQL calls it. */
    enum Type {
        TEXT(Types.VARCHAR),
        INTEGER(Types.INTEGER),
        NUMERIC(Types.NUMERIC),
        DATE(Types.DATE);

        private final int code;

        Type(int code) {
            this.code = code;
        }
    }

    /** The value of a row of the flat table: its number, or in the column's twin ({@code value_text}) what is no number. */
    Object of(Map<String, Object> row) {
        if (name.endsWith(IN_WORDS)) {
            return row.get(name.substring(0, name.length() - IN_WORDS.length())) instanceof String text ? text : null;
        }
        Object value = row.get(name);
        if (value == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> value.toString();
            case INTEGER -> Integer.valueOf(value.toString());
            case DATE -> LocalDate.parse(value.toString());
            case NUMERIC -> value instanceof String ? null : number(new BigDecimal(value.toString()));
        };
    }

    /** The digits of the CSV: a power of ten is written out. */
    private static BigDecimal number(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    void set(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, type.code);
        } else {
            statement.setObject(at, value, type.code);
        }
    }

    Object read(ResultSet row, int at) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(at);
            case INTEGER -> row.getObject(at, Integer.class);
            case NUMERIC -> row.getBigDecimal(at);
            case DATE -> row.getObject(at, LocalDate.class);
        };
    }
}
