package no.maalkort.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.maalkort.figure.Problem;

/** What a workbook's sheets share: their names, texts and number formats. */
final class Workbook {
    private static final int MOST_TEXT = 32 << 20;
    private static final int MOST_TEXTS = 2_000_000;
    private static final int LONGEST_TEXT = 64 * 1024;

    /**
     * One sheet.
     *
     * @param part where the zip holds it; null for a chart
     */
    record Sheet(String name, boolean hidden, String part) {}

    /** A part another part names. */
    record Related(String type, String target) {}

    private final Path path;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Texts texts = new Texts();
    private final Map<String, NumberFormat> styles = new HashMap<>();
    private final Set<String> struck = new HashSet<>();
    private boolean from1904;
    private int externalLinks;

    private Workbook(Path path) {
        this.path = path;
    }

    static Workbook read(ZipParts parts, Path path) throws IOException {
        var workbook = new Workbook(path);
        String main = null;
        for (var related : related(parts, "", "_rels/.rels").values()) {
            main = related.type.endsWith("/officeDocument") ? related.target : main;
        }
        if (main == null || !parts.has(main) || main.endsWith(".bin") || !main.startsWith("xl/")) {
            throw foreign(parts, path, main);
        }
        var related = related(parts, "xl/", "xl/_rels/" + main.substring(3) + ".rels");
        workbook.sheets(parts, main, related);
        for (var part : related.values()) {
            if (part.type.endsWith("/sharedStrings")) {
                workbook.texts(parts, part.target);
            } else if (part.type.endsWith("/styles")) {
                workbook.styles(parts, part.target);
            } else if (part.type.endsWith("/externalLink")) {
                workbook.externalLinks++;
            }
        }
        return workbook;
    }

    private static Problem.Rejected foreign(ZipParts parts, Path path, String main) {
        if (parts.has("mimetype") && parts.has("content.xml")) {
            return Tables.refused(
                    path, "The file is OpenDocument (.ods), which is not read.", "save it as .xlsx or CSV.");
        }
        if (main != null && main.endsWith(".bin")) {
            return Tables.refused(
                    path, "The workbook is binary (.xlsb), which is not read.", "save it as .xlsx or CSV.");
        }
        return Tables.refused(path, "The zip holds no workbook.", "unpack it, and name one of the files in it.");
    }

    /** The parts that a part of relations names, each with its whole path; none where there is no such part. */
    static Map<String, Related> related(ZipParts parts, String folder, String part) throws IOException {
        var related = new LinkedHashMap<String, Related>();
        try (var xml = parts.xml(part)) {
            while (xml != null && xml.next()) {
                if (xml.isStart() && xml.name().equals("Relationship") && xml.attribute("Target") != null) {
                    String target = xml.attribute("Target");
                    String whole = target.startsWith("/") ? target.substring(1) : folder + target;
                    related.put(xml.attribute("Id"), new Related(String.valueOf(xml.attribute("Type")), whole));
                }
            }
        }
        return related;
    }

    private void sheets(ZipParts parts, String main, Map<String, Related> related) throws IOException {
        try (var xml = parts.xml(main)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("workbookPr")) {
                    from1904 = xml.is("date1904");
                } else if (xml.isStart() && xml.name().equals("sheet")) {
                    String state = xml.attribute("state");
                    var part = related.get(xml.attribute("id"));
                    boolean ofCells = part != null && part.type.endsWith("/worksheet");
                    sheets.add(new Sheet(
                            String.valueOf(xml.attribute("name")),
                            state != null && !state.equals("visible"),
                            ofCells ? part.target : null));
                }
            }
        }
    }

    /** The shared texts. */
    private void texts(ZipParts parts, String part) throws IOException {
        var text = new RichText();
        try (var xml = parts.xml(part)) {
            while (xml != null && xml.next()) {
                text.see(xml);
                if (!xml.isText() && xml.name().equals("si")) {
                    if (xml.isEnd()) {
                        keep(part, text.toString());
                    }
                    text.clear();
                }
                if (text.length() > 4 * LONGEST_TEXT) {
                    throw ZipParts.broken(path, part, "one of its texts is longer than 64 kB");
                }
            }
        }
    }

    private void keep(String part, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw ZipParts.broken(path, part, "one of its texts is longer than 64 kB");
        }
        texts.add(text);
        if (texts.size() > MOST_TEXT || texts.count() > MOST_TEXTS) {
            throw ZipParts.broken(path, part, "its texts are more than two million, or 32 MB");
        }
    }

    private void styles(ZipParts parts, String part) throws IOException {
        var own = new HashMap<String, NumberFormat>();
        var struckFonts = new HashSet<String>();
        boolean ofCells = false;
        boolean ofFonts = false;
        int fonts = 0;
        try (var xml = parts.xml(part)) {
            while (xml != null && xml.next()) {
                if (xml.isText()) {
                    continue;
                }
                if (xml.name().equals("cellXfs")) {
                    ofCells = xml.isStart();
                } else if (xml.name().equals("fonts")) {
                    ofFonts = xml.isStart();
                } else if (ofFonts && xml.name().equals("font")) {
                    fonts += xml.isEnd() ? 1 : 0;
                } else if (ofFonts && xml.isStart() && xml.name().equals("strike") && xml.isOn("val")) {
                    struckFonts.add(String.valueOf(fonts));
                } else if (xml.isStart() && xml.name().equals("numFmt") && xml.attribute("formatCode") != null) {
                    own.put(xml.attribute("numFmtId"), NumberFormat.of(xml.attribute("formatCode")));
                } else if (ofCells && xml.isStart() && xml.name().equals("xf")) {
                    String id = String.valueOf(xml.attribute("numFmtId"));
                    if (struckFonts.contains(xml.attribute("fontId"))) {
                        struck.add(String.valueOf(styles.size()));
                    }
                    boolean builtIn = id.matches("[0-9]{1,4}") && !own.containsKey(id);
                    styles.put(
                            String.valueOf(styles.size()),
                            builtIn
                                    ? NumberFormat.builtIn(Integer.parseInt(id))
                                    : own.getOrDefault(id, NumberFormat.PLAIN));
                }
            }
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    Texts texts() {
        return texts;
    }

    boolean countsFrom1904() {
        return from1904;
    }

    int externalLinks() {
        return externalLinks;
    }

    /** Whether what stands in a cell of a style is struck out. */
    boolean strikes(String style) {
        return style != null && struck.contains(style);
    }

    /** How a cell of a style shows its number; plain where the style is none. */
    NumberFormat format(String style) {
        return styles.getOrDefault(style == null ? "0" : style, NumberFormat.PLAIN);
    }
}
