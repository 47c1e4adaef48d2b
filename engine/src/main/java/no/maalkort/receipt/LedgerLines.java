package no.maalkort.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a ledger as bytes, one after the other, in as much memory as the longest of them takes. */
final class LedgerLines {
    static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[2 * LONGEST];
    private long left;
    private int begin;
    private int end;

    /** The lines of the first bytes that a stream gives. */
    LedgerLines(InputStream in, long size) {
        this.in = in;
        this.left = size;
    }

    /** The next line with its line feed; without one where the bytes end or it is too long; null at the end. */
    byte[] next() throws IOException {
        int length = 0;
        while (length < LONGEST && (begin + length < end || more())) {
            if (buffer[begin + length++] == '\n') {
                break;
            }
        }
        begin += length;
        return length == 0 ? null : Arrays.copyOfRange(buffer, begin - length, begin);
    }

    /** Whether there were more bytes to put behind those that are not handed out. */
    private boolean more() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, end - begin);
        end -= begin;
        begin = 0;
        int read = in.read(buffer, end, (int) Math.min(left, buffer.length - end));
        end += Math.max(read, 0);
        left -= Math.max(read, 0);
        return read > 0;
    }
}
