package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Text;
import no.maalkort.pages.chart.Waterfall;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Split;
import no.maalkort.scoring.Scoring;

/** Why a goal's score is another than it was: its newest judged year beside the judged one before, or the year before. */
record GoalChange(
        Scoring scoring, Scoring.Request request, List<History.Year> years, int newest, Phrases words, Place place) {

    Optional<GoalPage.Change> change() {
        var judged = years.stream()
                .filter(year -> year.year() <= newest && year.result().isJudged())
                .toList();
        if (judged.isEmpty()) {
            return Optional.empty();
        }
        var last = judged.get(judged.size() - 1);
        int from = judged.size() > 1 ? judged.get(judged.size() - 2).year() : last.year() - 1;
        var compared = scoring.compare(History.in(from, request), History.in(last.year(), request));
        return compared.goals().stream()
                .filter(goal -> History.name(last.result()).equals(goal.pack() + ':' + goal.id()))
                .findFirst()
                .filter(goal -> goal.from() != null && goal.to() != null)
                .map(goal -> told(goal, from, last.year()));
    }

    private GoalPage.Change told(Compared.GoalCompared goal, int from, int to) {
        var own = goal.own();
        var before = Numbers.whole(own.from());
        var after = Numbers.whole(own.to());
        String compared = place.comparison(History.in(from, request), History.in(to, request));
        if (goal.from().score() == null) {
            return new GoalPage.Change(words.say("change.first", after), first(goal, to), null, List.of(), compared);
        }
        boolean moved = isMoved(own);
        return new GoalPage.Change(
                before.compareTo(after) == 0
                        ? words.say("change.same", after)
                        : words.say("change.title", after, before),
                words.say(moved ? "change.intro" : "change.unmoved", from, to),
                moved ? waterfall(own, from, to) : null,
                goal.steps().stream().map(this::step).toList(),
                compared);
    }

    /** That nothing was judged before, and why not. */
    private String first(Compared.GoalCompared goal, int year) {
        return Stream.concat(
                        Stream.of(words.say("change.first.intro", year)),
                        goal.steps().stream()
                                .filter(step -> step.cause() == Compared.Cause.COVERAGE)
                                .flatMap(step -> because(step).stream()))
                .collect(Collectors.joining(" "));
    }

    private String step(Compared.Step step) {
        String told =
                words.say("change.step", cause(step.cause()), new Text(step.nb(), step.en()).in(words.language()));
        return because(step).map(why -> told + ". " + why).orElse(told);
    }

    private Optional<String> because(Compared.Step step) {
        return Optional.ofNullable(step.because()).map(why -> words.dated(why.in(words.language())));
    }

    private static boolean isMoved(Split own) {
        return Stream.of(own.revision(), own.method(), own.path(), own.performance())
                .anyMatch(term -> term.signum() != 0);
    }

    private Waterfall waterfall(Split own, int from, int to) {
        return Waterfall.of(
                "change",
                words.say("change.chart", Numbers.whole(own.from()), from, Numbers.whole(own.to()), to),
                String.valueOf(from),
                own.from(),
                steps(own),
                String.valueOf(to),
                words);
    }

    /** Every cause in the order it is taken; that of paths only where one moved. */
    private List<Waterfall.Step> steps(Split split) {
        var steps = new ArrayList<Waterfall.Step>();
        steps.add(step(Compared.Cause.REVISION, split.revision()));
        steps.add(step(Compared.Cause.METHOD, split.method()));
        if (split.path().signum() != 0) {
            steps.add(step(Compared.Cause.PATH, split.path()));
        }
        steps.add(step(Compared.Cause.PERFORMANCE, split.performance()));
        return steps;
    }

    private Waterfall.Step step(Compared.Cause cause, BigDecimal amount) {
        return new Waterfall.Step(cause(cause), amount, "");
    }

    private String cause(Compared.Cause cause) {
        return words.say("cause." + cause.name().toLowerCase(Locale.ROOT));
    }
}
