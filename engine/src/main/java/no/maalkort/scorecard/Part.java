package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;

/** What one of several indicators of a goal came to, and what that rests on. */
public record Part(
        String indicator,
        Text indicatorName,
        State state,
        BigDecimal score,
        BigDecimal value,
        String text,
        String unit,
        int decimals,
        Text computed,
        String period,
        String status,
        List<LevelShown> levels,
        List<GoalResult.Because> because,
        GoalResult.ReasonShown reason,
        List<GoalResult.Flip> flips,
        List<GoalResult.Input> inputs,
        GoalResult.Rule rule,
        List<Branch> branches) {

    /** The value as people are shown it. */
    public BigDecimal shown() {
        return Numbers.shown(value, indicator, inputs, decimals, because);
    }

    /** What its state is called: of a path on it or behind it. */
    public Text words() {
        boolean path = because.stream().anyMatch(GoalResult.Because::isOfPath)
                && levels.stream().noneMatch(level -> level.due() != null && level.due() <= Integer.parseInt(period));
        return StateWords.of(state, path ? "PATH" : null, reason == null ? null : reason.code());
    }
}
