package no.maalkort.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import no.maalkort.figure.Problem;

/** The parts of a workbook's zip, each unpacked as it is read and counted meanwhile; nothing is ever written. */
final class ZipParts implements AutoCloseable {
    private static final int MOST_PARTS = 200;

    private final Path path;
    private final ZipFile zip;

    ZipParts(Path path) throws IOException {
        this.path = path;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw Tables.refused(
                    path, "The zip cannot be read to its end.", "it was cut off; get the file again from its source.");
        }
        int count = zip.size();
        if (count > MOST_PARTS) {
            zip.close();
            throw Tables.refused(
                    path,
                    "The zip holds " + count + " parts; " + MOST_PARTS + " are the most.",
                    "copy the sheet with the figures to a workbook of its own.");
        }
    }

    /** A part's bytes, held against the sum the zip keeps of them: reading by name alone would not look at it. */
    private static final class Checked extends CheckedInputStream {
        private final long sum;

        Checked(InputStream in, long sum) {
            super(in, new CRC32());
            this.sum = sum;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count < 0 && getChecksum().getValue() != sum) {
                throw new ZipException("sum");
            }
            return count;
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Whether any part's name ends so. */
    boolean hasAny(String ending) {
        return Collections.list(zip.entries()).stream()
                .anyMatch(entry -> entry.getName().endsWith(ending));
    }

    /** The elements of a part; null where there is none of the name. */
    Xml xml(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return null;
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        Reader reader = new BufferedReader(
                new InputStreamReader(new Checked(zip.getInputStream(entry), entry.getCrc()), decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return new Xml(path, part, new GuardedReader(reader, path, part, Math.max(entry.getCompressedSize(), 1)));
    }

    /** What is told of a part that cannot be read. */
    static Problem.Rejected broken(Path path, String part, String why) {
        return Tables.refused(
                path,
                "The workbook's part (" + part + ") cannot be read: " + why + ".",
                "open it in a spreadsheet program and save it again.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
