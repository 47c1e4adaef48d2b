package no.maalkort.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.scorecard.Wording;

/** Makes the front page of those who have a pack of their own. */
final class OverviewMaker {
    private static final int SHARED_BY = 3;
    private static final int SHOWN = 8;

    private final Map<Body, History> all;
    private final Asked asked;
    private final Phrases words;
    private final Place place;

    /**
     * What of it is asked for; each null for all.
     *
     * @param municipality by its id
     * @param state by its symbol's name, such as {@code not-met}
     */
    record Asked(String municipality, Integer year, String state) {
        static final Asked ALL = new Asked(null, null, null);

        /** As an address asks it; empty where nothing is chosen. */
        String query() {
            return Stream.of(asked("municipality", municipality), asked("year", year), asked("state", state))
                    .flatMap(some -> some)
                    .collect(Collectors.joining("&"));
        }

        private static Stream<String> asked(String name, Object chosen) {
            return Stream.ofNullable(chosen)
                    .map(one -> name + "=" + URLEncoder.encode(one.toString(), StandardCharsets.UTF_8));
        }

        private boolean isOf(Body body) {
            return municipality == null || municipality.equals(body.id());
        }

        private boolean isOf(Glyph glyph) {
            return state == null || glyph.symbol().equals("g-" + state);
        }
    }

    /** Of those whose own pages can be reached from the place. */
    OverviewMaker(Map<Body, History> owners, Asked asked, Phrases words, Place place) {
        this.all = new LinkedHashMap<>(owners);
        this.all.keySet().removeIf(body -> place.municipality(body.id()) == null);
        this.asked = asked;
        this.words = words;
        this.place = place;
    }

    OverviewPage page(Frame frame) {
        var every = new TreeSet<Integer>();
        all.values().forEach(history -> every.addAll(history.years()));
        var newest = every.descendingSet().stream().limit(SHOWN).toList();
        var years = asked.year() == null ? newest : List.of(asked.year());
        var rows = all.entrySet().stream()
                .filter(one -> asked.isOf(one.getKey()))
                .map(one -> row(one.getKey(), one.getValue(), years))
                .filter(row -> asked.state() == null
                        || row.cells().stream().anyMatch(cell -> !cell.glyphs().isEmpty()))
                .toList();
        var filter = place.isServed() ? filter(every) : List.<OverviewPage.Filter>of();
        return new OverviewPage(
                frame,
                words.count("overview.lede", all.size(), Wording.upper(words.number(all.size()))),
                filter,
                filter.stream()
                        .filter(one -> one.chosen() != null && !one.choices().containsKey(one.chosen()))
                        .map(one -> words.say("overview.wrong", one.chosen(), one.label()))
                        .findFirst()
                        .orElse(null),
                years,
                key(rows),
                rows,
                asked.year() == null && place.isServed() ? earlier(every, newest.size()) : null,
                shared());
    }

    private String earlier(TreeSet<Integer> every, int shown) {
        if (every.size() == shown) {
            return null;
        }
        int first = every.stream().skip((long) every.size() - shown).findFirst().orElseThrow();
        var left = every.headSet(first);
        return words.say("overview.earlier", first, every.last(), left.first(), left.last());
    }

    /** What can be asked for, and what is. */
    private List<OverviewPage.Filter> filter(Collection<Integer> years) {
        String whole = words.say("overview.all");
        var bodies = new LinkedHashMap<String, String>();
        all.keySet().forEach(body -> bodies.put(body.id(), body.name().in(words.language())));
        var each = new LinkedHashMap<String, String>();
        years.forEach(year -> each.put(String.valueOf(year), String.valueOf(year)));
        var states = new LinkedHashMap<String, String>();
        key(all.entrySet().stream()
                        .map(one -> every(one.getKey(), one.getValue()))
                        .toList())
                .forEach(glyph -> states.put(glyph.symbol().substring(2), glyph.word()));
        return List.of(
                new OverviewPage.Filter(
                        "municipality", words.say("overview.municipality"), whole, bodies, asked.municipality()),
                new OverviewPage.Filter(
                        "year", words.say("goal.year.head"), whole, each, Objects.toString(asked.year(), null)),
                new OverviewPage.Filter("state", words.say("overview.state"), whole, states, asked.state()));
    }

    /** A municipality's row of every year and state. */
    private OverviewPage.Row every(Body body, History history) {
        return new OverviewMaker(all, Asked.ALL, words, place).row(body, history, history.years());
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
        int first = years.isEmpty() ? 0 : Collections.min(years);
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
                .filter(asked::isOf)
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
        return users.entrySet().stream()
                .filter(some -> some.getValue().size() >= SHARED_BY)
                .map(some -> shared(some.getKey(), some.getValue()))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isOwn(History history, History.Year year) {
        return history.card(year.year()).goals().contains(year.result());
    }

    private List<OverviewPage.Shared> shared(String indicator, Map<Body, List<History.Year>> users) {
        var judged = new TreeMap<Integer, Long>(Comparator.reverseOrder());
        users.values().stream()
                .flatMap(List::stream)
                .filter(year -> year.result().isJudged())
                .forEach(year -> judged.merge(year.year(), 1L, Long::sum));
        if (judged.isEmpty()) {
            return List.of();
        }
        long most = Collections.max(judged.values());
        int newest = judged.entrySet().stream()
                .filter(one -> one.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
        var rows = all.entrySet().stream()
                .filter(one -> asked.isOf(one.getKey()))
                .flatMap(one -> one.getValue().measured(newest, indicator).stream()
                        .filter(goal -> asked.isOf(Glyph.of(goal, words.language())))
                        .map(goal -> ShareRow.of(one.getKey(), goal, false, words, place)))
                .toList();
        if (rows.isEmpty() || asked.year() != null && asked.year() != newest) {
            return List.of();
        }
        var first = users.values().iterator().next().get(0).result();
        String title = first.indicatorName().in(words.language());
        return List.of(new OverviewPage.Shared(title, newest, rows));
    }
}
