package no.maalkort.intake;

import java.math.BigDecimal;

/**
 * A workbook's number as its cell's format shows it.
 *
 * @param value as it is read
 * @param unit that the format's words say, or null where they say none
 * @param words around the number
 */
record Shown(BigDecimal value, Unit unit, String words) {
    /** The number; null and a problem where the format and the unit say different things, or a size twice. */
    static Shown of(Candidate from, BigDecimal value, Mapping.Scaled scaled, Told told) {
        var format = from.cell().format();
        String words = format.words();
        var shown = words.isEmpty() ? null : Unit.named(words);
        boolean isPlain = words.isEmpty() || shown == null && isOwn(words, from);
        if (!isPlain && shown == null) {
            return refuse(from, told, "which no unit is called");
        }
        if (shown != null) {
            var kept = new Unit(shown.kind(), shown.power() - format.power());
            return from.unit() == null || Unit.agree(from.unit(), words) || isSame(Unit.named(from.unit()), kept)
                    ? new Shown(value, kept, words)
                    : refuse(from, told, "and its unit is (" + from.unit() + ")");
        }
        var unit = from.unit() == null ? null : Unit.named(from.unit());
        if (format.power() > 0 && scaled == null && unit != null && unit.power() != 0) {
            return undecided(from, value, told);
        }
        boolean asShown = scaled == Mapping.Scaled.SHOWN;
        return new Shown(asShown ? fewer(value, format.power()) : value, null, words);
    }

    /** Whether the words are a unit outside the registry, that the figure has anyway. */
    private static boolean isOwn(String words, Candidate from) {
        String plain = PlainText.of(words);
        return plain.equals(PlainText.of(from.indicator().unit()))
                || from.unit() != null && plain.equals(PlainText.of(from.unit()));
    }

    private static boolean isSame(Unit one, Unit kept) {
        return one != null && one.power() == kept.power() && (one.converts(kept) || kept.converts(one));
    }

    private static BigDecimal fewer(BigDecimal value, int power) {
        return new Unit("", 0).convert(value, new Unit("", power));
    }

    private static Shown refuse(Candidate from, Told told, String why) {
        String words = from.cell().format().words();
        told.once("shown " + from.indicator().id() + words + from.unit(), () -> from.place()
                .problem(
                        "The cell's format shows (" + from.cell().text() + ") with (" + words + "), " + why + ".",
                        "write the unit into the header, and give the cells a format that shows the number alone."));
        return null;
    }

    private static Shown undecided(Candidate from, BigDecimal value, Told told) {
        int power = from.cell().format().power();
        told.once("scaled " + from.indicator().id() + from.unit(), () -> from.place()
                .problem(
                        "The cell's format shows (" + from.cell().text() + ") in 10^" + power
                                + ", and its unit (" + from.unit()
                                + ") states a size too: it can be read as " + value.toPlainString()
                                + " or as " + fewer(value, power).toPlainString() + " of (" + from.unit() + ").",
                        "the line that settles it is one of these, in a mapping: scaled: kept   or   scaled: shown"));
        return null;
    }
}
