package no.maalkort.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Observation;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scoring.Workspace;

/** Makes the page of one indicator. */
final class IndicatorMaker {
    private final Workspace workspace;
    private final Phrases words;
    private final Place place;

    IndicatorMaker(Workspace workspace, Phrases words, Place place) {
        this.workspace = workspace;
        this.words = words;
        this.place = place;
    }

    IndicatorPage page(Frame frame, Indicator indicator) {
        var definition = indicator.definition();
        return new IndicatorPage(
                frame,
                indicator.name().in(words.language()),
                definition == null ? null : definition.in(words.language()),
                facts(indicator, words),
                goals(indicator),
                workspace.figures().catalogue().bodies().stream()
                        .sorted(Comparator.comparing(
                                body -> NameOrder.key(body.name().nb())))
                        .map(body -> owner(body, indicator))
                        .filter(owner -> owner != null)
                        .toList());
    }

    /** What it is called elsewhere, its unit, and which way is better. */
    static List<Fact> facts(Indicator indicator, Phrases words) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.say("series.id"), indicator.id()));
        facts.add(Fact.of(words.say("series.unit"), unit(indicator, words)));
        if (!indicator.ranks().isEmpty()) {
            facts.add(Fact.of(words.say("series.grades"), String.join(", ", indicator.ranks())));
        }
        facts.add(Fact.of(
                words.say("series.better"),
                words.say("series.better." + indicator.better().name().toLowerCase(Locale.ROOT))));
        indicator.codes().forEach((where, code) -> facts.add(Fact.of(where, code)));
        return facts;
    }

    /** A unit in words. */
    static String unit(Indicator indicator, Phrases words) {
        return switch (indicator.unit()) {
            case "grade", "yes-no", "number", "rank" -> words.say("unit." + indicator.unit());
            default -> Numbers.unit(indicator.unit(), words.language());
        };
    }

    private List<IndicatorPage.Goal> goals(Indicator indicator) {
        return workspace.packs().all().stream()
                .flatMap(pack -> pack.pack().goals().stream()
                        .filter(goal -> JudgedFigures.rests(workspace, goal, indicator))
                        .map(goal -> new IndicatorPage.Goal(
                                goal.title().in(words.language()),
                                pack.pack().title().in(words.language()),
                                place.rule(pack.pack().id(), goal.id()))))
                .toList();
    }

    private IndicatorPage.Owner owner(Body body, Indicator indicator) {
        var years = workspace.figures().observations(body.id()).stream()
                .filter(one -> one.indicator().equals(indicator.id()))
                .mapToInt(Observation::period)
                .summaryStatistics();
        return years.getCount() == 0
                ? null
                : new IndicatorPage.Owner(
                        body.name().in(words.language()),
                        years.getMin() == years.getMax()
                                ? String.valueOf(years.getMin())
                                : years.getMin() + "–" + years.getMax(),
                        place.to("tall", body.id(), indicator.id()));
    }
}
