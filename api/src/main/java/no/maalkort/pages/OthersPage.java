package no.maalkort.pages;

import java.util.List;

/**
 * A municipality beside others in a year: each against its own level, and which differences are sure.
 *
 * @param kinds the kinds of goals that can be looked at, one at a time
 * @param kind the one looked at, or null where nobody shares one
 * @param figures the same figures side by side
 */
public record OthersPage(
        Frame frame,
        String name,
        String sentence,
        List<Kind> kinds,
        String kind,
        List<ShareRow> rows,
        List<Figures> figures,
        String sureIntro,
        List<Sure> sure,
        String sureNote) {

    /** A kind of goal; the address is null of the one looked at. */
    public record Kind(String name, String address) {}

    /** One figure of several. */
    public record Figures(String title, String order, List<Figure> values, String missing) {}

    /** What one of them has; best is empty where it is not. */
    public record Figure(String name, boolean asker, String value, String best) {}

    /** What is sure of one of them, in the order of names. */
    public record Sure(String name, boolean asker, String bounds, String judged, String runs, String alike) {}
}
