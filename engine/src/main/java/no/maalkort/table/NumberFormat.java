package no.maalkort.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a workbook shows a number, as far as it changes what people read. */
enum NumberFormat {
    PLAIN,
    PERCENT,
    /** In thousands or millions: fewer digits than the cell holds. */
    SCALED,
    DATE,
    YEAR;

    private static final Pattern NO_PATTERN = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?![hms]+\\])[^\\]]*\\]");
    private static final Pattern SCALING = Pattern.compile("[0#?],+(?![0#?,])");

    /** The kind of a built-in format; others are told by their code. */
    static NumberFormat builtIn(int id) {
        if (id == 9 || id == 10) {
            return PERCENT;
        }
        boolean date = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        return date ? DATE : PLAIN;
    }

    /** The kind of a format code such as {@code yyyy\-mm\-dd} or {@code #,##0.0"%"}. */
    static NumberFormat of(String code) {
        String bare = NO_PATTERN
                .matcher(code.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .split(";", 2)[0]
                .strip();
        if (bare.equals("general") || bare.equals("standard")) {
            return PLAIN;
        }
        if (bare.indexOf('%') >= 0) {
            return PERCENT;
        }
        if (bare.matches("y+")) {
            return YEAR;
        }
        if (bare.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0)) {
            return DATE;
        }
        return SCALING.matcher(bare).find() ? SCALED : PLAIN;
    }
}
