package no.maalkort.scoring;

import java.util.List;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Measured;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Text;
import no.maalkort.goal.Check;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Comparison;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.RuleAt;
import no.maalkort.scorecard.FindingShown;
import no.maalkort.scorecard.FindingWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;

/**
 * What a check found of a figure that does not keep its promise.
 *
 * @param pack of the check
 * @param because the comparisons it rests on; empty where the check's own rules failed
 * @param rule the one that fired or failed, or null
 * @param failure why the rules failed, or null
 */
public record Finding(
        String pack,
        Check check,
        Observation figure,
        Measured measured,
        State state,
        List<Comparison> because,
        RuleAt rule,
        Text failure) {

    /** Between two limits a figure is only warned of. */
    public Check.Severity severity() {
        return state == State.PARTLY_MET ? Check.Severity.WARNING : check.severity();
    }

    public boolean isError() {
        return severity() == Check.Severity.ERROR;
    }

    /** As results carry it. */
    public FindingShown shown(Catalogue catalogue) {
        var limits = because.stream()
                .map(one -> new FindingShown.Limit(one.relation(), one.level(), one.value()))
                .toList();
        return new FindingShown(
                severity().name(),
                pack,
                check.id(),
                check.limits().title(),
                FindingWords.of(check, figure, catalogue.indicator(figure.indicator()), measured, because, failure),
                Level.inForce(check.levels(), figure.period()).get(0).ground(),
                check.advice(),
                check.measure().key(),
                Numbers.rounded(measured.value()),
                limits,
                rule == null ? null : new GoalResult.Rule(rule.name(), rule.file(), rule.line()),
                figure.release().file(),
                figure.line());
    }
}
