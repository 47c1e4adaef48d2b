package no.maalkort.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.StringWriter;

/** The pages' templates, made into classes when the program was built. */
final class Templates {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "no.maalkort.pages.templates");

    private static final int INITIAL = 64 * 1024;

    private Templates() {}

    /** The page as HTML; {@code template} is named after what it shows. */
    static String render(String template, Record page) {
        var out = new StringWriter(INITIAL);
        ENGINE.render(template + ".jte", page, new WriterOutput(out));
        hold(out.getBuffer());
        return out.toString();
    }

    /** Leaves no place to break a line between a number and its per cent, but in what forms hold. */
    private static void hold(StringBuffer html) {
        for (int at = html.indexOf(" %"); at >= 0; at = html.indexOf(" %", at + 1)) {
            if (html.lastIndexOf(">", at) > html.lastIndexOf("<", at)) {
                html.setCharAt(at, '\u00a0');
            }
        }
    }
}
