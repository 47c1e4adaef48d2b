package no.maalkort.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Problem;
import no.maalkort.table.Row;
import no.maalkort.table.Table;

/** Whether a title, a note or a column that is not read names a size or unit, such as "figures in 1000", that figures lack. */
final class SizesNamed implements Scrutiny {
    private static final int KEPT = 100;
    private static final int LONGEST = 500;
    private static final int MOST_WORDS = 5;
    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("1000", 3),
            Map.entry("1 000", 3),
            Map.entry("1.000", 3),
            Map.entry("000", 3),
            Map.entry("1000-tall", 3),
            Map.entry("tusen", 3),
            Map.entry("tusener", 3),
            Map.entry("tusenlapper", 3),
            Map.entry("thousand", 3),
            Map.entry("thousands", 3),
            Map.entry("mill", 6),
            Map.entry("mill.", 6),
            Map.entry("millioner", 6),
            Map.entry("millions", 6),
            Map.entry("mrd", 9),
            Map.entry("mrd.", 9),
            Map.entry("milliarder", 9));
    private static final Set<String> COUNTED = Set.of("kroner", "persons", "number", "families", "places", "pupils");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?U)(?:alle |all )?(?:tall|tallene|tala|verdier|verdiene|figures|values)"
                    + "(?: er| are| oppgis| vises| oppgitt| vist| given| shown| st\u00E5r)* (?:i|in) (?:prosent|%|per cent|percent).*");

    private final Layout layout;
    private final Mapping mapping;
    private final Told told;
    private final List<Named> named = new ArrayList<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private Row last;

    /** A size a text names; its kind is null where it does not say of what. */
    private record Named(String kind, int power, Table.Remark by) {}

    /** The first figure of an indicator in a unit, as printed; null where it is not. */
    private record Figure(Candidate first, String printed, Unit unit) {
        Indicator indicator() {
            return first.indicator();
        }

        boolean isOf(Named named) {
            return named.kind == null
                    ? COUNTED.contains(unit.kind())
                    : unit.kind().equals(named.kind) || named.kind.equals("%") && printed == null;
        }

        boolean has(Named named) {
            return unit.power() == named.power
                    && (named.kind == null || unit.kind().equals(named.kind));
        }
    }

    SizesNamed(Layout layout, Mapping mapping, Told told) {
        this.layout = layout;
        this.mapping = mapping;
        this.told = told;
    }

    @Override
    public void text(Table.Remark remark) {
        if (named.size() < KEPT && remark.text().length() <= LONGEST && remark.kind() != Table.Remark.Kind.COMMENT) {
            var found = in(remark);
            if (found != null) {
                named.add(found);
            }
        }
    }

    private static Named in(Table.Remark remark) {
        String plain = PlainText.of(remark.text());
        if (SUBJECT.matcher(plain).matches()) {
            return new Named("%", 0, remark);
        }
        String ending = IndicatorNames.unitIn(plain.replaceAll("[.:;]+$", ""));
        if (ending != null && Unit.named(ending).power() > 0) {
            return new Named(Unit.named(ending).kind(), Unit.named(ending).power(), remark);
        }
        var words = Arrays.asList(plain.split(" "));
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).matches("[(]?(?:i|in|x|\\u00D7|faktor|factor)")) {
                var found = after(words.subList(i + 1, words.size()), remark);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The size that the words after "in" begin with: a unit, or a bare power of ten that nothing is counted in. */
    private static Named after(List<String> words, Table.Remark remark) {
        boolean whole = !words.isEmpty() && Set.of("hele", "heile", "whole").contains(words.get(0));
        var rest = whole ? words.subList(1, words.size()) : words;
        for (int count = Math.min(MOST_WORDS, rest.size()); count > 0; count--) {
            String text = String.join(" ", rest.subList(0, count));
            String bare = text.replaceAll("[.,:;)]+$", "");
            var unit = Unit.named(text) != null ? Unit.named(text) : Unit.named(bare);
            if (unit != null && unit.power() > 0) {
                return new Named(unit.kind(), unit.power(), remark);
            }
            boolean isEnd = count == rest.size() || !bare.equals(text);
            var size = SIZES.getOrDefault(text, SIZES.get(bare));
            if (isEnd && size != null) {
                return new Named(null, size, remark);
            }
        }
        return null;
    }

    @Override
    public void figure(Column column, Candidate from) {
        if (!from.holdsValue() || !from.indicator().ranks().isEmpty()) {
            return;
        }
        String printed = from.unit() == null && from.cell().text().endsWith("%") ? "%" : from.unit();
        var unit = printed == null ? Unit.of(from.indicator()) : Unit.named(printed);
        if (unit == null) {
            return;
        }
        figures.computeIfAbsent(from.indicator().id() + " " + printed, any -> new Figure(from, printed, unit));
        if (printed == null && from.row() != last) {
            last = from.row();
            beside(column, from, unit);
        }
    }

    /** Tells of a column headed by the unit of the figures, where the column that is read has none. */
    private void beside(Column read, Candidate from, Unit unit) {
        for (Column other : layout.columns()) {
            var named = layout.isUnread(other, mapping) ? Unit.named(other.header()) : null;
            boolean isOfFigures = named != null && named.kind().equals(unit.kind());
            if (isOfFigures && !from.row().cell(other.index()).text().isEmpty()) {
                told.once("unit beside " + other.header(), () -> from.place()
                        .problem(
                                "(" + read.header() + ") is read and has no unit; (" + other.header()
                                        + "), the unit of (" + from.indicator().id() + "), is not read.",
                                "the figures stand there: put (columns: {value: \"" + other.header()
                                        + "\"}) into a mapping; or write the unit into the header of the other."));
            }
        }
    }

    @Override
    public void end() {
        for (Named one : named) {
            boolean someHave = figures.values().stream()
                    .anyMatch(figure -> figure.printed != null && figure.isOf(one) && figure.has(one));
            figures.values().stream()
                    .filter(figure -> figure.isOf(one) && !figure.has(one))
                    .filter(figure -> figure.printed == null ? !figure.unit.comesInSizes() : !someHave)
                    .findFirst()
                    .ifPresent(figure -> told.once("size " + one.by.place().at(), () -> problem(one, figure)));
        }
    }

    private static Problem problem(Named named, Figure figure) {
        String read = figure.printed == null ? figure.indicator().unit() : figure.printed;
        return named.by
                .place()
                .problem(
                        "(" + named.by.text() + ") names another size or unit than the figure at "
                                + figure.first.place().at() + " has, ("
                                + figure.indicator().id() + ") in (" + read + ").",
                        "write the unit into the header or a column (Enhet), or the values in ("
                                + figure.indicator().unit() + "); then take the line out.");
    }
}
