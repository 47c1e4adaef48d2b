package no.maalkort.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.CaseCheck;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The pages of rules: all of them, and each goal's. */
record RulePages(Workspace workspace) {

    /** The page of one goal's rules, by what they came to for whom and in the year that is asked; null for its owner. */
    String rule(
            LoadedPack pack, Goal goal, Map<Body, History> owners, Scoring.Request asked, Place place, Frame frame) {
        var catalogue = workspace.figures().catalogue();
        String municipality = pack.pack().municipality();
        var owner = municipality == null ? null : catalogue.body(municipality);
        var cases = new CaseCheck(catalogue, workspace.packs()).play(pack, goal);
        var judged = asked == null ? owner : asked.body();
        var words = Phrases.in(place.language());
        var page = new RuleMaker(
                        catalogue, pack, goal, owner, judged, year(pack, goal, asked), owners, cases, words, place)
                .page(frame);
        return Templates.render("rule", page);
    }

    /** What the goal came to in the year that is asked; null where none is, or where the goal is not the body's. */
    private History.Year year(LoadedPack pack, Goal goal, Scoring.Request asked) {
        return asked == null || asked.year() == 0
                ? null
                : workspace
                        .scoring()
                        .score(asked)
                        .find(pack.pack().id() + ":" + goal.id())
                        .map(result -> new History.Year(asked.year(), result))
                        .orElse(null);
    }

    /** Packs of goals by municipality's pack, then the packs for many, then the checks of figures. */
    String rules(Place place, Frame frame) {
        var words = Phrases.in(place.language());
        var packs = Stream.of(workspace.packs().all(), workspace.packs().checks())
                .flatMap(Collection::stream)
                .map(pack -> pack(pack, words, place))
                .toList();
        return Templates.render("rules", new RulesPage(frame, packs));
    }

    private RulesPage.OfPack pack(LoadedPack loaded, Phrases words, Place place) {
        var pack = loaded.pack();
        var areas = new LinkedHashMap<String, List<RulesPage.Entry>>();
        pack.goals().forEach(goal -> areas.computeIfAbsent(goal.area(), area -> new ArrayList<>())
                .add(new RulesPage.Entry(
                        goal.title().in(words.language()),
                        place.rule(pack.id(), goal.id()),
                        goal.quote() != null
                                ? goal.quote()
                                : goal.paraphrase() == null
                                        ? null
                                        : goal.paraphrase().in(words.language()),
                        goal.quote() != null)));
        var reviewed = pack.reviewed();
        String version = pack.id() + " " + pack.version();
        return new RulesPage.OfPack(
                pack.id(),
                pack.title().in(words.language()),
                reviewed == null
                        ? words.say("rule.version.unreviewed", version)
                        : words.say(
                                "rule.version", version, reviewed.by(), words.date(reviewed.on()), reviewed.version()),
                areas.entrySet().stream()
                        .map(one -> new RulesPage.Area(
                                pack.id() + "-" + one.getKey(),
                                pack.areas().containsKey(one.getKey())
                                        ? pack.areas().get(one.getKey()).in(words.language())
                                        : one.getKey(),
                                one.getValue()))
                        .toList());
    }
}
