package no.maalkort.cli;

/** Text for a terminal of 80 columns: wrapped at spaces, indented, never cut. */
final class Lines {
    static final int WIDTH = 80;
    private final StringBuilder text = new StringBuilder();

    Lines line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    Lines blank() {
        text.append('\n');
        return this;
    }

    Lines heading(String heading) {
        return blank().line(heading).line("─".repeat(Math.min(WIDTH, heading.length())));
    }

    /** A paragraph under an indent; continued lines stand under its first word. */
    Lines paragraph(String first, String words) {
        String indent = " ".repeat(first.length());
        var line = new StringBuilder(first);
        int begun = first.length();
        for (String word : words.split(" ")) {
            if (line.length() > begun && line.length() + word.length() + 1 > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent);
                begun = indent.length();
            }
            line.append(line.length() > begun ? " " : "").append(word);
        }
        return line(line.toString());
    }

    String text() {
        return text.toString();
    }
}
