package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.pages.chart.Bounds;
import no.maalkort.pages.chart.Waterfall;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.Compared.Cause;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.Split;

/** Says how two scorecards differ. */
final class CompareMaker {
    /** In the order in which they are told: what was done first, what was written down last. */
    static final List<Cause> TOLD =
            List.of(Cause.PERFORMANCE, Cause.COVERAGE, Cause.PATH, Cause.REVISION, Cause.METHOD);

    private final Compared compared;
    private final Scorecard first;
    private final Scorecard second;
    private final String firstLabel;
    private final String secondLabel;
    private final Phrases words;
    private final Place place;

    /** Of two scorecards; {@code dated} where they are told apart by what was known when. */
    CompareMaker(Compared compared, Scorecard first, Scorecard second, boolean dated, Phrases words, Place place) {
        this.compared = compared;
        this.first = first;
        this.second = second;
        this.words = words;
        this.place = place;
        boolean withDay = dated || first.year() == second.year();
        this.firstLabel = label(first, withDay);
        this.secondLabel = label(second, withDay);
    }

    private String label(Scorecard card, boolean withDay) {
        String year = card.rulesAt().equals(String.valueOf(card.year()))
                ? card.rulesAt()
                : words.say("compare.rulesat", card.year(), card.rulesAt());
        return withDay ? words.say("compare.known", year, words.date(card.asOf())) : year;
    }

    String firstLabel() {
        return firstLabel;
    }

    String secondLabel() {
        return secondLabel;
    }

    /** Whether both sides are one scorecard. */
    boolean isSame() {
        return firstLabel.equals(secondLabel);
    }

    /** What could be judged on either side, and what most of the difference is. */
    String sentence() {
        if (isSame()) {
            return words.say("compare.lede.same");
        }
        long one = first.totals().measurable().observed();
        long other = second.totals().measurable().observed();
        return words.say("compare.lede", firstLabel, words.number(one), secondLabel, words.number(other)) + " "
                + most();
    }

    /** What most of the change in what is secured is; of one too small to be told, where the other bound went. */
    private String most() {
        var split = compared.measurable();
        if (isNear(split)) {
            String from = most(first);
            String to = most(second);
            return from.equals(to) ? words.say("compare.most.near") : words.say("compare.most.other", from, to);
        }
        return TOLD.stream()
                .filter(cause -> term(split, cause).signum() != 0)
                .max(Comparator.comparing(cause -> term(split, cause).abs()))
                .map(cause -> words.say("compare.most." + cause))
                .orElseGet(() -> words.say("compare.most.none"));
    }

    private static String most(Scorecard card) {
        var high = card.totals().measurable().high();
        return high == null ? "" : Numbers.whole(high).toPlainString();
    }

    /** Whether what is secured moved by less than is told. */
    private static boolean isNear(Split split) {
        return split.change().signum() != 0 && Numbers.whole(split.from()).equals(Numbers.whole(split.to()));
    }

    static BigDecimal term(Split split, Cause cause) {
        return switch (cause) {
            case REVISION -> split.revision();
            case METHOD -> split.method();
            case PATH -> split.path();
            case COVERAGE -> split.coverage();
            case PERFORMANCE -> split.performance();
        };
    }

    ComparePage.Difference difference() {
        var changed = compared.goals().stream()
                .filter(goal -> !goal.steps().isEmpty())
                .toList();
        var goals = new CompareGoals(first, second, words, place);
        var promises = Stream.of(
                        goals.promises("compare.words.new", second, first),
                        goals.promises("compare.words.ended", first, second))
                .filter(some -> !some.promises().isEmpty())
                .toList();
        var rest = goals.rest(changed);
        int differ = changed.size()
                + promises.stream().mapToInt(some -> some.promises().size()).sum();
        return new ComparePage.Difference(
                limits(),
                rows(),
                also(),
                heading(),
                waterfall(),
                words.say("compare.counted", differ, differ + rest.size()),
                goals.causes(changed),
                promises,
                words.say("compare.same", rest.size()),
                rest);
    }

    private String limits() {
        boolean one = first.totals().measurable().score() == null;
        boolean other = second.totals().measurable().score() == null;
        String key = one && other ? "neither" : one || other ? "one" : "both";
        return words.say(
                "compare.limits." + key,
                Numbers.share(first.totals().measurable().coverage(), words.language()),
                Numbers.share(second.totals().measurable().coverage(), words.language()));
    }

