package no.maalkort.receipt;

import java.nio.ByteBuffer;
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
 * <p>On disk a receipt is three lines of JSON: itself, the scorecard, the files. The SHA-256 of the first, line feed
 * included, is its id and its file's name; the first holds those of the others. It holds no time: the same scorecard of
 * the same files has the same receipt, whenever it is issued.
 *
 * @param municipality its id
 * @param pack the id of the pack that judged
 * @param scorecard the second line, line feed included
 * @param files the third line, line feed included: the content of each file by its path
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
        Content files) {
    static final String VERSION = "1.0";

    /**
     * Bytes, by their hash.
     *
     * @param path of the file in a bundle; null of a receipt's own lines
     */
    public record Content(String path, long bytes, String sha256) {
        static Content of(String path, byte[] bytes) {
            return new Content(path, bytes.length, Sha256.of(bytes));
        }

        private boolean isWhole() {
            return path != null && sha256 != null;
        }
    }

    /**
     * The files that a scorecard rests on, as a receipt lists them; made once for all that rest on the same.
     *
     * @param all by path
     * @param line as it is written
     */
    record Listed(List<Content> all, byte[] line, Content content) {
        static Listed of(List<Content> all) {
            byte[] line = ScorecardJson.bytes(all);
            return new Listed(List.copyOf(all), line, Content.of(null, line));
        }
    }

    /**
     * A receipt with its scorecard and its list of files, as it lies on disk.
     *
     * @param id the SHA-256 of the first line
     * @param files by path
     * @param bytes all three lines
     */
    public record Written(String id, Receipt receipt, List<Content> files, byte[] bytes) {
        public Written {
            files = List.copyOf(files);
        }

        static Written of(Receipt receipt, byte[] scorecard, Listed files) {
            byte[] first = ScorecardJson.bytes(receipt);
            var bytes = ByteBuffer.allocate(first.length + scorecard.length + files.line().length)
                    .put(first)
                    .put(scorecard)
                    .put(files.line());
            return new Written(Sha256.of(first), receipt, files.all(), bytes.array());
        }

        /**
         * Reads what was written.
         *
         * @throws IllegalArgumentException where it is no receipt, byte for byte
         */
        public static Written read(byte[] bytes) {
            var receipt = ScorecardJson.read(text(line(bytes, 0)), Receipt.class);
            var files = ScorecardJson.read(text(line(bytes, 2)), Content[].class);
            if (receipt == null
                    || !receipt.isWhole()
                    || files == null
                    || Stream.of(files).anyMatch(file -> file == null || !file.isWhole())) {
                throw new Malformed(
                        "Den mangler noe som en kvittering av versjon " + VERSION + " sier.",
                        "It lacks what a receipt of version " + VERSION + " says.");
            }
            var written = of(receipt, line(bytes, 1), Listed.of(List.of(files)));
            if (!Arrays.equals(written.bytes(), bytes)) {
                throw new Malformed("Den er ikke skrevet slik en kvittering er.", "It is not written as a receipt is.");
            }
            return written;
        }

        /** The scorecard's JSON: the second line. */
        public byte[] scorecard() {
            return line(bytes, 1);
        }

        /** The JSON of the list of files: the third line. */
        public byte[] listed() {
            return line(bytes, 2);
        }

        /**
         * The scorecard.
         *
         * @throws IllegalArgumentException where the second line is none
         */
        public Scorecard card() {
            return ScorecardJson.read(text(scorecard()), Scorecard.class);
        }

        /** Whether bytes are those of the receipt of an id, told from their hashes alone. */
        static boolean isOf(String id, byte[] bytes) {
            String first = text(line(bytes, 0));
            return Sha256.of(line(bytes, 0)).equals(id)
                    && first.contains(field("scorecard", line(bytes, 1)))
                    && first.contains(field("files", line(bytes, 2)));
        }

        private static String field(String name, byte[] line) {
            return "\"" + name + "\":"
                    + ScorecardJson.write(Content.of(null, line)).stripTrailing();
        }

        private static String text(byte[] line) {
            return new String(line, StandardCharsets.UTF_8);
        }

        /** One of the three lines with its line feed; the last is all that is left. */
        private static byte[] line(byte[] bytes, int number) {
            int from = 0;
            for (int before = 0; before < number; before++) {
                from = end(bytes, from);
            }
            return Arrays.copyOfRange(bytes, from, number == 2 ? bytes.length : end(bytes, from));
        }

        private static int end(byte[] bytes, int from) {
            int at = from;
            while (at < bytes.length && bytes[at] != '\n') {
                at++;
            }
            return Math.min(at + 1, bytes.length);
        }
    }

    private boolean isWhole() {
        return VERSION.equals(receiptVersion)
                && Stream.of(municipality, asOf, rulesAt, pack, engine, scorecard, files)
                        .noneMatch(Objects::isNull)
                && scorecard.sha256() != null
                && files.sha256() != null;
    }

    /** The receipt of a scorecard that rests on some files. */
    static Written of(Scorecard card, Listed files) {
        byte[] scorecard = ScorecardJson.bytes(card);
        return Written.of(of(card, scorecard, files), scorecard, files);
    }

    /** Its id alone, without the lines that are only written down. */
    static String id(Scorecard card, Listed files) {
        return Sha256.of(ScorecardJson.bytes(of(card, ScorecardJson.bytes(card), files)));
    }

    private static Receipt of(Scorecard card, byte[] scorecard, Listed files) {
        return new Receipt(
                VERSION,
                card.municipality().id(),
                card.year(),
                card.asOf(),
                card.rulesAt(),
                card.pack().id(),
                card.engine(),
                Content.of(null, scorecard),
                files.content());
    }
}
