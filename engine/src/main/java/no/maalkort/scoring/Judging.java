package no.maalkort.scoring;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.judgement.GoalOutcome;
import no.maalkort.judgement.Reading;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
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
    record Verdict(GoalOutcome outcome, RuleAt rule) {
        State state() {
            return outcome.state();
        }
    }

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
            return failed(reading, failure);
        }
    }

    private static Verdict failed(Reading reading, RuleFailure failure) {
        String who = failure.rule() == null ? "" : failure.rule() + ": ";
        return notJudged(Reason.Code.RULE_FAILED, reading, who + failure.why(), failure.rule());
    }

    private static Verdict notJudged(Reason.Code code, Reading reading, String detail, RuleAt rule) {
        var reason = new Reason(code, reading.getIndicator(), null, List.of(reading.getValue()), List.of(), detail);
        return new Verdict(new GoalOutcome.NotJudged(reason), rule);
    }

    private static List<Verdict> verdicts(List<Reading> readings, List<Fired> fired) {
        var rules = new IdentityHashMap<Reading, RuleAt>(fired.size());
        fired.forEach(one -> rules.put(one.reading(), one.rule()));
        var verdicts = new ArrayList<Verdict>(readings.size());
        for (Reading reading : readings) {
            var conclusions = reading.conclusions();
            verdicts.add(
                    switch (conclusions.size()) {
                        case 0 -> notJudged(Reason.Code.NO_OUTCOME, reading, null, null);
                        case 1 -> judged(conclusions.get(0), rules.get(reading));
                        default -> notJudged(Reason.Code.TWO_OUTCOMES, reading, named(reading, fired), null);
                    });
        }
        return verdicts;
    }

    private static Verdict judged(Reading.Conclusion conclusion, RuleAt rule) {
        return new Verdict(new GoalOutcome.Judged(conclusion.state(), conclusion.because(), rule.name()), rule);
    }

    private static String named(Reading reading, List<Fired> fired) {
        return fired.stream()
                .filter(one -> one.reading() == reading)
                .map(one -> one.rule().toString())
                .collect(Collectors.joining(", "));
    }
}
