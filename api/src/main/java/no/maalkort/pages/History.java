package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.pages.chart.Sparkline;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/**
 * How a body's goals have gone: a scorecard for each year from the first to the last with a figure that a goal asks for. Of
 * goals of its own each year that is over belongs to it in which one is in force: what is missing takes its real place.
 */
final class History {
    private final SortedMap<Integer, Scorecard> cards = new TreeMap<>();
    private final Map<String, List<Year>> goals = new LinkedHashMap<>();
    private final Map<Integer, String> receipts = new ConcurrentHashMap<>();

    /** One goal in one year. */
    record Year(int year, GoalResult result) {

        /** Whose figure it is judged on. */
        int period() {
            return year - result.lag();
        }

        /** The figure as people are shown it, or null. */
        BigDecimal value() {
            return result.shown();
        }

        /** The level to reach, or null. */
        BigDecimal level() {
            return result.levels().stream()
                    .filter(one -> one.value() != null)
                    .reduce((first, last) -> last)
                    .map(LevelShown::value)
                    .orElse(null);
        }

        /** Whether the level only holds, and no source of the year confirms it. */
        boolean isHeld() {
            return result.lastConfirmed() != null && result.lastConfirmed() < year;
        }
    }

    /** Judges every year of a request's body, by its pack and what was published by its day. */
    History(Workspace workspace, Scoring.Request request) {
        this(workspace, request, null);
    }

    /** The same where one of the scorecards, by the levels of its own year, is known already; null where none is. */
    History(Workspace workspace, Scoring.Request request, Scorecard known) {
        boolean owns = request.pack().pack().municipality() != null;
        int running = running(workspace.scoring(), request);
        var figured =
                owns ? new TreeSet<>(workspace.years(request.body())) : workspace.years(request.body(), request.pack());
        if (!figured.isEmpty()) {
            int last = Math.min(owns ? Math.max(figured.last(), running - 1) : figured.last(), running);
            for (int year = figured.first(); year <= last; year++) {
                cards.put(
                        year,
                        known != null && known.year() == year
                                ? known
                                : workspace.scoring().score(in(year, request)));
            }
        }
        while (!cards.isEmpty() && isIdle(cards.get(cards.firstKey()), owns, running)) {
            cards.remove(cards.firstKey());
        }
        while (!cards.isEmpty() && isIdle(cards.get(cards.lastKey()), owns, running)) {
            cards.remove(cards.lastKey());
        }
        cards.forEach(
                (year, card) -> every(card).forEach(goal -> goals.computeIfAbsent(name(goal), id -> new ArrayList<>())
                        .add(new Year(year, goal))));
    }

    /** The year that runs on the day up to which figures are known. */
    private static int running(Scoring scoring, Scoring.Request request) {
        var today = new Scoring.Request(request.body(), request.year(), request.pack(), null, null);
        return Math.min(scoring.asOf(request).getYear(), scoring.asOf(today).getYear());
    }

    /** The same asked of another year, by the levels of that year. */
    static Scoring.Request in(int year, Scoring.Request request) {
        return new Scoring.Request(request.body(), year, request.pack(), request.asOf(), null);
    }

    /** Whether a year without figures is not over, or has no own goal that could be judged. */
    private static boolean isIdle(Scorecard card, boolean owns, int running) {
        boolean lacks = owns && card.year() < running && card.goals().stream().anyMatch(Board::counts);
        return !card.hasFigures() && !lacks;
    }

    /** The id that a year's scorecard is issued under; it takes the hash of all of it, so that it is found once. */
    String receipt(int year, Issued issued) {
        return receipts.computeIfAbsent(year, one -> issued.id(cards.get(one)));
    }

    private static List<GoalResult> every(Scorecard card) {
        var all = new ArrayList<>(card.goals());
        all.addAll(card.proposed());
        card.also().forEach(also -> all.addAll(also.goals()));
        return all;
    }

    /** A goal's name with its pack. */
    static String name(GoalResult goal) {
        return goal.pack() + ':' + goal.id();
    }

    List<Integer> years() {
        return List.copyOf(cards.keySet());
    }

    Scorecard card(int year) {
        return cards.get(year);
    }

    /** A year's own goal with a number to reach, by the indicator it is judged by. */
    Optional<GoalResult> measured(int year, String indicator) {
        return Optional.ofNullable(cards.get(year)).flatMap(card -> OthersMaker.goal(card, indicator));
    }

    /** The newest year in which an own goal is judged; else the newest of all; else none. */
    Integer newest() {
        return years().stream()
                .filter(year -> cards.get(year).totals().measurable().observed() > 0)
                .reduce((first, last) -> last)
                .orElse(cards.isEmpty() ? null : cards.lastKey());
    }

    /** Every year of a goal; empty where it is not known. */
    List<Year> of(String goal) {
        return goals.getOrDefault(goal, List.of());
    }

    /** Every goal's years. */
    Collection<List<Year>> goals() {
        return goals.values();
    }

    /** The years of a goal up to one. */
    List<Year> upTo(GoalResult goal, int year) {
        return of(name(goal)).stream().filter(one -> one.year() <= year).toList();
    }

    /** The same years as points of a small picture. */
    static List<Sparkline.Point> points(List<Year> years, Phrases words) {
        var told = new GoalWords(words);
        return years.stream()
                .map(one -> new Sparkline.Point(
                        one.year(),
                        one.result().state(),
                        one.value(),
                        one.level(),
                        one.isHeld(),
                        Stream.of(
                                        told.figure(one.result()),
                                        Glyph.of(one.result(), words.language()).lower(),
                                        told.levels(one.result()))
                                .filter(some -> !some.isEmpty())
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
