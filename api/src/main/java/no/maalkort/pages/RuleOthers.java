package no.maalkort.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import no.maalkort.figure.Body;
import no.maalkort.goal.Goal;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;

/**
 * Everyone with a goal for the same figure, each against its own level.
 *
 * @param name of the goal, with its pack
 * @param forMany whether the goal is for many, who then stand beside each other
 */
record RuleOthers(Goal goal, String name, boolean forMany, Map<Body, History> histories, Phrases words, Place place) {
    private static final int MOST_YEARS = 8;

    /** The last years from the first to the newest in which anyone has a figure. */
    List<Integer> columns() {
        var known = owners().stream()
                .flatMap(one -> one.years().stream())
                .filter(year -> year.value() != null)
                .map(History.Year::year)
                .sorted()
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        int last = known.get(known.size() - 1);
        int first = Math.max(known.get(0), last - MOST_YEARS + 1);
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private record One(Body body, String name, List<History.Year> years) {

        /** What a year came to; null where the goal was not in force. */
        History.Year in(int year) {
            return years.stream()
                    .filter(one -> one.year() == year && !Sections.OUT.test(one.result()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Everyone's goals for any of the figures, each by its own. */
    private List<One> owners() {
        var ids = goal.measures().stream().map(Goal.Measure::indicator).toList();
        var all = new ArrayList<One>();
        histories.forEach((body, history) -> history.goals().stream()
                .filter(years -> years.stream()
                        .anyMatch(year -> ids.contains(year.result().indicator()) && !Sections.OUT.test(year.result())))
                .filter(years -> isComparable(years.get(0).result()))
                .forEach(years -> all.add(
                        new One(body, History.name(years.get(years.size() - 1).result()), years))));
        return all;
    }

    /** A municipality's goal beside others' own; a goal for many beside itself. */
    private boolean isComparable(GoalResult result) {
        return forMany ? History.name(result).equals(name) : !isForMany(result);
    }

    private boolean isForMany(GoalResult result) {
        return histories.keySet().stream().noneMatch(body -> body.id().equals(result.pack()));
    }

    /** A row for each goal, municipalities by name. */
    List<RulePage.Other> rows() {
        var columns = columns();
        return owners().stream().map(one -> row(one, columns)).toList();
    }

    private RulePage.Other row(One one, List<Integer> columns) {
        var told = new GoalWords(words);
        var shown = columns.stream().map(one::in).filter(Objects::nonNull).toList();
        var levels = shown.stream()
                .map(year -> told.levels(year.result()))
                .distinct()
                .toList();
        boolean several = levels.size() > 1;
        return new RulePage.Other(
                one.body().name().in(words.language()),
                place.goal(one.body().id(), one.name()),
                several ? each(shown) : String.join("", levels),
                lag(one.years().get(0).result()),
                columns.stream().map(year -> cell(one.in(year), several)).toList());
    }

    /** That each year has a level of its own, in what unit. */
    private String each(List<History.Year> shown) {
        String unit = shown.stream()
                .map(year -> year.result().unit())
                .filter(Objects::nonNull)
                .findFirst()
                .map(one -> Numbers.unit(one, words.language()))
                .orElse("");
        return unit.isEmpty() ? words.say("rule.others.each") : words.say("rule.others.each.unit", unit);
    }

    /** Whose figures its years are judged on, where those are not their own; else null. */
    private String lag(GoalResult result) {
        return result.lag() == 0 ? null : words.count("rule.others.lag", result.lag(), words.number(result.lag()));
    }

    private RulePage.Cell cell(History.Year year, boolean levelled) {
        if (year == null) {
            return null;
        }
        var result = year.result();
        String value = year.value() == null
                ? "–"
                : result.text() == null
                        ? Numbers.plain(year.value(), words.language())
                        : Numbers.orWord(null, result.text(), result.unit(), words.language());
        return new RulePage.Cell(
                Glyph.of(result, words.language()), value, levelled ? new GoalWords(words).bare(result) : "");
    }
}
