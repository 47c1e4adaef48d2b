package no.maalkort.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.judgement.Relation;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;

/** The sentences of an explanation, put together by hand in both languages. */
final class HandWords {
    private static final char NO_BREAK = '\u00A0';

    private HandWords() {}

    static GoalResult.Explanation of(
            HandGoal goal,
            int year,
            BigDecimal value,
            State state,
            List<GoalResult.Because> because,
            List<GoalResult.Flip> flips) {
        return new GoalResult.Explanation(
                words(goal, year, value, state, because, flips, true),
                words(goal, year, value, state, because, flips, false));
    }

    private static GoalResult.Explanation.Words words(
            HandGoal goal,
            int year,
            BigDecimal value,
            State state,
            List<GoalResult.Because> because,
            List<GoalResult.Flip> flips,
            boolean nb) {
        String unit = goal.words().unit();
        String shown = with(value, unit, nb);
        Text name = goal.words().indicatorName();
        String what = (nb ? name.nb() : name.en()) + ", " + year + ": " + shown + ". " + state(state, nb) + ".";
        return new GoalResult.Explanation.Words(
                what, why(goal, shown, state, because, unit, nb), change(flips, unit, nb));
    }

    private static String why(
            HandGoal goal, String shown, State state, List<GoalResult.Because> because, String unit, boolean nb) {
        var why = new StringBuilder(shown).append(nb ? " er " : " is ");
        for (int i = 0; i < because.size(); i++) {
            var one = because.get(i);
            why.append(i == 0 ? "" : nb ? " og " : " and ")
                    .append(relation(one.relation(), goal.strict(), nb))
                    .append(' ')
                    .append(
                            one.level().equals("target")
                                    ? nb ? "målet" : "the target"
                                    : nb ? "minimumsmålet" : "the minimum")
                    .append(nb ? " på " : " of ")
                    .append(with(one.value(), unit, nb));
        }
        var margin = because.get(because.size() - 1).margin();
        why.append('.');
        if (margin.signum() == 0) {
            return why.toString();
        }
        String size = difference(margin.abs(), unit, nb);
        if (state == State.MET) {
            return why.append(" Margin: ").append(size).append('.').toString();
        }
        if (margin.signum() > 0) {
            return why.append(nb ? " Det er " : " That is ")
                    .append(size)
                    .append(nb ? " for høyt." : " too high.")
                    .toString();
        }
        return why.append(nb ? " Mangler " : " Short by ")
                .append(size)
                .append('.')
                .toString();
    }

    private static String change(List<GoalResult.Flip> flips, String unit, boolean nb) {
        var change = new StringBuilder();
        var bestFirst = flips.stream()
                .sorted(Comparator.comparing(GoalResult.Flip::state))
                .toList();
        for (GoalResult.Flip flip : bestFirst) {
            String state = state(flip.state(), nb);
            change.append(change.isEmpty() ? "" : " ")
                    .append(nb ? "Ved " : "At ")
                    .append(with(flip.value(), unit, nb))
                    .append(nb ? " er målet " : " the goal is ")
                    .append(Character.toLowerCase(state.charAt(0)))
                    .append(state, 1, state.length())
                    .append('.');
        }
        return change.toString();
    }

    private static String relation(Relation relation, boolean strict, boolean nb) {
        return switch (relation) {
            case AT_LEAST -> strict ? nb ? "ikke under" : "not below" : nb ? "minst" : "at least";
            case AT_MOST -> strict ? nb ? "ikke over" : "not above" : nb ? "høyst" : "at most";
            case ABOVE -> nb ? "over" : "above";
            case BELOW -> nb ? "under" : "below";
        };
    }

    private static String state(State state, boolean nb) {
        return switch (state) {
            case MET -> nb ? "Nådd" : "Met";
            case PARTLY_MET -> nb ? "Delvis nådd" : "Partly met";
            default -> nb ? "Ikke nådd" : "Not met";
        };
    }

    private static String with(BigDecimal number, String unit, boolean nb) {
        String digits = digits(number, nb);
        if (unit.equals("%")) {
            return nb ? digits + NO_BREAK + '%' : digits + '%';
        }
        return digits + NO_BREAK + (nb ? "mill. kr" : "million kroner");
    }

    private static String difference(BigDecimal number, String unit, boolean nb) {
        if (!unit.equals("%")) {
            return with(number, unit, nb);
        }
        boolean one = number.compareTo(BigDecimal.ONE) == 0;
        return digits(number, nb) + NO_BREAK + (nb ? "prosentpoeng" : one ? "percentage point" : "percentage points");
    }

    /** Figures here have no thousands to group, and are not negative. */
    private static String digits(BigDecimal number, boolean nb) {
        String digits = number.toPlainString();
        return nb ? digits.replace('.', ',') : digits;
    }
}
