package no.maalkort.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.maalkort.book.Book;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.pages.chart.Lanes;
import no.maalkort.scorecard.Wording;

/**
 * The levels of one figure of a goal over time: which held together, from when to when, and who confirmed them.
 *
 * @param until the last year looked at
 */
record LevelTimes(Goal goal, Goal.Measure measure, Book.Figure figure, int until, Phrases words) {

    /** A level with the years it holds and its words. */
    record Dated(Book.Line line, Level level) {
        private boolean holdsIn(int year) {
            return line.first() <= year && (line.last() == null || year <= line.last());
        }
    }

    /** Years in a row in which the same levels hold. */
    record Era(int first, int last, List<Dated> levels) {
        /** The last year up to its end in which a source confirms any of the levels, before it began too. */
        Optional<Integer> lastSeen() {
            return levels.stream()
                    .flatMap(one -> one.level().seen().stream())
                    .filter(year -> year <= last)
                    .max(Integer::compare);
        }

        /** The years in which a source confirms any of the levels. */
        List<Integer> seen() {
            return levels.stream()
                    .flatMap(one -> one.level().seen().stream())
                    .filter(year -> year >= first && year <= last)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private List<Dated> dated() {
        return IntStream.range(0, measure.levels().size())
                .mapToObj(
                        i -> new Dated(figure.levels().get(i), measure.levels().get(i)))
                .toList();
    }

    private int start() {
        return figure.levels().stream().mapToInt(Book.Line::first).min().orElse(until);
    }

    List<Era> eras() {
        var eras = new ArrayList<Era>();
        for (int year = start(); year <= Math.max(until, start()); year++) {
            int at = year;
            var held = dated().stream().filter(one -> one.holdsIn(at)).toList();
            var before = eras.isEmpty() ? null : eras.get(eras.size() - 1);
            if (before != null && before.levels().equals(held)) {
                eras.set(eras.size() - 1, new Era(before.first(), year, held));
            } else {
                eras.add(new Era(year, year, held));
            }
        }
        return eras.stream().filter(era -> !era.levels().isEmpty()).toList();
    }

    /** The levels inside a sentence: {@code minimum 3 %, mål 4 %}. */
    String told(Era era) {
        return era.levels().stream().map(this::told).collect(Collectors.joining(", "));
    }

    private String told(Dated one) {
        String kind = one.line().kind().in(words.language());
        String apart = one.level().indicator() == null ? " " : ": ";
        return Wording.lower(kind) + apart + one.line().number().in(words.language());
    }

    /** The years of an era as people say them. */
    String span(Era era) {
        return span(era.first(), era.last(), goesOn(era));
    }

    private String span(int first, int last, boolean goesOn) {
        if (goesOn) {
            return words.say("era.from", first);
        }
        return first == last ? String.valueOf(first) : words.say("era.span", first, last);
    }

    private boolean goesOn(Era era) {
        return era.last() == Math.max(until, start())
                && era.levels().stream()
                        .allMatch(one -> one.line().last() == null || one.line().last() > until);
    }

    /** The list, earliest first: what a source confirms, and apart from it what only holds on. */
    List<GoalPage.Moment> moments() {
        var eras = eras();
        var moments = new ArrayList<GoalPage.Moment>();
        for (var era : eras) {
            var seen = era.seen();
            int sure = seen.isEmpty() ? era.first() - 1 : seen.get(seen.size() - 1);
            boolean reported = era.levels().stream().anyMatch(one -> one.level().indicator() != null);
            boolean held = sure < era.last() && !reported;
            boolean now = goesOn(era);
            boolean struck = !now && era.levels().stream().map(this::told).noneMatch(now(eras)::contains);
            if (!seen.isEmpty() || reported) {
                String when = starts(era, held ? sure : era.last(), now && !held)
                        + (seen.isEmpty() ? "" : ", " + confirmed(era.first(), seen));
                moments.add(moment(era, when, now && !held ? "now" : "past", struck, false));
            }
            if (held) {
                String when = starts(new Era(sure + 1, era.last(), era.levels()), era.last(), now)
                        + era.lastSeen()
                                .map(year -> ", " + words.say("era.held", year))
                                .orElse("");
                moments.add(moment(era, when, "gap", struck, !seen.isEmpty()));
            }
        }
        return moments;
    }

    /** The levels that hold at the end. */
    private List<String> now(List<Era> eras) {
        return eras.get(eras.size() - 1).levels().stream().map(this::told).toList();
    }

    /** From a day, where a source gives one. */
    private String starts(Era era, int last, boolean goesOn) {
        String day = era.levels().stream()
                .filter(one -> one.line().first() == era.first())
                .map(one -> one.level().from().text())
                .filter(from -> from.length() > 4)
                .findFirst()
                .orElse(null);
        if (day == null) {
            return span(era.first(), last, goesOn);
        }
        String from = words.say("era.from", words.date(day));
        return goesOn ? from : words.say("era.judges", from, span(era.first(), last, false));
    }

    private String confirmed(int first, List<Integer> seen) {
        boolean every = seen.size() > 2 && seen.size() == seen.get(seen.size() - 1) - first + 1;
        return every
                ? words.say("era.every")
                : words.say("era.confirmed", seen.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private GoalPage.Moment moment(Era era, String when, String tone, boolean struck, boolean again) {
        var quoted = era.levels().stream()
                .map(Dated::level)
                .filter(level -> level.quote() != null)
                .reduce((first, last) -> last)
                .orElse(era.levels().get(0).level());
        var source = goal.sources().get(quoted.source());
        String note = era.levels().stream()
                .map(one -> one.line().note())
                .filter(Objects::nonNull)
                .map(text -> text.in(words.language()))
                .distinct()
                .collect(Collectors.joining("; "));
        String told = told(era);
        return new GoalPage.Moment(
                when,
                tone,
                Wording.sentence(Wording.upper(told)),
                struck,
                again ? words.say("era.note") : note.isEmpty() ? null : Wording.sentence(Wording.upper(note)),
                again ? null : quoted.quote(),
                again || source == null ? null : source.title(),
                source == null ? null : source.link());
    }

    /** The same drawn as lanes. */
    Lanes lanes(String id, String title) {
        int last = Math.max(until, start());
        var spans = dated().stream()
                .filter(one -> one.line().first() <= last)
                .map(one -> new Lanes.Span(
                        one.level().kind() == Level.Kind.RANGE
                                ? "TARGET"
                                : one.level().kind().name(),
                        one.line().first(),
                        one.line().last() == null
                                ? last
                                : Math.min(last, one.line().last()),
                        one.level().seen(),
                        one.line().last() == null || one.line().last() > last,
                        told(one)))
                .toList();
        String description = moments().stream()
                .map(moment -> moment.when() + ": " + moment.levels())
                .collect(Collectors.joining(" "));
        return Lanes.of(id, title, description, start(), last, spans);
    }
}
