package no.maalkort.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.pages.chart.Sparkline;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.Wording;
import no.maalkort.scoring.Scoring;

/** Makes the page of one municipality. */
final class MunicipalityMaker {
    private static final int NEAR = 3;

    private final LoadedPack pack;
    private final Body body;
    private final History history;
    private final Phrases words;
    private final Place place;

    MunicipalityMaker(Scoring.Request request, History history, Phrases words, Place place) {
        this.pack = request.pack();
        this.body = request.body();
        this.history = history;
        this.words = words;
        this.place = place;
    }

    MunicipalityPage page(Frame frame) {
        var newest = history.newest();
        String name = body.name().in(words.language());
        return new MunicipalityPage(
                frame,
                name,
                newest == null
                        ? words.say(
                                pack.pack().municipality() == null ? "municipality.nothing" : "municipality.early",
                                name)
                        : words.say(
                                "municipality.lede",
                                newest,
                                Lede.of(history.card(newest), pack, words).sentence()),
                newest == null ? null : place.scorecard(body.id(), newest),
                place.data(body.id()),
                newest,
                history.years().stream()
                        .map(year -> new MunicipalityPage.Year(year, place.scorecard(body.id(), year), isNear(year)))
                        .toList(),
                areas(),
                ended(),
                changes(),
                body.numbers().stream()
                        .map(one -> words.say(
                                "municipality.number",
                                one.number(),
                                one.from() == null ? "" : one.from(),
                                one.to() == null ? "" : one.to()))
                        .toList());
    }

    private boolean isNear(int year) {
        var years = history.years();
        return years.indexOf(year) >= years.size() - NEAR;
    }

    private List<MunicipalityPage.Area> areas() {
        var areas = new LinkedHashMap<String, List<MunicipalityPage.Goal>>();
        counted().filter(Sections.ENDED.negate()).forEach(goal -> areas.computeIfAbsent(
                        goal.area(), id -> new ArrayList<>())
                .add(goal(goal)));
        return areas.entrySet().stream()
                .map(one -> new MunicipalityPage.Area(one.getKey(), area(one.getKey()), one.getValue()))
                .toList();
    }

    private MunicipalityPage.Area ended() {
        var ended = counted().filter(Sections.ENDED).map(this::goal).toList();
        return ended.isEmpty()
                ? null
                : new MunicipalityPage.Area("ended", words.say("municipality.ended", ended.size()), ended);
    }

    /** Those that were in force in any year, as they were last. */
    private Stream<GoalResult> counted() {
        return own().values().stream()
                .filter(goal -> history.of(History.name(goal)).stream().anyMatch(year -> Board.counts(year.result())));
    }

    /** Its own goals of every year, as they were last. */
    private Map<String, GoalResult> own() {
        var own = new LinkedHashMap<String, GoalResult>();
        history.years().forEach(year -> history.card(year).goals().forEach(goal -> own.put(History.name(goal), goal)));
        var order = history.years().isEmpty()
                ? List.<String>of()
                : history.card(history.years().get(history.years().size() - 1)).areas().stream()
                        .map(area -> area.id())
                        .toList();
        var sorted = new LinkedHashMap<String, GoalResult>();
        own.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        one -> order.indexOf(one.getValue().area())))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    private String area(String id) {
        return history.years().stream()
                .flatMap(year -> history.card(year).areas().stream())
                .filter(area -> area.id().equals(id))
                .findFirst()
                .map(area -> area.name().in(words.language()))
                .orElse(id);
    }

    private MunicipalityPage.Goal goal(GoalResult goal) {
        var years = history.of(History.name(goal));
        String title = goal.title().in(words.language());
        var cells = history.years().stream()
                .map(year -> years.stream()
                        .filter(one ->
                                one.year() == year && Sections.OUT.negate().test(one.result()))
                        .findFirst()
                        .map(one -> new MunicipalityPage.Cell(Glyph.of(one.result(), words.language()), isNear(year)))
                        .orElse(new MunicipalityPage.Cell(null, isNear(year))))
                .toList();
        boolean drawn = years.stream().filter(year -> year.value() != null).count() > 1;
        return new MunicipalityPage.Goal(
                title,
                place.goal(body.id(), History.name(goal)),
                cells,
                drawn ? Sparkline.of("s-" + History.name(goal), title, History.points(years, words), words) : null);
    }

    /** When a level came that was another than the year before; what a new source only repeats is no change. */
    private List<MunicipalityPage.Change> changes() {
        var changes = new LinkedHashSet<MunicipalityPage.Change>();
        own().values().forEach(goal -> {
            var held = new HashSet<String>();
            for (var year : history.of(History.name(goal))) {
                var now = adopted(year.result());
                now.stream()
                        .filter(one -> one.level().input() != null || !held.contains(one.told()))
                        .forEach(one -> changes.add(change(goal, one)));
                held.clear();
                now.forEach(one -> held.add(one.told()));
            }
        });
        return changes.stream()
                .sorted(Comparator.comparing(MunicipalityPage.Change::when).reversed())
                .toList();
    }

    /** A level and its words, with the name of its figure where the goal has several. */
    private record Adopted(LevelShown level, String told) {}

    private List<Adopted> adopted(GoalResult goal) {
        return goal.parts().isEmpty()
                ? adopted(goal.levels(), goal.unit(), told -> told)
                : goal.parts().stream()
                        .flatMap(part -> adopted(
                                part.levels(),
                                part.unit(),
                                told -> part.indicatorName().in(words.language()) + ", " + Wording.lower(told))
                                .stream())
                        .toList();
    }

    private List<Adopted> adopted(List<LevelShown> levels, String unit, UnaryOperator<String> named) {
        return levels.stream()
                .filter(level -> level.from() != null && (level.indicator() == null || level.input() != null))
                .map(level -> new Adopted(level, named.apply(evidence().told(level, unit))))
                .toList();
    }

    private MunicipalityPage.Change change(GoalResult goal, Adopted adopted) {
        var level = adopted.level();
        return new MunicipalityPage.Change(
                level.input() == null ? level.from() : level.input().period(),
                goal.title().in(words.language()),
                place.goal(body.id(), History.name(goal)),
                adopted.told(),
                decision(level));
    }

    /** The decision behind a level without its day where that is the level's own. */
    private String decision(LevelShown level) {
        var adopted = level.adopted();
        if (adopted == null || !level.from().equals(adopted.on())) {
            return words.dated(evidence().decision(adopted));
        }
        String by = Stream.of(adopted.by(), adopted.caseNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return by.isEmpty() ? words.say("municipality.adopted") : words.say("municipality.adopted.by", by);
    }

    private EvidenceWords evidence() {
        return new EvidenceWords(words.language());
    }
}
