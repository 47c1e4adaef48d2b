package no.maalkort.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Indicator;
import no.maalkort.goal.Goal;
import no.maalkort.scorecard.Scorecard;

/**
 * A year that is scored again under other figures, levels and weights: only the goals that a change can touch are judged
 * anew, by the same rules, and the scorecard is that of a full scoring. Thread-safe.
 */
public final class Rescored {
    private final KeptVerdicts known;
    private final Map<Goal, Set<String>> inputs = new IdentityHashMap<>();

    /** The year as it is without a change. */
    public Rescored(Workspace workspace, Scoring.Request request) {
        var verdicts = workspace.scoring().verdicts(request);
        this.known =
                new KeptVerdicts(verdicts, workspace.scoring().score(request).also());
        verdicts.keySet().forEach(goal -> inputs.put(goal, inputs(goal, workspace.figures())));
    }

    /**
     * The scorecard of the same year, otherwise.
     *
     * @param workspace the same but for what is changed
     * @param changed the indicators with another figure, of whichever body and period
     */
    public Scorecard score(Workspace workspace, Scoring.Request request, Set<String> changed) {
        return workspace
                .scoring()
                .score(request, known.without(goal -> !Collections.disjoint(inputs.get(goal), changed)));
    }

    /** Every indicator that a goal is judged, shown or checked by. */
    private static Set<String> inputs(Goal goal, Figures figures) {
        var asked = new HashSet<String>();
        goal.judgedBy().forEach(indicator -> figures.ask(indicator, asked));
        goal.beside().forEach(indicator -> figures.ask(indicator, asked));
        var all = new HashSet<>(asked);
        for (Indicator whole : figures.catalogue().indicators()) {
            var parts = new HashSet<String>();
            figures.ask(whole.id(), parts);
            if (!Collections.disjoint(parts, asked)) {
                all.addAll(parts);
            }
        }
        return all;
    }
}
