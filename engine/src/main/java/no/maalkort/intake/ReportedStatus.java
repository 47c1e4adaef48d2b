package no.maalkort.intake;

import java.util.Map;
import no.maalkort.figure.Status;

/** What a status column says: SDMX's letters, Statistics Norway's symbols, and the common words; a closed table. */
final class ReportedStatus {
    private static final Map<String, Status> WORDS = Map.ofEntries(
            Map.entry("final", Status.A),
            Map.entry("endelig", Status.A),
            Map.entry("normal", Status.A),
            Map.entry("provisional", Status.P),
            Map.entry("preliminary", Status.P),
            Map.entry("forel\u00F8pig", Status.P),
            Map.entry("estimated", Status.E),
            Map.entry("estimert", Status.E),
            Map.entry("anslag", Status.E),
            Map.entry("forecast", Status.F),
            Map.entry("prognose", Status.F),
            Map.entry("budsjett", Status.F),
            Map.entry("budget", Status.F));

    private ReportedStatus() {}

    /** The status of a text that is not empty, or null where it is not known. */
    static Status of(String text) {
        for (Status status : Status.values()) {
            if (status.name().equalsIgnoreCase(text)) {
                return status;
            }
        }
        var absent = Absence.of(text);
        return absent != null ? absent : WORDS.get(PlainText.of(text));
    }
}
