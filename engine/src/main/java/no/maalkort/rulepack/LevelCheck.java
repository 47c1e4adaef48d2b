package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Indicator.Better;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Level;
import no.maalkort.goal.Level.Kind;

/** The sense of one figure's levels: none that nobody can judge by, alone or together with others. */
final class LevelCheck {
    private static final BigDecimal NOTHING_LEFT = BigDecimal.valueOf(-100);

    private final Indicator indicator;
    private final String file;
    private final List<Problem> problems;
    private final Set<String> told = new HashSet<>();

    LevelCheck(Indicator indicator, String file, List<Problem> problems) {
        this.indicator = indicator;
        this.file = file;
        this.problems = problems;
    }

    void check(List<Level> levels) {
        int before = problems.size();
        levels.forEach(this::alone);
        twice(levels);
        if (levels.stream().noneMatch(level -> level.kind().judges())) {
            levels.forEach(level -> problem(level, article(level) + " stands without a target.", "add the target."));
        }
        if (problems.size() == before) {
            LevelsInForce.years(levels).forEach(year -> together(Level.inForce(levels, year)));
        }
    }

    private void alone(Level level) {
        boolean range = level.kind() == Kind.RANGE;
        boolean ranked = !indicator.ranks().isEmpty();
        if (ranked && level.kind() != Kind.TARGET) {
            problem(level, article(level) + " is given of a " + indicator.unit() + ".", "keep to one target.");
        }
        if (level.strict() && (ranked || range)) {
            problem(level, "A " + (range ? "range" : indicator.unit()) + " is strict.", "leave (strict) out.");
        }
        if (!range && indicator.better() == Better.NEITHER) {
            problem(
                    level,
                    "Neither way is better of indicator (" + indicator.id() + "), so no " + name(level)
                            + " is reached.",
                    "write a range, or say in indicators.yaml which way is better.");
        }
        if (!ranked) {
            numbers(level).forEach(number -> possible(level, number));
        }
        if (level.due() != null) {
            due(level);
        }
        if (level.path() != null) {
            new PathCheck(level).check();
        }
    }

    /** Every number that a level asks for, those on its way too. */
    private static Stream<BigDecimal> numbers(Level level) {
        var edges = level.range() == null
                ? Stream.<BigDecimal>of()
                : Stream.of(
                        level.range().desiredLow(),
                        level.range().desiredHigh(),
                        level.range().acceptedLow(),
                        level.range().acceptedHigh());
        var way = level.path() == null ? Stream.<BigDecimal>of() : level.path().through().values().stream();
        return Stream.of(Stream.ofNullable(level.value()).map(BigDecimal::new), edges, way)
                .flatMap(some -> some);
    }

    private void possible(Level level, BigDecimal number) {
        var range = indicator.range();
        if (range != null && !range.holds(number)) {
            problem(
                    level,
                    "The " + name(level) + " (" + number.toPlainString() + ") is impossible for indicator ("
                            + indicator.id() + "): " + range.between() + " " + indicator.unit() + ".",
                    "a digit too many, or another indicator was meant; see (range) in indicators.yaml.");
        }
    }

    private void due(Level level) {
        if (!PackWords.isKnown(level.due())) {
            problem(level, "The due year (" + level.due() + ") is not between 1900 and 2199.", "mend the year.");
        }
        if (level.due() < level.from().firstDay().getYear()) {
            problem(
                    level,
                    "The due year (" + level.due() + ") lies before the level begins ("
                            + level.from().text() + ").",
                    "mend (due), or say in (from) when it was adopted.");
        }
        Integer base = base();
        if (base != null && level.due() <= base) {
            problem(
                    level,
                    "The due year (" + level.due() + ") does not lie after the base year (" + base + ").",
                    "mend (due), or name an indicator of another base year.");
        }
    }

    /** The base year of a change, or null. */
    private Integer base() {
        String since = indicator.changeSince();
        return since == null || !since.matches("\\d{4}") ? null : Integer.valueOf(since);
    }

    private void twice(List<Level> levels) {
        var seen = new HashSet<String>();
        for (Level level : levels) {
            String kind = level.kind() == Kind.RANGE ? "target" : name(level);
            if (!seen.add(kind + level.from().firstDay())) {
                problem(
                        level,
                        "Two levels stand as " + kind + " from (" + level.from().text() + ").",
                        "one of the two should go, or begin later.");
            }
        }
    }

