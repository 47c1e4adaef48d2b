package no.maalkort.table;

/** A workbook of one sheet of texts, for tests of what is read from it. */
public final class WorkbookMaker {
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

    private WorkbookMaker() {}

    /** The workbook; a comment that is not empty stands at C2. */
    public static byte[] of(String sheet, String comment, String[][] rows) {
        var cells = new StringBuilder();
        for (String[] row : rows) {
            cells.append("<row>");
            for (String text : row) {
                cells.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
            }
            cells.append("</row>");
        }
        var book = new Book().sheet(sheet, "", cells.toString(), "");
        if (!comment.isEmpty()) {
            book.part(
                    "xl/worksheets/_rels/sheet1.xml.rels",
                    "<Relationships><Relationship Id=\"c\" Type=\"" + RELATION
                            + "\" Target=\"../comments1.xml\"/></Relationships>");
            book.part(
                    "xl/comments1.xml",
                    "<comments><authors><author>budsjett</author></authors><commentList><comment ref=\"C2\"><text><r><t>"
                            + comment + "</t></r></text></comment></commentList></comments>");
        }
        return book.bytes();
    }
}
