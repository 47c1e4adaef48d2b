package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.maalkort.figure.Text;
import no.maalkort.planning.Pace.Denominator;
import no.maalkort.planning.Pace.Measure;
import no.maalkort.planning.PaceLabel.Label;
import no.maalkort.planning.PaceLabel.Profile;
import no.maalkort.scorecard.Numbers;

/** A pace in one word, under each of the three profiles. */
final class Labels {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ON_TRACK = new BigDecimal("0.95");
    private static final BigDecimal ACCELERATE = new BigDecimal("0.60");
    private static final BigDecimal MOST = BigDecimal.valueOf(5);

    private final Standing at;
    private final List<Pace> paces;
    private final BigDecimal deadBand;

    /** With the size of a yearly change that counts as none, in the indicator's unit. */
    Labels(Standing at, List<Pace> paces, BigDecimal deadBand) {
        this.at = at;
        this.paces = paces;
        this.deadBand = deadBand;
    }

    List<PaceLabel> all() {
        return Stream.of(Profile.values()).map(this::label).toList();
    }

    private PaceLabel label(Profile profile) {
        var today = Paces.today(paces);
        if (at.target() == null || today == null) {
            return unable(profile, today);
        }
        return switch (profile) {
            case OWN -> own(today);
            case SDG_INDEX -> sdgIndex(today);
            case OPEN_SDG -> openSdg();
        };
    }

    private PaceLabel unable(Profile profile, Pace pace) {
        var why = pace != null || paces.isEmpty() ? noYear() : paces.get(0).unassessed();
        return made(profile, Label.UNABLE_TO_ASSESS, pace, null, null, why);
    }

    private Unassessed noYear() {
        return Unassessed.of(
                Unassessed.Code.NO_TARGET_YEAR,
                at.aims().stream().anyMatch(Standing::isSetAnew)
                        ? new Text(
                                "Nivået settes på nytt hvert år; et tempo mot det sier ingenting.",
                                "The level is set anew each year; a pace towards it says nothing.")
                        : at.target() == null
                                ? new Text(
                                        "Nivået har ingen retning å måle tempo i.",
                                        "The level has no direction to pace in.")
                                : at.due() == null
                                        ? new Text("Ingen har sagt når målet skal nås.", "Nobody says by when.")
                                        : new Text("Målåret er her.", "The target year is here."));
    }

    private PaceLabel made(
            Profile profile, Label label, Pace window, Pace.Ratio ratio, BigDecimal points, Unassessed why) {
        return new PaceLabel(
                profile,
                label,
                profile == Profile.SDG_INDEX && why == null ? arrow(label) : null,
                ratio == null ? null : Numbers.rounded(ratio.r()),
                ratio == null ? null : ratio.measure(),
                ratio == null ? null : ratio.denominator(),
                window == null ? null : window.from(),
                window == null ? null : at.period(),
                deadBand,
                points,
                why);
    }

    static String arrow(Label label) {
        return switch (label) {
            case TARGET_ACHIEVED, ON_TRACK, ERODING -> "↑";
            case ACCELERATION_NEEDED -> "➚";
            case STAGNATING -> "→";
            default -> "↓";
        };
    }

    /** By the rate where there is one, else by the amount, over what is required from here. */
    private PaceLabel own(Pace pace) {
        var good = at.good(pace.perYear());
        boolean still = pace.perYear().abs().compareTo(deadBand) <= 0;
        if (at.isReached()) {
            boolean falls = good.signum() < 0 && !still;
            return made(Profile.OWN, falls ? Label.ERODING : Label.TARGET_ACHIEVED, pace, null, null, null);
        }
        var ratio = ratio(pace, Measure.CONSTANT_RATE).or(() -> ratio(pace, Measure.LINEAR));
        if (still || good.signum() < 0) {
            var label = still ? Label.STAGNATING : Label.DETERIORATING;
            return made(Profile.OWN, label, pace, ratio.orElse(null), null, null);
        }
        return ratio.map(one -> made(Profile.OWN, byRatio(one.r()), pace, one, null, null))
                .orElseGet(() -> unable(Profile.OWN, pace));
    }

    private static Optional<Pace.Ratio> ratio(Pace pace, Measure measure) {
        return pace.ratios().stream()
                .filter(one -> one.measure() == measure && one.denominator() == Denominator.FROM_HERE)
                .findFirst();
    }

    private static Label byRatio(BigDecimal r) {
        if (r.compareTo(BigDecimal.ONE) >= 0) {
            return Label.ON_TRACK;
        }
        return r.compareTo(HALF) >= 0 ? Label.ACCELERATION_NEEDED : Label.LIMITED;
    }

