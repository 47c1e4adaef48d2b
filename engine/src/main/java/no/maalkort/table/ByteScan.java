package no.maalkort.table;

import java.io.IOException;
import java.io.InputStream;

/** What a file's bytes say about its encoding: where it stops being UTF-8, and what would be wrong as Windows-1252. */
final class ByteScan {
    /** A byte and where it stands; columns count bytes from 1. */
    record Found(int line, int column, int value) {
        String shown() {
            return String.format("line %d holds the byte %02X", line, value);
        }
    }

    private int line = 1;
    private int column;
    private int lead;
    private int leadColumn;
    private int missing;
    private int low;
    private int high;
    private Found notUtf8;
    private Found manyBytes;
    private Found forged;
    private Found unassigned;
    private Found upper;

    static ByteScan of(InputStream in) throws IOException {
        var scan = new ByteScan();
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            for (int i = 0; i < count; i++) {
                scan.take(buffer[i] & 0xFF);
            }
        }
        if (scan.missing > 0) {
            scan.broken(scan.lead);
        }
        return scan;
    }

    /** The first byte that is no UTF-8; null where all are. */
    Found notUtf8() {
        return notUtf8;
    }

    /** The first letter written as UTF-8 in more than one byte. */
    Found manyBytes() {
        return manyBytes;
    }

    /** The first sequence that pretends to be UTF-8: overlong, or half a surrogate pair. */
    Found forged() {
        return forged;
    }

    /** The first byte that means nothing in Windows-1252. */
    Found unassigned() {
        return unassigned;
    }

    /** The first byte of 80–9F. */
    Found upper() {
        return upper;
    }

    private void take(int b) {
        column++;
        if (b < 0x80 && missing == 0) {
            if (b == '\n') {
                line++;
                column = 0;
            }
            return;
        }
        if (b >= 0x80 && b <= 0x9F) {
            upper = first(upper, column, b);
            if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
                unassigned = first(unassigned, column, b);
            }
        }
        if (missing > 0) {
            follow(b);
        } else {
            begin(b);
        }
    }

    private void begin(int b) {
        lead = b;
        leadColumn = column;
        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        missing = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        if (b == 0xC0 || b == 0xC1) {
            missing = 1;
            low = 0x100;
        } else if (missing == 0) {
            broken(b);
        }
    }

    private void follow(int b) {
        if (b >= low && b <= high) {
            low = 0x80;
            high = 0xBF;
            missing--;
            if (missing == 0) {
                manyBytes = first(manyBytes, leadColumn, lead);
            }
            return;
        }
        boolean outOfRange = b >= 0x80 && b <= 0xBF;
        missing = 0;
        broken(lead);
        if (outOfRange) {
            forged = first(forged, leadColumn, lead);
        } else {
            column--;
            take(b);
        }
    }

    private void broken(int b) {
        notUtf8 = first(notUtf8, leadColumn, b);
    }

    private Found first(Found already, int at, int b) {
        return already == null ? new Found(line, at, b) : already;
    }
}
