package no.maalkort.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;

/** The one way in: a file's format is told by its content, never by its name. */
public final class Tables {
    private static final int START = 512;

    /** Formats that are known and not read: how they begin, what they are, what to do. */
    private enum Foreign {
        GZIP("\u001F\u008B", "compressed (gzip)", "unpack it first."),
        BZIP("BZh", "compressed (bzip2)", "unpack it first."),
        XZ("\u00FD7zXZ", "compressed (xz)", "unpack it first."),
        SEVEN_ZIP("7z\u00BC\u00AF", "compressed (7-Zip)", "unpack it first."),
        OLE(
                "\u00D0\u00CF\u0011\u00E0",
                "an old Excel workbook (.xls), or one with a password",
                "save it as .xlsx without a password, or as CSV."),
        PDF("%PDF", "a PDF", "ask its publisher for the figures as a file."),
        PARQUET("PAR1", "Parquet", "get the same table as JSON-stat or CSV."),
        PX("CHARSET=", "PX", "get the same table as JSON-stat or CSV."),
        PX_AXIS("AXIS-VERSION=", "PX", "get the same table as JSON-stat or CSV."),
        MARKUP(
                "<",
                "HTML or XML",
                "a page was saved in place of the file: get the file itself, or save it as .xlsx or CSV.");

        private final String start;
        private final String name;
        private final String maybe;

        Foreign(String start, String name, String maybe) {
            this.start = start;
            this.name = name;
            this.maybe = maybe;
        }
    }

    private Tables() {}

    /**
     * Opens a file: all that must be decided over the whole of it is decided here, the rows are read later.
     *
     * @throws Problem.Rejected where it is no table, or where two readings of it are possible
     */
    public static Table open(Path file, Hints hints) {
        try {
            if (!Files.exists(file)) {
                throw refused(file, "There is no such file.", "its name or folder is another.");
            }
            if (!Files.isRegularFile(file)) {
                throw refused(file, "This is a folder, or no plain file.", "name one of the files in it.");
            }
            String start = start(file);
            if (start.isBlank() && Files.size(file) <= START) {
                throw refused(file, "The file is empty.", "it was not saved, or not downloaded to its end.");
            }
            return byContent(file, hints, start);
        } catch (IOException e) {
            throw new Problem.Rejected(List.of(FileTree.unreadable(file, e)));
        }
    }

    private static Table byContent(Path file, Hints hints, String start) throws IOException {
        String text = start.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "")
                .stripLeading();
        for (Foreign foreign : Foreign.values()) {
            if (start.startsWith(foreign.start) || text.startsWith(foreign.start)) {
                throw refused(file, "The file is " + foreign.name + ", which is not read.", foreign.maybe);
            }
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return XlsxTable.open(file, hints);
        }
        return text.startsWith("{") || text.startsWith("[") ? JsonStat.open(file, hints) : CsvTable.open(file, hints);
    }

    /** The first bytes, each as one character. */
    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
        }
    }

    static Problem.Rejected refused(Path file, String message, String maybe) {
        return new Problem.Rejected(List.of(new Problem(file.toString(), 0, 0, message, maybe)));
    }
}
