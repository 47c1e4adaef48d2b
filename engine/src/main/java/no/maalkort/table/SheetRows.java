package no.maalkort.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.maalkort.figure.Problem;

/** The rows of one sheet, read as a stream; a cell is known to lie in the sheet before room is made for it. */
final class SheetRows {
    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_CELL = 64 * 1024;
    private static final int MOST_PROBLEMS = 100;

    private final Xml xml;
    private final CellContent content;
    private final Noticed noticed;
    private final List<Problem> problems;
    private final Consumer<Row> reader;
    private final RichText text = new RichText();
    private List<Cell> cells = new ArrayList<>();
    private boolean any;
    private int row;
    private int column;
    private CellReference at;
    private String kind;
    private String style;
    private boolean computed;

    SheetRows(Xml xml, CellContent content, Noticed noticed, List<Problem> problems, Consumer<Row> reader) {
        this.xml = xml;
        this.content = content;
        this.noticed = noticed;
        this.problems = problems;
        this.reader = reader;
    }

    /** Gives every row that holds anything, and notes what people may not expect. */
    void read() {
        while (xml.next() && problems.size() < MOST_PROBLEMS) {
            if (at != null) {
                take();
            } else {
                noticed.printed().see(xml);
            }
            if (xml.isText()) {
                continue;
            }
            if (xml.isStart()) {
                begin(xml.name());
            } else {
                end(xml.name());
            }
        }
    }

    private void take() {
        text.see(xml);
        if (text.length() > LONGEST_CELL) {
            throw new Problem.Rejected(List.of(content.place(at)
                    .problem("The cell is longer than 64 kB.", "this is no table; leave the text out.")));
        }
    }

    private void begin(String name) {
        switch (name) {
            case "row" -> beginRow();
            case "c" -> beginCell();
            case "f" -> computed |= at != null;
            case "col" -> hiddenColumns();
            case "mergeCell" -> noticed.add(Noticed.Kind.MERGED, String.valueOf(xml.attribute("ref")));
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private void beginRow() {
        String given = xml.attribute("r");
        int number = given == null ? row + 1 : CellReference.row(given);
        if (number <= row || number > CellReference.MOST_ROWS) {
            throw stop(
                    new CellReference(1, Math.max(row, 1)),
                    "After this row stands one that names itself (" + given + ").",
                    "the workbook is damaged; save it again.");
        }
        row = number;
        column = 0;
        cells = new ArrayList<>();
        any = false;
        if (xml.is("hidden")) {
            noticed.add(Noticed.Kind.HIDDEN_ROWS, String.valueOf(row));
        }
    }

    private void beginCell() {
        String given = xml.attribute("r");
        var next = given == null ? new CellReference(column + 1, row) : CellReference.of(given);
        if (next == null || next.row() != row || next.column() <= column) {
            throw stop(
                    new CellReference(Math.max(column, 1), Math.max(row, 1)),
                    "After this cell stands one that names itself (" + given
                            + "): doubled, out of order or out of the sheet.",
                    "the workbook is damaged; save it again.");
        }
        at = next;
        column = next.column();
        kind = xml.attribute("t");
        style = xml.attribute("s");
        computed = false;
        text.clear();
    }

    private void endCell() {
        var cell = content.of(at, kind, style, text.toString(), computed);
        if (cell != Cell.EMPTY) {
            if (column > MOST_COLUMNS) {
                throw stop(at, "A cell stands beyond the 500th column.", "this is no table; delete what stands there.");
            }
            while (cells.size() < column - 1) {
                cells.add(Cell.EMPTY);
            }
            cells.add(cell);
            any = true;
        }
        at = null;
    }

    private void endRow() {
        if (any) {
            int number = row;
            reader.accept(
                    new Row(number, List.copyOf(cells), index -> content.place(new CellReference(index + 1, number))));
        }
    }

    private void hiddenColumns() {
        int first = CellReference.row(String.valueOf(xml.attribute("min")));
        if (xml.is("hidden") && first > 0) {
            noticed.add(
                    Noticed.Kind.HIDDEN_COLUMNS, CellReference.letters(Math.min(first, CellReference.MOST_COLUMNS)));
        }
    }

    private Problem.Rejected stop(CellReference place, String message, String maybe) {
        return new Problem.Rejected(List.of(content.place(place).problem(message, maybe)));
    }
}
