package no.maalkort.pages;

import java.util.HashSet;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.Workspace;

/** What a body's figures are used for: the packs that judge it, and their goals. */
record JudgedFigures(Workspace workspace, Body body) {

    /** Its own pack before those it uses. */
    List<LoadedPack> packs() {
        return workspace.packs().withUsed(workspace.packOf(body)).toList();
    }

    /** The ids of areas, in the order in which scorecards show them. */
    List<String> areas() {
        return packs().stream()
                .flatMap(pack -> pack.pack().areas().keySet().stream())
                .distinct()
                .toList();
    }

    /** The goals that a figure judges, or what is computed from it; none of a body that nobody judges. */
    List<GoalPages.Named> goals(Indicator indicator) {
        return workspace.isJudged(body)
                ? GoalPages.all(workspace, workspace.packOf(body))
                        .filter(one -> rests(workspace, one.goal(), indicator))
                        .toList()
                : List.of();
    }

    /** Whether a goal is judged by a figure, or by what is computed from it. */
    static boolean rests(Workspace workspace, Goal goal, Indicator indicator) {
        var asked = new HashSet<String>();
        goal.judgedBy().forEach(judge -> workspace.figures().ask(judge, asked));
        return asked.contains(indicator.id());
    }
}
