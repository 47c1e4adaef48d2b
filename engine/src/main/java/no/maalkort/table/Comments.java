package no.maalkort.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.maalkort.figure.Problem;
import no.maalkort.table.Table.Remark;

/** The comments to the cells of one sheet. */
final class Comments {
    private static final int MOST = 10_000;
    private static final int LONGEST = 64 * 1024;
    private static final Pattern ABOVE = Pattern.compile("[^/]+/\\.\\./");

    private final Path path;
    private final String sheet;

    Comments(Path path, String sheet) {
        this.path = path;
        this.sheet = sheet;
    }

    /** Every comment, with the place of its cell. */
    List<Remark> read(ZipParts parts, String part) throws IOException {
        var comments = new ArrayList<Remark>();
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        for (var related : Workbook.related(parts, folder, relations).values()) {
            if (related.type().endsWith("/comments")) {
                String whole = ABOVE.matcher(related.target()).replaceAll("");
                try (var xml = parts.xml(whole)) {
                    read(whole, xml, comments);
                }
            }
        }
        return comments;
    }

    private void read(String part, Xml xml, List<Remark> comments) {
        var text = new StringBuilder();
        String cell = "";
        boolean inText = false;
        while (xml != null && xml.next()) {
            if (xml.isText()) {
                text.append(inText ? xml.text() : "");
                if (text.length() > LONGEST || comments.size() > MOST) {
                    throw ZipParts.broken(path, part, "its comments are too many or too long");
                }
            } else if (xml.name().equals("comment") && xml.isStart()) {
                cell = String.valueOf(xml.attribute("ref"));
                text.setLength(0);
            } else if (xml.name().equals("comment")) {
                comments.add(comment(CellReference.of(cell), Cell.trimmed(text.toString())));
            } else {
                inText = xml.name().equals("t") && xml.isStart();
            }
        }
    }

    private Remark comment(CellReference cell, String text) {
        var place = new Place(path.toString(), 0, 0, cell == null ? sheet : CellContent.prefix(sheet) + cell);
        var hidden = JsonTree.hidden(place, text);
        if (hidden != null) {
            throw new Problem.Rejected(List.of(hidden));
        }
        return new Remark(Remark.Kind.COMMENT, text, place);
    }
}
