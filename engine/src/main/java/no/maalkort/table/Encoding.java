package no.maalkort.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.figure.Problem;
import no.maalkort.table.Table.Evidence;

/**
 * How a text file's bytes are letters: declared, or decided by every byte of it; never by a statistic.
 *
 * @param mark how many bytes of byte order mark stand first
 */
record Encoding(Charset charset, int mark, Evidence evidence) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<String, Charset> KNOWN = new TreeMap<>(Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf-16", StandardCharsets.UTF_16,
            "utf-16le", StandardCharsets.UTF_16LE,
            "utf-16be", StandardCharsets.UTF_16BE,
            "windows-1252", WINDOWS_1252,
            "iso-8859-1", StandardCharsets.ISO_8859_1));
    private static final String TO_SETTLE =
            "paste (encoding: windows-1252) into the mapping if its letters are read so;"
                    + " safest is to save the file as UTF-8.";

    /** What a byte order mark says. */
    private record Mark(Charset charset, int length, String shown) {
        static Mark of(byte[] start, int count) {
            int a = count > 0 ? start[0] & 0xFF : 0;
            int b = count > 1 ? start[1] & 0xFF : 0;
            int c = count > 2 ? start[2] & 0xFF : 0;
            if (a == 0xEF && b == 0xBB && c == 0xBF) {
                return new Mark(StandardCharsets.UTF_8, 3, "EF BB BF");
            }
            if (a == 0xFF && b == 0xFE) {
                return new Mark(StandardCharsets.UTF_16LE, 2, "FF FE");
            }
            return a == 0xFE && b == 0xFF ? new Mark(StandardCharsets.UTF_16BE, 2, "FE FF") : null;
        }
    }

    /** Decides over the whole file. */
    static Encoding of(Path file, String declared) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(8);
            byte[] start = new byte[3];
            var mark = Mark.of(start, in.readNBytes(start, 0, 3));
            in.reset();
            if (declared != null) {
                return declared(file.toString(), declared, mark);
            }
            if (mark != null) {
                return new Encoding(
                        mark.charset, mark.length, evidence(mark.charset, "its byte order mark (" + mark.shown + ")"));
            }
            return byBytes(file.toString(), ByteScan.of(in));
        }
    }

    private static Encoding declared(String file, String declared, Mark mark) {
        var charset = KNOWN.get(declared.toLowerCase(Locale.ROOT));
        if (charset == null) {
            throw refused(
                    file, null, "The encoding (" + declared + ") is not known.", "one of " + KNOWN.keySet() + ".");
        }
        boolean anyOrder = charset.equals(StandardCharsets.UTF_16);
        if (mark == null && anyOrder) {
            throw refused(
                    file,
                    null,
                    "The file is declared (utf-16), but no byte order mark stands first.",
                    "declare (utf-16le) or (utf-16be); safest is to save the file as UTF-8.");
        }
        boolean agrees = mark == null || mark.charset.equals(charset) || anyOrder && mark.length == 2;
        if (!agrees) {
            throw refused(
                    file,
                    null,
                    "The file is declared (" + declared + "), but its byte order mark (" + mark.shown + ") says ("
                            + mark.charset.name().toLowerCase(Locale.ROOT) + ").",
                    "leave the declaration out.");
        }
        var used = mark == null ? charset : mark.charset;
        return new Encoding(used, mark == null ? 0 : mark.length, evidence(used, "declared"));
    }

    private static Encoding byBytes(String file, ByteScan scan) {
        if (scan.notUtf8() != null) {
            return windows(file, scan);
        }
        String because = scan.manyBytes() == null
                ? "every byte is ASCII, which reads the same in all of them but UTF-16"
                : "every byte of the file is UTF-8; " + scan.manyBytes().shown() + " first";
        return new Encoding(StandardCharsets.UTF_8, 0, evidence(StandardCharsets.UTF_8, because));
    }

    private static Encoding windows(String file, ByteScan scan) {
        if (scan.forged() != null) {
            throw refused(
                    file,
                    scan.forged(),
                    "A letter is written in a forged way (overlong, or half a pair): "
                            + scan.forged().shown() + ".",
                    "the file was damaged, or made to be misread; get it again from its source.");
        }
        if (scan.manyBytes() != null) {
            throw refused(
                    file,
                    scan.notUtf8(),
                    "The file is neither all UTF-8 nor plainly Windows-1252: "
                            + scan.manyBytes().shown() + ", which begins a letter of UTF-8, and "
                            + scan.notUtf8().shown() + ", which is no UTF-8.",
                    TO_SETTLE);
        }
        if (scan.unassigned() != null) {
            throw refused(
                    file,
                    scan.unassigned(),
                    "The file is neither UTF-8 nor Windows-1252: "
                            + scan.unassigned().shown() + ", which means nothing there.",
                    "save it as UTF-8.");
        }
        return new Encoding(WINDOWS_1252, 0, evidence(WINDOWS_1252, windows(scan)));
    }

    private static String windows(ByteScan scan) {
        String why = scan.notUtf8().shown() + ", which is no UTF-8; ";
        return scan.upper() == null
                ? why + "no byte of 80–9F stands in it, where alone ISO-8859-1 would differ"
                : why + scan.upper().shown() + ", a sign here and a control character in ISO-8859-1";
    }

    private static Evidence evidence(Charset charset, String because) {
        return new Evidence("encoding", charset.name(), because);
    }

    private static Problem.Rejected refused(String file, ByteScan.Found at, String message, String maybe) {
        return new Problem.Rejected(
                List.of(new Problem(file, at == null ? 0 : at.line(), at == null ? 0 : at.column(), message, maybe)));
    }
}
