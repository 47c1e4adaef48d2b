package no.maalkort.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import no.maalkort.figure.Problem;

/**
 * The characters of a workbook's part, stopped before a parser could be made to hoard them.
 *
 * <p>Counts what is unpacked against the limits, and refuses what no spreadsheet program writes: declarations, CDATA,
 * a second processing instruction, a text or tag without end.
 */
final class GuardedReader extends FilterReader {
    private static final long MOST = 500_000_000;
    private static final int MOST_RATIO = 100;
    private static final int SMALL = 1 << 20;
    private static final int INSIDE = 3;
    private static final String FOREIGN = "it holds a declaration or an instruction (<";
    private static final int LONGEST_RUN = 1 << 18;

    private final Path path;
    private final String part;
    private final long packed;
    private long count;
    private int run;
    private boolean opened;
    private int comment;
    private int dashes;

    GuardedReader(Reader in, Path path, String part, long packed) {
        super(in);
        this.path = path;
        this.part = part;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            look(buffer[i], count + i - offset);
        }
        count += Math.max(read, 0);
        if (count > MOST || count > SMALL && count / MOST_RATIO > packed) {
            throw refused("it unpacks to more than " + (count > MOST ? "500 MB" : MOST_RATIO + " times its size"));
        }
        return read;
    }

    private void look(char c, long at) {
        if (isOfComment(c)) {
            run++;
        } else {
            if (opened && c == '?' && at > 2) {
                throw refused(FOREIGN + "?)");
            }
            opened = c == '<';
            run = opened ? 0 : run + 1;
        }
        if (run > LONGEST_RUN) {
            throw refused("a text or tag in it is longer than 256 kB");
        }
    }

    /** Whether a character is of a comment, which is passed over; anything else behind {@code <!} is refused. */
    private boolean isOfComment(char c) {
        if (comment == 0) {
            comment = opened && c == '!' ? 1 : 0;
            opened &= comment == 0;
        } else if (comment < INSIDE) {
            if (c != '-') {
                throw refused(FOREIGN + "!)");
            }
            comment++;
            dashes = 0;
        } else {
            comment = c == '>' && dashes > 1 ? 0 : INSIDE;
            dashes = c == '-' ? dashes + 1 : 0;
            return true;
        }
        return comment > 0;
    }

    private Problem.Rejected refused(String why) {
        return ZipParts.broken(path, part, why);
    }
}
