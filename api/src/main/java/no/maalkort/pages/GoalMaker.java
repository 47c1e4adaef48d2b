package no.maalkort.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.book.Book;
import no.maalkort.book.BookReader;
import no.maalkort.figure.Body;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.State;
import no.maalkort.planning.Gaps;
import no.maalkort.planning.GoalGap;
import no.maalkort.planning.PlannedGoals;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Part;
import no.maalkort.scorecard.Wording;
import no.maalkort.scoring.Workspace;

/**
 * Makes the page of one goal of a municipality.
 *
 * @param pack the goal is written in
 * @param years of the goal; at least one
 * @param newest the year the page speaks of
 * @param receipt of that year's scorecard, or null
 */
record GoalMaker(
        Workspace workspace,
        Body body,
        LoadedPack pack,
        Goal goal,
        List<History.Year> years,
        History.Year newest,
        LocalDate asOf,
        String receipt,
        Phrases words,
        Place place) {

    GoalPage page(Frame frame, GoalPage.Change change, boolean open) {
        var chapter = BookReader.chapter(workspace.figures().catalogue(), pack, goal);
        var gap = gap();
        var rows = new GoalRows(body, years, words, place);
        var path = path(gap);
        return new GoalPage(
                frame,
                Glyph.of(result(), words.language()),
                beside(),
                sheet(),
                goal.title().in(words.language()),
                sentence(),
                rows.before(newest.year()),
                goal.measures().isEmpty() ? promise() : null,
                path,
                path == null ? charts() : List.of(),
                result().parts().stream().map(this::part).toList(),
                times(chapter),
                rows.rows(),
                goal.lag() > 0,
                years.stream().anyMatch(year -> year.result().path() != null),
                goal.lag() > 0 ? words.say("goal.lag", words.number(goal.lag())) : null,
                rows.rest(),
                change,
                takes(),
                reservations(),
                rule(chapter, gap),
                new GoalBeside(result(), words).figures(),
                new GoalBeside(result(), words).asides(),
                open);
    }

    /** What the page is of, where a sheet of paper has nothing beside it. */
    private String sheet() {
        String address = Place.path(
                place.language(), "kommune", body.id(), "maal", pack.pack().id() + ":" + goal.id());
        return words.say(
                "sheet",
                body.name().in(words.language()),
                words.date(asOf.toString()),
                "/" + address,
                receipt == null ? "" : words.say("sheet.receipt", newest.year(), receipt.substring(0, 12)));
    }

    private List<String> reservations() {
        return goal.notEncoded().stream().map(text -> text.in(words.language())).toList();
    }

    private GoalResult result() {
        return newest.result();
    }

    private String title() {
        return goal.title().in(words.language());
    }

    private String beside() {
        var parts = new ArrayList<String>();
        parts.add(words.say("goal.in", newest.year()));
        if (result().score() != null) {
            parts.add(words.say("points", Numbers.whole(result().score())));
        }
        if (result().value() != null && !result().period().equals(String.valueOf(newest.year()))) {
            parts.add(words.say("goal.period", result().period()));
        }
        if (result().attestation() != null) {
            parts.add(words.say("goal.attested", result().attestation().by()));
        }
        return String.join(", ", parts);
    }

    private String sentence() {
        var told = result().explanation().in(words.language());
        boolean shown = result().state() == State.INFORMATIONAL && result().value() != null;
        return words.dated(shown ? told.what() : told.why());
    }

    private GoalPage.Promise promise() {
        boolean quoted = result().quote() != null;
        String said = quoted
                ? result().quote()
                : result().paraphrase() == null ? null : result().paraphrase().in(words.language());
        if (said == null) {
            return null;
        }
        var force = result().inForce();
        var source = force == null ? null : force.source();
        return new GoalPage.Promise(
                said,
                quoted,
                source == null ? null : source.title() + ", " + source.publisher(),
                source == null ? null : source.link());
    }

    private GoalGap gap() {
        if (result().path() == null) {
            return null;
        }
        return Gaps.of(workspace, asked()).goals().stream().findFirst().orElse(null);
    }

    private Gaps.Asked asked() {
        var planned = new PlannedGoals.Planned(pack.pack().id(), goal);
        return new Gaps.Asked(body, pack.pack().id(), List.of(planned), newest.year(), asOf, null);
    }

    private GoalPage.Path path(GoalGap gap) {
        if (gap == null) {
            return null;
        }
        var levels = goal.measures().get(0).levels();
        var held = Level.inForce(levels, newest.year()).stream()
                .filter(level -> level.path() != null)
                .findFirst()
                .orElse(null);
        if (held == null) {
            return null;
        }
        var former = levels.stream()
                .filter(level -> level.due() != null
                        && level.from().firstDay().isBefore(held.from().firstDay()))
                .toList();
        var figures = Gaps.figures(workspace, asked(), gap);
        var part =
                new PathPart(result(), gap, held, figures, former, body.name().in(words.language()), words);
        return new GoalPage.Path(part.numbers(), part.chart("path"), part.caption());
    }

    private List<GoalPage.Figure> charts() {
        var ids = Stream.concat(
                        goal.measures().stream().map(Goal.Measure::indicator), Stream.ofNullable(goal.information()))
                .toList();
        return IntStream.range(0, ids.size())
                .mapToObj(i -> chart(ids.get(i), "values-" + i, ids.size() > 1))
                .filter(Objects::nonNull)
                .toList();
    }

    private GoalPage.Figure chart(String id, String anchor, boolean named) {
        var indicator = workspace.figures().catalogue().indicator(id);
        var figure = new YearsOfFigure(indicator, years, words);
        if (!figure.isKnown()) {
            return null;
        }
        String name = indicator.name().in(words.language());
        var of = figure.values();
        var chart = figure.chart(
                anchor,
                words.say(
                        "values.title",
                        name,
                        body.name().in(words.language()),
                        of.get(0).year(),
                        of.get(of.size() - 1).year()));
        String caption = name + ". "
                + (chart.levels().isEmpty() ? "" : words.say("values.caption.level") + " ")
                + (chart.held() ? words.say("values.caption.held") + " " : "")
                + (chart.gaps().isEmpty() ? "" : words.say("values.caption.gap"));
        return new GoalPage.Figure(named ? name : null, chart, caption.strip());
    }

    private GoalPage.Part part(Part part) {
        boolean path = part.levels().stream().anyMatch(level -> level.due() != null);
        return new GoalPage.Part(
                part.indicatorName().in(words.language()),
                Glyph.of(part.state(), path ? "PATH" : "LEVEL", code(part), words.language()),
                part.value() == null
                        ? "–"
                        : Numbers.orWord(part.shown(), part.text(), part.unit(), words.language()) + " ("
                                + part.period() + ")",
                part.levels().stream()
                        .map(level -> new EvidenceWords(words.language()).told(level, part.unit()))
                        .collect(Collectors.joining(", ")));
    }

    private static String code(Part part) {
        return part.reason() == null ? null : part.reason().code();
    }

    private List<GoalPage.Times> times(Book.Chapter chapter) {
        if (goal.measures().isEmpty()) {
            var moments = inForce();
            return moments.isEmpty() ? List.of() : List.of(new GoalPage.Times(null, moments));
        }
        int until = years.get(years.size() - 1).year();
        boolean several = goal.measures().size() > 1;
        return IntStream.range(0, goal.measures().size())
                .mapToObj(i -> new GoalPage.Times(
                        several ? chapter.figures().get(i).name().in(words.language()) : null,
                        new LevelTimes(
                                        goal,
                                        goal.measures().get(i),
                                        chapter.figures().get(i),
                                        until,
                                        words)
                                .moments()))
                .toList();
    }

    /** Of words and of figures for information: since when they hold. */
    private List<GoalPage.Moment> inForce() {
        var force = result().inForce();
        String when = force == null ? "" : new EvidenceWords(words.language()).inForce(force);
        if (when.isEmpty()) {
            return List.of();
        }
        var source = force.source();
        return List.of(new GoalPage.Moment(
                words.dated(Wording.upper(when)),
                result().state() == State.NOT_IN_FORCE ? "past" : "now",
                words.say(goal.isWordsOnly() ? "era.words" : "era.information"),
                false,
                null,
                null,
                source == null ? null : source.title(),
                source == null ? null : source.link()));
    }

    private GoalPage.Takes takes() {
        var facts = new ArrayList<Fact>();
        String change = result().explanation().in(words.language()).change();
        if (change != null && !change.isEmpty()) {
            facts.add(Fact.of(words.say("fact.change"), words.dated(change)));
        }
        if (goal.remediation() != null) {
            var remedy = goal.remediation();
            facts.add(new Fact(
                    words.say("fact.remedy"), remedy.text().in(words.language()), remedy.who(), remedy.link()));
        }
        if (facts.isEmpty()) {
            return null;
        }
        boolean tried = !goal.measures().isEmpty() && result().countsAsMeasurable();
        return new GoalPage.Takes(
                facts, tried ? place.to("kommune", body.id(), String.valueOf(newest.year()), "hva-hvis") : null);
    }

    private GoalPage.Rule rule(Book.Chapter chapter, GoalGap gap) {
        var counts = Stream.concat(chapter.counts().stream(), chapter.notes().stream())
                .map(text -> text.in(words.language()))
                .toList();
        var working = gap == null
                ? List.<String>of()
                : gap.told().stream().map(text -> text.in(words.language())).toList();
        return new GoalPage.Rule(
                counts, working, pack.pack().id() + ":" + goal.id(), place.rule(result(), body.id(), newest.year()));
    }
}
