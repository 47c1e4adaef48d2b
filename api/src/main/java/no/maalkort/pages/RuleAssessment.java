package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.book.Book;
import no.maalkort.figure.Body;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.State;
import no.maalkort.pages.chart.Bands;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.RuleText;
import no.maalkort.scorecard.Branch;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;

/** How rules judge: what each number would be, and what each rule said of a year. */
record RuleAssessment(LoadedPack pack, Goal goal, Book.Chapter chapter, Phrases words, Place place) {

    private List<RuleText> rules() {
        return pack.texts(goal.id());
    }

    /** Whether it is judged along a path until the year a level is due. */
    boolean isOfPath() {
        return rules().stream().flatMap(rule -> rule.conditions().stream()).anyMatch(one -> one.level()
                .equals("path"));
    }

    /** A chart for each figure whose levels are numbers that stand fast. */
    List<Bands> bands(List<History.Year> years, int until) {
        var all = new ArrayList<Bands>();
        for (int i = 0;
                i < goal.measures().size() && !isOfPath() && !pack.pack().holdsChecks();
                i++) {
            var measure = goal.measures().get(i);
            var figure = chapter.figures().get(i);
            var times = new LevelTimes(goal, measure, figure, until, words);
            var sets = times.eras().stream()
                    .filter(era -> era.levels().stream().allMatch(one -> isNumber(one.level())))
                    .map(era -> set(measure.indicator(), era, times, years))
                    .toList();
            if (!sets.isEmpty() && !rules().isEmpty()) {
                String unit = unit(years, measure.indicator());
                String name = figure.name().in(words.language());
                all.add(Bands.of(
                        "bands-" + i,
                        words.say("bands.title", name),
                        sets,
                        number -> unit == null
                                ? Numbers.plain(number, words.language())
                                : Numbers.with(number, unit, words.language()),
                        words));
            }
        }
        return all;
    }

    private static String unit(List<History.Year> years, String indicator) {
        return years.stream()
                .map(History.Year::result)
                .filter(result -> indicator.equals(result.indicator()) && result.text() == null)
                .map(GoalResult::unit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isNumber(Level level) {
        return level.due() == null
                && level.indicator() == null
                && (level.range() != null || level.value().matches("-?[0-9]+([.][0-9]+)?"));
    }

    private Bands.Levels set(String indicator, LevelTimes.Era era, LevelTimes times, List<History.Year> years) {
        var norm = norm(era.levels().stream().map(LevelTimes.Dated::level).toList());
        var figures = years.stream()
                .filter(year -> year.year() >= era.first() && year.year() <= era.last())
                .filter(year -> indicator.equals(year.result().indicator()) && year.value() != null)
                .map(year -> new Bands.Figure(year.value(), Numbers.plain(year.value(), words.language()), year.year()))
                .toList();
        return new Bands.Levels(
                words.say("bands.set", times.span(era), times.told(era)),
                norm.edges(),
                number -> rules().stream()
                        .filter(rule -> rule.fires(indicator, number, norm))
                        .findFirst()
                        .map(rule -> Glyph.of(rule.state(), "LEVEL", null, words.language()))
                        .orElse(Glyph.of(State.NO_DATA, null, null, words.language())),
                figures);
    }

    private static Norm norm(List<Level> levels) {
        var range = levels.stream().map(Level::range).filter(Objects::nonNull).findFirst();
        if (range.isPresent()) {
            var one = range.get();
            return Norm.ofRange(one.desiredLow(), one.desiredHigh(), one.acceptedLow(), one.acceptedHigh());
        }
        return Norm.ofLevels(
                value(levels, Level.Kind.FLOOR), value(levels, Level.Kind.MINIMUM), value(levels, Level.Kind.TARGET));
    }

    private static BigDecimal value(List<Level> levels, Level.Kind kind) {
        return levels.stream()
                .filter(level -> level.kind() == kind)
                .map(level -> new BigDecimal(level.value()))
                .findFirst()
                .orElse(null);
    }

    /** What became of each rule, in the order of their file. */
    List<RulePage.Seen> seen(GoalResult result) {
        return rules().stream().map(rule -> seen(rule, result)).toList();
    }

    private RulePage.Seen seen(RuleText rule, GoalResult result) {
        boolean fired = RuleMaker.fired(result).anyMatch(one -> one.line() == rule.line());
        String conditions =
                rule.conditions().stream().map(RuleText.Condition::text).collect(Collectors.joining(", "));
        return new RulePage.Seen(
                rule.line(),
                fired ? Glyph.of(rule.state(), result.basis(), null, words.language()) : null,
                conditions,
                fired
                        ? held(rule, result)
                        : result.state() == State.INDETERMINATE
                                ? new RuleUndecided(result, words).possible(rule)
                                : failed(rule, result));
    }

    private EvidenceWords evidence() {
        return new EvidenceWords(words.language());
    }

    private String held(RuleText rule, GoalResult result) {
        var part = result.parts().stream()
                .filter(one -> one.rule() != null && one.rule().line() == rule.line())
                .findFirst();
        var because = part.map(one -> one.because()).orElse(result.because());
        String unit = part.map(one -> one.unit()).orElse(result.unit());
        String text = part.map(one -> one.text()).orElse(result.text());
        return because.stream().map(one -> evidence().held(one, unit, text)).collect(Collectors.joining("; "));
    }

    private String failed(RuleText rule, GoalResult result) {
        return Stream.concat(
                        result.branches().stream().map(branch -> new Failed(branch, result.unit(), result.text())),
                        result.parts().stream().flatMap(part -> part.branches().stream()
                                .map(branch -> new Failed(branch, part.unit(), part.text()))))
                .filter(one -> one.branch().rule().line() == rule.line())
                .findFirst()
                .map(one -> one.branch().failed().stream()
                        .map(comparison -> evidence().failed(comparison, one.unit(), one.text()))
                        .collect(Collectors.joining("; ")))
                .orElse("–");
    }

    private record Failed(Branch branch, String unit, String text) {}

    RulePage.Verdict verdict(History.Year year, Body owner) {
        var result = year.result();
        var input = year.value() == null || result.inputs().isEmpty()
                ? null
                : result.inputs().get(0);
        int line =
                RuleMaker.fired(result).findFirst().map(GoalResult.Rule::line).orElse(0);
        String because = result.because().isEmpty()
                ? words.dated(result.explanation().in(words.language()).why())
                : result.because().stream()
                        .map(one -> evidence().held(one, result.unit(), result.text()))
                        .collect(Collectors.joining("; "));
        return new RulePage.Verdict(
                year.year(),
                place.scorecard(owner.id(), year.year()),
                Glyph.of(result, words.language()),
                year.period(),
                year.value() == null
                        ? null
                        : Numbers.orWord(year.value(), result.text(), result.unit(), words.language()),
                because,
                line,
                place.isServed() ? place.rule(result, owner.id(), year.year(), line) : "#L" + line,
                input == null ? null : input.title(),
                input == null ? null : place.figure(input));
    }
}
