package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.pages.Phrases;
import no.maalkort.scorecard.Numbers;

/**
 * How a number became another, cause by cause: a bar for each end, and between them what every cause added or took away.
 *
 * <p>A cause that did nothing keeps its row, so that nobody wonders whether it was looked at.
 *
 * @param id unique on the page
 */
public record Waterfall(String id, String title, String description, List<Row> rows) {
    private static final int ROW = 34;
    private static final int HEAD = 8;

    /** One cause, what it did, and why in words; the words may be null. */
    public record Step(String label, BigDecimal amount, String note) {}

    /**
     * A row as it is drawn.
     *
     * @param kind end, up, down or none
     * @param next where the line to the row below starts; null on the last row
     * @param note why, in words, or null
     */
    public record Row(String label, String amount, String kind, String x, String width, String next, String note) {}

    /** How high the whole is. */
    public int height() {
        return HEAD + ROW * rows.size();
    }

    /** Where a row begins. */
    public int top(int row) {
        return HEAD + ROW * row;
    }

    /**
     * The rows of a change; the numbers shown add up as they are shown.
     *
     * @param from the name of what it was
     * @param to the name of what it became
     * @param decimals of the numbers shown
     */
    public static Waterfall of(
            String id,
            String title,
            String from,
            BigDecimal start,
            List<Step> steps,
            String to,
            int decimals,
            Phrases words) {
        var sums = new ArrayList<BigDecimal>();
        sums.add(start);
        steps.forEach(step -> sums.add(sums.get(sums.size() - 1).add(step.amount())));
        var shown = sums.stream()
                .map(sum -> sum.setScale(decimals, RoundingMode.HALF_UP))
                .toList();
        var scale = scale(sums);
        var rows = new ArrayList<Row>();
        rows.add(end(from, shown.get(0), sums.get(0), scale, true, words));
        for (int i = 0; i < steps.size(); i++) {
            var amount = shown.get(i + 1).subtract(shown.get(i));
            rows.add(step(steps.get(i), amount, scale.at(sums.get(i)), scale.at(sums.get(i + 1)), words));
        }
        int last = sums.size() - 1;
        rows.add(end(to, shown.get(last), sums.get(last), scale, false, words));
        return new Waterfall(id, title, description(rows, words), rows);
    }

    private static Scale scale(List<BigDecimal> sums) {
        var least = sums.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        var most = sums.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return least.compareTo(most) == 0 ? new Scale(BigDecimal.ZERO, BigDecimal.ONE) : new Scale(least, most);
    }

    private static Row end(String label, BigDecimal shown, BigDecimal sum, Scale scale, boolean goesOn, Phrases words) {
        var zero = scale.at(BigDecimal.ZERO);
        var at = scale.at(sum);
        return new Row(
                label,
                Numbers.plain(shown, words.language()),
                "end",
                Scale.percent(zero.min(at)),
                Scale.percent(at.subtract(zero).abs()),
                goesOn ? Scale.percent(at) : null,
                null);
    }

    private static Row step(Step step, BigDecimal amount, BigDecimal from, BigDecimal to, Phrases words) {
        int sign = step.amount().signum();
        String plus = amount.signum() > 0 ? "+" : "";
        return new Row(
                step.label(),
                plus + Numbers.plain(amount, words.language()),
                sign > 0 ? "up" : sign < 0 ? "down" : "none",
                Scale.percent(from.min(to)),
                Scale.percent(to.subtract(from).abs()),
                Scale.percent(to),
                step.note());
    }

    private static String description(List<Row> rows, Phrases words) {
        return rows.stream()
                .map(row -> words.say("waterfall.row", row.label(), row.amount()))
                .collect(Collectors.joining("; ", "", "."));
    }
}
