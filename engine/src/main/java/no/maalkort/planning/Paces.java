package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.maalkort.figure.Text;
import no.maalkort.planning.Pace.Denominator;
import no.maalkort.planning.Pace.Measure;

/** The paces of a figure over one, three and five years and since the base year, each over what is required. */
final class Paces {
    /** The longest first: what is called today's pace is the longest of these that has figures. */
    private static final List<Integer> WINDOWS = List.of(5, 3, 1);

    private final Standing at;
    private final BigDecimal printedRate;

    /** With the change from the year before as printed, in per cent, or null. */
    Paces(Standing at, BigDecimal printedRate) {
        this.at = at;
        this.printedRate = printedRate;
    }

    /** Over one, three and five years, and since the base year where there is one. */
    List<Pace> all() {
        var windows = new ArrayList<>(List.of(1, 3, 5));
        Optional.ofNullable(at.baseYear())
                .map(base -> at.period() - base)
                .filter(years -> years > 0 && !windows.contains(years))
                .ifPresent(windows::add);
        return windows.stream().map(this::over).toList();
    }

    /** Today's pace: over five years, else three, else one, else since the base year; null where there is none. */
    static Pace today(List<Pace> all) {
        return Stream.concat(
                        WINDOWS.stream().flatMap(years -> all.stream().filter(pace -> pace.span() == years)),
                        all.stream())
                .filter(pace -> pace.unassessed() == null)
                .findFirst()
                .orElse(null);
    }

    private Pace over(int years) {
        int from = at.period() - years;
        var start = at.in(from);
        boolean printed = start == null && years == 1 && printedRate != null;
        if (printed) {
            var before = Rates.before(at.amount(at.value()), printedRate);
            start = before == null ? null : before.subtract(at.offset());
        }
        if (start == null) {
            return new Pace(years, from, null, false, years == 1, null, null, missing(from), List.of(), null);
        }
        var perYear = Standing.perYear(start, at.value(), years);
        var rate = printed ? printedRate : Rates.rate(at.amount(start), at.amount(at.value()), years);
        return new Pace(
                years,
                from,
                start,
                printed,
                years == 1,
                perYear,
                rate,
                null,
                ratios(perYear, rate),
                outlook(perYear, rate));
    }

    private Unassessed missing(int year) {
        if (at.values().size() == 1 && at.baseYear() == null) {
            return Unassessed.of(
                    Unassessed.Code.ONE_POINT,
                    new Text(
                            "Det finnes bare ett tall (" + at.period()
                                    + "), og tempo krever to. Kanskje et eldre tall kan " + "hentes inn.",
                            "There is one figure only (" + at.period()
                                    + "), and a pace needs two. Maybe import an older " + "one."));
        }
        return Unassessed.of(
                Unassessed.Code.MISSING_YEAR,
                new Text("Mangler tall for " + year + ".", "No figure for " + year + "."));
    }

    private List<Pace.Ratio> ratios(BigDecimal perYear, BigDecimal rate) {
        var ratios = new ArrayList<Pace.Ratio>();
        if (at.due() == null || at.isReached()) {
            return ratios;
        }
        add(ratios, Denominator.FROM_HERE, at.period(), at.value(), perYear, rate);
        if (at.baseYear() != null) {
            add(ratios, Denominator.WHOLE_PERIOD, at.baseYear(), BigDecimal.ZERO, perYear, rate);
        }
        return ratios;
    }

    private void add(
            List<Pace.Ratio> ratios,
            Denominator than,
            int from,
            BigDecimal start,
            BigDecimal perYear,
            BigDecimal rate) {
        int years = at.due() - from;
        if (years <= 0) {
            return;
        }
        var target = at.target().value();
        ratio(Measure.LINEAR, than, Standing.perYear(start, target, years), perYear)
                .ifPresent(ratios::add);
        ratio(Measure.CONSTANT_RATE, than, Rates.rate(at.amount(start), at.amount(target), years), rate)
                .ifPresent(ratios::add);
    }

    private static Optional<Pace.Ratio> ratio(
            Measure measure, Denominator than, BigDecimal required, BigDecimal achieved) {
        return required == null || achieved == null || required.signum() == 0
                ? Optional.empty()
                : Optional.of(new Pace.Ratio(measure, than, required, Standing.share(achieved, required)));
    }

    private Pace.Outlook outlook(BigDecimal perYear, BigDecimal rate) {
        if (at.target() == null || at.isReached()) {
            return null;
        }
        var target = at.target().value();
        int left = at.due() == null ? 0 : at.due() - at.period();
        var linear = at.value().add(perYear.multiply(BigDecimal.valueOf(left)));
        var constant = rate == null
                ? null
                : Rates.after(at.amount(at.value()), rate, left).subtract(at.offset());
        var amount = at.amount(at.value());
        return new Pace.Outlook(
                left > 0 ? at.due() : null,
                left > 0 ? linear : null,
                left > 0 ? constant : null,
                year(Rates.yearsByAmount(at.value(), target, perYear)),
                rate == null ? null : year(Rates.years(amount, at.amount(target), rate)));
    }

    private Integer year(Integer years) {
        return years == null ? null : (Integer) (at.period() + years);
    }
}
