package no.maalkort.figure;

import java.util.List;

/** The quotes of a CSV text (RFC 4180): where one stands that neither opens nor closes a cell, or closes nothing. */
public final class CsvQuotes {
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_LINES = 50;
    private static final int MOST = 100;

    private final String file;
    private final String text;
    private final char delimiter;
    private final List<Problem> problems;
    private int line;
    private int lineStart;

    /** The quotes of a text that begins in a line of its file. */
    public CsvQuotes(String file, int line, String text, char delimiter, List<Problem> problems) {
        this.file = file;
        this.line = line;
        this.text = text;
        this.delimiter = delimiter;
        this.problems = problems;
    }

    /** Tells of every wrong quote and of cells that are too long; whether the text can be split. */
    public boolean areSound() {
        int before = problems.size();
        int at = 0;
        while (at < text.length() && problems.size() < before + MOST) {
            at = cell(at) + 1;
        }
        return problems.size() == before;
    }

    /** Walks over one cell and returns where it ends: at a delimiter, at a line end or at the end. */
    private int cell(int start) {
        int at = start;
        int firstLine = line;
        int firstLineStart = lineStart;
        boolean told = false;
        if (text.startsWith("\"", at)) {
            at = close(at);
            if (!endsCell(at)) {
                at--;
            }
        }
        while (!endsCell(at)) {
            if (text.charAt(at) == '"' && !told) {
                told = true;
                problem(
                        at,
                        "A quote (\") stands inside a cell.",
                        "put the whole cell in quotes, each inner quote twice.");
            }
            at++;
        }
        if (at - start > LONGEST || line - firstLine >= MOST_LINES) {
            problems.add(new Problem(
                    file,
                    firstLine,
                    start - firstLineStart + 1,
                    line - firstLine >= MOST_LINES
                            ? "The cell runs over " + (line - firstLine + 1) + " lines; 50 are the most."
                            : "The cell is longer than 64 kB.",
                    "a quote is opened here and not closed, or the text is too long."));
        }
        if (text.startsWith("\r\n", at)) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            newLine(at);
        }
        return at;
    }

    private boolean endsCell(int at) {
        return at >= text.length()
                || text.charAt(at) == delimiter
                || text.charAt(at) == '\n'
                || text.startsWith("\r\n", at);
    }

    /** The place after the quote that closes the cell; an open quote is told and taken to end with its line. */
    private int close(int open) {
        int openLine = line;
        int openStart = lineStart;
        for (int at = open + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\n') {
                newLine(at);
            } else if (text.charAt(at) == '"') {
                if (!text.startsWith("\"\"", at)) {
                    return at + 1;
                }
                at++;
            }
        }
        line = openLine;
        lineStart = openStart;
        problem(open, "A quote is opened here and not closed.", "put (\") at the cell's end; or delete it.");
        int end = text.indexOf('\n', open);
        return end < 0 ? text.length() : end;
    }

    private void newLine(int at) {
        line++;
        lineStart = at + 1;
    }

    private void problem(int at, String message, String maybe) {
        problems.add(new Problem(file, line, at - lineStart + 1, message, maybe));
    }
}
