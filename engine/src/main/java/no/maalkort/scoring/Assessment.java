package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Indicator;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.Reading;
import no.maalkort.judgement.Reason;

/**
 * One figure of a goal as it stands before rules look: the figure found, the levels as numbers, or why there is nothing to judge.
 *
 * @param period the period judged
 * @param levels in force, resolved to numbers
 * @param figure null where none was found
 * @param norm null where there is nothing to judge against
 * @param way the path to a dated target, or null
 * @param early the engine's own answer, or null: then rules judge the figure
 * @param candidates what the early answer cannot choose between; empty where unknown
 */
record Assessment(
        Goal goal,
        Goal.Measure measure,
        Indicator indicator,
        int period,
        List<ResolvedLevel> levels,
        Figure figure,
        Norm norm,
        Way way,
        Reason early,
        List<Candidate> candidates) {
    private static final Set<Reason.Code> BEFORE_FIGURES =
            Set.of(Reason.Code.NOT_YET, Reason.Code.ENDED, Reason.Code.BEFORE_BASE, Reason.Code.NOT_DUE_YET);

    /**
     * A level with its number.
     *
     * @param value null for a range
     * @param reported the figure that is the level, or null
     */
    record ResolvedLevel(Level level, BigDecimal value, Figure reported) {}

    /** A value that may be the true one, and what it would be judged by. */
    record Candidate(BigDecimal value, Norm norm) {}

    /** Values under the levels of this assessment. */
    List<Candidate> under(List<BigDecimal> values) {
        return values.stream().map(value -> new Candidate(value, normAt(value))).toList();
    }

    /** Whether it came to looking at figures: not before a level is in force and due. */
    boolean looksAtFigures() {
        return early == null || !BEFORE_FIGURES.contains(early.code());
    }

    /** Whether all that is wanting is the end of the period. */
    boolean isUnfinished() {
        return early != null && early.code() == Reason.Code.PERIOD_NOT_FINISHED && norm != null;
    }

    Assessment because(Reason reason, Figure found, List<Candidate> some) {
        return new Assessment(goal, measure, indicator, period, levels, found, norm, way, reason, some);
    }

    Assessment between(List<Candidate> some) {
        return because(early, figure, some);
    }

    /** The same figure beside other levels of the same kinds. */
    Assessment beside(List<ResolvedLevel> others) {
        return new Assessment(goal, measure, indicator, period, others, figure, norm, way, early, candidates);
    }

    /** The same levels under another value; a path at a constant rate bends to it exactly. */
    Reading reading(BigDecimal value) {
        return reading(new Candidate(value, normAt(value)));
    }

    Reading reading(Candidate candidate) {
        return new Reading(goal.id(), indicator.id(), candidate.value(), candidate.norm());
    }

    Norm normAt(BigDecimal value) {
        return way == null ? norm : Norm.ofPath(way.at(period, value));
    }

    /** The level that is promised for a year, or null. */
    Level dated() {
        for (ResolvedLevel level : levels) {
            if (level.level().due() != null) {
                return level.level();
            }
        }
        return null;
    }

    boolean strict() {
        for (ResolvedLevel level : levels) {
            if (level.level().strict()) {
                return true;
            }
        }
        return false;
    }

    /** The score of the figure, and how it is worked out. */
    Arithmetic score() {
        return score(new Candidate(figure.value(), normAt(figure.value())));
    }

    Arithmetic score(Candidate candidate) {
        return Points.of(candidate.value(), candidate.norm(), indicator.better(), strict());
    }
}
