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
        return out.toString();
    }
}
