package no.maalkort.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.maalkort.figure.Indicator;
import no.maalkort.table.Row;
import no.maalkort.table.Table;

/**
 * Whether a title, a row of one text or a note beside a figure makes it a change, an average, a rank or the like, though its
 * indicator is none.
 *
 * <p>An indicator that has the word in its own name or definition is meant, and so is a row or header that says it itself.
 */
final class OtherMeasure implements Scrutiny {
    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 40;
    private static final int KEPT = 10_000;
    private static final int MOST = 100;

    /** What figures may be said to be; in small letters. */
    private enum Aspect {
        CHANGE(
                "(?<!siste )(?<!sist )\\b(?:endring|vekst|\u00F8kning|nedgang)(?:en)? (?:fra|siden|i prosent|i pp|i %|mot|siste|[0-9])"
                        + "|\\b(?:prosentvis|relativ|\u00E5rlig) (?:endring|vekst|\u00F8kning|nedgang)|^(?:endring|vekst|change|growth)$"
                        + "|\\b(?:change|growth) (?:from|since|in per ?cent|on)\\b"
                        + "|\\b(?:differanse|avvik|difference) (?:mot|fra|fr\u00E5|til|from|to)\\b",
                "endring|vekst|change|growth|avvik"),
        AVERAGE(
                "gjennomsnitt|gjennomsnittet\\b|\\b(?:lands|fylkes|gruppe)?snitt(?:et)?\\b|\\bmedian\\b|\\baverage\\b|\\bmean\\b",
                "gjennomsnitt|snitt|median|average|mean"),
        RANK("\\brangering|\\brank(?:ing)?\\b|\\bplassering", "rang|rank|plass"),
        INDEX("\\bindeks(?:ert|tall)?\\b|\\bindex\\b|[0-9]{4} ?= ?100\\b", "indeks|index"),
        SHARE(
                "\\bandel(?:en|er)? av (?:landet|fylket|alle kommun)|\\bshare of the country",
                "av landet|of the country"),
        PRICES(
                "\\bfaste (?:[0-9]{4}-?)? ?(?:priser|kroner)|\\bfast(?:e)? pris|\\b[0-9]{4}-?(?:kr|kroner|priser)\\b|\\bprisjustert"
                        + "|\\bdeflatert|\\b(?:constant|fixed) prices",
                "faste|prisjustert|constant|fixed|[0-9]{4}-kr"),
        PART_OF_YEAR(
                "\\b(?:[1-4]\\.|f\u00F8rste|andre|tredje|fjerde|first|second|third|fourth) ?(?:kvartal|tertial|halv\u00E5r|quarter|half)"
                        + "|\\bhittil i \u00E5r|\\byear to date",
                "kvartal|tertial|halv\u00E5r|quarter"),
        PER_INHABITANT("\\b(?:per|pr\\.?) innb|\\bper (?:inhabitant|capita)", "innbygger|inhabitant|capita"),
        SOME(
                "^(?:kun |bare |only )?(?:menn|kvinner|gutter|jenter|men|women|boys|girls)$",
                "menn|kvinne|gutt|jente|men|women|boys|girls"),
        GROUP("\\bkonsern", "(?<!eller )\\bkonsern|-group-"),
        OWN_ACCOUNTS("\\bkommunekasse", "kommunekasse(?!n eller)|own-accounts");

        private final Pattern said;
        private final Pattern meant;

        Aspect(String said, String meant) {
            this.said = Pattern.compile("(?U)" + said);
            this.meant = Pattern.compile("(?U)" + meant);
        }

        private boolean isScope() {
            return this == GROUP || this == OWN_ACCOUNTS;
        }
    }

    /** What compares, or speaks of more than one. */
    private static final Pattern MORE = Pattern.compile(
            "(?U)sammenlign|samanlikn|compar|\\b(?:og|eller|samt|med|mot|enn|and|or|with|than)\\b|kilde|kjelde|source");

    private static final Pattern OF_A_YEAR =
            Pattern.compile("(?:gjelder|gjeld|tall(?:ene)? (?:er )?(?:for|fra)|tal (?:for|fr\u00E5)"
                    + "|figures? (?:for|of)) ((?:19|20)[0-9]{2})[.]?|((?:19|20)[0-9]{2})-tall?");

    private static final List<String> SCOPES = List.of("konsern", "kommunekassen");

    /** What begins so is said of all figures, wherever it stands. */
    private static final Pattern OF_ALL = Pattern.compile(
            "(?U)(?:[*]|[0-9]?[)])? ?(?:alle |all )?(?:tall|tallene|tala|bel\u00F8p|bel\u00F8pene|verdiene|figures|the figures)\\b.*");

    /** What a note says; the year is null where it says none. */
    private record Note(List<Aspect> aspects, String year) {}

    /** A figure and its column. */
    private record Held(Column column, Candidate figure) {}

    private final Layout layout;
    private final IndicatorNames names;
    private final boolean isMapped;
    private final Told told;
    private final List<Column> beside;
    private final List<Table.Remark> below = new ArrayList<>();
    private final Map<Indicator, Held> first = new LinkedHashMap<>();
    private final Map<Aspect, Table.Remark> above = new EnumMap<>(Aspect.class);
    private final Map<Aspect, Table.Remark> group = new EnumMap<>(Aspect.class);
    private final Map<Indicator, String> words = new HashMap<>();
    private final Map<String, Note> notes = new HashMap<>();
    private Row last;

