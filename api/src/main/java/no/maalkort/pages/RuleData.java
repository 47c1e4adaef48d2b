package no.maalkort.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.maalkort.book.Book;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Indicator;
import no.maalkort.goal.Goal;

/** What a goal measures, and what of its source the rules do not capture. */
record RuleData(Catalogue catalogue, Goal goal, Book.Chapter chapter, Phrases words, Place place) {

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        chapter.figures().forEach(figure -> figure(figure, facts));
        if (!chapter.figures().isEmpty()) {
            facts.add(Fact.of(
                    words.say("rule.lag"),
                    goal.lag() == 0
                            ? words.say("rule.lag.none")
                            : words.count("rule.lag.years", goal.lag(), words.number(goal.lag()))));
            facts.add(Fact.of(
                    words.say("rule.publisher"),
                    goal.publisher() == null ? words.say("rule.publisher.any") : goal.publisher()));
        }
        if (goal.notEncoded().isEmpty()) {
            facts.add(Fact.of(words.say("rule.not-encoded"), words.say("rule.not-encoded.none")));
        }
        goal.notEncoded().forEach(text -> facts.add(Fact.of(words.say("rule.not-encoded"), text.in(words.language()))));
        return facts;
    }

    private void figure(Book.Figure figure, List<Fact> facts) {
        Indicator indicator = catalogue.indicator(figure.id());
        facts.add(new Fact(
                words.say("data.indicator"),
                figure.name().in(words.language()),
                figure.id(),
                indicator == null ? null : place.to("indikator", figure.id())));
        facts.add(Fact.of(words.say("rule.measures"), figure.definition().in(words.language())));
        if (indicator != null) {
            facts.add(Fact.of(words.say("series.unit"), unit(indicator)));
        }
        if (!figure.codes().isEmpty()) {
            facts.add(Fact.of(
                    words.say("rule.codes"),
                    figure.codes().entrySet().stream()
                            .map(code -> code.getKey() + " " + code.getValue())
                            .collect(Collectors.joining(", "))));
        }
    }

    private String unit(Indicator indicator) {
        String unit = indicator.ranks().isEmpty()
                ? IndicatorMaker.unit(indicator, words)
                : String.join(", ", indicator.ranks());
        String better = words.say("series.better." + indicator.better().name().toLowerCase(Locale.ROOT));
        return unit + "; " + better;
    }
}