    private void together(List<Level> held) {
        var aim = held.stream()
                .filter(level -> level.kind() == Kind.TARGET || level.kind() == Kind.RANGE)
                .findFirst()
                .orElse(null);
        var better = new ArrayList<Level>(held);
        for (Level level : held) {
            better.remove(level);
            if (aim == null && level.kind() == Kind.MINIMUM) {
                problem(
                        level,
                        "A minimum stands without a target.",
                        "call it the target, or let a target hold in the same years.");
            }
            if (aim != null && level != aim && (aim.path() != null || aim.kind() == Kind.RANGE)) {
                problem(
                        level,
                        article(level) + " stands beside a " + (aim.path() == null ? "range." : "path."),
                        "leave it out; only a plain target has a minimum or a floor.");
            } else {
                better.forEach(other -> worse(level, other));
            }
        }
    }

    /** Whether a level lies on the worse side of another: a floor of the minimum and target, a minimum of the target. */
    private void worse(Level level, Level other) {
        if (level.value() == null || other.value() == null || !indicator.ranks().isEmpty()) {
            return;
        }
        int order = new BigDecimal(level.value()).compareTo(new BigDecimal(other.value()));
        if (indicator.better() == Better.HIGHER ? order >= 0 : order <= 0) {
            problem(
                    level,
                    "The " + name(level) + " (" + level.value() + ") is not worse than the " + name(other) + " ("
                            + other.value() + "), where " + (indicator.better() == Better.HIGHER ? "higher" : "lower")
                            + " is better.",
                    "exchange them, or see (better) of indicator (" + indicator.id() + ").");
        }
    }

    private static String article(Level level) {
        return (level.kind() == Kind.OPTIMUM ? "An " : "A ") + name(level);
    }

    private static String name(Level level) {
        return level.kind().key();
    }

    private void problem(Level level, String message, String maybe) {
        if (told.add(level.line() + ":" + level.column() + message)) {
            problems.add(new Problem(file, level.line(), level.column(), message, maybe));
        }
    }

    /** The sense of one path. */
    private final class PathCheck {
        private final Level level;

        PathCheck(Level level) {
            this.level = level;
        }

        void check() {
            if (indicator.changeSince() == null) {
                problem(
                        level,
                        "A path leads from a base year, and indicator (" + indicator.id() + ") is no change since one.",
                        "name an indicator with (change-since), or leave (path) out.");
            } else if (level.value() == null || !indicator.ranks().isEmpty()) {
                problem(level, "A path leads to no number.", "write the target as (value).");
            } else {
                milestones();
            }
        }

        private void milestones() {
            var points = new ArrayList<>(level.path().through().values());
            points.add(new BigDecimal(level.value()));
            var before = BigDecimal.ZERO;
            for (BigDecimal point : points) {
                point(point, before);
                before = point;
            }
            int first = base() == null ? PackWords.FIRST_YEAR : base();
            level.path().through().keySet().stream()
                    .filter(year -> year <= first || level.due() != null && year >= level.due())
                    .forEach(year -> problem(
                            level,
                            "The milestone of (" + year + ") does not lie between the base year and the due year.",
                            "mend the year."));
        }

        private void point(BigDecimal point, BigDecimal before) {
            boolean higher = indicator.better() == Better.HIGHER;
            String shown = "(" + point.toPlainString() + ")";
            if (higher ? point.signum() <= 0 : point.signum() >= 0) {
                problem(
                        level,
                        "The path leads to " + shown + ", and " + (higher ? "higher" : "lower") + " is better.",
                        higher ? "write it above 0." : "write it below 0: a fall by 65 % is -65.");
            } else if (higher ? point.compareTo(before) < 0 : point.compareTo(before) > 0) {
                problem(
                        level,
                        "The path turns back at " + shown + ", after (" + before.toPlainString() + ").",
                        "order the milestones so that each lies nearer to the target.");
            }
            if (level.path().shape() == Level.Shape.CONSTANT_RATE && point.compareTo(NOTHING_LEFT) <= 0) {
                problem(
                        level,
                        "The path leads to " + shown + " at a constant rate.",
                        "a constant rate needs something left; write linear.");
            }
        }
    }
}
