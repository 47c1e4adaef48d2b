package no.maalkort.export;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.maalkort.disk.StoredZip;
import no.maalkort.figure.Characters;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.Scorecard;

/**
 * A workbook of some sheets: numbers are numbers with their digits, texts are typed texts and never
 * formulas, the header stays in sight and filters.
 *
 * <p>Made here, since a library stamps the time into it: the same rows give the same bytes.
 */
public final class Sheets {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int MOST_LETTERS = 32_767;
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String BOLD = "1";

    private final List<Sheet> sheets;

    /** A workbook of sheets in their order. */
    public Sheets(List<Sheet> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    /**
     * One sheet.
     *
     * @param rows of cells under the header, read once; null is an empty cell
     */
    public record Sheet(String name, List<String> header, Stream<? extends Collection<?>> rows) {}

    /** The flat table of scorecards. */
    static Sheets ofResults(List<Scorecard> cards) {
        var rows = cards.stream().flatMap(card -> FlatTable.rows(card).stream()).map(row -> row.values());
        return new Sheets(List.of(new Sheet("results", FlatTable.COLUMNS, rows)));
    }

    /** The workbook's file. */
    public byte[] bytes() {
        var parts = new TreeMap<String, byte[]>();
        part(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main") + override("/xl/styles.xml", "styles")
                        + each(at -> override("/xl/worksheets/sheet" + at + ".xml", "worksheet")) + "</Types>");
        part(parts, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        part(
                parts,
                "xl/_rels/workbook.xml.rels",
                relations(each(at -> relation("rId" + at, "worksheet", "worksheets/sheet" + at + ".xml"))
                        + relation("rId" + (sheets.size() + 1), "styles", "styles.xml")));
        part(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets>"
                        + each(at -> "<sheet name=\"" + sheets.get(at - 1).name() + "\" sheetId=\"" + at
                                + "\" r:id=\"rId" + at + "\"/>")
                        + "</sheets></workbook>");
        part(
                parts,
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN
                        + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                        + "<cellXfs count=\"2\"><xf/><xf fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>");
        for (int at = 1; at <= sheets.size(); at++) {
            parts.put("xl/worksheets/sheet" + at + ".xml", sheet(sheets.get(at - 1)));
        }
        return StoredZip.of(parts);
    }

    private String each(IntFunction<String> xml) {
        return IntStream.rangeClosed(1, sheets.size()).mapToObj(xml).collect(Collectors.joining());
    }

    private static void part(TreeMap<String, byte[]> parts, String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + RELATIONS + "\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static byte[] sheet(Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = Xml.begin(bytes);
            xml.writeStartElement("worksheet");
            xml.writeDefaultNamespace(MAIN);
            frozenHeader(xml);
            xml.writeStartElement("sheetData");
            int line = 1;
            row(xml, line, sheet.header(), BOLD);
            for (var rows = sheet.rows().iterator(); rows.hasNext(); ) {
                row(xml, ++line, rows.next(), null);
            }
            xml.writeEndElement();
            xml.writeEmptyElement("autoFilter");
            xml.writeAttribute("ref", "A1:" + column(sheet.header().size() - 1) + line);
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void frozenHeader(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("sheetViews");
        xml.writeStartElement("sheetView");
        xml.writeAttribute("workbookViewId", "0");
        xml.writeEmptyElement("pane");
        xml.writeAttribute("ySplit", "1");
        xml.writeAttribute("topLeftCell", "A2");
        xml.writeAttribute("activePane", "bottomLeft");
        xml.writeAttribute("state", "frozen");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void row(XMLStreamWriter xml, int line, Collection<?> cells, String style)
            throws XMLStreamException {
        xml.writeStartElement("row");
        xml.writeAttribute("r", String.valueOf(line));
        int place = 0;
        for (Object cell : cells) {
            if (cell != null) {
                cell(xml, column(place) + line, cell, style);
            }
            place++;
        }
        xml.writeEndElement();
    }

    private static void cell(XMLStreamWriter xml, String reference, Object value, String style)
            throws XMLStreamException {
        xml.writeStartElement("c");
        xml.writeAttribute("r", reference);
        if (style != null) {
            xml.writeAttribute("s", style);
        }
        if (value instanceof Number number) {
            xml.writeStartElement("v");
            xml.writeCharacters(number instanceof BigDecimal exact ? exact.toPlainString() : number.toString());
        } else {
            xml.writeAttribute("t", "inlineStr");
            xml.writeStartElement("is");
            xml.writeStartElement("t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(text(value.toString()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** As one line no longer than a cell can hold; what would be read as an escaped character is escaped itself. */
    private static String text(String value) {
        String text = ESCAPED.matcher(Characters.oneLine(value)).replaceAll("_x005F_");
        return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS - 1) + "…" : text;
    }

    private static String column(int place) {
        return (place < 26 ? "" : column(place / 26 - 1)) + (char) ('A' + place % 26);
    }
}
