package no.maalkort.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import no.maalkort.disk.Sha256;
import no.maalkort.disk.StoredZip;
import no.maalkort.figure.Problem;

/**
 * All that checking and redoing one scorecard takes, in one zip file: figures, packs, receipt, result, its line of the
 * ledger, and how to check it without this program.
 *
 * <p>The same receipt gives the same bytes: files in order, stored as they are, without a time.
 */
public final class Bundle {
    static final String RECEIPT = "receipt.jsonl";
    static final String SCORECARD = "scorecard.json";
    static final String LEDGER = "ledger.jsonl";
    static final String SUMS = "SHA256SUMS";
    static final String SIGNATURE = "SHA256SUMS.sig";
    static final String KEY = "public-key.pem";
    static final String HOW_TO = "HOW-TO-CHECK.txt";
    /** What lies in a bundle beside the files that its receipt names. */
    static final Set<String> BESIDE =
            Set.of(RECEIPT, SCORECARD, LEDGER, SUMS, SIGNATURE, KEY, HOW_TO, "report.nb.txt", "report.en.txt");

    private static final int MOST_FILES = 5_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private final SortedMap<String, byte[]> files;

    private final boolean asWritten;

    private Bundle(SortedMap<String, byte[]> files, boolean asWritten) {
        this.files = Collections.unmodifiableSortedMap(files);
        this.asWritten = asWritten;
    }

    /**
     * The bundle of an issued receipt.
     *
     * @param basis that still has every file of the receipt
     * @param slice the receipt's entry, after the one before it
     * @param reports for people to read, by name
     * @throws Problem.Rejected naming each file that is another by now
     */
    static Bundle of(Receipt.Written written, Basis basis, List<Entry> slice, Map<String, byte[]> reports) {
        var files = new TreeMap<>(reports);
        files.put(RECEIPT, written.bytes());
        files.put(SCORECARD, written.scorecard());
        var lines = new StringBuilder();
        slice.forEach(entry -> lines.append(entry.line()).append('\n'));
        files.put(LEDGER, lines.toString().getBytes(StandardCharsets.UTF_8));
        var changed = Verifying.changed(written, basis::bytes);
        if (!changed.isEmpty()) {
            throw new Problem.Rejected(
                    changed.stream()
                            .map(one -> new Problem(
                                    one,
                                    0,
                                    0,
                                    "It is not the file that the scorecard was made of.",
                                    "name the folders it was made of: --data, --rules; a built-in file needs the"
                                            + " version that issued the receipt."))
                            .toList(),
                    "nothing was written");
        }
        written.files().forEach(one -> files.put(one.path(), basis.bytes(one.path())));
        files.put(HOW_TO, howTo());
        return new Bundle(files, true).summed();
    }

    static byte[] howTo() {
        try (InputStream in = Bundle.class.getResourceAsStream(HOW_TO)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bundle summed() {
        var sums = new StringBuilder();
        files.forEach((path, bytes) ->
                sums.append(Sha256.of(bytes)).append("  ").append(path).append('\n'));
        return with(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Bundle with(String path, byte[] bytes) {
        var more = new TreeMap<>(files);
        more.put(path, bytes);
        return new Bundle(more, true);
    }

    /** With a signature of its sums, and the key that proves it. */
    public Bundle signed(SigningKey key) {
        return with(SIGNATURE, key.sign(files.get(SUMS))).with(KEY, key.publicPem());
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    /** Whether it was read from the very bytes that are written: not packed anew, and nothing said or hidden beside. */
    boolean isAsWritten() {
        return asWritten;
    }

    /** The zip file. */
    public byte[] zip() {
        return StoredZip.of(files);
    }

    /**
     * Reads a bundle; nothing is trusted yet.
     *
     * @throws Problem.Rejected where it is no zip file, or too large
     */
    public static Bundle read(Path file) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            long left = MOST_BYTES;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] bytes;
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                }
                left -= bytes.length;
                if (left < 0 || files.size() == MOST_FILES) {
                    throw rejected(file, "It is larger than a bundle can be.", "it is not a bundle of ours.");
                }
                if (files.put(entry.getName(), bytes) != null) {
                    throw rejected(
                            file, "The file (" + entry.getName() + ") stands in it twice.", "it was tampered with.");
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw rejected(file, "It cannot be read as a zip file.", "it was damaged on its way; fetch it again.");
        }
        byte[] written = StoredZip.of(files);
        boolean asWritten = Files.size(file) == written.length && Arrays.equals(Files.readAllBytes(file), written);
        return new Bundle(files, asWritten);
    }

    private static Problem.Rejected rejected(Path file, String message, String maybe) {
        return new Problem.Rejected(List.of(new Problem(file.toString(), 0, 0, message, maybe)), "nothing was checked");
    }
}
