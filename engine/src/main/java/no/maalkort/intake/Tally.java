package no.maalkort.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was met in the rows of a table and what became of it, in numbers. */
public final class Tally {
    private static final int SHOWN = 5;

    private long rows;
    private long notes;
    private long notSelected;
    private long empty;
    private final List<String> firstNotes = new ArrayList<>();
    private final TreeSet<String> notMapped = new TreeSet<>();
    private final Map<String, Long> absent = new TreeMap<>();

    void row() {
        rows++;
    }

    void note(String text) {
        notes++;
        if (firstNotes.size() < SHOWN) {
            firstNotes.add(text);
        }
    }

    void leaveOut() {
        notSelected++;
    }

    void leaveEmpty() {
        empty++;
    }

    void notMapped(String indicator) {
        if (notMapped.size() < 1000) {
            notMapped.add(indicator);
        }
        notSelected++;
    }

    void absent(String text) {
        absent.merge(text.isEmpty() ? "(empty)" : text, 1L, Long::sum);
    }

    /** Rows below the header that hold anything. */
    public long rows() {
        return rows;
    }

    /** Rows with one text only: names of groups, footnotes. */
    public long notes() {
        return notes;
    }

    public List<String> firstNotes() {
        return firstNotes;
    }

    /** Rows or figures that the mapping, or --body, leaves out. */
    public long notSelected() {
        return notSelected;
    }

    /** Empty cells of wide tables, which say nothing. */
    public long empty() {
        return empty;
    }

    /** Categories that are no indicator of the mapping. */
    public List<String> notMapped() {
        return List.copyOf(notMapped);
    }

    /** How often each text stood where there was no number. */
    public Map<String, Long> absent() {
        return absent;
    }
}
