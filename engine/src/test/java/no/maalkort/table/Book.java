package no.maalkort.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made for a test, part by part, so that any part can be wrong. */
public final class Book {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE + "\"";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private String shared = "";
    private int count;

    /** A sheet; what stands in and after its rows is given as the format writes it. */
    Book sheet(String name, String state, String rows, String after) {
        count++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"s%d\"/>"
                .formatted(name, count, state.isEmpty() ? "" : " state=\"" + state + "\"", count));
        relations.append(relation("s" + count, "worksheet", "worksheets/sheet" + count + ".xml"));
        return part(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
    }

    public Book sheet(String rows) {
        return sheet("Ark1", "", rows, "");
    }

    /** Shared texts, each as the inside of {@code si}. */
    Book shared(String... texts) {
        shared = "<sst " + MAIN + "><si>" + String.join("</si><si>", texts) + "</si></sst>";
        return this;
    }

    /** A style for each format code, numbered from 1. */
    public Book formats(String... codes) {
        var formats = new StringBuilder();
        var styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            formats.append(
                    "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, codes[i].replace("\"", "&quot;")));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        relations.append(relation("st", "styles", "styles.xml"));
        return part(
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><numFmts>" + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
    }

    /** A style, numbered 1, that strikes out what stands in a cell, and 2, that does not. */
    Book struck() {
        relations.append(relation("st", "styles", "styles.xml"));
        return part(
                "xl/styles.xml",
                "<styleSheet " + MAIN
                        + "><fonts><font/><font><b/><strike/></font><font><strike val=\"0\"/></font></fonts>"
                        + "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\" numFmtId=\"0\"/><xf fontId=\"2\"/></cellXfs>"
                        + "</styleSheet>");
    }

    Book from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Book externalLink() {
        relations.append(relation("x1", "externalLink", "externalLinks/externalLink1.xml"));
        return this;
    }

    Book part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    public byte[] bytes() {
        var all = new LinkedHashMap<String, String>();
        all.put("[Content_Types].xml", "<Types/>");
        all.put(
                "_rels/.rels",
                "<Relationships>" + relation("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        all.put(
                "xl/workbook.xml",
                "<workbook " + MAIN + ">" + properties + "<sheets>" + sheets + "</sheets></workbook>");
        String texts = "";
        if (!shared.isEmpty()) {
            texts = relation("sh", "sharedStrings", "/xl/sharedStrings.xml");
            all.put("xl/sharedStrings.xml", shared);
        }
        all.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + texts + "</Relationships>");
        all.putAll(parts);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Made in(Path folder) {
        return Made.file(folder, "made.xlsx", bytes());
    }
}
