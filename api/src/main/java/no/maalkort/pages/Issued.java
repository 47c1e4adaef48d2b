package no.maalkort.pages;

import no.maalkort.scorecard.Scorecard;

/** What receipts there are of scorecards. */
@FunctionalInterface
public interface Issued {
    /** The id that a scorecard is issued under, whether it is or not. */
    String id(Scorecard card);

    /** Whether a receipt of this id was issued here. */
    default boolean contains(String id) {
        return false;
    }
}
