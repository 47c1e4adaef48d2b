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
            Map.entry("budget", Status.F));
    private static final Pattern BUDGET = Pattern.compile(
            "(?:(?:vedtatt|vedteke|opprinnelig|opprinneleg|opphavleg|oppr\\.?|revidert|rev\\.?|regulert|reg\\.?|justert|just\\.?)"
                    + " )?budsjett");

    private static final Pattern DOUBT = Pattern.compile("budsjett|\u00F8konomiplan|prognose|framskriv|forel\u00F8pig"
            + "|f\u00F8rebels|anslag|ansl\u00E5tt|estimat|budget|forecast|projection|provisional|preliminary");

    private ReportedStatus() {}

    /** Whether a title or a note makes it doubtful that the figures are final. */
    static boolean doubts(String text) {
        return DOUBT.matcher(PlainText.of(text)).find();
    }

    /** What is told of such a text where no header says which figures it is about. */
    static Problem problem(Place place, String text) {
        return place.problem(
                "(" + text + ") makes it doubtful that the figures are final, and no header says which are.",
                "write it into their headers, (Regnskap 2023), (Budsjett 2024), (2023 forel\u00F8pig), or add a column (Status).");
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
