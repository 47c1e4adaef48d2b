package no.maalkort.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Wording;

/** Makes the front page of those who have a pack of their own. */
final class OverviewMaker {
    private static final int SHARED_BY = 3;
    private static final int SHOWN = 8;

    private final Map<Body, History> all;
    private final Phrases words;
    private final Place place;

    OverviewMaker(Map<Body, History> all, Phrases words, Place place) {
        this.all = all;
        this.words = words;
        this.place = place;
    }

    OverviewPage page(Frame frame) {
        var every = new TreeSet<Integer>();
        all.values().forEach(history -> every.addAll(history.years()));
        var years = every.stream().skip(Math.max(0, every.size() - SHOWN)).toList();
        var rows = all.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue(), years))
                .toList();
        return new OverviewPage(
                frame,
                words.count("overview.lede", all.size(), Wording.upper(words.number(all.size()))),
                years,
                key(rows),
                rows,
                shared());
    }

    private static List<Glyph> key(List<OverviewPage.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.glyphs().stream())
                .distinct()
                .sorted(Comparator.comparing(Glyph::order))
                .toList();
    }

    private OverviewPage.Row row(Body body, History history, List<Integer> years) {
        var cells = years.stream().map(year -> cell(body, history, year)).toList();
        int first = years.isEmpty() ? 0 : years.get(0);
        int since = history.years().isEmpty() ? 0 : history.years().get(0);
        return new OverviewPage.Row(
                body.name().in(words.language()),
                place.municipality(body.id()),
                since > first ? words.say("overview.since", since) : null,
                cells);
    }

    private OverviewPage.Cell cell(Body body, History history, int year) {
        var card = history.card(year);
        if (card == null) {
            return new OverviewPage.Cell(year, null, List.of(), words.say("overview.nothing"));
        }
        var glyphs = card.goals().stream()
                .filter(Board::counts)
                .map(goal -> Glyph.of(goal, words.language()))
                .sorted(Comparator.comparing(Glyph::order))
                .toList();
        return new OverviewPage.Cell(year, place.scorecard(body.id(), year), glyphs, Board.spoken(glyphs));
    }

    /** Goals by the indicator they are judged by, where enough municipalities have one. */
    private List<OverviewPage.Shared> shared() {
        var users = new TreeMap<String, Map<Body, List<History.Year>>>();
        all.forEach((body, history) -> history.goals().forEach(years -> years.stream()
                .filter(year -> !year.result().levels().isEmpty() && isOwn(history, year))
                .forEach(year -> users.computeIfAbsent(year.result().indicator(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(body, one -> new ArrayList<>())
                        .add(year))));
        return users.values().stream()
                .filter(some -> some.size() >= SHARED_BY)
                .map(this::shared)
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isOwn(History history, History.Year year) {
        return history.card(year.year()).goals().contains(year.result());
    }

    private List<OverviewPage.Shared> shared(Map<Body, List<History.Year>> users) {
        var judged = new TreeMap<Integer, Long>(Comparator.reverseOrder());
        users.values().stream()
                .flatMap(List::stream)
                .filter(year -> year.result().isJudged())
                .forEach(year -> judged.merge(year.year(), 1L, Long::sum));
        if (judged.isEmpty()) {
            return List.of();
        }
        long most = judged.values().stream().mapToLong(Long::longValue).max().orElse(0);
        int newest = judged.entrySet().stream()
                .filter(one -> one.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        var rows = users.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .filter(year -> year.year() == newest)
                        .map(year -> one(one.getKey(), year.result())))
                .toList();
        String title = users.values().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow()
                .result()
                .indicatorName()
                .in(words.language());
        return Stream.of(new OverviewPage.Shared(title, newest, rows)).toList();
    }

    private OverviewPage.One one(Body body, GoalResult goal) {
        var language = words.language();
        var told = new GoalWords(words);
        return new OverviewPage.One(
                body.name().in(language),
                place.goal(body.id(), History.name(goal)),
                Glyph.of(goal, language),
                GoalWords.orNothing(told.levels(goal)),
                GoalWords.orNothing(told.figure(goal)),
                goal.score() == null ? "–" : Numbers.whole(goal.score()).toPlainString(),
                goal.explanation().in(language).why());
    }
}
