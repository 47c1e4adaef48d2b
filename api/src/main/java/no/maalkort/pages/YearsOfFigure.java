package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.figure.Indicator;
import no.maalkort.judgement.State;
import no.maalkort.pages.chart.Bullet;
import no.maalkort.pages.chart.Values;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.LevelWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Part;
import no.maalkort.scorecard.Wording;

/** What one figure of a goal came to, year by year. */
record YearsOfFigure(Indicator indicator, List<History.Year> years, Phrases words) {
    private static final List<State> NOT_ASKED =
            List.of(State.NOT_IN_FORCE, State.NOT_APPLICABLE, State.NOT_SELECTED, State.MANUAL);

    /** Whether there is a figure in any year. */
    boolean isKnown() {
        return values().stream().anyMatch(year -> year.value() != null);
    }

    /** The years from the first to the last in which the figure was asked for. */
    List<Values.Year> values() {
        var all = years.stream().map(this::value).toList();
        int first = 0;
        int last = all.size();
        while (first < last && !all.get(first).asked()) {
            first++;
        }
        while (last > first && !all.get(last - 1).asked()) {
            last--;
        }
        return all.subList(first, last);
    }

    Values chart(String id, String title) {
        var scale = IntStream.range(0, indicator.ranks().size())
                .mapToObj(i -> new Values.Word(
                        BigDecimal.valueOf(i),
                        Numbers.orWord(null, indicator.ranks().get(i), indicator.unit(), words.language())))
                .toList();
        return Values.of(id, title, values(), scale, indicator.unit(), words);
    }

    private Values.Year value(History.Year year) {
        var part = part(year.result());
        boolean asked = !NOT_ASKED.contains(year.result().state());
        var value = part == null ? year.value() : part.shown();
        String text = part == null ? year.result().text() : part.text();
        var levels = part == null ? year.result().levels() : part.levels();
        boolean soFar = part == null
                ? Bullet.isUnsettled(year.result().state(), year.result().code())
                : part.reason() != null
                        && Bullet.isUnsettled(part.state(), part.reason().code());
        return new Values.Year(
                year.year(),
                part == null ? Glyph.of(year.result(), words.language()) : glyph(part),
                asked ? value : null,
                value == null ? null : soFar(soFar, label(value, text)),
                value == null ? null : soFar(soFar, Numbers.orWord(value, text, indicator.unit(), words.language())),
                asked,
                soFar,
                asked
                        ? levels.stream()
                                .flatMap(one -> level(one, year.isHeld()))
                                .toList()
                        : List.of());
    }

    private String soFar(boolean soFar, String value) {
        return soFar ? words.say("values.so-far", value) : value;
    }

    private String label(BigDecimal value, String text) {
        return text == null
                ? Numbers.plain(value, words.language())
                : Numbers.orWord(null, text, indicator.unit(), words.language());
    }

    /** Of several figures this one; null where the goal has one. */
    private Part part(GoalResult result) {
        return result.parts().stream()
                .filter(part -> part.indicator().equals(indicator.id()))
                .findFirst()
                .orElse(null);
    }

    private Glyph glyph(Part part) {
        boolean path = part.levels().stream().anyMatch(level -> level.due() != null);
        return Glyph.of(
                part.state(),
                path ? "PATH" : "LEVEL",
                part.reason() == null ? null : part.reason().code(),
                words.language());
    }

    /** A level as lines: a range has two, one that is for another year none. */
    private Stream<Values.Level> level(LevelShown level, boolean held) {
        if (level.due() != null) {
            return Stream.empty();
        }
        String kind = Wording.lower(LevelWords.kind(level.kind()).in(words.language()));
        var ends = new ArrayList<BigDecimal>();
        if (level.desired() != null) {
            ends.addAll(level.desired());
        } else if (level.value() != null) {
            ends.add(level.value());
        }
        return ends.stream()
                .map(end -> new Values.Level(
                        kind,
                        end,
                        level.desired() == null
                                ? LevelWords.brief(level, indicator.unit(), false)
                                        .in(words.language())
                                : words.say(
                                        "bullet.level", kind, Numbers.with(end, indicator.unit(), words.language())),
                        held));
    }
}
