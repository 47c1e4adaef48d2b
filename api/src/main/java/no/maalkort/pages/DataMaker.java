package no.maalkort.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.export.KnownFigures;
import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Status;
import no.maalkort.figure.Text;
import no.maalkort.figure.Vintage;
import no.maalkort.judgement.State;
import no.maalkort.pages.chart.Sparkline;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.StatusWords;
import no.maalkort.scoring.Finding;
import no.maalkort.scoring.Workspace;

/** Makes the pages of a body's figures. */
final class DataMaker {
    private final Workspace workspace;
    private final Body body;
    private final KnownFigures figures;
    private final Phrases words;
    private final Place place;

    /** Of a body, by what was published up to a day; null for all there is. */
    DataMaker(Workspace workspace, Body body, LocalDate asOf, Phrases words, Place place) {
        this.workspace = workspace;
        this.body = body;
        this.figures = KnownFigures.of(workspace.figures(), body, asOf);
        this.words = words;
        this.place = place;
    }

    private String in(Text text) {
        return text.in(words.language());
    }

    DataPage page(Frame frame) {
        var groups = new LinkedHashMap<String, List<DataPage.Row>>();
        var values = new ArrayList<Vintage>();
        var measured = new ArrayList<String>();
        figures.histories().forEach((indicator, history) -> {
            values.addAll(history);
            measured.add(in(indicator.name()));
            groups.computeIfAbsent(indicator.id().replaceFirst("\\..*", ""), id -> new ArrayList<>())
                    .add(row(indicator, history));
        });
        var problems = problems();
        var areas = new JudgedFigures(workspace, body).areas();
        return new DataPage(
                frame,
                in(body.name()),
                words.count(
                        "data.lede",
                        problems.size(),
                        Numbers.plain(BigDecimal.valueOf(values.size()), words.language()),
                        in(body.name()),
                        words.date(figures.asOf().toString()),
                        words.number(problems.size())),
                problems,
                groups.entrySet().stream()
                        .sorted(Comparator.comparingInt(one -> place(areas, one.getKey())))
                        .map(one -> new DataPage.Group(words.area(one.getKey()), sorted(one.getValue())))
                        .toList(),
                values.isEmpty() || !place.isAmongOthers() ? null : new Dataset(body, values, measured, frame).json());
    }

    /** Where an area stands; one that no goal is of stands behind all others. */
    private static int place(List<String> areas, String area) {
        return areas.contains(area) ? areas.indexOf(area) : areas.size();
    }

