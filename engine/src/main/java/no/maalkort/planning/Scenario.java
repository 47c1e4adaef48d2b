package no.maalkort.planning;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.disk.Sha256;
import no.maalkort.figure.Status;
import no.maalkort.figure.Written;

/**
 * What is supposed of a municipality's year: figures, levels and weights in place of those that are known, each with its
 * source or none.
 *
 * @param name what people call it; empty where nobody named it
 * @param municipality id of the body judged
 * @param figures in the order given, one at most of the same indicator, body and period
 * @param levels in the order given, one at most of the same goal, indicator and part
 * @param weights in the order given, one at most of a goal
 */
public record Scenario(
        String name,
        String municipality,
        int year,
        List<FigureSet> figures,
        List<LevelSet> levels,
        List<WeightSet> weights) {
    /** How many are set beside one another at a time. */
    public static final int MOST_BESIDE = 10;

    public Scenario {
        figures = List.copyOf(figures);
        levels = List.copyOf(levels);
        weights = List.copyOf(weights);
    }

    /**
     * A supposed figure.
     *
     * @param value a number with a decimal point and no zeros after its last digit, in the indicator's unit, a grade, {@code yes} or {@code no}
     * @param unit the indicator's
     * @param status F, unless it is said otherwise or the figure is known to be the same
     * @param source where the supposition comes from, or null
     * @param at where it is written
     */
    public record FigureSet(
            String indicator,
            String body,
            int period,
            String value,
            String unit,
            Status status,
            String source,
            Written at) {
        public FigureSet {
            value = bare(value);
        }

        /** Whether another supposes the same figure, whatever its value. */
        boolean isOfSame(FigureSet other) {
            return indicator.equals(other.indicator) && body.equals(other.body) && period == other.period;
        }

        /** One that is written in no file. */
        public FigureSet(
                String indicator, String body, int period, String value, String unit, Status status, String source) {
            this(indicator, body, period, value, unit, status, source, Written.NOWHERE);
        }
    }

    /**
     * A supposed number of a level in force.
     *
     * @param pack the goal is written in
     * @param indicator the figure that is measured against it
     * @param value as in goal.yaml
     * @param source where the supposition comes from, or null
     * @param at where it is written
     */
    public record LevelSet(
            String pack, String goal, String indicator, LevelPart part, String value, String source, Written at) {
        public LevelSet {
            value = bare(value);
        }

        /** One that is written in no file. */
        public LevelSet(String pack, String goal, String indicator, LevelPart part, String value, String source) {
            this(pack, goal, indicator, part, value, source, Written.NOWHERE);
        }
    }

    /** A supposed weight of a goal inside its area. */
    public record WeightSet(String pack, String goal, BigDecimal value, String source) {
        public WeightSet {
            value = new BigDecimal(bare(value.toPlainString()));
        }
    }

    /** One of a municipality's year that supposes nothing. */
    public static Scenario nothing(String municipality, int year) {
        return new Scenario("", municipality, year, List.of(), List.of(), List.of());
    }

    /** The same without a name, with some figures in place of what it supposes of them. */
    Scenario moving(List<FigureSet> moved) {
        var all = Stream.concat(figures.stream().filter(one -> moved.stream().noneMatch(one::isOfSame)), moved.stream())
                .toList();
        return new Scenario("", municipality, year, all, levels, weights);
    }

    /** Whether it supposes nothing. */
    public boolean isEmpty() {
        return figures.isEmpty() && levels.isEmpty() && weights.isEmpty();
    }

    /** The hash of what it supposes, whatever it is called, whoever says so, and in whichever order. */
    public String sha256() {
        return Sha256.of(canonical().getBytes(StandardCharsets.UTF_8));
    }

    private String canonical() {
        var lines = Stream.of(
                        figures.stream()
                                .map(one -> String.join(
                                        "\t",
                                        "figure",
                                        one.indicator(),
                                        one.body(),
                                        String.valueOf(one.period()),
                                        one.value(),
                                        one.unit(),
                                        one.status().name())),
                        levels.stream()
                                .map(one -> String.join(
                                        "\t",
                                        "level",
                                        one.pack() + ":" + one.goal(),
                                        one.indicator(),
                                        one.part().word(),
                                        one.value())),
                        weights.stream()
                                .map(one -> String.join(
                                        "\t",
                                        "weight",
                                        one.pack() + ":" + one.goal(),
                                        one.value().toPlainString())))
                .flatMap(some -> some)
                .sorted();
        return Stream.concat(Stream.of("base\t" + municipality + "\t" + year), lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A value as people type it: with a decimal comma, and one zero more where three decimals would read as thousands. */
    public static String typed(String value) {
        String bare = bare(value);
        return (bare.matches("-?[0-9]{1,3}\\.[0-9]{3}") ? bare + "0" : bare).replace('.', ',');
    }

    /** A number without the zeros at its end; another text as it is. */
    static String bare(String value) {
        if (!value.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return value;
        }
        var number = new BigDecimal(value);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
