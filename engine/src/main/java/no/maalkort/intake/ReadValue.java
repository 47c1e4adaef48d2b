package no.maalkort.intake;

import java.math.BigDecimal;
import java.util.Map;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Status;

/** What a candidate's cell holds: a number in the catalogue's unit, a grade, or why there is none. */
final class ReadValue {
    private static final Map<String, String> YES_NO = Map.of("ja", "yes", "nei", "no", "true", "yes", "false", "no");

    private final NumberForm form;
    private final Mapping mapping;
    private final Tally tally;
    private final Told told;

    /** A reader of values in a file's form of numbers; null where that was refused, and then no number is read. */
    ReadValue(NumberForm form, Mapping mapping, Tally tally, Told told) {
        this.form = form;
        this.mapping = mapping;
        this.tally = tally;
        this.told = told;
    }

    /**
     * What a cell says.
     *
     * @param number in the catalogue's unit, or null
     * @param word a grade, or null
     * @param note what was converted, or null
     */
    record Said(BigDecimal number, String word, Status status, String note) {
        /** As a release has it: with a decimal comma, or a word; empty where there is none. */
        String value() {
            return word != null
                    ? word
                    : number == null ? "" : number.toPlainString().replace('.', ',');
        }

        /** The value, or why there is none. */
        String shown() {
            return value().isEmpty() ? status.name() : value();
        }
    }

    /** What the cell says; null where it says nothing, or a problem was told. */
    Said read(Candidate from) {
        Status stated = stated(from);
        String text = from.cell().text();
        if (stated == null) {
            return null;
        }
        Status absent = from.cell().exact() ? null : absent(text);
        if (absent != null) {
            tally.absent(text.isEmpty() ? from.status() : text);
            return new Said(null, null, stated.carriesValue() ? absent : stated, null);
        }
        if (!stated.carriesValue()) {
            told.at(
                    from.place(),
                    "A value (" + text + ") stands beside the status (" + stated + "), which says there is none.",
                    "one of the two is wrong.");
            return null;
        }
        return from.indicator().ranks().isEmpty() ? number(from, stated) : word(from, stated);
    }

    /** The status of the candidate's row; null and a problem where it is not known. */
    private Status stated(Candidate from) {
        var status = from.status().isEmpty() ? Status.A : ReportedStatus.of(from.status());
        if (status == null) {
            told.at(
                    from.place(),
                    "The status (" + from.status() + ") is not known.",
                    "one of the letters of SDMX: A, P, E, F, Q, M, L, O.");
        }
        return status;
    }

    private Status absent(String text) {
        boolean missing = Absence.isHyphen(text) && mapping.hyphen() == Mapping.Hyphen.MISSING;
        return missing || text.isEmpty() ? Status.O : Absence.of(text);
    }

    private Said word(Candidate from, Status stated) {
        String text = from.cell().text();
        var ranks = from.indicator().ranks();
        String word = from.indicator().isYesNo() ? YES_NO.getOrDefault(PlainText.of(text), PlainText.of(text)) : text;
        if (!ranks.contains(word)) {
            told.at(
                    from.place(),
                    "The value (" + text + ") is not one of " + ranks + ".",
                    "it is another indicator's.");
            return null;
        }
        return new Said(null, word, stated, null);
    }

    private Said number(Candidate from, Status stated) {
        String text = from.cell().text();
        try {
            if (from.cell().exact()) {
                return shown(from, NumberForm.exact(text), stated);
            }
            if (Absence.isHyphen(text) && mapping.hyphen() == Mapping.Hyphen.NIL) {
                return new Said(BigDecimal.ZERO, null, stated, null);
            }
            return form == null ? null : inUnit(from, form.read(text), stated);
        } catch (NumberForm.Unread e) {
            told.at(from.place(), e.getMessage(), e.maybe());
            return null;
        }
    }

    /** A number that a workbook may show with words, or in thousands. */
    private Said shown(Candidate from, BigDecimal kept, Status stated) {
        var shown = Shown.of(from, kept, mapping.scaled(), told);
        if (shown == null) {
            return null;
        }
        var to = Unit.of(from.indicator());
        if (shown.unit() == null) {
            return inUnit(from, shown.value(), stated);
        }
        if (to == null) {
            told.once(from.indicator().id() + shown.words(), () -> mismatch(from, from.indicator(), shown.words()));
            return null;
        }
        String called = (from.cell().format().power() == 0 ? "" : "cells that show ") + shown.words();
        return converted(from, shown.value(), shown.unit(), called, to, stated);
    }

    private Said inUnit(Candidate from, BigDecimal value, Status stated) {
        var indicator = from.indicator();
        var to = Unit.of(indicator);
        boolean percent = from.cell().text().endsWith("%");
        String printed = from.unit() == null && percent ? "%" : from.unit();
        if (percent && (to == null || !to.kind().equals("%"))) {
            told.once(indicator.id() + " %", () -> mismatch(from, indicator, "%"));
            return null;
        }
        if (Multiplied.counts(from, to)) {
            var multiplied = Multiplied.unit(from, to, told);
            return multiplied == null ? null : converted(from, value, multiplied, multiplied.kind(), to, stated);
        }
        if (printed == null) {
            return assumed(from, value, to, stated);
        }
        var unit = Unit.named(printed);
        if (to == null || unit == null) {
            return unregistered(from, printed, value, stated);
        }
        return converted(from, value, unit, printed, to, stated);
    }

    private Said converted(Candidate from, BigDecimal value, Unit unit, String called, Unit to, Status stated) {
        var indicator = from.indicator();
        String printed = from.unit() == null ? called : from.unit();
        if (!unit.converts(to)) {
            told.once(indicator.id() + " " + printed, () -> mismatch(from, indicator, printed));
            return null;
        }
        var converted = unit.convert(value, to);
        if (converted.scale() > NumberForm.LONGEST_FRACTION) {
            told.at(from.place(), "(" + converted.toPlainString() + ") has more than 12 decimals.", "round it.");
            return null;
        }
        String times = from.multiplier() == null ? "" : ", multiplier " + from.multiplier();
        String note =
                unit.power() == to.power() ? null : "printed as " + from.cell().text() + " in " + printed + times;
        return new Said(converted, null, stated, note);
    }

    private static Problem mismatch(Candidate from, Indicator indicator, String printed) {
        return from.place()
                .problem(
                        "The unit (" + printed + ") cannot become that of (" + indicator.id() + "), which is ("
                                + indicator.unit() + ").",
                        "this is another indicator.");
    }

    /** A unit outside the registry is good only where it is the catalogue's own, letter by letter. */
    private Said unregistered(Candidate from, String printed, BigDecimal value, Status stated) {
        if (PlainText.of(printed).equals(PlainText.of(from.indicator().unit()))) {
            return new Said(value, null, stated, null);
        }
        told.once("unit " + printed, () -> from.place()
                .problem("The unit (" + printed + ") is not known.", Unit.advice(printed)));
        return null;
    }

    /** A value without a unit is taken to be in the catalogue's, except where its kind is printed in several sizes. */
    private Said assumed(Candidate from, BigDecimal value, Unit to, Status stated) {
        if (to != null && to.comesInSizes()) {
            told.once(
                    "unit of " + from.indicator().id(),
                    () -> from.place()
                            .problem(
                                    "Nothing says whether (" + from.indicator().id() + ") is printed in ("
                                            + from.indicator().unit()
                                            + ") or in thousands or millions of another unit.",
                                    "write the unit into the header, such as (mill. kr); or put (unit: mill. kr) into a mapping."));
            return null;
        }
        return new Said(value, null, stated, null);
    }
}
