package no.maalkort.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.figure.Language;
import no.maalkort.receipt.Archive;
import no.maalkort.receipt.Receipt;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Workspace;

/** The scorecard of a receipt as pages of text for people, one a language. */
record Reports(Workspace workspace) implements Archive.Reports {
    @Override
    public Map<String, byte[]> of(Receipt.Written written) {
        var card = ScorecardJson.read(new String(written.scorecard(), StandardCharsets.UTF_8), Scorecard.class);
        var body = workspace.figures().catalogue().body(card.municipality().id());
        var reports = new TreeMap<String, byte[]>();
        for (Language language : Language.values()) {
            String text = new ScorecardText(card, body, language).write();
            String name = "report." + language.name().toLowerCase(Locale.ROOT) + ".txt";
            reports.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
        return reports;
    }
}
