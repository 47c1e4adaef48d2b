package no.maalkort.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.judgement.Relation;
import no.maalkort.judgement.State;
import no.maalkort.pages.chart.Bullet;
import no.maalkort.scorecard.ArithmeticWords;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scorecard.Trace;
import no.maalkort.scorecard.Wording;

/**
 * One goal with its verdict, its figure in a picture, and what it rests on.
 *
 * @param anchor its id on the page
 * @param beside what stands beside the state: points, the year it is due, or why it is undecided
 * @param bullet null where there is no number to draw
 * @param working every sum, as a table
 */
public record GoalBlock(
        String anchor,
        String title,
        String address,
        Glyph glyph,
        String beside,
        String what,
        Bullet bullet,
        List<Fact> takes,
        List<Fact> rests,
        List<Fact> working) {

    /** What it takes and what it rests on, as one list. */
    public List<Fact> facts() {
        return Stream.concat(takes.stream(), rests.stream()).toList();
    }

    /** The id of a goal's block on its page. */
    static String anchor(GoalResult goal) {
        return "goal-" + goal.pack() + "-" + goal.id();
    }

    /** Makes blocks of a municipality's goals, for pages of one place. */
    record Maker(String body, String municipality, int year, Phrases words, Place place) {

        GoalBlock of(GoalResult goal, Trace trace) {
            var told = goal.explanation().in(words.language());
            String anchor = anchor(goal);
            return new GoalBlock(
                    anchor,
                    goal.title().in(words.language()),
                    place.goal(body, History.name(goal)),
                    Glyph.of(goal, words.language()),
                    beside(goal),
                    words.dated(told.why()),
                    Bullet.of("c-" + anchor, goal, municipality, words).orElse(null),
                    takes(goal, told),
                    rests(goal),
                    working(goal, trace));
        }

        private String beside(GoalResult goal) {
            var parts = new ArrayList<String>();
            if (goal.score() != null) {
                parts.add(words.say("points", Numbers.whole(goal.score())));
            }
            if (goal.state() == State.INDETERMINATE) {
                parts.add(words.say("undecided." + goal.code()));
            }
            if (goal.path() != null) {
                parts.add(words.say("points.due", goal.path().due()));
            }
            if (goal.pointsLost() != null && goal.pointsLost().points().signum() > 0) {
                var points = Numbers.shown(goal.pointsLost().points(), 1);
                parts.add(words.say("points.costs", Numbers.plain(points, words.language())));
            }
            return String.join(", ", parts);
        }

        private List<Fact> takes(GoalResult goal, GoalResult.Explanation.Words told) {
            var facts = new ArrayList<Fact>();
            if (told.change() != null && !told.change().isEmpty()) {
                String label = goal.state() == State.MET ? "fact.limit" : "fact.change";
                facts.add(Fact.of(words.say(label), words.dated(told.change())));
            }
            facts.addAll(branches(goal));
            if (goal.remediation() != null) {
                var remedy = goal.remediation();
                facts.add(new Fact(
                        words.say("fact.remedy"), remedy.text().in(words.language()), remedy.who(), remedy.link()));
            }
            if (goal.waiver() != null) {
                facts.add(
                        Fact.of(words.say("fact.waiver"), words.dated(evidence().waiver(goal.waiver()))));
            }
            goal.beside()
                    .forEach(one -> facts.add(figure("fact.beside", evidence().beside(one), one.input())));
            return facts;
        }

        /** What a figure of a period that still runs can come to on either side of the only level; all or no points there. */
        private List<Fact> branches(GoalResult goal) {
            var level = goal.levels().size() == 1 ? goal.levels().get(0) : null;
            boolean isWaiting =
                    "PERIOD_NOT_FINISHED".equals(goal.code()) && goal.flips().size() == 1;
            if (!isWaiting || level == null || level.value() == null || level.strict() || level.due() != null) {
                return List.of();
            }
            String limit = Numbers.plain(level.value(), words.language());
            String side = level.relation() == Relation.AT_LEAST ? "branch.least." : "branch.most.";
            return Stream.of(State.NOT_MET, State.MET)
                    .map(state -> Fact.of(
                            words.say(side + state, limit),
                            words.say(
                                    "branch",
                                    Wording.lower(StateWords.of(state).in(words.language())),
                                    state == State.MET ? 100 : 0)))
                    .toList();
        }

        private EvidenceWords evidence() {
            return new EvidenceWords(words.language());
        }

        private List<Fact> rests(GoalResult goal) {
            var facts = new ArrayList<Fact>();
            every(goal)
                    .forEach(input -> facts.add(figure("fact.figure", evidence().told(input), input)));
            for (var level : goal.levels()) {
                facts.add(new Fact(
                        words.say("fact.level"),
                        words.dated(evidence().level(level, goal.unit())),
                        null,
                        level.input() == null ? null : place.figure(level.input()),
                        source(level.source()),
                        joined(published(level.source()), level.place())));
            }
            if (goal.path() != null) {
                facts.add(Fact.of(words.say("fact.path"), path(goal)));
            }
            rules(goal)
                    .forEach(rule -> facts.add(new Fact(
                            words.say("fact.rule"),
                            rule.name(),
                            "en",
                            place.rule(goal, body, year, rule.line()),
                            null,
                            rule.file() + ":" + rule.line())));
            if (goal.state() == State.INDETERMINATE && rules(goal).findAny().isEmpty()) {
                facts.add(
                        new Fact(words.say("fact.rule"), words.say("rule.engine"), null, place.rule(goal, body, year)));
            }
            return facts;
        }

        private Fact.Source source(GoalResult.SourceShown source) {
            return source == null
                    ? null
                    : new Fact.Source(
                            evidence().origin(source) + (source.quote() == null ? "" : ": «" + source.quote() + "»"),
                            source.link());
        }

        private String published(GoalResult.SourceShown source) {
            return source == null || source.published() == null
                    ? ""
                    : words.say("fact.published", words.date(source.published()));
        }

        private static Stream<GoalResult.Input> every(GoalResult goal) {
            return Stream.concat(goal.inputs().stream(), goal.parts().stream().flatMap(part -> part.inputs().stream()))
                    .distinct();
        }

        private static Stream<GoalResult.Rule> rules(GoalResult goal) {
            return Stream.concat(
                            Stream.ofNullable(goal.rule()),
                            goal.parts().stream().map(part -> part.rule()))
                    .filter(rule -> rule != null)
                    .distinct();
        }

        private Fact figure(String key, String told, GoalResult.Input input) {
            return new Fact(
                    words.say(key),
                    told,
                    null,
                    place.figure(input),
                    new Fact.Source(evidence().origin(input), input.link()),
                    joined(words.dated(evidence().publication(input)), input.place()));
        }

        private static String joined(String... parts) {
            return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        }

        private String path(GoalResult goal) {
            var path = goal.path();
            if (goal.period().equals(String.valueOf(path.until().year()))) {
                return words.say("path.own");
            }
            String shape = path.shape().equals("constant-rate") ? "path.rate." : "path.";
            String said = words.say(shape + (path.adoptedBy().equals("maalkort") ? "ours" : "adopted"));
            if (path.other() == null) {
                return said;
            }
            return said
                    + (path.other().state() == goal.state()
                            ? words.say("path.same")
                            : words.say(
                                    "path.other",
                                    StateWords.of(path.other().state(), "PATH", null)
                                            .in(words.language())));
        }

        private List<Fact> working(GoalResult goal, Trace trace) {
            var rows = new ArrayList<Fact>();
            for (var of : trace.indicators()) {
                of.computed()
                        .forEach(one ->
                                rows.add(row("working.computed", arithmetic().worked(one))));
                if (of.path() != null) {
                    rows.add(Fact.of(
                            words.say("working.path", of.period()), arithmetic().worked(of.path())));
                }
                goal.because()
                        .forEach(one ->
                                rows.add(row("working.compared", evidence().held(one, goal.unit(), goal.text()))));
                of.tried().forEach(one -> rows.add(tried(one, of.unit(), goal)));
                Optional.ofNullable(of.score())
                        .ifPresent(score ->
                                rows.add(row("working.score", arithmetic().worked(score))));
            }
            goal.branches().forEach(branch -> branch.failed()
                    .forEach(failed -> rows.add(new Fact(
                            words.say("working.not"),
                            evidence().failed(failed, goal.unit(), goal.text()),
                            branch.rule().file() + ":" + branch.rule().line(),
                            null))));
            Optional.ofNullable(trace.share())
                    .ifPresent(
                            share -> rows.add(row("working.share", arithmetic().worked(share))));
            Optional.ofNullable(trace.lost())
                    .ifPresent(lost -> rows.add(row("working.lost", arithmetic().worked(lost))));
            trace.indicators().forEach(of -> considered(of, rows));
            return rows;
        }

        private void considered(Trace.Measured of, List<Fact> rows) {
            for (var one : of.figures()) {
                rows.add(new Fact(
                        words.say("working.considered"),
                        words.dated(
                                evidence().told(one.input()) + " · " + one.why().in(words.language())),
                        one.input().place(),
                        null));
            }
        }

        private Fact tried(Trace.Tried one, String unit, GoalResult goal) {
            State state = one.state();
            return Fact.of(
                    words.say("working.tried", Numbers.with(Numbers.rounded(one.value()), unit, words.language())),
                    StateWords.of(state, goal.basis(), null).in(words.language()) + ", "
                            + arithmetic().worked(one.score()));
        }

        private Fact row(String key, String text) {
            return Fact.of(words.say(key), text);
        }

        private ArithmeticWords arithmetic() {
            return new ArithmeticWords(words.language());
        }
    }
}
