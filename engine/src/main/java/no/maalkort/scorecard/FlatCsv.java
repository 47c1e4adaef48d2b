package no.maalkort.scorecard;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Characters;

/**
 * Tables, the flat table of results before all, as comma-separated values after RFC 4180.
 *
 * @param begin what stands before the header
 * @param separator between cells
 * @param decimal the decimal sign
 */
public record FlatCsv(String begin, char separator, char decimal) {
    /** For machines: UTF-8, comma, decimal point. */
    public static final FlatCsv PLAIN = new FlatCsv("", ',', '.');

    /** As a Norwegian Excel opens it by a double-click: byte order mark, semicolon, decimal comma. */
    public static final FlatCsv NORWEGIAN = new FlatCsv("\uFEFF", ';', ',');

    private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    /** What lines end with. */
    public static final String LINE_END = "\r\n";

    /** A table of scorecards, the header first. */
    public void write(List<Scorecard> cards, OutputStream out) throws IOException {
        write(
                FlatTable.COLUMNS,
                cards.stream().flatMap(card -> FlatTable.rows(card).stream()).map(row -> row.values()),
                out);
    }

    /** Any other table: rows of cells under a header; null is an empty cell. */
    public void write(List<String> header, Stream<? extends Collection<?>> rows, OutputStream out) throws IOException {
        out.write((begin + line(header) + LINE_END).getBytes(StandardCharsets.UTF_8));
        for (var each = rows.iterator(); each.hasNext(); ) {
            out.write((line(each.next()) + LINE_END).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The header, without the line's end. */
    public String header() {
        return line(FlatTable.COLUMNS);
    }

    /** A line for each row of a scorecard, without its end. */
    public List<String> lines(Scorecard card) {
        return FlatTable.rows(card).stream().map(row -> line(row.values())).toList();
    }

    private String line(Collection<?> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator)));
    }

    private String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return quoted(number.toPlainString().replace('.', decimal));
        }
        String text = Characters.oneLine(value.toString());
        return quoted(isFormula(text) ? "'" + text : text);
    }

    /** Whether a spreadsheet would take the text for a formula, and compute it. */
    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private String quoted(String text) {
        boolean isPlain = text.indexOf(separator) < 0 && text.chars().noneMatch(one -> "\"\r\n".indexOf(one) >= 0);
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
