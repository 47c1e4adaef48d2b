package no.maalkort.intake;

import java.util.Map;
import java.util.regex.Pattern;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Status;
import no.maalkort.table.Place;

/** What a status column says: SDMX's letters, Statistics Norway's symbols, and the common words; a closed table. */
final class ReportedStatus {
    private static final Map<String, Status> WORDS = Map.ofEntries(
            Map.entry("final", Status.A),
            Map.entry("endelig", Status.A),
            Map.entry("normal", Status.A),
            Map.entry("regnskap", Status.A),
            Map.entry("\u00E5rsregnskap", Status.A),
            Map.entry("rekneskap", Status.A),
            Map.entry("\u00E5rsrekneskap", Status.A),
            Map.entry("accounts", Status.A),
            Map.entry("provisional", Status.P),
            Map.entry("preliminary", Status.P),
            Map.entry("forel\u00F8pig", Status.P),
            Map.entry("forel\u00F8pige tall", Status.P),
            Map.entry("f\u00F8rebels", Status.P),
            Map.entry("estimated", Status.E),
            Map.entry("estimert", Status.E),
            Map.entry("anslag", Status.E),
            Map.entry("forecast", Status.F),
            Map.entry("prognose", Status.F),
            Map.entry("\u00F8konomiplan", Status.F),
            Map.entry("handlingsprogram", Status.F),
            Map.entry("framskriving", Status.F),
            Map.entry("framskrevet", Status.F),
            Map.entry("fremskrivning", Status.F),
            Map.entry("fremskrevet", Status.F),
            Map.entry("projection", Status.F),
            Map.entry("budget", Status.F));
    private static final Pattern BUDGET = Pattern.compile(
            "(?:(?:vedtatt|vedteke|opprinnelig|opprinneleg|opphavleg|oppr\\.?|revidert|rev\\.?|regulert|reg\\.?|justert|just\\.?)"
                    + " )?budsjett");

    private static final Pattern DOUBT =
            Pattern.compile("budsjett|\u00F8konomiplan|handlingsprogram|handlingsplan|langtidsplan"
                    + "|prognose|framskriv|framskrev|fremskriv|fremskrev|forel\u00F8pig|f\u00F8rebels|f\u00F8rebils|anslag|ansl\u00E5tt|estimat|estimert"
                    + "|urevidert|utkast|(?:ikke|ikkje) endelig|budget|forecast|projection|projected|provisional|preliminary"
                    + "|unaudited|unrevised|not final");
    /** What speaks of a budget without making the figure one: it is compared with it, or is said not to be so. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(?:enn|mot|avvik fra|over|under|tr\u00E5d med|forhold til|sammenlignet med|samanlikna med|than|against|deviation from|above"
                    + "|below|versus|vs\\.?)(?: \\p{L}+){0,2} (?:budsjett|\u00F8konomiplan|prognose|anslag|budget|forecast|estimat)\\p{L}*"
                    + "|budsjett(?:avvik|ansvar|avdeling|kontroll)\\p{L}*"
                    + "|(?:ikke|ikkje|not|no) (?:lenger |longer )?(?:forel\u00F8pig|f\u00F8rebels|anslag|estimat|provisional|preliminary)\\p{L}*");

    private ReportedStatus() {}

    /** Whether a title or a note makes it doubtful that the figures are final. */
    static boolean doubts(String text) {
        return DOUBT.matcher(PlainText.of(text)).find();
    }

    /** Whether a text beside a figure does: a budget that the figure is only compared with does not. */
    static boolean doubtsFigure(String text) {
        return DOUBT.matcher(HARMLESS.matcher(PlainText.of(text)).replaceAll(""))
                .find();
    }

    /** What is told of such a text where no header says which figures it is about. */
    static Problem problem(Place place, String text) {
        return place.problem(
                "(" + text + ") makes it doubtful that the figures are final, and no header says which are.",
                "write it into their headers, (Regnskap 2023), (Budsjett 2024), (2023 forel\u00F8pig), or add a column (Status);"
                        + " where one status is all figures', put (status: F), or A or P, into a mapping.");
    }

    /** What is told of such a text in the row of a figure, in a column that is not read. */
    static Problem beside(Place place, String text, String header) {
        return place.problem(
                "(" + text + ") stands beside a figure that would be read as final.",
                "say it in a column (Status)" + (header.isEmpty() ? "" : ", such as (" + header + ") under that name")
                        + ", with words such as Regnskap, forel\u00F8pig, Budsjett; where one status is all figures',"
                        + " put (status: A), or P or F, into a mapping.");
    }

    /** The status of a text that is not empty, or null where it is not known. */
    static Status of(String text) {
        for (Status status : Status.values()) {
            if (status.name().equalsIgnoreCase(text)) {
                return status;
            }
        }
        var absent = Absence.of(text);
        return absent != null ? absent : word(PlainText.of(text));
    }

    /** The status of a common word, as {@link PlainText} has it, or null. */
    static Status word(String plain) {
        return BUDGET.matcher(plain).matches() ? Status.F : WORDS.get(plain);
    }
}
