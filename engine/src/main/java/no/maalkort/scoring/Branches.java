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
                .map(condition -> new Branch.Failed(
                        shown(assessment, condition, value, norm.level(condition.level())),
                        condition.relation(),
                        condition.level(),
                        norm.level(condition.level())))
                .toList();
        return new Branch(new GoalResult.Rule(place.name(), place.file(), place.line()), rule.state(), failed);
    }

    /** A computed figure with four decimals, or as it is where these would let the comparison hold. */
    private static BigDecimal shown(
            Assessment assessment, RuleText.Condition condition, BigDecimal value, BigDecimal level) {
        if (!assessment.figure().isComputed()) {
            return value;
        }
        var rounded = Numbers.rounded(value);
        return level != null && condition.relation().holds(rounded, level) ? value : rounded;
    }
}
