package no.maalkort.planning;

import java.math.BigDecimal;

/**
 * A pace in one word, by a profile that says how.
 *
 * @param arrow as the SDG Index draws it; null in other profiles
 * @param r the pace over what is required; null where there is none
 * @param measure how pace and requirement are measured; null where there is none
 * @param denominator what R is compared with; null where there is no R
 * @param from first year of the window; null where there is none
 * @param to last year of the window; null where there is none
 * @param deadBand ε: a change up to this size a year counts as none, in the indicator's unit
 * @param openSdgPoints from −5 to 5, as Open SDG scores; null in other profiles
 * @param unassessed why there is no label, or null
 */
public record PaceLabel(
        Profile profile,
        Label label,
        String arrow,
        BigDecimal r,
        Pace.Measure measure,
        Pace.Denominator denominator,
        Integer from,
        Integer to,
        BigDecimal deadBand,
        BigDecimal openSdgPoints,
        Unassessed unassessed) {

    /** Who says how a pace is labelled. */
    public enum Profile {
        OWN,
        SDG_INDEX,
        OPEN_SDG
    }

    /** The words for a pace. */
    public enum Label {
        TARGET_ACHIEVED,
        ON_TRACK,
        ACCELERATION_NEEDED,
        LIMITED,
        STAGNATING,
        DETERIORATING,
        ERODING,
        UNABLE_TO_ASSESS
    }
}
