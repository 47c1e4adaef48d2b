package no.maalkort.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.maalkort.disk.Sha256;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;

/**
 * What makes a scorecard re-performable: the hashes of every file it rests on and of itself, the engine, the two dates.
 *
 * <p>On disk a receipt is two lines of JSON, itself and the scorecard. The SHA-256 of the first, line feed included, is
 * its id and its file's name; the first holds that of the second. It holds no time: the same scorecard of the same files has the same receipt, whenever it is issued.
 *
 * @param municipality its id
 * @param pack the id of the pack that judged
 * @param scorecard the second line, line feed included
 * @param files by path
 */
public record Receipt(
        String receiptVersion,
        String municipality,
        int year,
        String asOf,
        String rulesAt,
        String pack,
        Scorecard.EngineRef engine,
        Content scorecard,
        List<Content> files) {
    static final String VERSION = "1.0";

    public Receipt {
        files = List.copyOf(files);
    }

    /**
     * Bytes, by their hash.
     *
     * @param path of the file in a bundle; null of the scorecard
     */
    public record Content(String path, long bytes, String sha256) {
        static Content of(String path, byte[] bytes) {
            return new Content(path, bytes.length, Sha256.of(bytes));
        }
    }

    /**
     * A receipt with its scorecard, as it lies on disk.
     *
     * @param id the SHA-256 of the first line
     * @param bytes both lines
     */
    public record Written(String id, Receipt receipt, byte[] bytes) {
        static Written of(Receipt receipt, byte[] scorecard) {
            byte[] first = ScorecardJson.bytes(receipt);
            byte[] both = Arrays.copyOf(first, first.length + scorecard.length);
            System.arraycopy(scorecard, 0, both, first.length, scorecard.length);
            return new Written(Sha256.of(first), receipt, both);
        }

        /**
         * Reads what was written.
         *
         * @throws IllegalArgumentException where it is no receipt, byte for byte
         */
        public static Written read(byte[] bytes) {
            var receipt = ScorecardJson.read(new String(first(bytes), StandardCharsets.UTF_8), Receipt.class);
            if (receipt == null || !receipt.isWhole()) {
                throw new Malformed(
                        "Den mangler noe som en kvittering av versjon " + VERSION + " sier.",
                        "It lacks what a receipt of version " + VERSION + " says.");
            }
            var written = of(receipt, second(bytes));
            if (!Arrays.equals(written.bytes(), bytes)) {
                throw new Malformed("Den er ikke skrevet slik en kvittering er.", "It is not written as a receipt is.");
            }
            return written;
        }

        /** The scorecard's JSON: the second line. */
        public byte[] scorecard() {
            return second(bytes);
        }

        /**
         * The scorecard.
         *
         * @throws IllegalArgumentException where the second line is none
         */
        public Scorecard card() {
            return ScorecardJson.read(new String(scorecard(), StandardCharsets.UTF_8), Scorecard.class);
        }

        /** Whether bytes are those of the receipt of an id, told from their hashes alone. */
        static boolean isOf(String id, byte[] bytes) {
            byte[] first = first(bytes);
            String content =
                    ScorecardJson.write(Content.of(null, second(bytes))).stripTrailing();
            return Sha256.of(first).equals(id)
                    && new String(first, StandardCharsets.UTF_8).contains("\"scorecard\":" + content);
        }

        private static byte[] first(byte[] bytes) {
            return Arrays.copyOf(bytes, secondAt(bytes));
        }

        private static byte[] second(byte[] bytes) {
            return Arrays.copyOfRange(bytes, secondAt(bytes), bytes.length);
        }

        private static int secondAt(byte[] bytes) {
            int at = 0;
            while (at < bytes.length && bytes[at] != '\n') {
                at++;
            }
            return Math.min(at + 1, bytes.length);
        }
    }

    private boolean isWhole() {
        return VERSION.equals(receiptVersion)
                && Stream.of(municipality, asOf, rulesAt, pack, engine, scorecard)
                        .noneMatch(Objects::isNull)
                && scorecard.sha256() != null
                && files.stream().noneMatch(file -> file.path() == null || file.sha256() == null);
    }

    /** The receipt of a scorecard that rests on some files. */
    static Written of(Scorecard card, List<Content> files) {
        byte[] scorecard = ScorecardJson.bytes(card);
        var receipt = new Receipt(
                VERSION,
                card.municipality().id(),
                card.year(),
                card.asOf(),
                card.rulesAt(),
                card.pack().id(),
                card.engine(),
                Content.of(null, scorecard),
                files);
        return Written.of(receipt, scorecard);
    }
}
