package no.maalkort.scorecard;

import no.maalkort.figure.Text;
import no.maalkort.judgement.State;

/** The words and the symbol of each state, the same on every surface. */
public final class StateWords {
    private StateWords() {}

    /** What people call a state; a path is never "failed" while its year is still to come. */
    public static Text of(State state, String basis, String reason) {
        if ("PATH".equals(basis) && state == State.MET) {
            return new Text("På banen", "On the path");
        }
        if ("PATH".equals(basis) && state == State.NOT_MET) {
            return new Text("Bak banen", "Behind the path");
        }
        if ("NOT_DUE_YET".equals(reason)) {
            return new Text("Ikke forfalt", "Not due yet");
        }
        return of(state);
    }

    /** What a goal's state is called. */
    public static Text of(GoalResult goal) {
        return of(goal.state(), goal.basis(), goal.code());
    }

    /** What another state of a goal would be called. */
    public static Text of(State state, GoalResult goal) {
        return state == goal.state() ? of(goal) : of(state, goal.basis(), null);
    }

    public static Text of(State state) {
        return switch (state) {
            case MET -> new Text("Nådd", "Met");
            case PARTLY_MET -> new Text("Delvis nådd", "Partly met");
            case NOT_MET -> new Text("Ikke nådd", "Not met");
            case INDETERMINATE -> new Text("Uavklart", "Undecided");
            case NO_DATA -> new Text("Mangler tall", "No data");
            case NOT_APPLICABLE -> new Text("Gjelder ikke", "Not applicable");
            case NOT_IN_FORCE -> new Text("Ikke i kraft", "Not in force");
            case NOT_SELECTED -> new Text("Ikke valgt", "Not selected");
            case MANUAL -> new Text("Bare ord", "Words only");
            case INFORMATIONAL -> new Text("Til orientering", "For information");
            case ERROR -> new Text("Feil", "Error");
        };
    }

    /** One character that tells the states apart without colour. */
    public static String symbol(State state) {
        return switch (state) {
            case MET -> "●";
            case PARTLY_MET -> "◐";
            case NOT_MET -> "■";
            case INDETERMINATE -> "◇";
            case NO_DATA -> "○";
            case MANUAL -> "¶";
            case INFORMATIONAL -> "i";
            case NOT_APPLICABLE, NOT_IN_FORCE, NOT_SELECTED -> "–";
            case ERROR -> "!";
        };
    }
}
