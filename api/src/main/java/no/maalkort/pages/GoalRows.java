package no.maalkort.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.figure.Body;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Numbers;

/** A goal's years as rows and in sentences. */
record GoalRows(Body body, List<History.Year> years, Phrases words, Place place) {

    /** The years it was in force, newest first; none of words that nobody attested. */
    List<GoalPage.Row> rows() {
        var rows = years.stream()
                .filter(year -> !isOut(year))
                .sorted(Comparator.comparingInt(History.Year::year).reversed())
                .toList();
        boolean worded = rows.stream().allMatch(year -> year.result().state() == State.MANUAL);
        return worded ? List.of() : rows.stream().map(this::row).toList();
    }

    private static boolean isOut(History.Year year) {
        return Sections.OUT.test(year.result());
    }

    private GoalPage.Row row(History.Year year) {
        var result = year.result();
        var input = year.value() == null || result.inputs().isEmpty()
                ? null
                : result.inputs().get(0);
        var path = result.path();
        String levels = new GoalWords(words).levels(result);
        return new GoalPage.Row(
                year.year(),
                place.scorecard(body.id(), year.year()),
                Glyph.of(result, words.language()),
                result.period(),
                year.value() == null ? null : new GoalWords(words).decisive(result),
                result.score() == null ? null : Numbers.whole(result.score()).toPlainString(),
                levels.isEmpty() ? null : levels,
                year.isHeld() ? words.say("words.confirmed", result.lastConfirmed()) : null,
                path == null ? null : Numbers.with(GoalWords.asked(result), result.unit(), words.language()),
                new GoalWords(words).distance(result),
                input == null ? null : input.title(),
                input == null ? null : place.figure(input));
    }

    /** How the years before one came out, in a sentence; null where none was in force. */
    String before(int newest) {
        var states = new ArrayList<String>();
        var told = years.stream()
                .filter(year ->
                        year.year() < newest && !isOut(year) && year.result().state() != State.MANUAL)
                .toList();
        for (int i = 0; i < told.size(); ) {
            var glyph = Glyph.of(told.get(i).result(), words.language());
            int end = i;
            while (end + 1 < told.size()
                    && Glyph.of(told.get(end + 1).result(), words.language()).equals(glyph)
                    && told.get(end + 1).year() == told.get(end).year() + 1) {
                end++;
            }
            states.add(
                    glyph.lower() + " " + span(told.get(i).year(), told.get(end).year()));
            i = end + 1;
        }
        return states.isEmpty() ? null : words.say("goal.before", String.join(", ", states));
    }

    private String span(int first, int last) {
        return first == last ? words.say("goal.year", first) : words.say("era.span", first, last);
    }

    /** Years in a row as spans: {@code 2012–2015, 2021}. */
    private String spans(List<Integer> years) {
        var spans = new ArrayList<String>();
        int first = 0;
        for (int i = 0; i < years.size(); i++) {
            if (i + 1 == years.size() || years.get(i + 1) != years.get(i) + 1) {
                spans.add(
                        first == i
                                ? String.valueOf(years.get(i))
                                : words.say("era.span", years.get(first), years.get(i)));
                first = i + 1;
            }
        }
        return String.join(", ", spans);
    }

    /** The years it was not in force, where there are others; else null. */
    String rest() {
        var out = years.stream().filter(GoalRows::isOut).toList();
        if (out.isEmpty()) {
            return null;
        }
        return out.stream()
                .collect(Collectors.groupingBy(
                        year -> Glyph.of(year.result(), words.language()).word(),
                        LinkedHashMap::new,
                        Collectors.mapping(History.Year::year, Collectors.toList())))
                .entrySet()
                .stream()
                .map(one -> words.say("goal.rest", one.getKey(), spans(one.getValue())))
                .collect(Collectors.joining(" "));
    }
}
