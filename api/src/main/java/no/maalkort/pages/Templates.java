package no.maalkort.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The pages' templates, made into classes when the program was built. */
final class Templates {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "no.maalkort.pages.templates");

    private Templates() {}

    /** The page as HTML; {@code template} is named after what it shows. */
    static String render(String template, Record page) {
        var out = new StringOutput();
        ENGINE.render(template + ".jte", page, out);
        return held(out.toString());
    }

    /** With no place to break a line between a number and its per cent, but in what forms hold. */
    private static String held(String html) {
        var held = new StringBuilder(html);
        for (int at = html.indexOf('%', 1); at >= 0; at = html.indexOf('%', at + 1)) {
            if (html.charAt(at - 1) == ' ' && html.lastIndexOf('>', at) > html.lastIndexOf('<', at)) {
                held.setCharAt(at - 1, '\u00a0');
            }
        }
        return held.toString();
    }
}
