package no.maalkort.spark;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.maalkort.figure.Problem;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.Scorecard;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** The columns of the tables that are written, and their rows. */
final class Tables {
    private static final Set<String> WHOLE = Set.of("year", "rules_at", "last_confirmed", "index_rank");
    /** Never words; what may be a grade keeps its digits as text, as do levels. */
    private static final Set<String> NUMBERS =
            Set.of("margin", "score", "low", "high", "weight", "index_value", "index_imputed", "index_total");

    private static final int DIGITS = 38;
    private static final int DECIMALS = 10;

    static final StructType RESULTS = FlatTable.COLUMNS.stream()
            .reduce(new StructType(), (columns, name) -> columns.add(name, type(name)), (one, other) -> one);

    static final StructType PROBLEMS = new StructType()
            .add("municipality", StringType)
            .add("file", StringType)
            .add("line", IntegerType)
            .add("column", IntegerType)
            .add("message", StringType)
            .add("maybe", StringType);

    private Tables() {}

    private static DataType type(String column) {
        return WHOLE.contains(column)
                ? IntegerType
                : NUMBERS.contains(column) ? createDecimalType(DIGITS, DECIMALS) : StringType;
    }

    /** A row for each goal of a scorecard. */
    static Stream<Row> results(Scorecard card) {
        return FlatTable.rows(card).stream()
                .map(row -> RowFactory.create(
                        row.entrySet().stream().map(Tables::cell).toArray()));
    }

    private static Object cell(Map.Entry<String, Object> cell) {
        if (cell.getValue() == null) {
            return null;
        }
        String text = cell.getValue() instanceof BigDecimal number
                ? number.toPlainString()
                : cell.getValue().toString();
        if (WHOLE.contains(cell.getKey())) {
            return Integer.valueOf(text);
        }
        return NUMBERS.contains(cell.getKey()) ? new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_UP) : text;
    }

    static Row problem(String body, Problem problem) {
        return RowFactory.create(
                body, problem.file(), problem.line(), problem.column(), problem.message(), problem.maybe());
    }
}
