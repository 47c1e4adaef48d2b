package no.maalkort.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.maalkort.table.Row;

/**
 * Whether a column that is not read makes figures a part of what they are taken for: those of one sex, of one quarter.
 *
 * <p>A column of a known split, and every dimension of a cube, must say that it holds the whole. Another column is taken for
 * a split where its few texts come again and again among the figures of one indicator, and neither the body nor the year
 * decides which.
 */
final class Splits implements Scrutiny {
    private static final Pattern KNOWN = Pattern.compile(
            "(?U)(?:kj\u00F8nn|kjonn|sex|gender|alder|age|kvartal|quarter|m\u00E5ned|maaned|m\u00E5nad|month|tertial|halv\u00E5r|uke|week|periode|period"
                    + "|aldersgrupper?|age group|age_group|landbakgrunn|innvandringskategori|utdanningsniv\u00E5|utdanning|n\u00E6ring|sivilstand"
                    + "|freq|frequency|transformation|adjustment|s_adj|price_base|stat_agg|regnskapsomfang|prisjustering|valuta|currency)");
    /** The codes of SDMX that leave a figure as it is: of a whole year, not adjusted, not turned into growth, in its year's prices. */
    private static final Set<String> PLAIN_CODES = Set.of(
            "freq a",
            "frequency a",
            "transformation n",
            "adjustment n",
            "s_adj nsa",
            "price_base v",
            "valuta nok",
            "valuta kr",
            "currency nok");
    /** Columns whose words are about a figure, not part of what it is of. */
    private static final Pattern WORDS = Pattern.compile(
            "(?U).*(?:merknad|kommentar|notat|fotnote|note|kilde|kjelde|source|lenke|link|url|ansvarlig"
                    + "|oppdatert|updated|trend|farge|colou?r|vurdering|m\u00E5loppn\u00E5else|kvalitet|quality|flagg|flag|status|publisher|utgiver).*|at|file");

    private static final int FEW = 20;
    private static final int LONGEST = 60;
    private static final int LEAST = 4;

    private final Layout layout;
    private final Told told;
    private final List<Split> splits = new ArrayList<>();
    private Row last;

    /** What a column that may split figures holds, by the indicator. */
    private static final class Split {
        private final Column column;
        private final Column words;
        private final boolean isKnown;
        private final Map<String, Texts> texts = new HashMap<>();

        private Split(Column column, Column words, boolean isKnown) {
            this.column = column;
            this.words = words;
            this.isKnown = isKnown;
        }
    }

    /** The texts among the figures of one indicator, how often each, and whether a body or a year decides which. */
    private static final class Texts {
        private final Map<String, Integer> counts = new TreeMap<>();
        private final Map<String, String> byBody = new HashMap<>();
        private final Map<Integer, String> byYear = new HashMap<>();
        private boolean ofBody = true;
        private boolean ofYear = true;
        private Candidate first;

        private void see(Candidate from, String text) {
            counts.merge(text, 1, Integer::sum);
            ofBody &= text.equals(byBody.computeIfAbsent(from.body().id(), none -> text));
            ofYear &= text.equals(byYear.computeIfAbsent(from.year(), none -> text));
            first = first == null ? from : first;
        }

        private boolean split() {
            int all = counts.values().stream().mapToInt(one -> one).sum();
            boolean mixed = counts.keySet().stream().anyMatch(TotalNames::isTotal)
                    && !counts.keySet().stream().allMatch(TotalNames::isTotal);
            boolean again = all >= LEAST && counts.size() * 2 <= all && !ofBody && !ofYear;
            return counts.size() > 1 && (mixed || again);
        }
    }

    Splits(Layout layout, Mapping mapping, Told told) {
        this.layout = layout;
        this.told = told;
        for (Column column : layout.columns()) {
            String plain = column.plain();
            boolean isWords = !plain.equals(Layout.dimension(column));
            boolean isUnread = layout.isUnread(column, mapping) && column.status() == null && !isWords;
            boolean isKnown = KNOWN.matcher(plain).matches();
            boolean isBody = Role.BODY.headers().contains(plain);
            var words = layout.labelOf(column);
            if (isUnread
                    && !plain.isEmpty()
                    && !isBody
                    && (isKnown || !WORDS.matcher(plain).matches())) {
                splits.add(new Split(column, words.orElse(column), isKnown || words.isPresent()));
            }
        }
    }

    @Override
    public void figure(Column column, Candidate from) {
        if (from.row() == last && layout.isLong() || !from.holdsValue()) {
            return;
        }
        last = from.row();
        splits.removeIf(split -> !see(split, from));
    }

    /** Whether a column is one that splits figures by its name. */
    static boolean isKnown(Column column) {
        return KNOWN.matcher(column.plain()).matches();
    }

    /** Whether a column's words are about figures. */
    static boolean isOfWords(Column column) {
        return WORDS.matcher(column.plain()).matches();
    }

    /** Looks at a column beside a figure; false where it is no split, or one that was told. */
    private boolean see(Split split, Candidate from) {
        String code = from.row().cell(split.column.index()).text();
        String text = PlainText.of(from.row().cell(split.words.index()).text());
        if (split.isKnown) {
            boolean isWhole = code.isEmpty()
                    || TotalNames.isTotal(text)
                    || TotalNames.isTotal(PlainText.of(code))
                    || code.equals(String.valueOf(from.year()))
                    || PLAIN_CODES.contains(
                            split.column.plain() + " " + PlainText.of(code).replaceFirst(":.*", ""));
            if (!isWhole) {
                tell(
                        split,
                        from,
                        "(" + shown(code, text) + ") of (" + split.column.header()
                                + ") may be only a part of the figure, and nothing says that it is meant.",
                        code);
            }
            return isWhole;
        }
        if (text.isEmpty()
                || text.length() > LONGEST
                || !text.matches("(?U).*\\p{L}.*")
                || text.matches(".*[0-9]{4}.*")) {
            return false;
        }
        var texts = split.texts.computeIfAbsent(from.indicator().id(), none -> new Texts());
        texts.see(from, text);
        return texts.counts.size() <= FEW;
    }

    private static String shown(String code, String text) {
        return PlainText.of(code).equals(text) ? code : code + " " + text;
    }

    @Override
    public void end() {
        for (Split split : splits) {
            split.texts.values().stream().filter(Texts::split).findFirst().ifPresent(texts -> {
                String first = String.join(
                        "), (", texts.counts.keySet().stream().limit(2).toList());
                tell(
                        split,
                        texts.first,
                        "The figures of (" + texts.first.indicator().id() + ") are of different ("
                                + split.column.header() + "): (" + first + "), and nothing says that all are meant.",
                        String.join("\", \"", texts.counts.keySet()));
            });
        }
    }

    private void tell(Split split, Candidate from, String message, String categories) {
        told.once("split " + split.column.header(), () -> from.row()
                .place(split.column.index())
                .problem(
                        message,
                        "say which rows count in a mapping: where: {\"" + split.column.header() + "\": [\"" + categories
                                + "\"]}; or choose the total there."));
    }
}
