package no.maalkort.receipt;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import no.maalkort.disk.Sha256;
import no.maalkort.figure.Problem;
import no.maalkort.receipt.Verified.Check;
import no.maalkort.receipt.Verified.Kind;
import no.maalkort.scorecard.Differences;
import no.maalkort.scorecard.EngineSources;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The checks of a receipt: its hashes, its place in the ledger, and the scorecard judged once more. */
final class Verifying {
    private static final String SUM = "[0-9a-f]{64}  [^\\n]+";
    private final List<Check> checks = new ArrayList<>();

    /** Checks a bundle by itself. */
    Verified bundle(Bundle bundle, Archive.Reports reports) {
        var files = bundle.files();
        sums(files, bundle.isAsWritten());
        var written = receipt(files.get(Bundle.RECEIPT), null);
        if (written == null) {
            return new Verified(null, null, checks);
        }
        scorecard(written, files.get(Bundle.SCORECARD));
        var named = new TreeMap<String, byte[]>();
        written.receipt().files().forEach(one -> named.put(one.path(), files.get(one.path())));
        files(written, files::get, unnamed(files.keySet(), named.keySet()));
        String head = slice(written, files.get(Bundle.LEDGER));
        signature(files);
        if (!named.containsValue(null)) {
            var opened = new Workspace[1];
            rescore(written, () -> opened[0] = Basis.workspace(named));
            boolean same = checks.get(checks.size() - 1).wrong().isEmpty();
            told(written, files, same ? opened[0] : null, reports);
        }
        return new Verified(written.id(), head, checks);
    }

    /**
     * Checks an issued receipt against figures and packs as they are today.
     *
     * @param entry of the ledger, or null
     */
    Verified issued(String id, byte[] bytes, Entry entry, Workspace workspace) {
        var written = receipt(bytes, id);
        if (written == null) {
            return new Verified(id, null, checks);
        }
        scorecard(written, null);
        add(
                Kind.LEDGER,
                1,
                entry == null
                        ? List.of("The ledger has no entry of the receipt.")
                        : entry.isOf(written) ? List.of() : List.of("Its entry tells of another scorecard."));
        var basis = new Basis(workspace);
        files(written, basis::bytes, List.of());
        rescore(written, () -> workspace);
        return new Verified(id, entry == null ? null : entry.seq() + ":" + entry.hash(), checks);
    }

    private void add(Kind kind, long count, List<String> wrong) {
        checks.add(new Check(kind, count, wrong, List.of()));
    }

