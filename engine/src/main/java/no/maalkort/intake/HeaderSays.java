package no.maalkort.intake;

import no.maalkort.figure.Status;

/**
 * What a header says of the figures below it; each part is null where it does not say it.
 *
 * @param unit as printed
 * @param body the name of whose they are, as printed
 * @param noted whether a note's sign stands at the year
 */
record HeaderSays(Integer year, Mapping.Target target, Status status, String unit, String body, boolean noted) {
    static final HeaderSays NOTHING = new HeaderSays(null, null, null, null, null, false);

    static HeaderSays year(int year) {
        return new HeaderSays(year, null, null, null, null, false);
    }

    static HeaderSays target(Mapping.Target target) {
        return new HeaderSays(null, target, null, null, null, false);
    }

    static HeaderSays status(Status status) {
        return new HeaderSays(null, null, status, null, null, false);
    }

    static HeaderSays unit(String unit) {
        return new HeaderSays(null, null, null, unit, null, false);
    }

    static HeaderSays body(String body) {
        return new HeaderSays(null, null, null, null, body, false);
    }

    HeaderSays withNote() {
        return new HeaderSays(year, target, status, unit, body, true);
    }

    /** What two parts of one header say together; null where both say the same kind of thing, or contradict. */
    HeaderSays and(HeaderSays other) {
        boolean twice = year != null && other.year != null
                || target != null && other.target != null
                || status != null && other.status != null && !isOfAccounts(status, other.status)
                || unit != null && other.unit != null
                || body != null && other.body != null;
        return twice || isInOtherUnit(other) || other.isInOtherUnit(this)
                ? null
                : new HeaderSays(
                        year != null ? year : other.year,
                        target != null ? target : other.target,
                        status != null && status != Status.A || other.status == null ? status : other.status,
                        unit != null ? unit : other.unit,
                        body != null ? body : other.body,
                        noted || other.noted);
    }

    /** Whether a mapping says another unit of the indicator than the other part prints. */
    private boolean isInOtherUnit(HeaderSays other) {
        return target != null && target.unit() != null && other.unit != null && !Unit.agree(target.unit(), other.unit);
    }

    /** Whether one says that accounts are meant and the other that they are not final yet. */
    private static boolean isOfAccounts(Status one, Status other) {
        return (one == Status.A) != (other == Status.A) && one != Status.F && other != Status.F;
    }
}
