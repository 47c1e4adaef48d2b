package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.Case;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.RuleAt;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.StatusWords;
import no.maalkort.scoring.CaseCheck;

/** The cases of a goal in words: what is given, what it must come to, and which rule says so. */
record RuleCases(Catalogue catalogue, LoadedPack pack, Goal goal, List<CaseCheck.Played> played, Phrases words) {

    List<RulePage.Tried> tried() {
        return played.stream().map(this::tried).toList();
    }

    private RulePage.Tried tried(CaseCheck.Played one) {
        var situation = one.situation();
        var reason = situation.reason();
        int line = pack.places(goal.id()).stream()
                .filter(rule -> one.fired().contains(rule.name()))
                .mapToInt(RuleAt::line)
                .findFirst()
                .orElse(0);
        return new RulePage.Tried(
                situation.name(),
                Glyph.of(situation.state(), one.basis(), reason == null ? null : reason.name(), words.language()),
                situation.given().stream().map(this::given).toList(),
                situation.year(),
                line,
                one.asExpected());
    }

    /** Figures that are named where they are given, with their ids. */
    List<Fact> named() {
        return played.stream()
                .flatMap(one -> one.situation().given().stream())
                .map(Case.Given::indicator)
                .filter(id -> !isOnly(id))
                .distinct()
                .map(id -> new Fact(id, name(id), null, null))
                .toList();
    }

    private boolean isOnly(String indicator) {
        var measures = goal.measures();
        return measures.isEmpty()
                || measures.size() == 1 && measures.get(0).indicator().equals(indicator);
    }

    private String name(String indicator) {
        var measured = catalogue.measured(indicator);
        return measured == null ? indicator : measured.name().in(words.language());
    }

    /** A figure as the case gives it; its name only where it is not the goal's one. */
    private String given(Case.Given given) {
        String value = given.value() == null ? "–" : value(given);
        String marks = Stream.of(
                        given.period() == null ? null : words.say("rule.case.period", given.period()),
                        given.published() == null ? null : words.say("fact.published", words.date(given.published())),
                        given.publisher(),
                        StatusWords.of(given.status().name())
                                .map(status -> status.in(words.language()))
                                .orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return (isOnly(given.indicator()) ? "" : name(given.indicator()) + ": ")
                + value
                + (marks.isEmpty() ? "" : " (" + marks + ")");
    }

    private String value(Case.Given given) {
        var measured = catalogue.measured(given.indicator());
        if (measured == null) {
            return given.value();
        }
        return given.value().matches("-?[0-9]+([.][0-9]+)?")
                ? Numbers.with(new BigDecimal(given.value()), measured.unit(), words.language())
                : Numbers.orWord(null, given.value(), measured.unit(), words.language());
    }
}
