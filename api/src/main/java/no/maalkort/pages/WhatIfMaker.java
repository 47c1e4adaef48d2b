package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.goal.Pack;
import no.maalkort.judgement.State;
import no.maalkort.pages.chart.Bullet;
import no.maalkort.planning.WhatIf;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.planning.WhatIfWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scorecard.StatusWords;
import no.maalkort.scorecard.Wording;

/** Makes the page of a what-if. */
final class WhatIfMaker {
    private static final int TOLD = 3;

    private final WhatIfQuestion question;
    private final WhatIf whatIf;
    private final Scorecard before;
    private final Scorecard after;
    private final Body body;
    private final Phrases words;
    private final Language language;
    private final Place place;

    WhatIfMaker(WhatIfQuestion question, WhatIfScoring.Scored scored, Phrases words, Place place) {
        this.question = question;
        this.whatIf = scored.whatIf();
        this.before = scored.before();
        this.after = scored.after();
        this.body = question.request().body();
        this.words = words;
        this.language = words.language();
        this.place = place;
    }

    WhatIfPage page(Frame frame, WhatIfForm form, String action) {
        var known = form.fields(WhatIfField.Kind.KNOWN);
        var missing = form.fields(WhatIfField.Kind.MISSING);
        var levels = form.fields(WhatIfField.Kind.LEVEL);
        var others = form.others();
        var fields =
                Stream.of(known, missing, levels, others).flatMap(List::stream).toList();
        return new WhatIfPage(
                frame,
                body.name().in(language) + " " + before.year(),
                sentence(),
                action,
                action + question.dates(),
                known,
                missing,
                levels,
                others,
                hidden(),
                unread(fields),
                supposed(),
                heading(),
                moved(goal -> goal.standing() == WhatIf.Standing.OWN),
                moved(goal -> goal.standing() != WhatIf.Standing.OWN),
                Board.of("", after, needed(), words),
                Board.of("was-", before, needed(), words),
                needs(),
                limits(),
                whatIf.command());
    }

    private List<WhatIfQuestion.Entry> hidden() {
        var hidden = new ArrayList<WhatIfQuestion.Entry>();
        if (question.request().asOf() != null) {
            hidden.add(
                    new WhatIfQuestion.Entry("asOf", question.request().asOf().toString()));
        }
        if (question.request().rulesAt() != null) {
            hidden.add(new WhatIfQuestion.Entry(
                    "rulesAt", question.request().rulesAt().toString()));
        }
        return hidden;
    }

    private String unread(List<WhatIfPage.Field> fields) {
        var wrong = fields.stream()
                .map(WhatIfPage.Field::wrong)
                .filter(Objects::nonNull)
                .toList();
        return switch (wrong.size()) {
            case 0 -> null;
            case 1 -> wrong.get(0).told();
            default -> words.say("whatif.unread", Wording.upper(words.number(wrong.size())));
        };
    }

    private List<String> supposed() {
        var told = new WhatIfWords(whatIf, body, language);
        return whatIf.changes().stream().map(told::tried).toList();
    }

    private String sentence() {
        if (whatIf.changes().isEmpty()) {
            return words.say("whatif.nothing");
        }
        String given = whatIf.changes().size() > TOLD
                ? words.say("whatif.several", words.number(whatIf.changes().size()))
                : words.items(whatIf.changes().stream().map(this::clause).toList());
        long states = states();
        String verdicts = states == 0
                ? words.say("whatif.verdicts.none")
                : words.count("whatif.verdicts", states, words.number(states));
        return words.say("whatif.lede", given, verdicts) + " " + total();
    }

    private String clause(WhatIf.Change change) {
        String name = change.name().in(language);
        String unit = change.unit() == null ? "" : change.unit();
        boolean number = change.to().matches("-?[0-9]+([.][0-9]+)?");
        String value = number
                ? Numbers.with(new BigDecimal(change.to()), unit, language)
                : Numbers.orWord(null, change.to(), unit, language);
        return change.part() == null
                ? words.say("whatif.clause", Wording.lower(name), value.strip())
                : words.say("whatif.clause.level", name, value.strip(), WhatIfWords.part(change.part(), language));
    }

    private String total() {
        var now = after.totals().measurable();
        var was = before.totals().measurable();
        if (now.score() != null) {
            return words.say("whatif.scored", Numbers.whole(now.score()));
        }
        boolean same = now.low().compareTo(was.low()) == 0 && now.high().compareTo(was.high()) == 0;
        return same
                ? words.say("whatif.bounds.same", Numbers.whole(now.low()), Numbers.whole(now.high()))
                : words.say(
                        "whatif.bounds",
                        Numbers.whole(now.low()),
                        Numbers.whole(now.high()),
                        Numbers.whole(was.low()),
                        Numbers.whole(was.high()));
    }

    /** How many of its own goals get another state. */
    private long states() {
        return whatIf.goals().stream().filter(WhatIfMaker::isOtherState).count();
    }

    private static boolean isOtherState(WhatIf.GoalBeside goal) {
        return goal.standing() == WhatIf.Standing.OWN
                && (goal.before() == null
                        || goal.after() == null
                        || goal.before().state() != goal.after().state());
    }

