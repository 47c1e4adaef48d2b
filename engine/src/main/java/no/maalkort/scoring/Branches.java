package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.judgement.GoalOutcome;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.RuleAt;
import no.maalkort.rulepack.RuleText;
import no.maalkort.scorecard.Branch;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;

/** The rules of a goal that did not judge its figure, each with the comparisons that failed. */
final class Branches {
    private static final int DECIMALS = 4;

    private Branches() {}

    /** In the order of the rules' file; none where no rule judged. */
    static List<Branch> of(LoadedPack pack, Outcome outcome) {
        if (outcome == null || !(outcome.outcome() instanceof GoalOutcome.Judged)) {
            return List.of();
        }
        var assessment = outcome.assessment();
        String indicator = assessment.indicator().id();
        var places = pack.places(assessment.goal().id());
        return pack.texts(assessment.goal().id()).stream()
                .filter(rule -> rule.indicator() == null || rule.indicator().equals(indicator))
                .filter(rule -> !rule.name().equals(outcome.rule().name()))
                .flatMap(rule -> places.stream()
                        .filter(place -> place.name().equals(rule.name()))
                        .map(place -> branch(rule, place, assessment)))
                .toList();
    }

    private static Branch branch(RuleText rule, RuleAt place, Assessment assessment) {
        var value = assessment.figure().value();
        var norm = assessment.reading(value).norm();
        var failed = rule.conditions().stream()
                .filter(condition -> !condition.holds(value, norm))
                .map(condition -> failed(assessment, condition, value, norm.level(condition.level())))
                .toList();
        return new Branch(new GoalResult.Rule(place.name(), place.file(), place.line()), rule.state(), failed);
    }

    /** Computed numbers with four decimals, or as they are where these would let the comparison hold. */
    private static Branch.Failed failed(
            Assessment assessment, RuleText.Condition condition, BigDecimal value, BigDecimal level) {
        var figure = assessment.figure().isComputed() ? Numbers.rounded(value) : value;
        var shown = level == null || level.scale() <= DECIMALS ? level : Numbers.rounded(level);
        boolean holds = shown != null && condition.relation().holds(figure, shown);
        return new Branch.Failed(
                holds ? value : figure, condition.relation(), condition.level(), holds ? level : shown);
    }
}
