package no.maalkort.cli;

import no.maalkort.export.Markdown;
import no.maalkort.figure.Characters;
import no.maalkort.judgement.State;

/**
 * Text for a terminal of 80 columns: wrapped at spaces, indented, never cut; coloured on a terminal only.
 *
 * <p>The same as Markdown: a heading is one, what is indented is a list, and no sign of the text formats.
 */
final class Lines {
    static final int WIDTH = 80;
    private final StringBuilder text = new StringBuilder();
    private final boolean colour;
    private final boolean markdown;
    private boolean listed;

    Lines() {
        this(false);
    }

    Lines(boolean colour) {
        this(colour, false);
    }

    private Lines(boolean colour, boolean markdown) {
        this.colour = colour;
        this.markdown = markdown;
    }

    static Lines ofMarkdown() {
        return new Lines(false, true);
    }

    /** Whether a person looks on who wants colour: the launcher says what is a terminal, NO_COLOR and TERM the rest. */
    static boolean forATerminal() {
        String unwanted = System.getenv("NO_COLOR");
        return Boolean.getBoolean("maalkort.terminal")
                && (unwanted == null || unwanted.isEmpty())
                && !"dumb".equals(System.getenv("TERM"));
    }

    Lines line(String line) {
        text.append(Characters.oneLine(line.stripTrailing())).append('\n');
        return this;
    }

    Lines blank() {
        text.append('\n');
        return this;
    }

    Lines heading(String heading) {
        if (markdown) {
            return marked("## ", heading);
        }
        blank().paragraph("", heading);
        return line("─".repeat(Math.min(WIDTH, heading.length())));
    }

    /** The name of the page. */
    Lines title(String title) {
        return markdown ? line("# " + Markdown.plain(title)).blank() : paragraph("", title);
    }

    /** The name of what the next paragraphs tell of. */
    Lines subject(String subject) {
        return markdown ? marked("### ", subject) : paragraph("", subject);
    }

    /** A heading with one blank line on either side. */
    private Lines marked(String sign, String heading) {
        if (text.lastIndexOf("\n\n") != text.length() - 2) {
            blank();
        }
        listed = false;
        return line(sign + Markdown.plain(heading)).blank();
    }

    /** A paragraph that opens with a state, in the state's colour. */
    Lines state(State state, String first, String words) {
        int begins = text.length();
        paragraph(first, words);
        if (colour) {
            text.insert(begins + first.stripTrailing().length(), "\u001b[0m").insert(begins, colour(state));
        }
        return this;
    }

    private static String colour(State state) {
        return switch (state) {
            case MET -> "\u001b[32m";
            case PARTLY_MET -> "\u001b[33m";
            case NOT_MET -> "\u001b[31m";
            case ERROR -> "\u001b[1;31m";
            case INDETERMINATE -> "\u001b[35m";
            case MANUAL, INFORMATIONAL -> "\u001b[36m";
            case NO_DATA, NOT_APPLICABLE, NOT_IN_FORCE, NOT_SELECTED -> "\u001b[2m";
        };
    }

    /** A paragraph under an indent; continued lines stand under its first word. */
    Lines paragraph(String first, String words) {
        if (markdown) {
            return item(first, words);
        }
        String indent = " ".repeat(first.length());
        var line = new StringBuilder(first);
        int begun = first.length();
        for (String word : Characters.oneLine(words).split(" ")) {
            if (line.length() > begun && line.length() + word.length() + 1 > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent);
                begun = indent.length();
            }
            line.append(line.length() > begun ? " " : "").append(word);
        }
        return line(line.toString());
    }

    private Lines item(String first, String words) {
        String head = first.stripLeading();
        int depth = (first.length() - head.length()) / 2;
        String list = depth == 0 ? "" : "  ".repeat(depth - 1) + "- ";
        if (depth == 0 && listed) {
            blank();
        }
        listed = depth > 0;
        line(list + Markdown.plain(head + words));
        return depth == 0 ? blank() : this;
    }

    String text() {
        return text.toString();
    }
}
