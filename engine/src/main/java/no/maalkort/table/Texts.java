package no.maalkort.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many short texts kept in little room: their bytes one after another, and where each ends. */
final class Texts {
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;

    /** Keeps a text and returns its number, from 0. */
    int add(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int start = start(count);
        if (start + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(start + added.length, bytes.length * 3 / 2));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 3 / 2);
        }
        System.arraycopy(added, 0, bytes, start, added.length);
        ends[count] = start + added.length;
        return count++;
    }

    String get(int number) {
        int start = start(number);
        return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    int count() {
        return count;
    }

    /** How many bytes they fill. */
    int size() {
        return start(count);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }
}
