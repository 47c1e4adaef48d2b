package no.maalkort.book;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.figure.Text;

/** The levels of a figure over time, drawn as SVG: a bar for each level, from its first year to its last. */
record Timeline(BookWords words, List<Book.Line> lines, String id) {
    private static final int WIDTH = 640;
    private static final int EDGE = 24;
    private static final int ROW = 40;
    private static final int BAR = 14;
    private static final int AXIS = 22;

    /** Empty where no level has a first year: a limit that always holds needs no drawing. */
    String svg() {
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.from() == null)) {
            return "";
        }
        int height = lines.size() * ROW + AXIS;
        var svg = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + height + "\" role=\"img\" aria-labelledby=\""
                + Html.text(id) + "\"><title id=\"" + Html.text(id) + "\">"
                + Html.text(words.of(new Text(
                        "Nivåene over tid; tabellen under sier det samme.",
                        "The levels over time; the table below says the same.")))
                + "</title>");
        IntStream.range(0, lines.size()).forEach(row -> svg.append(bar(lines.get(row), row * ROW)));
        svg.append(axis(height - AXIS));
        return svg.append("</svg>\n").toString();
    }

    private String bar(Book.Line line, int top) {
        int left = x(line.first());
        int right = line.last() == null ? WIDTH - EDGE : x(line.last() + 1);
        int y = top + ROW - BAR - 4;
        String label = words.of(line.kind()) + " " + words.of(line.number());
        boolean late = left > WIDTH / 2;
        var bar = new StringBuilder("<rect class=\"bar\" x=\"" + left + "\" y=\"" + y + "\" width=\""
                + Math.max(2, right - left) + "\" height=\"" + BAR + "\"/>");
        line.seen()
                .forEach(year -> bar.append(
                        "<circle cx=\"" + (x(year) + x(year + 1)) / 2 + "\" cy=\"" + (y + BAR / 2) + "\" r=\"3\"/>"));
        if (line.last() == null) {
            bar.append(
                    "<path d=\"M" + right + " " + (y - 3) + "l12 " + (BAR / 2 + 3) + "l-12 " + (BAR / 2 + 3) + "z\"/>");
        }
        bar.append("<text x=\"" + (late ? right : left) + "\" y=\"" + (y - 5) + "\""
                + (late ? " text-anchor=\"end\"" : "") + ">" + Html.text(label) + "</text>");
        return bar.toString();
    }

    private String axis(int top) {
        var axis = new StringBuilder(
                "<line x1=\"" + EDGE + "\" y1=\"" + top + "\" x2=\"" + (WIDTH - EDGE) + "\" y2=\"" + top + "\"/>");
        axis.append(tick(first(), top));
        if (end() - 1 > first()) {
            axis.append(tick(end() - 1, top));
        }
        return axis.toString();
    }

    private String tick(int year, int top) {
        return "<text class=\"year\" text-anchor=\"middle\" x=\"" + (x(year) + x(year + 1)) / 2 + "\" y=\"" + (top + 16)
                + "\">" + year + "</text>";
    }

    private int x(int year) {
        return EDGE + (WIDTH - 2 * EDGE) * (year - first()) / (end() - first());
    }

    private int first() {
        return lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.first()), line.seen().stream()))
                .min(Integer::compare)
                .orElseThrow();
    }

    /** The year after the last one that any level names. */
    private int end() {
        return 1
                + lines.stream()
                        .flatMap(line -> Stream.concat(
                                Stream.of(line.first(), line.last() == null ? line.first() : line.last()),
                                line.seen().stream()))
                        .max(Integer::compare)
                        .orElseThrow();
    }
}
