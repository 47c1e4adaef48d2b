package no.maalkort.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.maalkort.export.Export;
import no.maalkort.figure.Language;
import no.maalkort.receipt.Basis;
import no.maalkort.receipt.Explained;
import no.maalkort.receipt.Receipt;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** A program of its own that writes all that is said of some years, judged by so many threads at once. */
final class Surfaces {
    private static final List<String> BODIES = List.of("baerum", "oslo", "stavanger");

    private final Workspace workspace = Workspace.open(List.of(), List.of());
    private final Basis basis = new Basis(workspace);

    private Surfaces() {}

    public static void main(String[] threads) throws IOException, InterruptedException, ExecutionException {
        var surfaces = new Surfaces();
        var pool = Executors.newFixedThreadPool(Integer.parseInt(threads[0]));
        var written = new ArrayList<Future<String>>();
        for (String body : BODIES) {
            IntStream.rangeClosed(2020, 2023)
                    .mapToObj(year -> pool.submit(() -> surfaces.of(body, year)))
                    .forEach(written::add);
        }
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            for (Future<String> one : written) {
                out.write(one.get().getBytes(StandardCharsets.UTF_8));
            }
        }
        pool.shutdown();
    }

    /** The scorecard in every form, its explanations with their derivations, and its receipt. */
    private String of(String id, int year) {
        var body = workspace.figures().catalogue().body(id);
        var request = new Scoring.Request(body, year, workspace.packOf(body), null, null);
        var card = workspace.scoring().score(request);
        var tracing = workspace.scoring().tracing(request);
        var all = new StringBuilder();
        var receipt = receipt(card);
        for (Language language : Language.values()) {
            var export = new Export(List.of(card), language);
            Export.FORMATS.forEach(format -> all.append(new String(export.bytes(format), StandardCharsets.ISO_8859_1)));
            all.append(new ScorecardText(card, body, language, new Lines()).write());
            card.goals()
                    .forEach(goal -> all.append(new ExplanationText(
                                    Explained.of(tracing.of(goal), card, receipt),
                                    tracing.of(goal),
                                    body,
                                    language,
                                    new Lines(),
                                    true)
                            .write()));
        }
        card.goals().forEach(goal -> all.append(ScorecardJson.write(tracing.of(goal))));
        card.goals().forEach(goal -> all.append(ScorecardJson.write(Explained.of(tracing.of(goal), card, receipt))));
        all.append(receipt.id()).append('\n');
        return all.append(new String(receipt.bytes(), StandardCharsets.UTF_8) + "\n")
                .toString();
    }

    private synchronized Receipt.Written receipt(Scorecard card) {
        return basis.receipt(card);
    }
}
