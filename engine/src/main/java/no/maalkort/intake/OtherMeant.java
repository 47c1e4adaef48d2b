package no.maalkort.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.table.Table;

/**
 * Whether a title, a sheet's name or a row of one text names another body, year or indicator than the figures below get.
 *
 * <p>What the row of a figure says itself is not doubted. A row of one text is held against headers, the mapping and {@code
 * --body}; what stands above the header against the mapping and {@code --body} only, for it may speak of more than is read.
 */
final class OtherMeant implements Scrutiny {
    private static final int KEPT = 1000;
    private static final int LONGEST_NOTE = 60;

    private static final Pattern OF_A_BODY = Pattern.compile(
            "(?U)(?i:gjelder|gjeld|(?:alle )?tall(?:ene)? (?:er )?for|tal for|(?:the )?figures? (?:is |are )?(?:for|of)) (.+?)[.]?");

    /** An indicator that is not known, and so another than the mapping's. */
    private static final String UNKNOWN = "";

    /** What may be named otherwise. */
    private enum Aspect {
        BODY("municipality", "Kommune", Role.BODY, Mention::body, column -> column.body() != null),
        YEAR("year", "\u00C5r", Role.YEAR, Mention::year, column -> column.year() != null),
        INDICATOR("indicator", "Indikator", Role.INDICATOR, Mention::indicator, column -> column.indicator() != null);

        private final String word;
        private final String header;
        private final Role role;
        private final Function<Mention, Object> of;
        private final Predicate<Column> inHeader;

        Aspect(String word, String header, Role role, Function<Mention, Object> of, Predicate<Column> inHeader) {
            this.word = word;
            this.header = header;
            this.role = role;
            this.of = of;
            this.inHeader = inHeader;
        }
    }

    /** Something named, and where. */
    private record Named(Object what, Table.Remark by) {}

    private final Layout layout;
    private final IndicatorNames names;
    private final Catalogue catalogue;
    private final Bodies bodies;
    private final Told told;
    private final Map<String, Mention> mentions = new HashMap<>();
    private final Map<Aspect, List<Named>> above = new HashMap<>();
    private final Map<Aspect, Named> group = new HashMap<>();
    private final List<Column> beside;
    private boolean anyRead;

    OtherMeant(Layout layout, Mapping mapping, IndicatorNames names, Catalogue catalogue, Bodies bodies, Told told) {
        this.beside = layout.columns().stream()
                .filter(column -> layout.isUnread(column, mapping))
                .toList();
        this.layout = layout;
        this.names = names;
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.told = told;
    }

    @Override
    public void text(Table.Remark remark) {
        boolean isGroup = remark.kind() == Table.Remark.Kind.ROW;
        if (!isGroup && remark.kind() != Table.Remark.Kind.TITLE) {
            return;
        }
        if (mentions.size() > KEPT) {
            mentions.clear();
        }
        var mention = mentions.computeIfAbsent(remark.text(), text -> Mention.in(text, names, catalogue));
        if (isGroup) {
            unknown(remark, mention);
        }
        for (Aspect aspect : Aspect.values()) {
            var what = aspect.of.apply(mention);
            if (what != null && isGroup) {
                group.put(aspect, new Named(what, remark));
            } else if (what != null) {
                above.computeIfAbsent(aspect, none -> new ArrayList<>()).add(new Named(what, remark));
            }
        }
    }

    /** Takes a measure that is not known for another indicator, where it stands between figures of the mapping's. */
    private void unknown(Table.Remark remark, Mention mention) {
        if (anyRead && mention.indicator() == null && Mention.isMeasure(remark.text())) {
            group.put(Aspect.INDICATOR, new Named(UNKNOWN, remark));
        }
    }

    @Override
    public void figure(Column column, Candidate from) {
        if (!from.holdsValue()) {
            return;
        }
        anyRead = true;
        beside.forEach(note -> beside(note, from));
        for (Aspect aspect : Aspect.values()) {
            if (layout.the(aspect.role).isEmpty()) {
                boolean isFromOutside = !aspect.inHeader.test(column);
                var held = group.get(aspect);
                if (held != null && (isFromOutside || !held.what.equals(UNKNOWN)) && !agrees(aspect, held, from)) {
                    tell(aspect, held, from);
                }
                var titles = above.getOrDefault(aspect, List.of());
                if (isFromOutside && titles.stream().noneMatch(one -> agrees(aspect, one, from))) {
                    titles.forEach(one -> tell(aspect, one, from));
                }
            }
        }
    }

    /** Tells of a note beside a figure that says it to be another body's. */
    private void beside(Column note, Candidate from) {
        String text = from.row().cell(note.index()).text();
        var said = text.length() > LONGEST_NOTE ? null : OF_A_BODY.matcher(text);
        if (said != null && said.matches()) {
            var choices = bodies.find(said.group(1), from.year()).choices();
            if (!choices.isEmpty() && !choices.contains(from.body())) {
                told.once("beside " + text + from.body().id(), () -> from.row()
                        .place(note.index())
                        .problem(
                                "(" + text + ") stands beside a figure that would be ("
                                        + from.body().id() + ")'s.",
                                "the figure is another's: write that; or delete the note, where it is not."));
            }
        }
    }

    private boolean agrees(Aspect aspect, Named named, Candidate from) {
        return switch (aspect) {
            case BODY -> isOf((String) named.what, from);
            case YEAR ->
                named.what.equals(from.year())
                        || bodies.find(named.by.text(), from.year()).choices().contains(from.body());
            case INDICATOR -> named.what.equals(from.indicator());
        };
    }

    /** Whether a text may mean the body of a figure; one that means nobody does not deny it, one of a group does. */
    private boolean isOf(String text, Candidate from) {
        var choices = bodies.find(text, from.year()).choices();
        boolean isOfGroup = Mention.isGroup(text) && from.body().kind() != Body.Kind.GROUP;
        return choices.isEmpty() ? !isOfGroup : choices.contains(from.body());
    }

    private void tell(Aspect aspect, Named named, Candidate from) {
        String is =
                switch (aspect) {
                    case BODY -> from.body().id();
                    case YEAR -> String.valueOf(from.year());
                    case INDICATOR -> from.indicator().id();
                };
        told.once(aspect.name() + named.by.place().at(), () -> named.by
                .place()
                .problem(
                        "(" + named.by.text() + ") names another " + aspect.word + " than the figure at "
                                + from.place().at() + " would get, which is (" + is + ").",
                        "write the " + aspect.word + " of each figure into a column (" + aspect.header
                                + "); or delete the line, where it is not of these figures."));
    }
}
