package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.Compared.Cause;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;

/** Tells which goals differ between two scorecards, by cause, and which do not. */
record CompareGoals(Scorecard first, Scorecard second, Phrases words, Place place) {

    List<ComparePage.Cause> causes(List<Compared.GoalCompared> changed) {
        var by = new LinkedHashMap<Cause, List<ComparePage.Goal>>();
        CompareMaker.TOLD.forEach(cause -> by.put(cause, new ArrayList<>()));
        changed.forEach(goal -> by.get(main(goal)).add(goal(goal)));
        return by.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> new ComparePage.Cause(words.say("compare.cause." + one.getKey()), one.getValue()))
                .toList();
    }

    /** The cause that did most to a goal; of those that did as much the levels that took it in or out, else the last. */
    private static Cause main(Compared.GoalCompared goal) {
        boolean entered = isInForce(goal.from()) != isInForce(goal.to());
        return goal.steps().stream()
                .map(Compared.Step::cause)
                .max(Comparator.<Cause, BigDecimal>comparing(
                                cause -> CompareMaker.term(goal.own(), cause).abs())
                        .thenComparing(cause -> entered && cause == Cause.METHOD)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static boolean isInForce(Compared.Verdict side) {
        return side != null && side.state() != State.NOT_IN_FORCE;
    }

    private ComparePage.Goal goal(Compared.GoalCompared goal) {
        String named = goal.pack() + ":" + goal.id();
        var main = main(goal);
        return new ComparePage.Goal(
                goal.title().in(words.language()),
                place.goal(first.municipality().id(), named),
                outcome(find(first, named)),
                outcome(find(second, named)),
                goal.steps().stream()
                        .sorted(Comparator.comparing(step -> step.cause() != main))
                        .map(step -> (step.cause() == main ? "" : words.say("compare.step." + step.cause()) + ": ")
                                + words.dated(why(step, goal)))
                        .toList());
    }

    /** In a sentence: the states and figures themselves stand beside it, and the main cause over it. */
    private String why(Compared.Step step, Compared.GoalCompared goal) {
        if (step.because() != null) {
            return step.because().in(words.language());
        }
        return step.cause() == Cause.PERFORMANCE && isPerformanceAlone(goal)
                ? points(goal)
                : new Text(step.nb(), step.en()).in(words.language());
    }

    /** Whether nothing but figures moved the goal's points, from some to others. */
    private static boolean isPerformanceAlone(Compared.GoalCompared goal) {
        return isScored(goal.from())
                && isScored(goal.to())
                && CompareMaker.TOLD.stream()
                        .filter(other -> other != Cause.PERFORMANCE)
                        .allMatch(other -> CompareMaker.term(goal.own(), other).signum() == 0);
    }

    private static boolean isScored(Compared.Verdict side) {
        return side != null && side.score() != null;
    }

    private String points(Compared.GoalCompared goal) {
        var was = Numbers.whole(goal.from().score());
        var is = Numbers.whole(goal.to().score());
        return was.equals(is) ? words.say("compare.points.same", is) : words.say("compare.points", was, is);
    }

    private static Optional<GoalResult> find(Scorecard card, String named) {
        return card.goals().stream()
                .filter(goal -> History.name(goal).equals(named))
                .findFirst();
    }

    private ComparePage.Outcome outcome(Optional<GoalResult> found) {
        if (found.isEmpty()) {
            return new ComparePage.Outcome(null, words.say("compare.absent"));
        }
        var goal = found.get();
        var told = new GoalWords(words);
        String both = Stream.of(told.figure(goal), told.levels(goal))
                .filter(some -> !some.isEmpty())
                .collect(Collectors.joining(", "));
        return new ComparePage.Outcome(Glyph.of(goal, words.language()), both);
    }

    ComparePage.Promises promises(String key, Scorecard on, Scorecard notOn) {
        var areas = on.areas().stream().collect(Collectors.toMap(Scorecard.Area::id, area -> area.name()
                .in(words.language())));
        var some = on.goals().stream()
                .filter(Sections.WORDS)
                .filter(isOn(notOn).negate())
                .map(goal -> promise(goal, areas))
                .toList();
        return new ComparePage.Promises(words.say(key), some);
    }

    private ComparePage.Promise promise(GoalResult goal, Map<String, String> areas) {
        return new ComparePage.Promise(
                goal.quote() == null ? goal.paraphrase().in(words.language()) : goal.quote(),
                goal.quote() != null,
                areas.get(goal.area()));
    }

    private static Predicate<GoalResult> isOn(Scorecard card) {
        return goal -> find(card, History.name(goal)).filter(Board::counts).isPresent();
    }

    /** What is on both sides and did not differ. */
    List<ComparePage.Same> rest(List<Compared.GoalCompared> changed) {
        var differ = changed.stream().map(goal -> goal.pack() + ":" + goal.id()).toList();
        return second.goals().stream()
                .filter(Board::counts)
                .filter(isOn(first))
                .filter(goal -> !differ.contains(History.name(goal)))
                .map(goal -> new ComparePage.Same(
                        goal.title().in(words.language()),
                        place.goal(second.municipality().id(), History.name(goal)),
                        Glyph.of(goal, words.language())))
                .toList();
    }
}
