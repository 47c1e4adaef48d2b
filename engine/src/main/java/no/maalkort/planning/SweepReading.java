package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Status;
import no.maalkort.intake.Amount;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The reading of a figure that is moved, on one line: {@code indicator@period/body=from..to:step}. */
public record SweepReading(Workspace workspace, Scoring.Request request) {
    private static final Pattern MOVED = Pattern.compile("([^=]+)=(.+?)\\.\\.([^:]+?)(?::([^:]+))?");

    /** The figure, or null and a problem. */
    public Sweeping.Swept read(String written, Assumptions.Place at) {
        var parts = MOVED.matcher(written);
        if (!parts.matches()) {
            at.problem(
                    "A figure is moved without its two ends.",
                    "write INDICATOR=FROM..TO, or =FROM..TO:STEP: =2..6:0,5.");
            return null;
        }
        var from = end(parts.group(1), parts.group(2), at);
        var to = from == null ? null : end(parts.group(1), parts.group(3), at);
        return to == null ? null : moved(from, to, parts.group(4), at);
    }

    private Scenario.FigureSet end(String figure, String value, Assumptions.Place at) {
        var assumptions = Assumptions.typed(workspace, request);
        var problems = new ArrayList<Problem>();
        new Settings(assumptions).figure(figure + "=" + value, Assumptions.of("", problems));
        problems.forEach(one -> at.problem(one.message(), one.maybe()));
        return problems.isEmpty() ? assumptions.scenario("").figures().get(0) : null;
    }

    private Sweeping.Swept moved(Scenario.FigureSet from, Scenario.FigureSet to, String step, Assumptions.Place at) {
        var indicator = workspace.figures().catalogue().indicator(from.indicator());
        if (!indicator.ranks().isEmpty()) {
            at.problem(
                    "Indicator (" + indicator.id() + ") has no values between its " + indicator.ranks() + ".",
                    "suppose each of them: --set.");
            return null;
        }
        var by = step == null
                ? BigDecimal.ONE.movePointLeft(indicator.decimals())
                : Amount.plain(step.replace(',', '.'));
        if (by == null || by.signum() <= 0) {
            at.problem("The step (" + step + ") is no number above 0.", "leave it out: one unit of the last digit.");
            return null;
        }
        var last = new BigDecimal(to.value());
        if (last.compareTo(new BigDecimal(from.value())) < 0) {
            at.problem("It is moved from (" + from.value() + ") down to (" + to.value() + ").", "turn them around.");
            return null;
        }
        return new Sweeping.Swept(
                new Scenario.FigureSet(
                        from.indicator(),
                        from.body(),
                        from.period(),
                        from.value(),
                        from.unit(),
                        Status.F,
                        from.source()),
                last,
                by);
    }

    /** Tells what keeps some figures from being moved together. */
    public static void together(List<Sweeping.Swept> swept, Scenario scenario, Assumptions.Place at) {
        var all = new ArrayList<>(scenario.figures());
        swept.forEach(one -> all.add(one.first()));
        boolean isTwice = all.stream()
                        .map(one -> List.of(one.indicator(), one.body(), one.period()))
                        .distinct()
                        .count()
                < all.size();
        if (isTwice) {
            at.problem("A figure is moved that is moved or supposed already.", "leave one of them out.");
        }
        if (swept.size() > Sweeping.MOST_FIGURES) {
            at.problem(swept.size() + " figures are moved at once.", "move one or two.");
        }
        var many = swept.stream().map(Sweeping.Swept::count).reduce(BigDecimal.ONE, BigDecimal::multiply);
        if (many.compareTo(BigDecimal.valueOf(Sweeping.MOST)) > 0) {
            at.problem(
                    many.setScale(0).toPlainString() + " what-ifs are more than " + Sweeping.MOST + ".",
                    "a larger step: =FROM..TO:STEP.");
        }
    }
}