    private void sums(SortedMap<String, byte[]> files, boolean asWritten) {
        var wrong = new ArrayList<String>();
        var left = new TreeSet<>(files.keySet());
        left.removeAll(List.of(Bundle.SUMS, Bundle.SIGNATURE, Bundle.KEY));
        int line = 0;
        for (String sum : text(files.get(Bundle.SUMS)).lines().toList()) {
            line++;
            String path = sum.matches(SUM) ? sum.substring(66) : null;
            if (path == null || !left.remove(path)) {
                wrong.add(Bundle.SUMS + ":" + line + ": "
                        + (path == null ? "This is no sum." : "(" + path + ") is not there, or stands twice."));
            } else if (!sum.startsWith(Sha256.of(files.get(path)))) {
                wrong.add(path + ": its hash is not the one in " + Bundle.SUMS + ".");
            }
        }
        left.forEach(path -> wrong.add(path + ": it is not listed in " + Bundle.SUMS + "."));
        checks.add(new Check(
                Kind.SUMS,
                line,
                wrong,
                asWritten ? List.of() : List.of("The zip file was packed anew, or holds more than its files.")));
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The receipt, or null where it is none. */
    private Receipt.Written receipt(byte[] bytes, String id) {
        var wrong = new ArrayList<String>();
        Receipt.Written written = null;
        try {
            written = bytes == null ? null : Receipt.Written.read(bytes);
        } catch (IllegalArgumentException e) {
            wrong.add("It cannot be read as a receipt: " + e.getMessage());
        }
        if (bytes == null) {
            wrong.add("There is no receipt.");
        } else if (written != null && id != null && !id.equals(written.id())) {
            wrong.add("Its first line has the hash (" + written.id() + "), not that of its name.");
        }
        add(Kind.RECEIPT, 1, wrong);
        return written;
    }

    private void scorecard(Receipt.Written written, byte[] beside) {
        var wrong = new ArrayList<String>();
        if (!Sha256.of(written.scorecard()).equals(written.receipt().scorecard().sha256())) {
            wrong.add("The scorecard's hash is not the one in the receipt.");
        }
        if (beside != null && !Arrays.equals(written.scorecard(), beside)) {
            wrong.add(Bundle.SCORECARD + ": it is not the receipt's second line.");
            wrong.addAll(differences(written.scorecard(), beside));
        }
        add(Kind.SCORECARD, 1, wrong);
    }

    private void files(Receipt.Written written, Function<String, byte[]> bytes, List<String> unnamed) {
        var wrong = new ArrayList<String>();
        var figures = ChangedFigures.of(written);
        for (String path : changed(written.receipt(), bytes)) {
            byte[] found = bytes.apply(path);
            wrong.add(path + ": " + (found == null ? "it is not there." : "its hash is another."));
            if (found != null) {
                wrong.addAll(figures.in(path, found));
            }
        }
        unnamed.forEach(path -> wrong.add(path + ": the receipt does not name it."));
        add(Kind.FILES, written.receipt().files().size(), wrong);
    }

    /** What lies in a bundle though neither the receipt nor the form of bundles names it. */
    private static List<String> unnamed(Set<String> files, Set<String> named) {
        return files.stream()
                .filter(path -> !named.contains(path) && !Bundle.BESIDE.contains(path))
                .toList();
    }

    /**
     * What a bundle tells people, against what the scorecard says; only the engine that issued it tells it alike.
     *
     * @param workspace null where the scorecard does not come out the same
     */
    private void told(
            Receipt.Written written, SortedMap<String, byte[]> files, Workspace workspace, Archive.Reports reports) {
        if (workspace == null
                || !EngineSources.running().equals(written.receipt().engine())) {
            checks.add(new Check(Kind.REPORTS, 0, List.of(), List.of("Not told anew: read scorecard.json instead.")));
            return;
        }
        var wrong = new ArrayList<String>();
        var told = new TreeMap<>(reports.of(written, workspace));
        told.put(Bundle.HOW_TO, Bundle.howTo());
        told.forEach((path, bytes) -> {
            if (!Arrays.equals(bytes, files.get(path))) {
                wrong.add(path + ": it is not what this receipt is told with.");
            }
        });
        add(Kind.REPORTS, told.size(), wrong);
    }

    /** The paths of a receipt's files that are others, or not there. */
    static List<String> changed(Receipt receipt, Function<String, byte[]> bytes) {
        return receipt.files().stream()
                .filter(one -> {
                    byte[] found = bytes.apply(one.path());
                    return found == null || !Sha256.of(found).equals(one.sha256());
                })
                .map(Receipt.Content::path)
                .toList();
    }

    /** The head that the bundle's lines of the ledger end with, or null. */
    private String slice(Receipt.Written written, byte[] lines) {
        var wrong = new ArrayList<String>();
        Entry last = null;
        int line = 0;
        for (String text : text(lines).lines().toList()) {
            line++;
            try {
                var entry = Entry.read(text);
                if (last != null
                        && (entry.seq() != last.seq() + 1 || !entry.previous().equals(last.hash()))) {
                    wrong.add(Bundle.LEDGER + ":" + line + ": It does not follow the line before it.");
                }
                last = entry;
            } catch (IllegalArgumentException e) {
                wrong.add(Bundle.LEDGER + ":" + line + ": " + e.getMessage());
            }
        }
        if (wrong.isEmpty() && (last == null || !last.isOf(written))) {
            wrong.add(Bundle.LEDGER + ":" + Math.max(line, 1) + ": It is not the entry of this receipt.");
        }
        add(Kind.LEDGER, line, wrong);
        return last == null ? null : last.seq() + ":" + last.hash();
    }

    private void signature(SortedMap<String, byte[]> files) {
        byte[] signature = files.get(Bundle.SIGNATURE);
        byte[] key = files.get(Bundle.KEY);
        if (signature == null && key == null) {
            return;
        }
        boolean good = signature != null
                && key != null
                && files.get(Bundle.SUMS) != null
                && SigningKey.isSigned(files.get(Bundle.SUMS), signature, key);
        checks.add(new Check(
                Kind.SIGNATURE,
                1,
                good ? List.of() : List.of(Bundle.SIGNATURE + ": it was not made by the key of " + Bundle.KEY + "."),
                key == null ? List.of() : List.of("SHA-256 of " + Bundle.KEY + ": " + Sha256.of(key))));
    }

    /** Opens a workspace. */
    private interface Opening {
        Workspace open();
    }

    private void rescore(Receipt.Written written, Opening opening) {
        var receipt = written.receipt();
        var running = EngineSources.running();
        var notes = running.equals(receipt.engine())
                ? List.<String>of()
                : List.of("Judged by engine " + running.version() + " (sources " + running.sources()
                        + "), issued by engine " + receipt.engine().version() + " (sources "
                        + receipt.engine().sources() + ").");
        List<String> wrong;
        try {
            byte[] again = ScorecardJson.bytes(score(receipt, opening.open()));
            wrong = differences(written.scorecard(), again).stream()
                    .filter(one -> notes.isEmpty() || !one.startsWith("engine."))
                    .toList();
        } catch (Problem.Rejected e) {
            wrong = e.problems().stream().map(Problem::toString).toList();
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong = List.of(e.getMessage());
        }
        checks.add(new Check(Kind.RESCORED, 1, wrong, notes));
    }

    private static Scorecard score(Receipt receipt, Workspace workspace) {
        var pack = workspace.packs().pack(receipt.pack());
        var body = workspace.municipalities().stream()
                .filter(one -> one.id().equals(receipt.municipality()))
                .findFirst();
        if (pack == null || body.isEmpty()) {
            throw new IllegalArgumentException("Neither files nor engine have the "
                    + (pack == null ? "pack (" + receipt.pack() : "municipality (" + receipt.municipality()) + ").");
        }
        return workspace
                .scoring()
                .score(new Scoring.Request(
                        body.get(),
                        receipt.year(),
                        pack,
                        LocalDate.parse(receipt.asOf()),
                        Integer.valueOf(receipt.rulesAt())));
    }

    private static List<String> differences(byte[] one, byte[] other) {
        int at = Arrays.mismatch(one, other);
        if (at < 0) {
            return List.of();
        }
        try {
            var told = Differences.of(text(one), text(other));
            if (!told.isEmpty()) {
                return told;
            }
        } catch (IllegalArgumentException e) {
            return List.of("It cannot be read as a scorecard: " + e.getMessage());
        }
        return List.of("The bytes differ from the " + (at + 1) + "th on.");
    }
}
