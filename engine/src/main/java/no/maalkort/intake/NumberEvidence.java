package no.maalkort.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import no.maalkort.figure.Problem;
import no.maalkort.table.Place;
import no.maalkort.table.Table.Evidence;

/**
 * What all the printed numbers of a file say together of its decimal sign and of the sign between its thousands.
 *
 * <p>Never one cell by itself: a number that can be read in two ways is read as the others demand, or the file is refused.
 */
final class NumberEvidence {
    private final char saidDecimal;
    private final char saidThousands;
    private Seen decimalComma;
    private Seen decimalPoint;
    private Seen thousandsComma;
    private Seen thousandsPoint;
    private Seen thousandsSpace;
    private Seen eitherComma;
    private Seen eitherPoint;
    private Seen any;

    private record Seen(String text, Place place) {
        @Override
        public String toString() {
            return "(" + text + ") at " + place.at();
        }
    }

    /** Evidence beside what was declared; a sign that was not is 0. */
    NumberEvidence(char saidDecimal, char saidThousands) {
        this.saidDecimal = saidDecimal;
        this.saidThousands = saidThousands;
    }

    void see(String text, Supplier<Place> place) {
        var shape = NumberShape.of(text);
        if (shape == null) {
            return;
        }
        any = kept(any, true, text, place);
        decimalComma = kept(decimalComma, shape.decimal() == ',', text, place);
        decimalPoint = kept(decimalPoint, shape.decimal() == '.', text, place);
        thousandsComma = kept(thousandsComma, shape.thousands() == ',', text, place);
        thousandsPoint = kept(thousandsPoint, shape.thousands() == '.', text, place);
        thousandsSpace = kept(thousandsSpace, shape.thousands() == ' ', text, place);
        eitherComma = kept(eitherComma, shape.either() == ',', text, place);
        eitherPoint = kept(eitherPoint, shape.either() == '.', text, place);
    }

    /** The first cell that showed a thing. */
    private static Seen kept(Seen held, boolean shows, String text, Supplier<Place> place) {
        return held == null && shows ? new Seen(text, place.get()) : held;
    }

    /** The form, or null and the reason among the problems. */
    NumberForm decide(List<Problem> problems) {
        Seen comma = decimalComma != null ? decimalComma : thousandsPoint;
        Seen point = decimalPoint != null ? decimalPoint : thousandsComma;
        if (saidDecimal == ',' && point != null || saidDecimal == '.' && comma != null) {
            var against = saidDecimal == ',' ? point : comma;
            return refuse(
                    problems,
                    against,
                    "The decimal sign is declared (" + saidDecimal + "), and " + against + " has another.",
                    "the cell or the declaration is mistaken.");
        }
        if (comma != null && point != null) {
            return refuse(
                    problems,
                    point,
                    "The numbers do not agree: " + comma + " says that the decimal sign is (,), " + point
                            + " that it is (.).",
                    "one of the two was typed by hand; write them alike.");
        }
        char decimal = saidDecimal != 0 ? saidDecimal : comma != null ? ',' : point != null ? '.' : 0;
        return thousands(decimal, problems);
    }

    private NumberForm thousands(char decimal, List<Problem> problems) {
        if (decimal == 0 && (eitherComma != null || eitherPoint != null)) {
            return undecided(problems);
        }
        Seen stray = decimal == ',' ? eitherPoint : decimal == '.' ? eitherComma : null;
        Seen grouped = decimal == ',' ? thousandsPoint : thousandsComma;
        char group = decimal == ',' ? '.' : ',';
        if (saidThousands == 0 && stray != null && grouped == null) {
            return refuse(
                    problems,
                    stray,
                    stray + " is 1000 times as much or as little by how it is read: the decimal"
                            + " sign of the file is (" + decimal + "), and no other cell has (" + group
                            + ") between thousands.",
                    "the line (thousands-sign: \"" + group + "\") in a mapping says that it is so.");
        }
        var sign = first(grouped, stray);
        if (thousandsSpace != null && sign != null) {
            return refuse(
                    problems,
                    sign,
                    "The numbers do not agree: " + thousandsSpace + " has a space between thousands, " + sign
                            + " another sign.",
                    "write them alike.");
        }
        char between = sign != null ? group : thousandsSpace != null ? ' ' : 0;
        return against(between, problems) ? null : new NumberForm(decimal, between);
    }

    /** Nothing says what the one sign of some numbers is. */
    private NumberForm undecided(List<Problem> problems) {
        if (eitherComma != null && eitherPoint != null) {
            return refuse(
                    problems,
                    eitherPoint,
                    "The numbers do not agree: " + eitherComma + " and " + eitherPoint + " have different signs.",
                    "declare (decimal-sign) in a mapping and write them alike.");
        }
        var either = first(eitherComma, eitherPoint);
        return refuse(
                problems,
                either,
                ambiguous(either),
                "the line that settles it is one of these, in a mapping: "
                        + "decimal-sign: \",\"   or   decimal-sign: \".\"");
    }

    /** Whether thousands stand otherwise than was declared; told. */
    private boolean against(char sign, List<Problem> problems) {
        if (saidThousands == 0 || sign == 0 || sign == saidThousands) {
            return false;
        }
        Seen seen = sign == ' '
                ? thousandsSpace
                : sign == '.' ? first(thousandsPoint, eitherPoint) : first(thousandsComma, eitherComma);
        refuse(
                problems,
                seen,
                "The sign between thousands is declared (" + saidThousands + "), and " + seen + " has another.",
                "the cell or the declaration is mistaken.");
        return true;
    }

    private static Seen first(Seen one, Seen other) {
        return one != null ? one : other;
    }

    private static String ambiguous(Seen seen) {
        String text = seen.text();
        String sign = text.contains(",") ? "," : ".";
        return seen + " can be read as " + text.replace(sign, "") + " or as " + text.replace(sign, ".")
                + " (decimal point), and no other cell settles it.";
    }

    private static NumberForm refuse(List<Problem> problems, Seen seen, String message, String maybe) {
        problems.add(seen.place().problem(message, maybe));
        return null;
    }

    /** What was decided and by which cell. */
    List<Evidence> told(NumberForm form) {
        var told = new ArrayList<Evidence>();
        if (any == null) {
            return told;
        }
        if (form.decimal() == 0) {
            told.add(new Evidence("decimal sign", "none", "every printed number is whole, as " + any));
        } else {
            Seen by = form.decimal() == ',' ? first(decimalComma, thousandsPoint) : first(decimalPoint, thousandsComma);
            told.add(new Evidence(
                    "decimal sign",
                    String.valueOf(form.decimal()),
                    saidDecimal != 0 ? "declared" : String.valueOf(by)));
        }
        if (form.thousands() != 0) {
            Seen by = form.thousands() == ' '
                    ? thousandsSpace
                    : form.thousands() == '.' ? first(thousandsPoint, eitherPoint) : first(thousandsComma, eitherComma);
            told.add(new Evidence(
                    "thousands",
                    form.thousands() == ' ' ? "space" : String.valueOf(form.thousands()),
                    String.valueOf(by)));
        }
        return told;
    }
}
