package no.maalkort.rules;

import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The built-in figures and packs, opened once for all tests. */
final class BuiltIn {
    static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());

    private BuiltIn() {}

    static Scorecard scorecard(String municipality, int year) {
        var body = WORKSPACE.figures().catalogue().body(municipality);
        return WORKSPACE.scoring().score(new Scoring.Request(body, year, WORKSPACE.packOf(body), null, null));
    }

    static Scorecard underNational(Body body, int year) {
        return WORKSPACE
                .scoring()
                .score(new Scoring.Request(body, year, WORKSPACE.packs().pack("norway"), null, null));
    }

    static GoalResult goal(String municipality, int year, String goal) {
        return scorecard(municipality, year).find(goal).orElseThrow();
    }
}
