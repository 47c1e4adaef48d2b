package no.maalkort.scoring;

import java.util.List;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Written;
import no.maalkort.scorecard.Scorecard;

/**
 * What is supposed of a year, as its scorecard names it: which scenario, and where each of its figures is written.
 *
 * @param scenario null where nothing is supposed
 * @param figures in the order of the rows of the release that holds them
 */
public record Supposition(Scorecard.ScenarioRef scenario, List<Written> figures) {
    public static final Supposition NONE = new Supposition(null, List.of());
    private static final int FIRST_ROW = 2;

    public Supposition {
        figures = List.copyOf(figures);
    }

    /** Where a figure is written: in its release, or where somebody supposed it. */
    Written at(Observation figure) {
        var release = figure.release();
        return scenario != null && release.id().equals(Scorecard.ScenarioRef.RELEASE)
                ? figures.get(figure.line() - FIRST_ROW)
                : new Written(release.file(), figure.line());
    }
}
