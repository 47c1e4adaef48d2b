package no.maalkort.table;

/**
 * What people declare about a file; null where the file's own evidence decides.
 *
 * @param encoding such as {@code utf-8} or {@code windows-1252}
 * @param delimiter of a text: {@code ;}, {@code ,} or a tab
 * @param sheet of a workbook, by its name
 */
public record Hints(String encoding, Character delimiter, String sheet) {
    public static final Hints NONE = new Hints(null, null, null);
}
