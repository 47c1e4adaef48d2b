package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.judgement.GoalOutcome;
import no.maalkort.judgement.Norm;
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
        var norm = assessment.normAt(assessment.figure().value());
        var branches = new ArrayList<Branch>();
        for (RuleText rule : pack.texts(assessment.goal().id())) {
            boolean looks = rule.indicator() == null || rule.indicator().equals(indicator);
            var place = looks && !rule.name().equals(outcome.rule().name()) ? place(places, rule.name()) : null;
            if (place != null) {
                branches.add(branch(rule, place, assessment, norm));
            }
        }
        return List.copyOf(branches);
    }

    /** Where a rule stands; null where the rules that judged were changed, and none has its name. */
    private static RuleAt place(List<RuleAt> places, String rule) {
        for (RuleAt place : places) {
            if (place.name().equals(rule)) {
                return place;
            }
        }
        return null;
    }

    private static Branch branch(RuleText rule, RuleAt place, Assessment assessment, Norm norm) {
        var value = assessment.figure().value();
        var failed = new ArrayList<Branch.Failed>(1);
        for (RuleText.Condition condition : rule.conditions()) {
            if (!condition.holds(value, norm)) {
                failed.add(failed(assessment, condition, value, norm.level(condition.level())));
            }
        }
        return new Branch(
                new GoalResult.Rule(place.name(), place.file(), place.line()), rule.state(), List.copyOf(failed));
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