    /** Over what is required from the window's first year; the first year is the one within a year of five before. */
    private PaceLabel sdgIndex(Pace today) {
        var window = Stream.of(5, 4, 6)
                .map(years -> at.period() - years)
                .filter(year -> at.in(year) != null)
                .findFirst();
        int from = window.orElse(today.from());
        if (at.due() == null && !at.isReached() || at.due() != null && at.due() <= from) {
            return unable(Profile.SDG_INDEX, today);
        }
        if (at.isReached()) {
            return arrowed(Label.TARGET_ACHIEVED, null, from);
        }
        var observed = at.good(window.map(year -> Standing.perYear(at.in(year), at.value(), at.period() - year))
                .orElse(today.perYear()));
        var start = window.map(at::in).orElse(today.start());
        var required = at.good(Standing.perYear(start, at.target().value(), at.due() - from));
        var r = required.signum() <= 0 ? null : Standing.share(observed, required);
        return arrowed(arrowLabel(false, observed, required, deadBand), r, from);
    }

    private PaceLabel arrowed(Label label, BigDecimal r, int from) {
        return new PaceLabel(
                Profile.SDG_INDEX,
                label,
                arrow(label),
                Numbers.rounded(r),
                r == null ? null : Measure.LINEAR,
                r == null ? null : Denominator.FROM_WINDOW,
                from,
                at.period(),
                deadBand,
                null,
                null);
    }

    /** The table of arrows; of changes in the good direction a year. */
    static Label arrowLabel(boolean achieved, BigDecimal observed, BigDecimal required, BigDecimal deadBand) {
        if (achieved) {
            return Label.TARGET_ACHIEVED;
        }
        if (required.signum() <= 0) {
            return Label.DETERIORATING;
        }
        var r = Standing.share(observed, required);
        if (r.compareTo(BigDecimal.ONE) >= 0) {
            return Label.ON_TRACK;
        }
        if (r.compareTo(HALF) >= 0) {
            return Label.ACCELERATION_NEEDED;
        }
        return observed.compareTo(deadBand.negate()) >= 0 ? Label.STAGNATING : Label.DETERIORATING;
    }

    /** The rate since the base year, or since the window's first year, over the rate the whole of that time asks for. */
    private PaceLabel openSdg() {
        var base = at.baseYear();
        var pace = paces.stream()
                .filter(one -> base != null && one.from() == base && one.unassessed() == null)
                .findFirst()
                .orElseGet(() -> Paces.today(paces));
        if (at.isReached()) {
            return made(Profile.OPEN_SDG, Label.TARGET_ACHIEVED, pace, null, null, null);
        }
        if (at.due() == null || at.due() <= pace.from()) {
            return unable(Profile.OPEN_SDG, pace);
        }
        var start = at.in(pace.from()) == null ? pace.start() : at.in(pace.from());
        var asked = Rates.rate(at.amount(start), at.amount(at.target().value()), at.due() - pace.from());
        if (pace.rate() == null || asked == null || asked.signum() == 0) {
            return made(Profile.OPEN_SDG, Label.UNABLE_TO_ASSESS, pace, null, null, noRate());
        }
        var rate = pace.printedRate() ? pace.rate() : Rates.rate(at.amount(start), at.amount(at.value()), pace.span());
        var r = Standing.share(at.good(rate), asked.abs());
        boolean whole = base != null && pace.from() == base;
        var ratio = new Pace.Ratio(
                Measure.CONSTANT_RATE, whole ? Denominator.WHOLE_PERIOD : Denominator.FROM_WINDOW, asked, r);
        return made(Profile.OPEN_SDG, openLabel(r), pace, ratio, Numbers.rounded(points(r)), null);
    }

    static Label openLabel(BigDecimal r) {
        if (r.compareTo(ON_TRACK) >= 0) {
            return Label.ON_TRACK;
        }
        if (r.compareTo(ACCELERATE) >= 0) {
            return Label.ACCELERATION_NEEDED;
        }
        return r.signum() >= 0 ? Label.LIMITED : Label.DETERIORATING;
    }

    static BigDecimal points(BigDecimal r) {
        return r.compareTo(ACCELERATE) < 0
                ? new BigDecimal("4.1667")
                        .multiply(r)
                        .subtract(new BigDecimal("2.5"))
                        .max(MOST.negate())
                : new BigDecimal("7.1429")
                        .multiply(r)
                        .subtract(new BigDecimal("4.2857"))
                        .min(MOST);
    }

    private Unassessed noRate() {
        return Unassessed.of(
                Unassessed.Code.NOT_POSITIVE,
                new Text(
                        "En prosentvis takt krever beløp over null i begge ender.",
                        "A rate needs amounts above zero at both ends."));
    }
}