    private List<ComparePage.Row> rows() {
        var names = new LinkedHashMap<String, String>();
        Stream.of(first, second)
                .flatMap(card -> card.areas().stream())
                .filter(area -> area.measurable().goals() > 0)
                .forEach(area -> names.put(area.id(), area.name().in(words.language())));
        var rows = new ArrayList<ComparePage.Row>();
        names.forEach((id, name) -> rows.add(row(id, name, area(first, id), area(second, id), false)));
        var total = row(
                "total",
                words.say("board.sum"),
                first.totals().measurable(),
                second.totals().measurable(),
                true);
        rows.add(total);
        return rows;
    }

    private static Scorecard.Score area(Scorecard card, String id) {
        return card.areas().stream()
                .filter(area -> area.id().equals(id))
                .map(Scorecard.Area::measurable)
                .findFirst()
                .orElse(null);
    }

    private ComparePage.Row row(String id, String name, Scorecard.Score one, Scorecard.Score other, boolean total) {
        return new ComparePage.Row(
                name,
                total,
                bounds("x-" + id, one),
                judged(one, total),
                bounds("y-" + id, other),
                judged(other, total));
    }

    private Bounds bounds(String id, Scorecard.Score score) {
        return score == null || score.goals() == 0 ? null : Bounds.of(id, score, words);
    }

    private String judged(Scorecard.Score score, boolean total) {
        if (score == null || score.goals() == 0) {
            return words.say("board.no-measurable");
        }
        return total
                ? words.say(
                        "board.judged",
                        score.observed(),
                        score.goals(),
                        Numbers.share(score.coverage(), words.language()))
                : words.say("compare.judged", score.observed(), score.goals());
    }

    private String also() {
        var one = first.totals().all();
        var other = second.totals().all();
        return words.say(
                "compare.also",
                Numbers.span(one.low(), one.high()),
                firstLabel,
                Numbers.share(one.coverage(), words.language()),
                Numbers.span(other.low(), other.high()),
                secondLabel,
                Numbers.share(other.coverage(), words.language()));
    }

    private String heading() {
        var split = compared.measurable();
        String from = Numbers.whole(split.from()).toPlainString();
        String to = Numbers.whole(split.to()).toPlainString();
        String moved = split.change().signum() == 0 ? "same" : split.change().signum() > 0 ? "rose" : "fell";
        return words.say("compare.why." + (isNear(split) ? "near" : moved), from, to);
    }

    private Waterfall waterfall() {
        var split = compared.measurable();
        var steps = Stream.of(Cause.values())
                .map(cause -> new Waterfall.Step(words.say("compare.step." + cause), term(split, cause), note(cause)))
                .toList();
        return Waterfall.of("wf", words.say("compare.secured"), firstLabel, split.from(), steps, secondLabel, words);
    }

    /** Which goals a cause speaks of: the one by its name, several by their number. */
    private String note(Cause cause) {
        long ended = compared.goals().stream()
                .filter(goal -> goal.to() == null
                        || Sections.OUT_STATES.contains(goal.to().state()))
                .count();
        if (cause == Cause.METHOD && ended > 0) {
            return words.count("compare.ended", ended, words.number(ended));
        }
        if (cause == Cause.COVERAGE) {
            return Stream.of(told("compare.lost", isJudged(true)), told("compare.won", isJudged(false)))
                    .filter(some -> !some.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        var goals = compared.goals().stream()
                .filter(goal -> term(goal.points(), cause).signum() != 0)
                .toList();
        if (goals.size() == 1) {
            return title(goals.get(0));
        }
        return goals.isEmpty() ? "" : words.say("compare.goals", words.number(goals.size()));
    }

    /** Judged on the first side and not on the second, or the other way round; whatever it gave or cost. */
    private static Predicate<Compared.GoalCompared> isJudged(boolean first) {
        return goal -> goal.from() != null
                && goal.to() != null
                && !Sections.OUT_STATES.contains(goal.to().state())
                && !Sections.OUT_STATES.contains(goal.from().state())
                && goal.from().state().isVerdict() == first
                && goal.to().state().isVerdict() != first;
    }

    /** The goal by its name, several by their number; empty where there is none. */
    private String told(String key, Predicate<Compared.GoalCompared> which) {
        var goals = compared.goals().stream().filter(which).toList();
        return goals.isEmpty() ? "" : words.count(key, goals.size(), words.number(goals.size()));
    }

    private String title(Compared.GoalCompared goal) {
        return goal.title().in(words.language());
    }
}
