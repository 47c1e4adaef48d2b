package no.maalkort.planning;

import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.Scorecard;

/**
 * How far a municipality is from each goal with a level, and what it would take.
 *
 * @param inWords how many goals of the packs are words only, or for information
 * @param scenario what is supposed, or null
 */
public record Gap(
        Planned municipality,
        String asOf,
        String pack,
        int inWords,
        List<GoalGap> goals,
        Scorecard.ScenarioRef scenario) {

    /** Whose goals they are. */
    public record Planned(String id, Text name) {}
}
