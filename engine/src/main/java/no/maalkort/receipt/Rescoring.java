package no.maalkort.receipt;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Text;
import no.maalkort.receipt.Verified.Check;
import no.maalkort.receipt.Verified.Kind;
import no.maalkort.scorecard.Differences;
import no.maalkort.scorecard.EngineSources;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** An issued scorecard judged once more, and where it comes out as another. */
final class Rescoring {
    private final Receipt.Written written;

    Rescoring(Receipt.Written written) {
        this.written = written;
    }

    /**
     * The check that it comes out the same.
     *
     * @param sameFiles whether the files are the receipt's; that others cannot be read then follows from it
     */
    Check check(Supplier<Workspace> opening, boolean sameFiles) {
        var notes = engine();
        try {
            byte[] again = ScorecardJson.bytes(score(written.receipt(), opening.get()));
            return differing(Kind.RESCORED, written.scorecard(), again, notes);
        } catch (Problem.Rejected e) {
            var problems = e.problems().stream()
                    .map(problem -> Text.same(problem.toString()))
                    .toList();
            return sameFiles
                    ? new Check(Kind.RESCORED, 1, problems, notes)
                    : new Check(
                            Kind.RESCORED,
                            1,
                            List.of(new Text(
                                    "Det lar seg ikke dømme på nytt med disse filene.",
                                    "It cannot be judged once more with these files.")),
                            notes,
                            problems);
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Check(Kind.RESCORED, 1, List.of(Malformed.told(e)), notes);
        }
    }

    private List<Text> engine() {
        var issuing = written.receipt().engine();
        var running = EngineSources.running();
        return running.equals(issuing)
                ? List.of()
                : List.of(new Text(
                        "Dømt av motor " + named(running) + ", utstedt av motor " + named(issuing) + ".",
                        "Judged by engine " + named(running) + ", issued by engine " + named(issuing) + "."));
    }

    private static String named(Scorecard.EngineRef engine) {
        return engine.version() + " (" + engine.sources() + ")";
    }

    private static Scorecard score(Receipt receipt, Workspace workspace) {
        var pack = workspace.packs().pack(receipt.pack());
        var body = workspace.figures().catalogue().body(receipt.municipality());
        if (pack == null || body == null) {
            throw new Malformed(
                    "Verken filene eller motoren har "
                            + (pack == null ? "pakken (" + receipt.pack() : "kommunen (" + receipt.municipality())
                            + ").",
                    "Neither files nor engine have the "
                            + (pack == null ? "pack (" + receipt.pack() : "municipality (" + receipt.municipality())
                            + ").");
        }
        return workspace
                .scoring()
                .score(new Scoring.Request(
                        body,
                        receipt.year(),
                        pack,
                        LocalDate.parse(receipt.asOf()),
                        Integer.valueOf(receipt.rulesAt())));
    }

    /** A check that two documents of one scorecard are alike; of another engine, its name is no difference. */
    static Check differing(Kind kind, byte[] one, byte[] other, List<Text> notes) {
        int at = Arrays.mismatch(one, other);
        if (at < 0) {
            return new Check(kind, 1, List.of(), notes);
        }
        try {
            var all = Differences.of(text(one), text(other));
            if (!all.isEmpty()) {
                return told(kind, all, notes);
            }
        } catch (IllegalArgumentException e) {
            return new Check(
                    kind,
                    1,
                    List.of(new Text(
                            "Det lar seg ikke lese som et målkort: " + e.getMessage(),
                            "It cannot be read as a scorecard: " + e.getMessage())),
                    notes);
        }
        var bytes = new Text(
                "Bytene er andre fra nummer " + (at + 1) + " av.", "The bytes differ from the " + (at + 1) + "th on.");
        return new Check(kind, 1, List.of(bytes), notes);
    }

    private static Check told(Kind kind, List<Differences.Difference> all, List<Text> notes) {
        var counted = all.stream()
                .filter(one -> notes.isEmpty() || !one.path().startsWith("engine."))
                .toList();
        var heads = Heads.of(counted);
        var follows = new ArrayList<>(counted);
        follows.removeAll(heads);
        return new Check(kind, 1, texts(heads), notes, texts(follows));
    }

    private static List<Text> texts(List<Differences.Difference> some) {
        return some.stream().map(Differences.Difference::text).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
