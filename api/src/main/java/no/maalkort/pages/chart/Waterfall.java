package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.pages.Phrases;
import no.maalkort.scorecard.Numbers;

/**
 * How one amount became another, step by step: a bar for each end, and between them what each step added or took.
 *
 * <p>Amounts are shown whole, each step as the difference of two sums rounded alike, so that what is shown adds up.
 */
public record Waterfall(String id, String title, String description, List<Bar> bars) {
    /** How a bar is drawn. */
    public enum Kind {
        END,
        UP,
        DOWN,
        NONE
    }

    /** What is to be drawn: a step under its name, and what there is to say of it. */
    public record Step(String label, BigDecimal amount, String note) {}

    /**
     * One row.
     *
     * @param joint where the line to the next row stands; null of the last
     * @param note empty where there is nothing to say
     */
    public record Bar(String label, Kind kind, String x, String width, String joint, String amount, String note) {}

    /** Of amounts that are never below 0, drawn up to the greatest of them; the last is the first with all steps. */
    public static Waterfall of(
            String id, String title, String first, BigDecimal from, List<Step> steps, String last, Phrases words) {
        var language = words.language();
        var scale = new Scale(BigDecimal.ZERO, greatest(from, steps));
        var bars = new ArrayList<Bar>();
        bars.add(end(first, from, scale, language));
        var sum = from;
        for (var step : steps) {
            var next = sum.add(step.amount());
            var moved = rounded(next).subtract(rounded(sum));
            var low = scale.at(sum.min(next));
            var high = scale.at(sum.max(next));
            bars.add(new Bar(
                    step.label(),
                    step.amount().signum() == 0 ? Kind.NONE : step.amount().signum() > 0 ? Kind.UP : Kind.DOWN,
                    Scale.percent(low),
                    Scale.percent(high.subtract(low)),
                    Scale.percent(scale.at(next)),
                    signed(moved, language),
                    step.note()));
            sum = next;
        }
        var to = end(last, sum, scale, language);
        bars.add(new Bar(to.label(), to.kind(), to.x(), to.width(), null, to.amount(), to.note()));
        return new Waterfall(id, title, described(bars), List.copyOf(bars));
    }

    private static BigDecimal greatest(BigDecimal from, List<Step> steps) {
        var sum = from;
        var most = from.max(BigDecimal.ONE);
        for (var step : steps) {
            sum = sum.add(step.amount());
            most = most.max(sum);
        }
        return most;
    }

    private static String described(List<Bar> bars) {
        return bars.stream().map(bar -> bar.label() + " " + bar.amount()).collect(Collectors.joining(", ", "", "."));
    }

    private static Bar end(String label, BigDecimal amount, Scale scale, Language language) {
        String width = Scale.percent(scale.at(amount));
        return new Bar(label, Kind.END, "0%", width, width, Numbers.plain(rounded(amount), language), "");
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }

    private static String signed(BigDecimal amount, Language language) {
        return (amount.signum() > 0 ? "+" : "") + Numbers.plain(amount, language);
    }
}
