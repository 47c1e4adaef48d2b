package no.maalkort.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Problem;
import no.maalkort.table.Table.Remark;

/** What a JSON-stat cube says of its figures in words: its label, and the notes to it, its dimensions and their categories. */
final class CubeNotes {
    private final String file;
    private final List<Problem> problems;
    private final List<Remark> remarks = new ArrayList<>();

    CubeNotes(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    List<Remark> of(Map<?, ?> cube) {
        add(Remark.Kind.TITLE, "label", cube.get("label"));
        walk("", cube, false);
        return List.copyOf(remarks);
    }

    /** Keeps every text that stands under a key (note), at any depth. */
    private void walk(String at, Object node, boolean noted) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, below) -> {
                boolean isNote = noted || key.equals("note") || key.equals("notes");
                walk(at.isEmpty() ? key.toString() : at + "/" + key, below, isNote);
            });
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(at + "[" + i + "]", list.get(i), noted);
            }
        } else if (noted) {
            add(Remark.Kind.NOTE, at, node);
        }
    }

    private void add(Remark.Kind kind, String at, Object found) {
        if (found instanceof String text && !text.isBlank()) {
            var place = new Place(file, 0, 0, at);
            var hidden = JsonTree.hidden(place, text);
            if (hidden == null) {
                remarks.add(new Remark(kind, Cell.trimmed(text), place));
            } else {
                problems.add(hidden);
            }
        }
    }
}
