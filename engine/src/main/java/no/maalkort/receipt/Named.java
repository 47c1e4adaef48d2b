package no.maalkort.receipt;

import java.util.Arrays;

/** The receipts that a ledger names, in eight bytes each: as many digits of the id as tell them apart. */
final class Named {
    private static final int DIGITS = 16;

    private long[] begins = new long[1024];
    private int size;
    private boolean sorted = true;

    void add(String id) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, 2 * size);
        }
        begins[size++] = begin(id);
        sorted = false;
    }

    boolean has(String id) {
        if (!sorted) {
            Arrays.sort(begins, 0, size);
            sorted = true;
        }
        return Arrays.binarySearch(begins, 0, size, begin(id)) >= 0;
    }

    int size() {
        return size;
    }

    private static long begin(String id) {
        return Long.parseUnsignedLong(id, 0, DIGITS, 16);
    }
}
