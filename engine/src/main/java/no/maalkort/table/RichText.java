package no.maalkort.table;

/**
 * A workbook's text of several runs as people see it: a raised 1 is no digit of a number, nor is one that is struck out.
 *
 * <p>Reading aids of some scripts are left out.
 */
final class RichText {
    private static final String RAISED_FROM = "0123456789+-=()";
    private static final String RAISED =
            "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207C\u207D\u207E";
    /** A line through the letter before it. */
    private static final char STRUCK = '\u0336';

    private final StringBuilder text = new StringBuilder();
    private boolean aid;
    private boolean taking;
    private boolean raised;
    private boolean struck;

    /** Looks at the next piece of the part. */
    void see(Xml xml) {
        if (xml.isText()) {
            if (taking && !aid) {
                take(xml.text());
            }
            return;
        }
        switch (xml.name()) {
            case "rPh" -> aid = xml.isStart();
            case "t", "v" -> taking = xml.isStart();
            case "r" -> {
                raised = false;
                struck = false;
            }
            case "vertAlign" -> raised |= xml.isStart() && "superscript".equals(xml.attribute("val"));
            case "strike", "dstrike" -> struck |= xml.isStart() && xml.isOn("val");
            default -> taking = false;
        }
    }

    private void take(String piece) {
        if (!raised && !struck) {
            text.append(piece);
            return;
        }
        for (char c : piece.toCharArray()) {
            int at = raised ? RAISED_FROM.indexOf(c) : -1;
            text.append(at < 0 ? c : RAISED.charAt(at));
            if (struck && !Character.isWhitespace(c) && !Character.isLowSurrogate(c)) {
                text.append(STRUCK);
            }
        }
    }

    /** The text with a line through it. */
    static String struck(String text) {
        return text.replaceAll("(\\S)", "$1" + STRUCK);
    }

    int length() {
        return text.length();
    }

    void clear() {
        text.setLength(0);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
