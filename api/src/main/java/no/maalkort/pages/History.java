package no.maalkort.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Body;
import no.maalkort.pages.chart.Sparkline;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/**
 * How a body's goals have gone over the years it has figures for.
 *
 * @param years ascending
 * @param goals by {@code pack:goal}, a year each
 */
public record History(List<Integer> years, Map<String, List<Year>> goals) {

    /**
     * One goal in one year.
     *
     * @param value as people are shown it, or null
     * @param level the one to reach, or null
     * @param confirmed the last year a source confirms the level, or null
     */
    public record Year(
            int year, Glyph glyph, GoalResult result, BigDecimal value, BigDecimal level, Integer confirmed) {}

    /** Judges every year of a body. */
    static History of(Workspace workspace, Body body, LoadedPack pack, LocalDate asOf, Phrases words) {
        var goals = new LinkedHashMap<String, List<Year>>();
        var years = workspace.years(body);
        for (int year : years) {
            var card = workspace.scoring().score(new Scoring.Request(body, year, pack, asOf, null));
            every(card).forEach(goal -> goals.computeIfAbsent(name(goal), id -> new ArrayList<>())
                    .add(year(year, goal, words)));
        }
        return new History(years, goals);
    }

    private static List<GoalResult> every(Scorecard card) {
        var all = new ArrayList<>(card.goals());
        all.addAll(card.proposed());
        card.also().forEach(also -> all.addAll(also.goals()));
        return all;
    }

    static String name(GoalResult goal) {
        return goal.pack() + ':' + goal.id();
    }

    private static Year year(int year, GoalResult goal, Phrases words) {
        var level = goal.levels().stream()
                .filter(one -> one.value() != null)
                .reduce((first, last) -> last)
                .map(LevelShown::value)
                .orElse(null);
        return new Year(year, Glyph.of(goal, words.language()), goal, goal.shown(), level, goal.lastConfirmed());
    }

    /** The years of a goal up to one; empty where it is not known. */
    List<Year> upTo(GoalResult goal, int year) {
        return goals.getOrDefault(name(goal), List.of()).stream()
                .filter(one -> one.year() <= year)
                .toList();
    }

    /** The same years as points of a small picture. */
    static List<Sparkline.Point> points(List<Year> years) {
        return years.stream()
                .map(one -> new Sparkline.Point(
                        one.year(),
                        one.result().state(),
                        one.value(),
                        one.level(),
                        one.confirmed() != null && one.confirmed() < one.year(),
                        one.result().unit()))
                .toList();
    }
}
