package no.maalkort.table;

/**
 * What a workbook's format says of a number beside its digits.
 *
 * @param words that stand around it, such as {@code mill. kr}; empty where none do
 * @param power of ten by which fewer digits are shown than kept: 3 where thousands are shown
 * @param percent whether it is kept as a share and shown, and read, as per cent
 */
public record CellFormat(String words, int power, boolean percent) {
    public static final CellFormat PLAIN = new CellFormat("", 0, false);
}