    private static List<DataPage.Row> sorted(List<DataPage.Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> NameOrder.key(row.name())))
                .toList();
    }

    private DataPage.Row row(Indicator indicator, List<Vintage> history) {
        var newest = history.stream()
                .filter(Vintage::isKnown)
                .reduce((first, last) -> last)
                .orElse(history.get(history.size() - 1));
        var later = history.stream()
                .filter(one -> one.status() == Status.F)
                .mapToInt(Vintage::period)
                .filter(period -> period > newest.period())
                .distinct()
                .summaryStatistics();
        return new DataPage.Row(
                in(indicator.name()),
                place.to("tall", body.id(), indicator.id()),
                indicator.unit(),
                (int) history.stream().map(Vintage::period).distinct().count(),
                words.say("missing.known.value", value(indicator, newest), newest.period()),
                StatusWords.inBrackets(newest.status().name(), words.language()).strip(),
                later.getCount() == 0
                        ? null
                        : words.count("data.forecasts", later.getCount(), later.getCount(), later.getMax()),
                newest.publisher());
    }

    private String value(Indicator indicator, Vintage one) {
        if (one.value() == null) {
            return "–";
        }
        boolean word = !indicator.ranks().isEmpty();
        var shown = shown(indicator, one, one.value());
        return Numbers.orWord(shown, word ? one.printed() : null, indicator.unit(), words.language());
    }

    private static BigDecimal shown(Indicator indicator, Vintage one, BigDecimal number) {
        return one.computed() ? Numbers.shown(number, Math.max(2, indicator.decimals())) : number;
    }

    private List<DataPage.Problem> problems() {
        return workspace.checks().of(workspace.figures().observations(body.id())).stream()
                .sorted(Comparator.comparing(Finding::isError).reversed())
                .map(this::problem)
                .toList();
    }

    private DataPage.Problem problem(Finding found) {
        var shown = found.shown(workspace.figures().catalogue());
        var figure = found.figure();
        var indicator = workspace.figures().catalogue().indicator(figure.indicator());
        return new DataPage.Problem(
                found.isError(),
                words.say(found.isError() ? "data.error" : "data.warning"),
                in(indicator.name()) + ", " + figure.period(),
                in(shown.text()),
                in(shown.ground()),
                in(shown.advice()),
                shown.file() + ":" + shown.line());
    }

    /** Every value of one indicator. */
    SeriesPage series(Frame frame, Indicator indicator) {
        var history = figures.history(indicator);
        return new SeriesPage(
                frame,
                in(body.name()),
                in(indicator.name()),
                indicator.definition() == null ? null : in(indicator.definition()),
                Stream.concat(IndicatorMaker.facts(indicator, words).stream(), goals(indicator))
                        .toList(),
                chart(indicator, history),
                history.stream()
                        .sorted(Comparator.comparing(Vintage::period).reversed())
                        .map(one -> row(indicator, one, history))
                        .toList());
    }

    /** The goals of the body that the figure judges, or what is computed from it. */
    private Stream<Fact> goals(Indicator indicator) {
        return new JudgedFigures(workspace, body)
                .goals(indicator).stream()
                        .map(one -> new Fact(
                                words.say("series.goals"),
                                in(one.goal().title()),
                                null,
                                place.goal(body.id(), one.name())));
    }

    private Sparkline.Point point(Indicator indicator, Vintage one) {
        String told =
                value(indicator, one) + StatusWords.inBrackets(one.status().name(), words.language());
        return new Sparkline.Point(one.period(), State.INFORMATIONAL, one.value(), null, false, told);
    }

    /** What was, year by year: of several values that hold the newest, and no forecast. */
    private Sparkline chart(Indicator indicator, List<Vintage> history) {
        var newest = new LinkedHashMap<Integer, Vintage>();
        history.stream()
                .filter(one -> one.isKnown() && !KnownFigures.isReplaced(one, history))
                .forEach(one -> newest.merge(one.period(), one, DataMaker::newer));
        return newest.size() < 2
                ? null
                : Sparkline.of(
                        "series",
                        in(indicator.name()),
                        newest.values().stream()
                                .map(one -> point(indicator, one))
                                .toList(),
                        words);
    }

    private static Vintage newer(Vintage one, Vintage other) {
        return one.known().published().compareTo(other.known().published()) > 0 ? one : other;
    }

    private SeriesPage.Row row(Indicator indicator, Vintage one, List<Vintage> history) {
        return new SeriesPage.Row(
                one.computed() ? null : Place.anchor(one.inputs().get(0).place()),
                one.status() == Status.F,
                one.period(),
                value(indicator, one),
                StatusWords.withLetter(one.status().name(), words.language())
                        .replaceAll("[()]", "")
                        .strip(),
                one.inputs().stream()
                        .map(input -> new Fact.Source(new EvidenceWords(words.language()).origin(input), input.link()))
                        .distinct()
                        .toList(),
                one.known().published().text(),
                KnownFigures.isReplaced(one, history),
                one.change() == null || one.change().signum() == 0
                        ? null
                        : Numbers.signed(shown(indicator, one, one.change()), indicator.unit(), words.language()),
                Stream.concat(
                                one.computed() ? Stream.of(words.say("series.computed")) : Stream.<String>of(),
                                one.inputs().stream().map(input -> input.place()))
                        .toList());
    }
}
