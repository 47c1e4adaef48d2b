package no.maalkort.receipt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import no.maalkort.disk.Sha256;
import no.maalkort.figure.Text;
import no.maalkort.receipt.Verified.Check;
import no.maalkort.receipt.Verified.Kind;
import no.maalkort.scorecard.EngineSources;
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
        written.files().forEach(one -> named.put(one.path(), files.get(one.path())));
        files(written, files::get, unnamed(files.keySet(), named.keySet()));
        String head = slice(written, files.get(Bundle.LEDGER));
        signature(files);
        if (!named.containsValue(null)) {
            var opened = new Workspace[1];
            boolean sameFiles = changed(written, named::get).isEmpty();
            checks.add(new Rescoring(written).check(() -> opened[0] = Basis.workspace(named), sameFiles));
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
                        ? List.of(new Text(
                                "Journalen har ingen linje for kvitteringen.",
                                "The ledger has no entry of the receipt."))
                        : entry.isOf(written)
                                ? List.of()
                                : List.of(new Text(
                                        "Linjen forteller om et annet målkort.",
                                        "Its entry tells of another scorecard.")));
        var basis = new Basis(workspace);
        files(written, basis::bytes, List.of());
        checks.add(new Rescoring(written).check(() -> workspace, true));
        return new Verified(id, entry == null ? null : entry.seq() + ":" + entry.hash(), checks);
    }

    private void add(Kind kind, long count, List<Text> wrong) {
        checks.add(new Check(kind, count, wrong, List.of()));
    }

    private void sums(SortedMap<String, byte[]> files, boolean asWritten) {
        var wrong = new ArrayList<Text>();
        var left = new TreeSet<>(files.keySet());
        left.removeAll(List.of(Bundle.SUMS, Bundle.SIGNATURE, Bundle.KEY));
        int line = 0;
        for (String sum : text(files.get(Bundle.SUMS)).lines().toList()) {
            line++;
            String path = sum.matches(SUM) ? sum.substring(66) : null;
            if (path == null || !left.remove(path)) {
                String place = Bundle.SUMS + ":" + line + ": ";
                wrong.add(
                        path == null
                                ? new Text(place + "Dette er ingen sum.", place + "This is no sum.")
                                : new Text(
                                        place + "(" + path + ") finnes ikke, eller står to ganger.",
                                        place + "(" + path + ") is not there, or stands twice."));
            } else if (!sum.startsWith(Sha256.of(files.get(path)))) {
                wrong.add(new Text(
                        path + ": summen er ikke den i " + Bundle.SUMS + ".",
                        path + ": its hash is not the one in " + Bundle.SUMS + "."));
            }
        }
        left.forEach(path -> wrong.add(new Text(
                path + ": den er ikke listet i " + Bundle.SUMS + ".",
                path + ": it is not listed in " + Bundle.SUMS + ".")));
        checks.add(new Check(
                Kind.SUMS,
                line,
                wrong,
                asWritten
                        ? List.of()
                        : List.of(new Text(
                                "Zip-filen ble pakket på nytt, eller rommer mer enn filene sine.",
                                "The zip file was packed anew, or holds more than its files."))));
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The receipt, or null where it is none. */
    private Receipt.Written receipt(byte[] bytes, String id) {
        var wrong = new ArrayList<Text>();
        Receipt.Written written = null;
        try {
            written = bytes == null ? null : Receipt.Written.read(bytes);
        } catch (IllegalArgumentException e) {
            var told = Malformed.told(e);
            wrong.add(new Text(
                    "Den lar seg ikke lese som en kvittering: " + told.nb(),
                    "It cannot be read as a receipt: " + told.en()));
        }
        if (bytes == null) {
            wrong.add(new Text("Det er ingen kvittering.", "There is no receipt."));
        } else if (written != null && id != null && !id.equals(written.id())) {
            wrong.add(new Text(
                    "Første linje har summen (" + written.id() + "), ikke den i navnet.",
                    "Its first line has the hash (" + written.id() + "), not that of its name."));
        }
        add(Kind.RECEIPT, 1, wrong);
        return written;
    }

    private void scorecard(Receipt.Written written, byte[] beside) {
        var wrong = new ArrayList<Text>();
        var follows = List.<Text>of();
        if (!Sha256.of(written.scorecard()).equals(written.receipt().scorecard().sha256())) {
            wrong.add(new Text(
                    "Målkortets sum er ikke den i kvitteringen.",
                    "The scorecard's hash is not the one in the receipt."));
        }
        if (beside != null && !Arrays.equals(written.scorecard(), beside)) {
            var differing = Rescoring.differing(Kind.SCORECARD, written.scorecard(), beside, List.of());
            wrong.add(new Text(
                    Bundle.SCORECARD + ": den er ikke kvitteringens andre linje.",
                    Bundle.SCORECARD + ": it is not the receipt's second line."));
            wrong.addAll(differing.wrong());
            follows = differing.follows();
        }
        checks.add(new Check(Kind.SCORECARD, 1, wrong, List.of(), follows));
    }

    private void files(Receipt.Written written, Function<String, byte[]> bytes, List<String> unnamed) {
        var wrong = new ArrayList<Text>();
        if (!Sha256.of(written.listed()).equals(written.receipt().files().sha256())) {
            wrong.add(new Text(
                    "Listens sum er ikke den i kvitteringen.", "The list's hash is not the one in the receipt."));
        }
        var figures = ChangedFigures.of(written);
        for (String path : changed(written, bytes)) {
            byte[] found = bytes.apply(path);
            if (found == null) {
                wrong.add(new Text(path + ": den finnes ikke.", path + ": it is not there."));
            } else {
                var told = figures.in(path, found);
                wrong.addAll(told);
                if (told.isEmpty()) {
                    wrong.add(new Text(path + ": summen er en annen.", path + ": its hash is another."));
                }
            }
        }
        unnamed.forEach(path -> wrong.add(
                new Text(path + ": kvitteringen nevner den ikke.", path + ": the receipt does not name it.")));
        add(Kind.FILES, written.files().size(), wrong);
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
            checks.add(new Check(
                    Kind.REPORTS,
                    0,
                    List.of(),
                    List.of(new Text(
                            "Ikke fortalt på nytt: les scorecard.json i stedet.",
                            "Not told anew: read scorecard.json instead."))));
            return;
        }
        var wrong = new ArrayList<Text>();
        var told = new TreeMap<>(reports.of(written, workspace));
        told.put(Bundle.HOW_TO, Bundle.howTo());
        told.forEach((path, bytes) -> {
            if (!Arrays.equals(bytes, files.get(path))) {
                wrong.add(new Text(
                        path + ": den er ikke det denne kvitteringen fortelles med.",
                        path + ": it is not what this receipt is told with."));
            }
        });
        add(Kind.REPORTS, told.size(), wrong);
    }

    /** The paths of a receipt's files that are others, or not there. */
    static List<String> changed(Receipt.Written written, Function<String, byte[]> bytes) {
        return written.files().stream()
                .filter(one -> {
                    byte[] found = bytes.apply(one.path());
                    return found == null || !Sha256.of(found).equals(one.sha256());
                })
                .map(Receipt.Content::path)
                .toList();
    }

    /** The head that the bundle's lines of the ledger end with, or null. */
    private String slice(Receipt.Written written, byte[] lines) {
        var wrong = new ArrayList<Text>();
        Entry last = null;
        int line = 0;
        for (String text : text(lines).lines().toList()) {
            line++;
            try {
                var entry = Entry.read(text);
                if (last != null
                        && (entry.seq() != last.seq() + 1 || !entry.previous().equals(last.hash()))) {
                    wrong.add(ledger(
                            line,
                            new Text("Den følger ikke etter linjen foran.", "It does not follow the line before it.")));
                }
                last = entry;
            } catch (IllegalArgumentException e) {
                wrong.add(ledger(line, Malformed.told(e)));
            }
        }
        if (wrong.isEmpty() && (last == null || !last.isOf(written))) {
            wrong.add(ledger(
                    Math.max(line, 1),
                    new Text("Den er ikke linjen til denne kvitteringen.", "It is not the entry of this receipt.")));
        }
        add(Kind.LEDGER, line, wrong);
        return last == null ? null : last.seq() + ":" + last.hash();
    }

    private static Text ledger(int line, Text told) {
        String place = Bundle.LEDGER + ":" + line + ": ";
        return new Text(place + told.nb(), place + told.en());
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
                good
                        ? List.of()
                        : List.of(new Text(
                                Bundle.SIGNATURE + ": den ble ikke laget med nøkkelen til " + Bundle.KEY + ".",
                                Bundle.SIGNATURE + ": it was not made by the key of " + Bundle.KEY + ".")),
                key == null
                        ? List.of()
                        : List.of(new Text(
                                "SHA-256 av " + Bundle.KEY + ": " + Sha256.of(key),
                                "SHA-256 of " + Bundle.KEY + ": " + Sha256.of(key)))));
    }
}
