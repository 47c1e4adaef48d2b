package no.maalkort.planning;

import java.util.List;
import no.maalkort.figure.Text;

/**
 * How far a municipality is from each goal with a level, and what it would take.
 *
 * @param inWords how many goals of the packs are words only, or for information
 */
public record Gap(Planned municipality, String asOf, String pack, int inWords, List<GoalGap> goals) {

    /** Whose goals they are. */
    public record Planned(String id, Text name) {}
}
