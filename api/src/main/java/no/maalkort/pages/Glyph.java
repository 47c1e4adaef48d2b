package no.maalkort.pages;

import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scorecard.Wording;

/**
 * A state as people see it: symbol, word and colour, always all three.
 *
 * @param symbol the id of the drawing, {@code g-met}
 * @param tone the colour's name: met, partly, not-met, indeterminate, quiet or error
 */
public record Glyph(String symbol, String tone, String word) {

    private static final List<String> ORDER = List.of(
            "g-met",
            "g-on-path",
            "g-partly",
            "g-not-met",
            "g-behind",
            "g-error",
            "g-indeterminate",
            "g-no-data",
            "g-manual",
            "g-info",
            "g-not-in-force",
            "g-not-applicable",
            "g-not-selected");

    public static Glyph of(GoalResult goal, Language language) {
        return of(goal.state(), goal.basis(), goal.code(), language);
    }

    public static Glyph of(State state, String basis, String code, Language language) {
        String symbol =
                switch (state) {
                    case MET -> isOfPath(basis) ? "on-path" : "met";
                    case NOT_MET -> isOfPath(basis) ? "behind" : "not-met";
                    case PARTLY_MET -> "partly";
                    case INDETERMINATE -> "indeterminate";
                    case NO_DATA -> "no-data";
                    case MANUAL -> "manual";
                    case NOT_APPLICABLE -> "not-applicable";
                    case NOT_IN_FORCE -> "not-in-force";
                    case NOT_SELECTED -> "not-selected";
                    case INFORMATIONAL -> "info";
                    case ERROR -> "error";
                };
        return new Glyph(
                "g-" + symbol, tone(state), StateWords.of(state, basis, code).in(language));
    }

    private static boolean isOfPath(String basis) {
        return "PATH".equals(basis);
    }

    static String tone(State state) {
        return switch (state) {
            case MET -> "met";
            case PARTLY_MET -> "partly";
            case NOT_MET -> "not-met";
            case INDETERMINATE -> "indeterminate";
            case ERROR -> "error";
            default -> "quiet";
        };
    }

    /** Where it stands in a row: judged first, met before not met, then what nobody can say. */
    int order() {
        return ORDER.indexOf(symbol);
    }

    /** The key of the words for how many goals are in this state. */
    String key() {
        return "lede." + symbol.substring(2);
    }

    /** The word inside a sentence. */
    public String lower() {
        return Wording.lower(word);
    }
}
