package no.maalkort.receipt;

import java.util.regex.Pattern;
import no.maalkort.disk.Sha256;
import no.maalkort.figure.Characters;
import no.maalkort.scorecard.ScorecardJson;

/**
 * One line of the ledger: that a receipt was issued, when, and after which other.
 *
 * @param seq from 1
 * @param issuedAt in UTC, to the second
 * @param by who issued it, or null
 * @param receipt its id
 * @param previous the hash of the line before; zeros on the first
 * @param hash the SHA-256 of this line up to the comma before {@code "hash"}
 */
public record Entry(
        long seq,
        String issuedAt,
        String by,
        String receipt,
        String municipality,
        int year,
        String pack,
        String asOf,
        String rulesAt,
        String previous,
        String hash) {
    static final String NOTHING_BEFORE = "0".repeat(64);
    private static final String HASH = ",\"hash\":";
    private static final int LONGEST_NAME = 200;
    private static final Pattern TIME = Pattern.compile("[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    /** The entry of a receipt after a line with this number and hash. */
    static Entry after(long seq, String hash, Receipt.Written written, String by, String issuedAt) {
        var receipt = written.receipt();
        var open = new Entry(
                seq + 1,
                issuedAt,
                by,
                written.id(),
                receipt.municipality(),
                receipt.year(),
                receipt.pack(),
                receipt.asOf(),
                receipt.rulesAt(),
                hash,
                "");
        return open.with(hashOf(open.line()));
    }

    private Entry with(String made) {
        return new Entry(seq, issuedAt, by, receipt, municipality, year, pack, asOf, rulesAt, previous, made);
    }

    private static String hashOf(String line) {
        return Sha256.of(line.substring(0, line.lastIndexOf(HASH)));
    }

    /** Whether a name may stand in the ledger as who issued: one short line, nothing hidden in it. */
    public static boolean isName(String by) {
        return !by.isBlank() && by.length() <= LONGEST_NAME && Characters.isOneLine(by);
    }

    /** Whether it names a receipt, and says of municipality, year, pack and dates what the receipt does. */
    boolean isOf(Receipt.Written written) {
        var told = written.receipt();
        return receipt.equals(written.id())
                && told.municipality().equals(municipality)
                && told.year() == year
                && told.pack().equals(pack)
                && told.asOf().equals(asOf)
                && told.rulesAt().equals(rulesAt);
    }

    /** The line as it stands in the ledger, without its line feed. */
    public String line() {
        return ScorecardJson.write(this).stripTrailing();
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException where it is no entry byte for byte, or its hash is not its own
     */
    static Entry read(String line) {
        var entry = ScorecardJson.read(line, Entry.class);
        if (entry == null
                || !ID.matcher(String.valueOf(entry.receipt())).matches()
                || !TIME.matcher(String.valueOf(entry.issuedAt())).matches()
                || entry.by() != null && !isName(entry.by())
                || !entry.line().equals(line)) {
            throw new Malformed("Den er ikke skrevet slik en linje er.", "It is not written as an entry is.");
        }
        if (!hashOf(line).equals(entry.hash())) {
            throw new Malformed("Summen er ikke den teksten har.", "Its hash is not that of its text.");
        }
        return entry;
    }
}
