package no.maalkort.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The pages' templates, made into classes when the program was built. */
final class Templates {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "no.maalkort.pages.templates");

    private static final int INITIAL = 64 * 1024;

    private Templates() {}

    /** The page as HTML; {@code template} is named after what it shows. */
    static String render(String template, Record page) {
        var out = new StringOutput(INITIAL);
        ENGINE.render(template + ".jte", page, out);
        return held(out.toString());
    }

    /** With no place to break a line between a number and its per cent, but in what forms hold. */
    private static String held(String html) {
        int at = html.indexOf(" %");
        if (at < 0) {
            return html;
        }
        var held = new StringBuilder(html);
        for (; at >= 0; at = html.indexOf(" %", at + 1)) {
            if (html.lastIndexOf('>', at) > html.lastIndexOf('<', at)) {
                held.setCharAt(at, '\u00a0');
            }
        }
        return held.toString();
    }
}
