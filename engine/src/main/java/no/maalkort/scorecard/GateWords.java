package no.maalkort.scorecard;

import no.maalkort.figure.Text;

/** Why something that would stop a draft does not, as people are told it. */
public final class GateWords {
    /** That the baseline has the outcome already. */
    public static final Text KNOWN = new Text("Det var slik før.", "It was so before.");

    private GateWords() {}

    /** By which decision a goal is waived. */
    public static Text waived(GoalResult goal) {
        String decision = goal.waiver().decision();
        return new Text("Unntatt: " + decision + ".", "Waived: " + decision + ".");
    }
}