    private String heading() {
        long states = states();
        return whatIf.changes().isEmpty()
                ? words.say("whatif.result.nothing")
                : states == 0
                        ? words.say("whatif.result.none")
                        : words.count("whatif.result", states, Wording.upper(words.number(states)));
    }

    private List<WhatIfPage.Moved> moved(Predicate<WhatIf.GoalBeside> some) {
        return whatIf.goals().stream()
                .filter(WhatIf.GoalBeside::changed)
                .filter(some)
                .map(this::moved)
                .toList();
    }

    private WhatIfPage.Moved moved(WhatIf.GoalBeside goal) {
        String named = goal.pack() + ":" + goal.id();
        var was = glyph(goal.before());
        var is = glyph(goal.after());
        var result = after.find(named);
        return new WhatIfPage.Moved(
                goal.title().in(language),
                apart(goal),
                place.goal(body.id(), named),
                was,
                Objects.equals(was, is) ? null : is,
                figures(goal),
                goal.after() == null ? "" : words.dated(goal.after().why().in(language)),
                result.flatMap(one -> Bullet.of(
                                "w-" + one.pack() + "-" + one.id(),
                                one,
                                body.name().in(language),
                                !figure(goal.before(), false).equals(figure(goal.after(), false)),
                                words))
                        .orElse(null));
    }

    /** Whose a goal is that does not count: a proposal, or the name of the pack it is written in. */
    private String apart(WhatIf.GoalBeside goal) {
        return switch (goal.standing()) {
            case OWN -> null;
            case PROPOSED -> words.say("whatif.proposed");
            case USED ->
                Stream.concat(after.also().stream(), before.also().stream())
                        .map(also -> also.pack())
                        .filter(pack -> pack.id().equals(goal.pack()))
                        .map(pack -> pack.title().in(language))
                        .findFirst()
                        .orElse(goal.pack());
        };
    }

    private Glyph glyph(WhatIf.Outcome outcome) {
        return outcome == null ? null : Glyph.of(outcome.state(), outcome.basis(), outcome.code(), language);
    }

    /** Figure and points, before and after: {@code 3,6 % → 4 %, 80 → 100 poeng}. */
    private String figures(WhatIf.GoalBeside goal) {
        String figure = pair(figure(goal.before(), true), figure(goal.after(), false));
        String points = pair(points(goal.before()), points(goal.after()));
        return Stream.of(figure, points.isEmpty() ? "" : words.say("board.scored", points))
                .filter(some -> !some.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String pair(String was, String is) {
        return was.equals(is)
                ? is
                : Stream.of(was, is).map(one -> one.isEmpty() ? "–" : one).collect(Collectors.joining(" → "));
    }

    private static String points(WhatIf.Outcome outcome) {
        return outcome == null || outcome.score() == null
                ? ""
                : Numbers.whole(outcome.score()).toPlainString();
    }

    /** What is supposed is told with its status above. */
    private String figure(WhatIf.Outcome outcome, boolean withStatus) {
        return outcome == null || outcome.value() == null
                ? ""
                : Numbers.orWord(Numbers.shown(outcome.value(), 2), outcome.text(), outcome.unit(), language)
                        + (withStatus ? StatusWords.inBrackets(outcome.status(), language) : "");
    }

    /** What stands between here and a total: the coverage, and the goals without a verdict. */
    private String needs() {
        var score = after.totals().measurable();
        var open = after.goals().stream()
                .filter(goal -> goal.state() == State.NO_DATA || goal.state() == State.INDETERMINATE)
                .map(goal -> goal.title().in(language))
                .toList();
        return score.score() != null || open.isEmpty()
                ? null
                : words.say(
                        "whatif.needs",
                        Numbers.threshold(needed().total(), language),
                        Numbers.share(score.coverage(), language),
                        String.join("; ", open));
    }

    private Pack.Coverage needed() {
        return question.request().pack().pack().coverage();
    }

    private List<WhatIfPage.Limit> limits() {
        return before.goals().stream()
                .filter(goal -> goal.value() != null && !goal.flips().isEmpty())
                .map(this::limit)
                .toList();
    }

    private WhatIfPage.Limit limit(GoalResult goal) {
        String today = Numbers.orWord(goal.shown(), goal.text(), goal.unit(), language)
                + StatusWords.inBrackets(goal.status(), language);
        boolean open = goal.state() == State.INDETERMINATE;
        return new WhatIfPage.Limit(
                goal.title().in(language),
                today,
                flips(goal, true, "–"),
                flips(goal, false, open ? words.say("whatif.open") : "–"));
    }

    private String flips(GoalResult goal, boolean better, String none) {
        String flips = goal.flips().stream()
                .filter(flip -> flip.indicator().equals(goal.indicator()))
                .filter(flip -> WhatIfForm.isBetter(flip, goal) == better)
                .map(flip -> Numbers.orWord(flip.value(), flip.text(), goal.unit(), language) + ": "
                        + Wording.lower(
                                StateWords.of(flip.state(), goal.basis(), null).in(language)))
                .collect(Collectors.joining("; "));
        return flips.isEmpty() ? none : flips;
    }
}
