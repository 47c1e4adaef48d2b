package no.maalkort.export;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.maalkort.disk.StoredZip;
import no.maalkort.figure.Characters;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.Scorecard;

/**
 * The flat table as a workbook of one sheet: numbers are numbers with their digits, texts are typed texts and never
 * formulas, the header stays in sight and filters.
 *
 * <p>Made here, since a library stamps the time into it: the same scorecards give the same bytes.
 */
final class FlatSheet {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int MOST_LETTERS = 32_767;
    private static final String BOLD = "1";

    private final List<Scorecard> cards;

    FlatSheet(List<Scorecard> cards) {
        this.cards = cards;
    }

    byte[] bytes() {
        var parts = new TreeMap<String, byte[]>();
        part(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main") + override("/xl/styles.xml", "styles")
                        + override("/xl/worksheets/sheet1.xml", "worksheet") + "</Types>");
        part(parts, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        part(
                parts,
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "styles", "styles.xml")));
        part(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"results\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
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
        parts.put("xl/worksheets/sheet1.xml", sheet());
        return StoredZip.of(parts);
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

    private byte[] sheet() {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = Xml.begin(bytes);
            xml.writeStartElement("worksheet");
            xml.writeDefaultNamespace(MAIN);
            frozenHeader(xml);
            xml.writeStartElement("sheetData");
            int line = 1;
            row(xml, line, FlatTable.COLUMNS, BOLD);
            for (Scorecard card : cards) {
                for (var row : FlatTable.rows(card)) {
                    row(xml, ++line, row.values(), null);
                }
            }
            xml.writeEndElement();
            xml.writeEmptyElement("autoFilter");
            xml.writeAttribute("ref", "A1:" + column(FlatTable.COLUMNS.size() - 1) + line);
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

    /** As one line no longer than a cell can hold. */
    private static String text(String value) {
        String text = Characters.oneLine(value);
        return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS - 1) + "…" : text;
    }

    private static String column(int place) {
        return (place < 26 ? "" : column(place / 26 - 1)) + (char) ('A' + place % 26);
    }
}
