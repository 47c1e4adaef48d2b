package no.maalkort.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Text;

/**
 * What was promised: words quoted from a source, and the dated levels that were adopted with them.
 *
 * @param id unique in its pack, such as {@code finance.net-operating-result}
 * @param area where it counts; usually the id's first part
 * @param quote as printed, or null where no words were seen; then a paraphrase stands in its place
 * @param sources by key; the pack's included
 * @param measures the figures that must all hold; empty for words only
 * @param information the indicator of a figure for information, or null
 * @param lag how many years the period judged lies before the year judged
 * @param publisher whose figure counts, or null
 * @param beside indicators shown beside the goal
 * @param notEncoded what the source says and the rules do not capture
 * @param file the goal.yaml, as results cite it: {@code <pack>/<area>/<goal>/goal.yaml}
 */
public record Goal(
        String id,
        String area,
        Text title,
        String quote,
        Text paraphrase,
        Map<String, Source> sources,
        Adopted adopted,
        InForce inForce,
        List<Measure> measures,
        String information,
        int lag,
        String publisher,
        Tolerance tolerance,
        DeadBand deadBand,
        Weight weight,
        List<Compare> compare,
        List<String> beside,
        AppliesTo appliesTo,
        boolean proposed,
        Remediation remediation,
        List<Text> notEncoded,
        String file) {

    /**
     * Where something is written.
     *
     * @param published year, month or day as text, or null
     */
    public record Source(
            String key, String title, String publisher, String section, String published, String link, String quote) {}

    /** The decision: when, by whom, case number; each null where unknown. */
    public record Adopted(String on, String by, String caseNumber) {}

    /**
     * When a goal without levels holds.
     *
     * @param from year or date, or null
     * @param seen years in which a source confirms it, ascending
     */
    public record InForce(When from, When to, List<Integer> seen, String source) {}

    /** One figure and the levels it is measured against. */
    public record Measure(String indicator, List<Level> levels) {}

    /** How far a provisional figure may still move, in the indicator's unit, and why we think so. */
    public record Tolerance(BigDecimal value, Text ground) {}

    /** How large a change a year counts as none, in the indicator's unit, and why; none given is 0. */
    public record DeadBand(BigDecimal value, Text ground) {}

    /** What the goal weighs inside its area; 1 unless a reason is given. */
    public record Weight(BigDecimal value, Text reason, When from) {}

    /**
     * What a figure is set beside: the same body some periods away, or another body.
     *
     * @param period years to add to the period, usually −1; 0 with a body
     * @param body another body, or null
     */
    public record Compare(int period, String body) {}

    /** The bodies a goal is for, by id or by kind, and why it is not for others. */
    public record AppliesTo(List<String> bodies, List<Body.Kind> kinds, Text because) {}

    /** Whether the goal is for a body. */
    public boolean appliesTo(Body body) {
        return appliesTo == null
                || appliesTo.bodies().contains(body.id())
                || appliesTo.kinds().contains(body.kind());
    }

    /** What can be done. */
    public record Remediation(Text text, String who, String link) {}

    /** What it weighs on the last day of a year: 1 until its weight holds. */
    public BigDecimal weightIn(int year) {
        boolean held = weight.from() == null || !weight.from().firstDay().isAfter(LocalDate.of(year, 12, 31));
        return held ? weight.value() : BigDecimal.ONE;
    }

    /** The same goal with other levels. */
    public Goal measuredBy(List<Measure> measures) {
        return with(measures, weight);
    }

    /** The same goal with another weight. */
    public Goal weighing(Weight weight) {
        return with(measures, weight);
    }

    private Goal with(List<Measure> measures, Weight weight) {
        return new Goal(
                id,
                area,
                title,
                quote,
                paraphrase,
                sources,
                adopted,
                inForce,
                measures,
                information,
                lag,
                publisher,
                tolerance,
                deadBand,
                weight,
                compare,
                beside,
                appliesTo,
                proposed,
                remediation,
                notEncoded,
                file);
    }

    /** The indicators of the figures it is judged or shown by. */
    public Stream<String> measuredBy() {
        return Stream.concat(Stream.ofNullable(information), measures.stream().map(Measure::indicator));
    }

    /** The same, and those of reported figures that are its levels. */
    public Stream<String> judgedBy() {
        var levels = measures.stream()
                .flatMap(measure -> measure.levels().stream())
                .map(Level::indicator)
                .filter(Objects::nonNull);
        return Stream.concat(measuredBy(), levels);
    }

    /** The first year in which every figure it is judged by has a level; of a goal with levels. */
    public int begins() {
        return measures.stream()
                .mapToInt(measure -> measure.levels().stream()
                        .mapToInt(level -> level.from().firstDay().getYear())
                        .min()
                        .orElseThrow())
                .max()
                .orElseThrow();
    }

    /** Words only: no level and not for information. */
    public boolean isWordsOnly() {
        return measures.isEmpty() && information == null;
    }
}
