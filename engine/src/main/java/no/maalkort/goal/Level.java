package no.maalkort.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import no.maalkort.figure.Text;
import no.maalkort.figure.Written;

/**
 * One adopted number of a goal, and the years it holds.
 *
 * @param value as written: a number with a decimal point, a grade, {@code yes} or {@code no}; null for a range and for a reported figure
 * @param strict whether the level itself does not count as reached
 * @param indicator the reported figure that is the level, or null
 * @param body whose reported figure, or null for the body judged
 * @param range edges, or null
 * @param due the year a dated level is promised for, or null
 * @param baseUnknown whether the source does not state the base year of a change
 * @param path how to get there, or null: then a dated level is judged in its year only
 * @param from in force from this year or day
 * @param to last year or day in force; null until a later level of its kind
 * @param seen years in which a source confirms it, ascending
 * @param source key of the goal's sources
 * @param ground why a floor lies where it does
 * @param line of goal.yaml, from 1
 * @param column of that line, from 1
 * @param supposed the numbers that a scenario puts in place of adopted ones; empty of a level as adopted
 */
public record Level(
        Kind kind,
        String value,
        boolean strict,
        String indicator,
        String body,
        Range range,
        Integer due,
        boolean baseUnknown,
        Path path,
        When from,
        When to,
        List<Integer> seen,
        String source,
        String quote,
        Goal.Adopted adopted,
        Text ground,
        int line,
        int column,
        List<Supposed> supposed) {
    private static final List<Kind> KINDS = List.of(Kind.FLOOR, Kind.MINIMUM, Kind.TARGET, Kind.OPTIMUM);

    /**
     * A number that somebody supposes in place of the adopted one.
     *
     * @param part which of the level's, such as {@code minimum} or {@code desired-low}
     * @param adopted the number as adopted
     * @param source where the supposition comes from, or null
     * @param at where it is written
     */
    public record Supposed(String part, String adopted, String source, Written at) {}

    /**
     * The levels in force on 31 December of a year: at most one of each kind, in the order floor, minimum, target or range,
     * optimum.
     *
     * <p>A level holds from its start until its end, or until a later level of its kind; a floor or an optimum alone
     * judges nothing.
     */
    public static List<Level> inForce(List<Level> all, int year) {
        var day = LocalDate.of(year, 12, 31);
        var held = new ArrayList<Level>();
        boolean judges = false;
        for (Kind kind : KINDS) {
            var level = started(all, kind, day);
            if (level != null && (level.to == null || !level.to.lastDay().isBefore(day))) {
                held.add(level);
                judges |= level.kind.judges();
            }
        }
        return judges ? held : List.of();
    }

    /** How one of some levels stands on 31 December of a year. */
    public Standing standing(List<Level> all, int year) {
        var day = LocalDate.of(year, 12, 31);
        if (inForce(all, year).contains(this)) {
            return Standing.IN_FORCE;
        }
        if (from.firstDay().isAfter(day)) {
            return Standing.NOT_YET;
        }
        if (to != null && to.lastDay().isBefore(day)) {
            return Standing.ENDED;
        }
        return follower(all, year).isPresent() ? Standing.FOLLOWED : Standing.FLOOR_ALONE;
    }

    /** The level of its kind that had come in its place by 31 December of a year. */
    public Optional<Level> follower(List<Level> all, int year) {
        return Optional.ofNullable(started(all, standsAs(), LocalDate.of(year, 12, 31)))
                .filter(level -> !level.equals(this));
    }

    /** The latest level of a kind that had begun by a day, ended or not; or null. */
    private static Level started(List<Level> all, Kind kind, LocalDate day) {
        Level latest = null;
        for (Level level : all) {
            var from = level.from.firstDay();
            if (level.standsAs() == kind
                    && !from.isAfter(day)
                    && (latest == null || from.isAfter(latest.from.firstDay()))) {
                latest = level;
            }
        }
        return latest;
    }

    /** The same level where one of its numbers is supposed. */
    public Level supposing(Supposed number) {
        return with(
                value,
                range,
                path,
                Stream.concat(supposed.stream(), Stream.of(number)).toList());
    }

    /** The same level with other numbers. */
    public Level asking(String value, Range range, Path path) {
        return with(value, range, path, supposed);
    }

    private Level with(String value, Range range, Path path, List<Supposed> supposed) {
        return new Level(
                kind,
                value,
                strict,
                indicator,
                body,
                range,
                due,
                baseUnknown,
                path,
                from,
                to,
                seen,
                source,
                quote,
                adopted,
                ground,
                line,
                column,
                supposed);
    }

    /** Whether any of its numbers is supposed. */
    public boolean isSupposed() {
        return !supposed.isEmpty();
    }

    /** A range stands in the target's place. */
    private Kind standsAs() {
        return kind == Kind.RANGE ? Kind.TARGET : kind;
    }

    /** Whether a level holds, or why not. */
    public enum Standing {
        IN_FORCE,
        /** Its time has not begun. */
        NOT_YET,
        /** Its time is over. */
        ENDED,
        /** A later level of its kind has come in its place. */
        FOLLOWED,
        /** A floor judges nothing without another level. */
        FLOOR_ALONE
    }

    /** What reaching the level means. */
    public enum Kind {
        FLOOR,
        MINIMUM,
        TARGET,
        RANGE,
        /** The best that an index counts; it judges nothing. */
        OPTIMUM;

        private final String key = name().toLowerCase(Locale.ROOT);

        /** As results and rules write it: {@code minimum}. */
        public String key() {
            return key;
        }

        /** Whether rules compare with it. */
        public boolean judges() {
            return this != FLOOR && this != OPTIMUM;
        }
    }

    /** A desired band and the accepted band that encloses it; without one, the desired edges. */
    public record Range(
            BigDecimal desiredLow, BigDecimal desiredHigh, BigDecimal acceptedLow, BigDecimal acceptedHigh) {
        public Range {
            acceptedLow = acceptedLow == null ? desiredLow : acceptedLow;
            acceptedHigh = acceptedHigh == null ? desiredHigh : acceptedHigh;
        }
    }

    /**
     * The way to a dated target.
     *
     * @param through milestones on the way, by year, in the indicator's unit
     */
    public record Path(Shape shape, SortedMap<Integer, BigDecimal> through, AdoptedBy adoptedBy) {}

    /** Straight line, or the same per cent every year. */
    public enum Shape {
        LINEAR,
        CONSTANT_RATE
    }

    /** Who chose the path. */
    public enum AdoptedBy {
        COUNCIL,
        MAALKORT
    }
}
