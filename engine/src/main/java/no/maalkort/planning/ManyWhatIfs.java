package no.maalkort.planning;

import java.util.List;
import java.util.Map;
import no.maalkort.figure.FileTree;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Rescored;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Supposition;
import no.maalkort.scoring.Workspace;

/**
 * The scorecards of many scenarios of one year, each in the bytes of a scoring of its own: goals that a scenario cannot
 * touch keep their verdicts. Thread-safe.
 */
public final class ManyWhatIfs {
    private final Workspace workspace;
    private final Scoring.Request request;
    private final Rescored rescored;

    public ManyWhatIfs(Workspace workspace, Scoring.Request request) {
        this.workspace = workspace.supposing(FileTree.of("", Map.of()), List.of(), Supposition.NONE);
        var asOf = workspace.scoring().asOf(request);
        this.request = new Scoring.Request(request.body(), request.year(), request.pack(), asOf, request.rulesAt());
        this.rescored = new Rescored(this.workspace, this.request);
    }

    /** The scorecard of one scenario. */
    public Scorecard scorecard(Scenario scenario) {
        return WhatIfScoring.scorecard(workspace, request, scenario, rescored);
    }
}
