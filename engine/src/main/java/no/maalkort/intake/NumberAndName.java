package no.maalkort.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.maalkort.figure.Named;
import no.maalkort.table.Row;

/** Whether a second column that says whose figures are in a row, such as the name beside the number, means the same body. */
final class NumberAndName implements Scrutiny {
    private static final Pattern NUMBER = Pattern.compile("(?:[Kk][-_ ]?)?[0-9]{4}");
    private static final Pattern MORE =
            Pattern.compile("(?U)([^,:;(\\[]*\\S)(?:[ ]?[,:;(\\[]| [-\u2013\u2014] ).*\\p{L}.*");
    private static final Set<String> NAMES = Set.of("kommune", "kommunenavn", "municipality");

    private final Layout layout;
    private final Bodies bodies;
    private final Told told;
    private final List<Column> others;
    private Row last;

    NumberAndName(Layout layout, Mapping mapping, Bodies bodies, Told told) {
        this.layout = layout;
        this.bodies = bodies;
        this.told = told;
        var body = layout.the(Role.BODY);
        String read = body.map(Layout::dimension).orElse("");
        var known = layout.columns().stream()
                .filter(column -> layout.isUnread(column, mapping))
                .filter(column -> Role.BODY.headers().contains(column.plain())
                        || Layout.dimension(column).equals(read))
                .toList();
        var named =
                known.stream().filter(column -> NAMES.contains(column.plain())).toList();
        this.others = body.isEmpty() ? List.of() : named.isEmpty() ? known : named;
    }

    @Override
    public void figure(Column column, Candidate from) {
        if (from.row() == last) {
            return;
        }
        last = from.row();
        year(from);
        for (Column one : others) {
            String text = last.cell(one.index()).text();
            if (!text.isEmpty() && !text.equals(from.named()) && contradicts(from, text)) {
                var number = layout.the(Role.BODY).orElseThrow();
                told.once("named " + from.named() + text, () -> from.row()
                        .place(one.index())
                        .problem(
                                "(" + number.header() + ") is (" + from.named() + "), and (" + one.header() + ") is ("
                                        + text + "): they lead to different bodies.",
                                "one of the two is mistaken; mend it."));
            } else if (saysMore(from, text)) {
                told.once(
                        "more " + text,
                        () -> from.row()
                                .place(one.index())
                                .problem(
                                        "(" + text + ") says more than the name of ("
                                                + from.body().id() + "), whose figure it would be.",
                                        "the row is of a part, or of several; leave it out by (where) in a mapping, or take it out."));
            }
        }
    }

    /** Whether a text begins with the body's name, and goes on with what is no part of any name. */
    private boolean saysMore(Candidate from, String text) {
        var head = MORE.matcher(text);
        return head.matches()
                && !(bodies.find(text, from.year()) instanceof Named.One)
                && bodies.find(head.group(1), from.year()).choices().contains(from.body());
    }

    /** Tells of a year of a cube whose label is another year. */
    private void year(Candidate from) {
        layout.the(Role.YEAR).flatMap(layout::labelOf).ifPresent(label -> {
            String text = from.row().cell(label.index()).text();
            if (HeaderReader.isYear(text) && !text.equals(String.valueOf(from.year()))) {
                told.once("year " + text, () -> from.row()
                        .place(label.index())
                        .problem(
                                "The code of the year is (" + from.year() + "), its label (" + text + ").",
                                "the file was edited; get it again from its source."));
            }
        });
    }

    /** Whether the other text means bodies, but not that of the figure; a number and its name are read as if in one cell. */
    private boolean contradicts(Candidate from, String text) {
        var other = bodies.find(text, from.year()).choices();
        if (other.isEmpty() || other.contains(from.body())) {
            return false;
        }
        boolean isNumbered = NUMBER.matcher(from.named()).matches() && !Character.isDigit(text.charAt(0));
        return !isNumbered || !(bodies.find(from.named() + " " + text, from.year()) instanceof Named.One);
    }
}
