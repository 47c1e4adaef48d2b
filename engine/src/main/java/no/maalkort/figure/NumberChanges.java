package no.maalkort.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** How the numbers of municipalities changed: from which to which, when and why; {@code number-changes.csv}. */
final class NumberChanges {
    static final String FILE = "number-changes.csv";
    private static final String HEADER = "from;to;name;successor;date;kind;source";

    private final List<Change> changes;

    /** A number that gave way to another. */
    record Change(String from, String to, String name, String successor, int year, String kind) {
        /** Whether a number kept its digits and went to another municipality. */
        boolean reuses() {
            return from.equals(to) && kind.equals("merge");
        }

        /** What became of the one that had the number. */
        String told() {
            return switch (kind) {
                case "split" -> name + " was split in " + year;
                case "merge" ->
                    name + (name.equals(successor) ? " grew" : " became part of " + successor) + " in " + year;
                default -> name + " got the number " + to + " in " + year;
            };
        }
    }

    private NumberChanges(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /**
     * Reads the file of each tree; rows lie in the order of their dates.
     *
     * @throws Problem.Rejected with every row that is not of the form
     */
    static NumberChanges read(List<FileTree> trees) {
        var problems = new ArrayList<Problem>();
        var changes = new ArrayList<Change>();
        trees.forEach(tree -> {
            String text = tree.text(FILE, problems);
            var lines = text == null ? new String[0] : text.split("\n");
            for (int i = 0; i < lines.length; i++) {
                var cells = lines[i].split(";", -1);
                if (i == 0
                        ? !lines[i].equals(HEADER)
                        : cells.length != 7 || !cells[4].matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                    problems.add(new Problem(
                            tree.shown(FILE),
                            i + 1,
                            0,
                            "The row (" + lines[i] + ") is no change of a number.",
                            "write it as (" + HEADER + ")."));
                } else if (i > 0) {
                    int year = Integer.parseInt(cells[4].substring(0, 4));
                    changes.add(new Change(cells[0], cells[1], cells[2], cells[3], year, cells[5]));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        return new NumberChanges(changes);
    }

    /** The changes a number went through until a year, or until now; in order of date. */
    List<Change> of(String number, Integer year) {
        var numbers = new TreeSet<>(List.of(number));
        var steps = new ArrayList<Change>();
        for (Change change : changes) {
            if (numbers.contains(change.from())
                    && !change.from().equals(change.to())
                    && (year == null || change.year() <= year)) {
                steps.add(change);
                numbers.add(change.to());
            }
        }
        return steps;
    }

    /** The numbers that stand at the end of the changes. */
    static SortedSet<String> ends(List<Change> steps) {
        var ends = new TreeSet<String>();
        steps.forEach(step -> ends.add(step.to()));
        steps.forEach(step -> ends.remove(step.from()));
        return ends;
    }

    /** The change by which a number went to another municipality without changing, or null. */
    Change reuse(String number) {
        return changes.stream()
                .filter(change -> change.reuses() && change.from().equals(number))
                .findFirst()
                .orElse(null);
    }
}
