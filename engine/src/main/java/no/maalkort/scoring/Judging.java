package no.maalkort.scoring;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.judgement.GoalOutcome;
import no.maalkort.judgement.Reading;
import no.maalkort.judgement.Reason;
import no.maalkort.rulepack.Fired;
import no.maalkort.rulepack.RuleAt;
import no.maalkort.rulepack.RuleBase;
import no.maalkort.rulepack.RuleFailure;

/** Lets a pack's rules judge readings: exactly one outcome each, or an error of that one alone. */
final class Judging {
    private Judging() {}

    /**
     * What the rules said of one reading.
     *
     * @param rule the one that fired or failed; null where none did
     */
    record Verdict(GoalOutcome outcome, RuleAt rule) {}

    /** One verdict a reading, in the order of the readings. */
    static List<Verdict> judge(RuleBase rules, List<Reading> readings) {
        var fired = new ArrayList<Fired>();
        try {
            rules.judge(readings, fired);
            return verdicts(readings, fired);
        } catch (RuleFailure failure) {
            return readings.stream().map(reading -> alone(rules, reading)).toList();
        }
    }

    /** A reading judged by itself, so that what fails for one value, such as a flip that is tried, spoils no other. */
    private static Verdict alone(RuleBase rules, Reading spoilt) {
        var reading = new Reading(spoilt.getGoal(), spoilt.getIndicator(), spoilt.getValue(), spoilt.norm());
        var fired = new ArrayList<Fired>();
        try {
            rules.judge(List.of(reading), fired);
            return verdicts(List.of(reading), fired).get(0);
        } catch (RuleFailure failure) {
            return failed(failure);
        }
    }

    private static Verdict failed(RuleFailure failure) {
        var reason = Reason.of(Reason.Code.RULE_FAILED, failure.getMessage());
        return new Verdict(new GoalOutcome.NotJudged(reason), failure.rule());
    }

    private static List<Verdict> verdicts(List<Reading> readings, List<Fired> fired) {
        Map<Reading, List<RuleAt>> rules = new IdentityHashMap<>();
        for (Fired one : fired) {
            rules.computeIfAbsent(one.reading(), reading -> new ArrayList<>(1)).add(one.rule());
        }
        return readings.stream()
                .map(reading -> verdict(reading, rules.getOrDefault(reading, List.of())))
                .toList();
    }

    private static Verdict verdict(Reading reading, List<RuleAt> fired) {
        var conclusions = reading.conclusions();
        if (conclusions.size() == 1) {
            var conclusion = conclusions.get(0);
            var rule = fired.get(0);
            return new Verdict(new GoalOutcome.Judged(conclusion.state(), conclusion.because(), rule.name()), rule);
        }
        String what =
                "goal (" + reading.getGoal() + "), value (" + reading.getValue().toPlainString() + ")";
        return conclusions.isEmpty()
                ? new Verdict(
                        new GoalOutcome.NotJudged(Reason.of(Reason.Code.NO_OUTCOME, "No rule judges " + what + ".")),
                        null)
                : new Verdict(
                        new GoalOutcome.NotJudged(Reason.of(
                                Reason.Code.TWO_OUTCOMES, "Several rules judge " + what + ": " + fired + ".")),
                        fired.get(0));
    }
}