    OtherMeasure(Layout layout, Mapping mapping, IndicatorNames names, Told told) {
        this.layout = layout;
        this.names = names;
        this.isMapped = mapping.indicator() != null || !mapping.indicators().isEmpty();
        this.told = told;
        this.beside = layout.columns().stream()
                .filter(column -> layout.isUnread(column, mapping) && !Splits.isKnown(column))
                .toList();
    }

    @Override
    public void text(Table.Remark remark) {
        boolean isGroup = remark.kind() == Table.Remark.Kind.ROW;
        String plain = PlainText.of(remark.text());
        if (plain.length() <= LONGEST
                && below.size() < MOST
                && OF_ALL.matcher(plain).matches()) {
            below.add(remark);
            return;
        }
        if (!isGroup && remark.kind() != Table.Remark.Kind.TITLE || plain.length() > LONGEST) {
            return;
        }
        for (Aspect aspect : said(plain)) {
            if (aspect.isScope()) {
                group.remove(aspect == Aspect.GROUP ? Aspect.OWN_ACCOUNTS : Aspect.GROUP);
            }
            (isGroup ? group : above).put(aspect, remark);
        }
    }

    private static List<Aspect> said(String plain) {
        boolean isMore = MORE.matcher(plain).find();
        return List.of(Aspect.values()).stream()
                .filter(aspect -> (!isMore || aspect == Aspect.CHANGE)
                        && aspect.said.matcher(plain).find())
                .toList();
    }

    @Override
    public void figure(Column column, Candidate from) {
        if (!from.holdsValue()) {
            return;
        }
        first.computeIfAbsent(from.indicator(), none -> new Held(column, from));
        above.forEach((aspect, remark) -> hold(aspect, remark, column, from));
        group.forEach((aspect, remark) -> hold(aspect, remark, column, from));
        if (from.row() != last) {
            last = from.row();
            beside.forEach(one -> note(one, column, from));
        }
    }

    /** Holds what is said of all figures against the first of each indicator. */
    @Override
    public void end() {
        for (Table.Remark remark : below) {
            for (Aspect aspect : said(PlainText.of(remark.text()))) {
                first.values().forEach(one -> hold(aspect, remark, one.column, one.figure));
            }
        }
    }

    private void hold(Aspect aspect, Table.Remark remark, Column column, Candidate from) {
        if (isOther(aspect, column, from)) {
            told.once("measure " + remark.place().at(), () -> remark.place()
                    .problem(
                            "(" + remark.text() + ") makes the figures another thing than the one at "
                                    + from.place().at() + " would be, ("
                                    + from.indicator().name().nb() + ").",
                            "name the indicator that is meant in each row or header, or in a mapping;"
                                    + " or delete the line, where it is not of these figures."));
        }
    }

    /** Looks at a text in the row of a figure: whose accounts, which prices or which year it says the figure to be of. */
    private void note(Column note, Column column, Candidate from) {
        String text = from.row().cell(note.index()).text();
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            return;
        }
        if (notes.size() > KEPT) {
            notes.clear();
        }
        var said = notes.computeIfAbsent(text, OtherMeasure::noteOf);
        for (Aspect aspect : said.aspects) {
            boolean counts = aspect.isScope() || aspect == Aspect.PRICES || !Splits.isOfWords(note);
            if (counts && isOther(aspect, column, from)) {
                tell(note, text, from.indicator().name().nb(), from);
            }
        }
        if (said.year != null && !said.year.equals(String.valueOf(from.year()))) {
            tell(note, text, String.valueOf(from.year()), from);
        }
    }

    private static Note noteOf(String text) {
        String plain = PlainText.of(text);
        var year = OF_A_YEAR.matcher(plain);
        boolean isOfYear = year.matches();
        return new Note(said(plain), !isOfYear ? null : year.group(1) == null ? year.group(2) : year.group(1));
    }

    private void tell(Column note, String text, String is, Candidate from) {
        told.once(
                "measure " + note.index() + text,
                () -> from.row()
                        .place(note.index())
                        .problem(
                                "(" + text + ") stands beside a figure that would be read as one of (" + is + ").",
                                "the figure is another year's or indicator's: write that; or delete the note, where it is not."));
    }

    /** Whether a figure is not what is said of it. */
    private boolean isOther(Aspect aspect, Column column, Candidate from) {
        if (aspect.isScope() && (isMapped || !comesInScopes(from.indicator()))) {
            return false;
        }
        var unit = Unit.of(from.indicator());
        boolean isKroner = unit != null && unit.kind().startsWith("kroner");
        if ((aspect == Aspect.PRICES || aspect == Aspect.PER_INHABITANT) && !isKroner) {
            return false;
        }
        String own = words.computeIfAbsent(from.indicator(), OtherMeasure::words);
        return !aspect.meant.matcher(own).find()
                && !aspect.said.matcher(column.plain()).find()
                && !aspect.said.matcher(PlainText.of(rowSays(from))).find();
    }

    /** Whether the catalogue keeps figures of the group, or of the municipality's own accounts, apart under the same name. */
    private boolean comesInScopes(Indicator indicator) {
        String bare = indicator.name().nb().replaceFirst(", (?:konsern|kommunekassen)$", "");
        return SCOPES.stream()
                .anyMatch(scope -> !names.find(bare + ", " + scope).isEmpty());
    }

    private String rowSays(Candidate from) {
        return layout.the(Role.INDICATOR)
                .map(one -> from.row().cell(one.index()).text())
                .orElse("");
    }

    private static String words(Indicator indicator) {
        return PlainText.of(String.join(
                " ",
                indicator.id(),
                indicator.name().nb(),
                indicator.name().en(),
                indicator.unit(),
                indicator.definition().nb(),
                indicator.definition().en()));
    }
}
