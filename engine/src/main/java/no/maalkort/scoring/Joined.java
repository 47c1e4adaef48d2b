package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.judgement.GoalOutcome;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Numbers;

/**
 * What several figures of one goal make together: all must hold, so the worst state and the lowest score.
 *
 * <p>One that is missing makes NO_DATA, unless another has failed already; one that does not apply or is not in force
 * counts for nothing beside others. Scores are exact; they are rounded when they are written.
 *
 * @param decisive the outcome shown, or null
 * @param score null unless judged
 */
record Joined(State state, Reason reason, Outcome decisive, BigDecimal score, BigDecimal low, BigDecimal high) {
    private static final List<State> WORST_FIRST = List.of(
            State.ERROR,
            State.NOT_MET,
            State.NO_DATA,
            State.INDETERMINATE,
            State.PARTLY_MET,
            State.MET,
            State.INFORMATIONAL,
            State.NOT_IN_FORCE,
            State.NOT_APPLICABLE);

    private static final Comparator<Outcome> WORST = Comparator.<Outcome>comparingInt(
                    one -> WORST_FIRST.indexOf(one.state()))
            .thenComparing(Outcome::low);

    static Joined of(List<Outcome> outcomes) {
        var some = counted(outcomes);
        var low = lowest(some, Outcome::low);
        var high = lowest(some, Outcome::high);
        var worst = worst(some);
        if (some.size() > 1 && isBand(worst) && low.compareTo(high) == 0) {
            var states = branches(some, worst);
            if (states.size() == 1) {
                return new Joined(states.get(0), null, decisive(some, states.get(0)), low, low, low);
            }
        }
        if (worst.state().isVerdict()) {
            return new Joined(worst.state(), null, worst, low, low, low);
        }
        var reason = ((GoalOutcome.NotJudged) worst.outcome()).reason();
        boolean partly = worst.state() == State.NO_DATA && some.stream().anyMatch(one -> one.state() != State.NO_DATA);
        return new Joined(worst.state(), partly ? missing(worst, reason) : reason, worst, null, low, high);
    }

    private static List<Outcome> counted(List<Outcome> outcomes) {
        if (outcomes.size() == 1) {
            return outcomes;
        }
        var counted = outcomes.stream().filter(one -> counts(one.state())).toList();
        return counted.isEmpty() ? outcomes : counted;
    }

    /** How the least that a goal of several figures can score follows from the least that each can. */
    static Arithmetic lowest(List<Outcome> outcomes) {
        var some = counted(outcomes);
        var terms = IntStream.range(0, some.size())
                .mapToObj(i -> new Arithmetic.Term("x" + (i + 1), some.get(i).low()))
                .toList();
        String names = terms.stream().map(Arithmetic.Term::name).collect(Collectors.joining(", ", "min(", ")"));
        return new Arithmetic(names, terms, lowest(some, Outcome::low));
    }

    /** Whether a figure is undecided by its tolerance alone; two publishers who differ leave a goal undecided at any score. */
    private static boolean isBand(Outcome outcome) {
        return outcome.outcome() instanceof GoalOutcome.NotJudged undecided
                && undecided.reason().code() == Reason.Code.PROVISIONAL_BAND;
    }

    /** The state of the worst of some states. */
    static State worst(Stream<State> states) {
        return states.min(Comparator.comparingInt(WORST_FIRST::indexOf)).orElseThrow();
    }

    private static Outcome worst(List<Outcome> outcomes) {
        return Collections.min(outcomes, WORST);
    }

    /** What the goal would come to under each branch of an undecided figure. */
    private static List<State> branches(List<Outcome> outcomes, Outcome undecided) {
        var others = outcomes.stream()
                .filter(one -> one != undecided)
                .map(Outcome::state)
                .toList();
        return ((GoalOutcome.NotJudged) undecided.outcome())
                .reason().states().stream()
                        .map(state -> worst(Stream.concat(Stream.of(state), others.stream())))
                        .distinct()
                        .toList();
    }

    private static Outcome decisive(List<Outcome> outcomes, State state) {
        return outcomes.stream().filter(one -> one.state() == state).findFirst().orElse(outcomes.get(0));
    }

    private static Reason missing(Outcome worst, Reason reason) {
        String indicator = Objects.requireNonNullElse(
                reason.indicator(), worst.assessment().indicator().id());
        return Reason.of(
                Reason.Code.PARTLY_MISSING, indicator, worst.assessment().period());
    }

    private static BigDecimal lowest(List<Outcome> outcomes, Function<Outcome, BigDecimal> bound) {
        return bound.apply(Collections.min(outcomes, Comparator.comparing(bound)));
    }

    private static boolean counts(State state) {
        return state.isVerdict()
                || state == State.INDETERMINATE
                || state == State.NO_DATA
                || state == State.MANUAL
                || state == State.ERROR;
    }

    /**
     * What the verdict, or those it lies between, are measured by: LEVEL or PATH; null where there is neither. In its due year
     * a path asks for the level itself.
     */
    String basis() {
        boolean between = state == State.INDETERMINATE
                && (decisive.assessment().norm() != null || !reason.states().isEmpty());
        if (score == null && !between) {
            return null;
        }
        var way = decisive.assessment().way();
        return way == null || way.isDue(decisive.assessment().period()) ? "LEVEL" : "PATH";
    }

    /** A bound of the score as it is written, where the goal counts, else null. */
    BigDecimal counted(BigDecimal bound) {
        return counts(state) ? Numbers.rounded(bound) : null;
    }
}
