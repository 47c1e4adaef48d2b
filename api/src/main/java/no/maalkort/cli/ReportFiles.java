package no.maalkort.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.figure.Language;
import no.maalkort.receipt.Receipt;
import no.maalkort.scoring.Workspace;

/** The scorecard of a receipt as pages for people, a file a language; without colours, and the same wherever written. */
final class ReportFiles {
    private ReportFiles() {}

    /**
     * The pages, by file.
     *
     * @throws IllegalArgumentException where the receipt's second line is no scorecard
     */
    static Map<String, byte[]> of(Receipt.Written written, Workspace workspace) {
        var card = written.card();
        var body = workspace.figures().catalogue().body(card.municipality().id());
        var reports = new TreeMap<String, byte[]>();
        for (Language language : Language.values()) {
            String text = new ScorecardText(card, body, language, new Lines()).report();
            String name = "report." + language.name().toLowerCase(Locale.ROOT) + ".txt";
            reports.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
        return reports;
    }
}
