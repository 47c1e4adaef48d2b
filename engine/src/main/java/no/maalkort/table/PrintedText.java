package no.maalkort.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts that a sheet prints above and below each page, without the signs that say where and in which letters. */
final class PrintedText {
    private static final int MOST = 8 * 1024;
    private static final Set<String> ELEMENTS =
            Set.of("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter");
    private static final Pattern PARTS = Pattern.compile("&[LCR]");
    private static final Pattern SIGNS =
            Pattern.compile("&\"[^\"]*\"|&K[0-9A-Fa-f]{6}|&K[0-9]{2}[-+][0-9]{3}|&[0-9]{1,3} ?|&[A-Za-z]");

    private final StringBuilder text = new StringBuilder();
    private final List<String> texts = new ArrayList<>();
    private boolean taking;

    /** Looks at the next piece of the sheet. */
    void see(Xml xml) {
        if (xml.isText()) {
            if (taking && text.length() < MOST) {
                text.append(xml.text());
            }
        } else if (ELEMENTS.contains(xml.name())) {
            taking = xml.isStart();
            if (!taking) {
                keep();
            }
        }
    }

    private void keep() {
        for (String part : PARTS.split(text)) {
            String plain = Cell.trimmed(SIGNS.matcher(part).replaceAll("").replace("&&", "&"));
            if (!plain.isEmpty() && !texts.contains(plain)) {
                texts.add(plain);
            }
        }
        text.setLength(0);
    }

    List<String> texts() {
        return texts;
    }
}
