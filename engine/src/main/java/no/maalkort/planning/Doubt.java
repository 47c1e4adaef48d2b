package no.maalkort.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;

/**
 * One thing that may be otherwise: it is as it is in the middle, and swings from −1 to 1.
 *
 * @param measure where a level stands in its goal; else null
 * @param parts of the level that move together; empty of anything but a level
 * @param middle a weight or level; null of a figure or path
 * @param half how far it swings
 * @param unit of a level; else null
 */
record Doubt(
        Robustness.Kind kind,
        GoalResult result,
        Goal.Measure measure,
        Level level,
        List<LevelPart> parts,
        BigDecimal middle,
        BigDecimal half,
        String unit) {
    static final BigDecimal LEAST = BigDecimal.ONE.negate();
    static final BigDecimal MOST = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FIVE_TENTHS = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    static Doubt weight(GoalResult result) {
        var half = result.weight().multiply(QUARTER);
        return new Doubt(Robustness.Kind.WEIGHT, result, null, null, List.of(), result.weight(), half, null);
    }

    static Doubt figure(GoalResult result) {
        return new Doubt(Robustness.Kind.FIGURE, result, null, null, List.of(), null, null, null);
    }

    static Doubt path(GoalResult result, Goal.Measure measure, Level level) {
        return new Doubt(Robustness.Kind.PATH, result, measure, level, List.of(), null, null, null);
    }

    /** A number of a level, within half a unit of its last printed digit. */
    static Doubt level(GoalResult result, Goal.Measure measure, Level level, LevelPart part, String unit) {
        var printed = new BigDecimal(part.in(level));
        var half = FIVE_TENTHS.scaleByPowerOfTen(-Math.max(printed.scale(), 0));
        return new Doubt(Robustness.Kind.LEVEL, result, measure, level, together(level, part), printed, half, unit);
    }

    /** A range without an accepted band has the same edge twice. */
    private static List<LevelPart> together(Level level, LevelPart part) {
        var parts = new ArrayList<>(List.of(part));
        if (part == LevelPart.DESIRED_LOW && isSame(level, part, LevelPart.ACCEPTED_LOW)) {
            parts.add(LevelPart.ACCEPTED_LOW);
        }
        if (part == LevelPart.DESIRED_HIGH && isSame(level, part, LevelPart.ACCEPTED_HIGH)) {
            parts.add(LevelPart.ACCEPTED_HIGH);
        }
        return parts;
    }

    static boolean isSame(Level level, LevelPart one, LevelPart other) {
        return one.in(level).equals(other.in(level));
    }

    String key() {
        return result.pack() + ':' + result.id();
    }

    /** The ends that are tried; a path has one other shape. */
    List<BigDecimal> ends() {
        return kind == Robustness.Kind.PATH ? List.of(MOST) : List.of(LEAST, MOST);
    }

    /** What stands at a swing, as people write it. */
    String at(BigDecimal swing) {
        return switch (kind) {
            case WEIGHT, LEVEL -> Scenario.bare(number(swing).toPlainString());
            case FIGURE -> Scenario.bare(Numbers.rounded(points(swing)).toPlainString());
            case PATH ->
                (swing.signum() > 0 ? other() : level.path().shape())
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
        };
    }

    private BigDecimal points(BigDecimal swing) {
        return result.low().add(result.high().subtract(result.low()).multiply(share(swing)));
    }

    private BigDecimal number(BigDecimal swing) {
        return middle.add(half.multiply(swing));
    }

    private static BigDecimal share(BigDecimal swing) {
        return swing.add(BigDecimal.ONE).divide(TWO, MathContext.DECIMAL128);
    }

    private Level.Shape other() {
        return level.path().shape() == Level.Shape.LINEAR ? Level.Shape.CONSTANT_RATE : Level.Shape.LINEAR;
    }

    /** Puts what stands at a swing among what is supposed. */
    void suppose(BigDecimal swing, Supposed supposed) {
        switch (kind) {
            case WEIGHT -> supposed.weights().put(key(), number(swing));
            case FIGURE -> supposed.shares().put(key(), share(swing));
            case LEVEL -> supposed.levels(key()).merge(level, moved(level, swing), (held, moved) -> moved(held, swing));
            case PATH -> {
                if (swing.signum() > 0) {
                    supposed.levels(key()).merge(level, bent(level), (held, bent) -> bent(held));
                }
            }
        }
    }

    private Level moved(Level from, BigDecimal swing) {
        var moved = from;
        for (LevelPart part : parts) {
            moved = part.put(moved, number(swing).toPlainString());
        }
        return moved;
    }

    private Level bent(Level from) {
        var path = from.path();
        return from.asking(from.value(), from.range(), new Level.Path(other(), path.through(), path.adoptedBy()));
    }

    /** What one run supposes: weights, shares of what is missing, and levels in place of levels, by goal. */
    record Supposed(
            Map<String, BigDecimal> weights, Map<String, BigDecimal> shares, Map<String, Map<Level, Level>> byGoal) {
        Supposed() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        private Map<Level, Level> levels(String key) {
            return byGoal.computeIfAbsent(key, goal -> new HashMap<>());
        }
    }
}
