package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.judgement.GoalOutcome;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.Reading;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.RuleAt;

/**
 * One figure of a goal after rules looked: the outcome, the score or its range, the flips and the verdict on the other path.
 *
 * @param outcome what was concluded
 * @param rule the rule that fired, or null
 * @param score 0–100 where judged, else null
 * @param low the least the score can be
 * @param high the most it can be
 * @param flips verified or not
 * @param other the path of the other shape, or null
 * @param tried the states of the assessment's candidates where it cannot choose between them; else empty
 */
record Outcome(
        Assessment assessment,
        GoalOutcome outcome,
        RuleAt rule,
        BigDecimal score,
        BigDecimal low,
        BigDecimal high,
        List<FlipOutcome> flips,
        OtherPath other,
        List<State> tried) {

    /** A value, what is said of it, and what is said one unit short of it. */
    record FlipOutcome(Flipping flip, Judging.Verdict there, Judging.Verdict before) {
        BigDecimal value() {
            return flip.value();
        }
    }

    /** The path of the other shape, what it asks for, and the verdict under it. */
    record OtherPath(Level.Shape shape, BigDecimal at, State state) {}

    State state() {
        return outcome.state();
    }

    /** An answer that the engine gave before any rule. */
    static Outcome early(Assessment assessment) {
        return new Outcome(
                assessment,
                new GoalOutcome.NotJudged(assessment.early()),
                null,
                null,
                BigDecimal.ZERO,
                Points.FULL,
                List.of(),
                null,
                List.of());
    }

    /** What another value of the figure would come to. */
    Outcome at(BigDecimal value, Judging.Verdict verdict) {
        boolean judged = verdict.outcome() instanceof GoalOutcome.Judged;
        var score = judged
                ? assessment
                        .score(new Assessment.Candidate(value, assessment.normAt(value)))
                        .result()
                : null;
        return new Outcome(
                assessment,
                verdict.outcome(),
                verdict.rule(),
                score,
                judged ? score : BigDecimal.ZERO,
                judged ? score : Points.FULL,
                List.of(),
                null,
                List.of());
    }

    private Outcome with(List<FlipOutcome> found) {
        return new Outcome(assessment, outcome, rule, score, low, high, found, other, tried);
    }

    /** The readings that one assessment asks rules about, and how their verdicts make its outcome. */
    static final class Asked {
        private final Assessment assessment;
        private final List<Flipping> flips;
        private final Way other;
        private final Level.Shape otherShape;
        private final List<Reading> readings = new ArrayList<>();

        Asked(Assessment assessment, Way other, Level.Shape otherShape) {
            this(assessment, flips(assessment), other, otherShape);
        }

        /** For the verdict alone: without flips and without the other path. */
        static Asked bare(Assessment assessment) {
            return new Asked(assessment, List.of(), null, null);
        }

        private static List<Flipping> flips(Assessment assessment) {
            return assessment.early() == null || assessment.isUnfinished() ? Flipping.of(assessment) : List.of();
        }

        private Asked(Assessment assessment, List<Flipping> flips, Way other, Level.Shape otherShape) {
            this.assessment = assessment;
            this.flips = flips;
            this.other = other;
            this.otherShape = otherShape;
            assessment.candidates().forEach(candidate -> readings.add(assessment.reading(candidate)));
            boolean judged = assessment.early() == null;
            if (judged) {
                readings.add(assessment.reading(assessment.figure().value()));
            }
            flips.forEach(flip -> {
                readings.add(assessment.reading(flip.value()));
                readings.add(assessment.reading(flip.before()));
            });
            if (judged && other != null) {
                readings.add(otherwise(other));
            }
        }

        private Reading otherwise(Way way) {
            var value = assessment.figure().value();
            return new Reading(
                    assessment.goal().id(),
                    assessment.indicator().id(),
                    value,
                    Norm.ofPath(way.at(assessment.period(), value)));
        }

        List<Reading> readings() {
            return readings;
        }

        Outcome outcome(List<Judging.Verdict> verdicts) {
            int candidates = assessment.candidates().size();
            var states = states(verdicts.subList(0, candidates));
            if (assessment.early() != null) {
                return candidates == 0
                        ? early(assessment).with(flips(null, verdicts))
                        : between(assessment.early(), states, states);
            }
            var different =
                    candidates == 0 ? states : states.stream().distinct().toList();
            if (different.size() > 1) {
                return between(band(), different, states);
            }
            var main = verdicts.get(candidates);
            if (!(main.outcome() instanceof GoalOutcome.Judged)) {
                return new Outcome(
                        assessment,
                        main.outcome(),
                        main.rule(),
                        null,
                        BigDecimal.ZERO,
                        Points.FULL,
                        List.of(),
                        null,
                        List.of());
            }
            var score = assessment.score().result();
            return new Outcome(
                    assessment,
                    main.outcome(),
                    main.rule(),
                    score,
                    score,
                    score,
                    flips(main.outcome().state(), verdicts.subList(candidates + 1, verdicts.size())),
                    other(verdicts.get(verdicts.size() - 1)),
                    List.of());
        }

        private static List<State> states(List<Judging.Verdict> verdicts) {
            return verdicts.isEmpty()
                    ? List.of()
                    : verdicts.stream().map(Judging.Verdict::state).toList();
        }

        private Reason band() {
            var band = assessment.candidates();
            return new Reason(
                    Reason.Code.PROVISIONAL_BAND,
                    assessment.indicator().id(),
                    assessment.period(),
                    List.of(band.get(0).value(), band.get(band.size() - 1).value()),
                    List.of(),
                    null);
        }

        /** Where the state is another than now, or all of them while it is undecided; a failing trial proves nothing. */
        private List<FlipOutcome> flips(State now, List<Judging.Verdict> verdicts) {
            var found = new ArrayList<FlipOutcome>();
            for (int i = 0; i < flips.size(); i++) {
                var there = verdicts.get(2 * i);
                if (there.state().isVerdict() && there.state() != now) {
                    found.add(new FlipOutcome(flips.get(i), there, verdicts.get(2 * i + 1)));
                }
            }
            return found;
        }

        private OtherPath other(Judging.Verdict last) {
            return other == null
                    ? null
                    : new OtherPath(
                            otherShape,
                            other.at(assessment.period(), assessment.figure().value()),
                            last.state());
        }

        /** Undecided between values: the score lies between the least and the most that they would get. */
        private Outcome between(Reason reason, List<State> states, List<State> tried) {
            var scores = assessment.candidates().stream()
                    .map(assessment::score)
                    .map(Arithmetic::result)
                    .sorted()
                    .toList();
            var told = new Reason(
                    reason.code(), reason.indicator(), reason.period(), reason.values(), states, reason.detail());
            return new Outcome(
                    assessment,
                    new GoalOutcome.NotJudged(told),
                    null,
                    null,
                    scores.get(0),
                    scores.get(scores.size() - 1),
                    List.of(),
                    null,
                    tried);
        }
    }
}
