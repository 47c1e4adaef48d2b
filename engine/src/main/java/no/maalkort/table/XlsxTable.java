package no.maalkort.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;

/**
 * One sheet of a workbook (.xlsx).
 *
 * <p>Opening reads it once, so that what is hidden, computed or merged is known before its first row is given.
 */
final class XlsxTable implements Table {
    private final Path path;
    private final Workbook workbook;
    private final Workbook.Sheet sheet;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private XlsxTable(Path path, Workbook workbook, String chosen) {
        this.path = path;
        this.workbook = workbook;
        this.sheet = choose(chosen);
        describe(chosen != null);
    }

    static Table open(Path path, Hints hints) throws IOException {
        try (var parts = new ZipParts(path)) {
            var table = new XlsxTable(path, Workbook.read(parts, path), hints.sheet());
            var noticed = new Noticed();
            table.rows(parts, noticed, row -> {});
            table.remark(parts, noticed);
            table.evidence.addAll(noticed.evidence());
            return table;
        }
    }

    private Workbook.Sheet choose(String chosen) {
        var visible = workbook.sheets().stream()
                .filter(one -> !one.hidden() && one.part() != null)
                .toList();
        var named = workbook.sheets().stream()
                .filter(one -> one.part() != null && one.name().equals(chosen))
                .toList();
        if (chosen != null && named.size() != 1) {
            throw Tables.refused(
                    path, "The workbook has no sheet (" + chosen + ").", "one of " + names(workbook.sheets()) + ".");
        }
        if (chosen == null && visible.size() != 1) {
            throw Tables.refused(
                    path,
                    "The workbook has " + visible.size() + " visible sheets with cells: " + names(visible) + ".",
                    "paste (sheet: \""
                            + (visible.isEmpty() ? "…" : visible.get(0).name())
                            + "\") into the mapping, or the one with the figures.");
        }
        return chosen == null ? visible.get(0) : named.get(0);
    }

    /** What the whole workbook says of itself. */
    private void describe(boolean declared) {
        String because = declared ? sheet.hidden() ? "declared; hidden" : "declared" : "the only visible one";
        evidence.add(new Evidence("sheet", sheet.name(), because));
        var hidden = workbook.sheets().stream().filter(Workbook.Sheet::hidden).toList();
        if (!hidden.isEmpty()) {
            evidence.add(new Evidence("hidden sheets", String.valueOf(hidden.size()), names(hidden)));
        }
        if (workbook.externalLinks() > 0) {
            evidence.add(new Evidence(
                    "links",
                    String.valueOf(workbook.externalLinks()),
                    "to other workbooks, never followed; the results kept in the file are read"));
        }
        if (workbook.countsFrom1904()) {
            evidence.add(new Evidence("dates", "from 1904", "the workbook says so"));
        }
    }

    private static String names(List<Workbook.Sheet> sheets) {
        return String.join(
                ", ", sheets.stream().map(one -> "(" + one.name() + ")").toList());
    }

    @Override
    public String file() {
        return path + ":" + sheet.name();
    }

    @Override
    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    @Override
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** Keeps the sheet's name, the comments to its cells and what is printed around its pages. */
    private void remark(ZipParts parts, Noticed noticed) throws IOException {
        var place = new Place(path.toString(), 0, 0, sheet.name());
        remarks.add(new Remark(Remark.Kind.TITLE, sheet.name(), place));
        for (String text : noticed.printed().texts()) {
            var hidden = JsonTree.hidden(place, text);
            if (hidden != null) {
                throw new Problem.Rejected(List.of(hidden));
            }
            noticed.add(Noticed.Kind.PRINTED, "(" + text + ")");
            remarks.add(new Remark(Remark.Kind.NOTE, text, place));
        }
        for (Remark comment : new Comments(path, sheet.name()).read(parts, sheet.part())) {
            noticed.add(Noticed.Kind.COMMENTS, comment.place().at());
            remarks.add(comment);
        }
    }

    @Override
    public void read(Consumer<Row> reader) {
        try (var parts = new ZipParts(path)) {
            rows(parts, new Noticed(), reader);
        } catch (IOException e) {
            throw new Problem.Rejected(List.of(FileTree.unreadable(path, e)));
        }
    }

    private void rows(ZipParts parts, Noticed noticed, Consumer<Row> reader) throws IOException {
        var problems = new ArrayList<Problem>();
        var content = new CellContent(path.toString(), sheet.name(), workbook, noticed, problems);
        try (var xml = parts.xml(sheet.part())) {
            if (xml == null) {
                throw ZipParts.broken(path, sheet.part(), "there is none of the name");
            }
            new SheetRows(xml, content, noticed, problems, reader).read();
        } catch (Problem.Rejected e) {
            throw problems.isEmpty()
                    ? e
                    : new Problem.Rejected(Stream.concat(problems.stream(), e.problems().stream())
                            .toList());
        }
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
    }
}
