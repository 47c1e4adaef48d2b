package no.maalkort.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.maalkort.figure.Problem;

/** What a workbook's cell says, from its kind, style and stored text; told where it cannot be trusted. */
final class CellContent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 12;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[-\u2212]?[0-9][0-9 .,\u00A0\u202F]*");

    private final String file;
    private final String prefix;
    private final Workbook workbook;
    private final Noticed noticed;
    private final List<Problem> problems;

    CellContent(String file, String sheet, Workbook workbook, Noticed noticed, List<Problem> problems) {
        this.file = file;
        this.prefix = prefix(sheet);
        this.workbook = workbook;
        this.noticed = noticed;
        this.problems = problems;
    }

    /** What stands before a cell of a sheet, as people name it. */
    static String prefix(String sheet) {
        boolean plain = sheet.chars().allMatch(Character::isLetterOrDigit);
        return (plain ? sheet : "'" + sheet.replace("'", "''") + "'") + "!";
    }

    /**
     * The cell.
     *
     * @param kind the letter the format gives it; null for a number
     * @param stored its text; empty where there is none
     * @param computed whether a formula made it
     */
    Cell of(CellReference at, String kind, String style, String stored, boolean computed) {
        if (computed) {
            noticed.add(Noticed.Kind.FORMULAS, at.toString());
            if (stored.isEmpty() && !"str".equals(kind)) {
                return problem(
                        at,
                        "The formula has no result kept in the file.",
                        "open it in a spreadsheet program, let it compute, and save it again.");
            }
        }
        if (stored.isEmpty()) {
            return Cell.EMPTY;
        }
        var cell = ofKind(at, kind, style, stored);
        return workbook.strikes(style) && cell != Cell.EMPTY ? Cell.text(RichText.struck(cell.text())) : cell;
    }

    private Cell ofKind(CellReference at, String kind, String style, String stored) {
        return switch (kind == null ? "n" : kind) {
            case "n" -> number(at, style, stored);
            case "s" -> shared(at, stored);
            case "str", "inlineStr" -> text(at, stored);
            case "b" -> Cell.text(stored.equals("1") || stored.equals("true") ? "TRUE" : "FALSE");
            case "d" -> isoDate(at, stored);
            case "e" -> {
                noticed.add(Noticed.Kind.ERRORS, at.toString());
                yield text(at, stored);
            }
            default -> problem(at, "The cell is of an unknown kind (" + kind + ").", "save the workbook again.");
        };
    }

    private Cell number(CellReference at, String style, String stored) {
        var number = Digits.of(stored.strip());
        if (number == null) {
            return problem(
                    at, "(" + cut(stored) + ") is no number of at most 30 digits.", "write a number into the cell.");
        }
        var format = workbook.format(style);
        var kind = format.kind(number);
        if (kind == NumberFormat.Kind.DATE || kind == NumberFormat.Kind.YEAR) {
            return date(at, number, kind);
        }
        if (format.absence(number) != null) {
            return Cell.text(format.absence(number));
        }
        if (format.hides(number)) {
            noticed.add(Noticed.Kind.MASKED, at.toString());
        }
        if (kind == NumberFormat.Kind.PERCENT) {
            noticed.add(Noticed.Kind.PERCENT, at.toString());
            return digits(at, number.multiply(HUNDRED), format.shown(number));
        }
        if (kind == NumberFormat.Kind.SCALED) {
            noticed.add(Noticed.Kind.SCALED, at.toString());
        }
        return digits(at, number, format.shown(number));
    }

    /** A binary fraction has more digits than a figure: a third computed in a cell ends nowhere. */
    private Cell digits(CellReference at, BigDecimal number, CellFormat format) {
        var shown = Digits.shown(number);
        if (shown.scale() > MOST_DECIMALS) {
            noticed.add(Noticed.Kind.ROUNDED, at.toString());
            shown = Digits.shown(shown.setScale(MOST_DECIMALS, RoundingMode.HALF_UP));
        }
        return Cell.number(shown.toPlainString(), format);
    }

    private Cell date(CellReference at, BigDecimal number, NumberFormat.Kind kind) {
        noticed.add(Noticed.Kind.DATES, at.toString());
        String date = SerialDate.of(number, workbook.countsFrom1904());
        if (date == null) {
            return problem(
                    at,
                    "(" + number.toPlainString() + ") is shown as a date, but is no day.",
                    "the cell's format is wrong; show it as a number.");
        }
        return Cell.text(kind == NumberFormat.Kind.YEAR ? date.substring(0, Math.min(4, date.length())) : date);
    }

    private Cell isoDate(CellReference at, String stored) {
        noticed.add(Noticed.Kind.DATES, at.toString());
        return text(at, stored.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""));
    }

    private Cell shared(CellReference at, String stored) {
        int number = index(stored);
        int count = workbook.texts().count();
        if (number < 0 || number >= count) {
            return problem(
                    at,
                    "The cell names the shared text (" + cut(stored) + "), but there are " + count + ".",
                    "the workbook is damaged; save it again.");
        }
        return text(at, workbook.texts().get(number));
    }

    private static int index(String digits) {
        boolean plain = digits.length() <= 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : -1;
    }

    private Cell text(CellReference at, String stored) {
        String text = Cell.trimmed(plain(stored));
        int hidden = JsonTree.hidden(text);
        if (hidden >= 0) {
            problems.add(JsonTree.hidden(place(at), text));
            return Cell.EMPTY;
        }
        if (mayBeNumber(text) && LIKE_A_NUMBER.matcher(text).matches()) {
            noticed.add(Noticed.Kind.NUMBERS_AS_TEXT, at.toString());
        }
        return Cell.text(text);
    }

    private static boolean mayBeNumber(String text) {
        char last = text.isEmpty() ? 'x' : text.charAt(text.length() - 1);
        return last >= '0' && last <= '9';
    }

    /** The text with the characters that the format writes as {@code _x000D_}, its line ends plain. */
    private static String plain(String stored) {
        String text = stored.indexOf("_x") < 0
                ? stored
                : ESCAPED.matcher(stored)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    Place place(CellReference at) {
        return new Place(file, 0, 0, prefix + at);
    }

    private Cell problem(CellReference at, String message, String maybe) {
        problems.add(place(at).problem(message, maybe));
        return Cell.EMPTY;
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
