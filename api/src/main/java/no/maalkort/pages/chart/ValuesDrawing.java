package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.pages.Phrases;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Wording;

/** Sets the parts of a chart of values over years. */
record ValuesDrawing(List<Values.Year> years, List<Values.Word> words, String unit) {
    private static final double LEFT = 7;
    private static final double LENGTH = 91;

    private record Run(int first, int last, Values.Level level) {}

    Values drawn(String id, String title, Phrases phrases) {
        var taken = new Taken();
        var dots = new ValuesDots(this, taken).dots();
        var runs = runs();
        var labels = labels(runs, taken);
        return new Values(
                id,
                title,
                description(phrases),
                ticks(phrases),
                gaps(),
                between(),
                lines(runs),
                labels,
                kinds(runs, labels, taken),
                joins(),
                dots,
                feet(),
                years.stream().flatMap(year -> year.levels().stream()).anyMatch(Values.Level::held));
    }

    private List<BigDecimal> marks() {
        if (!words.isEmpty()) {
            return words.stream().map(Values.Word::value).toList();
        }
        return Ticks.over(years.stream()
                .flatMap(year -> Stream.concat(
                        Stream.ofNullable(year.value()), year.levels().stream().map(Values.Level::value)))
                .filter(Objects::nonNull)
                .toList());
    }

    int y(BigDecimal value) {
        var marks = marks();
        var scale = new Scale(marks.get(0), marks.get(marks.size() - 1));
        return Values.FLOOR - (int) Math.round(scale.at(value).doubleValue() * (Values.FLOOR - Values.TOP) / 100);
    }

    private List<Values.Tick> ticks(Phrases phrases) {
        var marks = marks();
        return IntStream.range(0, marks.size())
                .mapToObj(i -> new Values.Tick(
                        words.isEmpty()
                                ? tick(marks.get(i), i == marks.size() - 1, phrases)
                                : words.get(i).label(),
                        y(marks.get(i)),
                        marks.get(i).signum() == 0))
                .toList();
    }

    /** The topmost bears the unit. */
    private String tick(BigDecimal mark, boolean top, Phrases phrases) {
        return top ? Numbers.with(mark, unit, phrases.language()) : Numbers.plain(mark, phrases.language());
    }

    private double left(int i) {
        return LEFT + LENGTH * i / years.size();
    }

    double middle(int i) {
        return LEFT + LENGTH * (i + 0.5) / years.size();
    }

