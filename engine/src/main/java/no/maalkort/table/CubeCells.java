package no.maalkort.table;

import java.util.Arrays;

/** The values or states of a cube by position, whether its file lists them all or only some. */
final class CubeCells {
    static final int MOST = 2_000_000;
    private static final int NOTHING = Integer.MIN_VALUE;

    /** How the file gives them. */
    enum Shape {
        LIST,
        BY_POSITION,
        ONE_FOR_ALL
    }

    private final Shape shape;
    private final Texts texts = new Texts();
    private int[] references = new int[1 << 8];
    private int length;

    CubeCells(Shape shape) {
        this.shape = shape;
    }

    static CubeCells oneForAll(String text) {
        var cells = new CubeCells(Shape.ONE_FOR_ALL);
        cells.put(0, text, false);
        return cells;
    }

    /** Keeps one; null is nothing. False where one stands at the position already. */
    boolean put(int position, String text, boolean number) {
        if (position >= references.length) {
            references = Arrays.copyOf(references, Math.max(position + 1, references.length * 3 / 2));
        }
        length = Math.max(length, position + 1);
        boolean free = references[position] == 0;
        int kept = text == null ? NOTHING : texts.add(text) + 1;
        references[position] = number || text == null ? kept : -kept;
        return free;
    }

    Cell at(int position) {
        int index = shape == Shape.ONE_FOR_ALL || shape == Shape.LIST && length == 1 ? 0 : position;
        int reference = index < length ? references[index] : 0;
        if (reference == 0 || reference == NOTHING) {
            return Cell.EMPTY;
        }
        String text = texts.get(Math.abs(reference) - 1);
        return reference > 0 ? Cell.number(text) : Cell.text(Cell.trimmed(text));
    }

    /** One more than the last position given. */
    int length() {
        return length;
    }

    Shape shape() {
        return shape;
    }
}