    /** Years in a row with the same level; a new row where another comes beside it, so that both are named. */
    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < years.size(); i++) {
            for (var level : years.get(i).levels()) {
                int at = i;
                var before = runs.stream()
                        .filter(run -> run.last() == at - 1
                                && years.get(at - 1).levels().size()
                                        == years.get(at).levels().size()
                                && run.level().kind().equals(level.kind())
                                && run.level().value().compareTo(level.value()) == 0)
                        .findFirst();
                before.ifPresent(runs::remove);
                runs.add(new Run(before.map(Run::first).orElse(i), i, level));
            }
        }
        return runs;
    }

    private List<Values.Line> lines(List<Run> runs) {
        var lines = new ArrayList<Values.Line>();
        for (var run : runs) {
            int first = run.first();
            for (int i = first; i <= run.last(); i++) {
                boolean ends = i == run.last() || held(run, i) != held(run, i + 1);
                if (ends) {
                    lines.add(new Values.Line(
                            percent(left(first)),
                            percent(left(i + 1)),
                            y(run.level().value()),
                            held(run, i)));
                    first = i + 1;
                }
            }
        }
        return lines;
    }

    private boolean held(Run run, int at) {
        return years.get(at).levels().stream()
                .anyMatch(level -> level.kind().equals(run.level().kind())
                        && level.value().compareTo(run.level().value()) == 0
                        && level.held());
    }

    private List<Values.Text> labels(List<Run> runs, Taken taken) {
        runs.forEach(run -> taken.line(
                left(run.first()), left(run.last() + 1), y(run.level().value())));
        return runs.stream().flatMap(run -> label(run, taken).stream()).toList();
    }

    /** The first place beside its line where a label meets nothing; on narrow pages too, if there is one. */
    private List<Values.Text> label(Run run, Taken taken) {
        String words = run.level().label();
        for (boolean wideOnly : List.of(false, true)) {
            for (var beside : beside(run)) {
                if (taken.isFree(words, beside.x(), beside.foot(), beside.anchor(), wideOnly)) {
                    taken.label(words, beside.x(), beside.foot(), beside.anchor(), wideOnly);
                    return List.of(beside.text(words, wideOnly));
                }
            }
        }
        return List.of();
    }

    /** The kinds of level that no label names on narrow pages, each once, where its name alone has room. */
    private List<Values.Text> kinds(List<Run> runs, List<Values.Text> labels, Taken taken) {
        var named = labels.stream()
                .filter(label -> !label.wideOnly())
                .map(Values.Text::text)
                .toList();
        return runs.stream()
                .map(run -> run.level().kind())
                .distinct()
                .filter(kind -> runs.stream()
                        .noneMatch(run -> run.level().kind().equals(kind)
                                && named.contains(run.level().label())))
                .flatMap(kind -> kind(kind, runs, taken).stream())
                .toList();
    }

    private Optional<Values.Text> kind(String kind, List<Run> runs, Taken taken) {
        var free = runs.stream()
                .filter(run -> run.level().kind().equals(kind))
                .flatMap(run -> beside(run).stream())
                .filter(one -> taken.isFreeNarrow(kind, one.x(), one.foot(), one.anchor()))
                .findFirst();
        free.ifPresent(one -> taken.labelNarrow(kind, one.x(), one.foot(), one.anchor()));
        return free.map(one -> one.text(kind, false));
    }

    /** Where words can stand beside a line. */
    private record Beside(double x, int foot, String anchor) {
        private Values.Text text(String words, boolean wideOnly) {
            return new Values.Text(percent(x), foot, anchor, words, wideOnly);
        }
    }

    private List<Beside> beside(Run run) {
        int y = y(run.level().value());
        return IntStream.rangeClosed(run.first(), run.last())
                .boxed()
                .flatMap(i -> Stream.of(y + 19, y - 7)
                        .filter(foot -> foot < Values.FLOOR)
                        .flatMap(foot -> Stream.of(
                                new Beside(left(i) + 0.4, foot, "start"), new Beside(left(i + 1), foot, "end"))))
                .toList();
    }

    private List<Values.Column> gaps() {
        return IntStream.range(0, years.size())
                .filter(i -> years.get(i).asked() && years.get(i).value() == null)
                .mapToObj(i -> new Values.Column(percent(left(i)), percent(left(i + 1) - left(i))))
                .toList();
    }

    private List<Values.Area> between() {
        var areas = new ArrayList<Values.Area>();
        for (int i = 0; i < years.size(); i++) {
            var heights = years.get(i).levels().stream()
                    .mapToInt(level -> y(level.value()))
                    .sorted()
                    .toArray();
            if (heights.length > 1) {
                int top = heights[0];
                areas.add(new Values.Area(
                        percent(left(i)), percent(left(i + 1) - left(i)), top, heights[heights.length - 1] - top));
            }
        }
        return areas;
    }

    private List<Values.Join> joins() {
        return IntStream.range(1, years.size())
                .filter(i -> isSettled(years.get(i)) && isSettled(years.get(i - 1)))
                .mapToObj(i -> new Values.Join(
                        percent(middle(i - 1)),
                        percent(middle(i)),
                        y(years.get(i - 1).value()),
                        y(years.get(i).value())))
                .toList();
    }

    private static boolean isSettled(Values.Year year) {
        return year.value() != null && !year.soFar();
    }

    private List<Values.Foot> feet() {
        int every = (years.size() + 9) / 10;
        return IntStream.range(0, years.size())
                .mapToObj(i -> new Values.Foot(
                        percent(middle(i)),
                        years.get(i).year(),
                        years.get(i).value() == null,
                        (years.size() - 1 - i) % every != 0))
                .toList();
    }

    private String description(Phrases phrases) {
        return Wording.sentence(years.stream()
                .filter(Values.Year::asked)
                .map(year -> phrases.say(
                        year.levels().isEmpty() ? "values.year" : "values.year.levels",
                        year.year(),
                        year.value() == null ? phrases.say("values.gap") : year.spoken(),
                        year.glyph().lower(),
                        year.levels().stream().map(Values.Level::label).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; ")));
    }

    static String percent(double share) {
        return Scale.percent(BigDecimal.valueOf(Math.round(share * 100), 2));
    }
}
