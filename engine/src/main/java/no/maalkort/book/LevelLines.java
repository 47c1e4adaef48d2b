package no.maalkort.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.scorecard.LevelWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Wording;

/**
 * The levels of a goal's figure in words, with the years each holds.
 *
 * @param limits whether the levels are the limits of a check
 */
record LevelLines(Catalogue catalogue, Goal goal, Goal.Measure measure, boolean limits) {
    /** A limit of a check that always holds is dated before any year a figure can be of. */
    private static final int FIRST_KNOWN = 1901;

    List<Book.Line> lines() {
        return measure.levels().stream().map(this::line).toList();
    }

    private Book.Line line(Level level) {
        var source = level.source() == null ? null : goal.sources().get(level.source());
        return new Book.Line(
                kind(level),
                number(level),
                note(level),
                first(level) < FIRST_KNOWN ? null : level.from().text(),
                first(level),
                last(level),
                dueIn(level),
                level.seen(),
                source == null ? null : source.title() + ", " + source.publisher());
    }

    private Text kind(Level level) {
        return limits && level.kind() == Level.Kind.TARGET
                ? new Text("Grense", "Limit")
                : LevelWords.kind(level.kind().key());
    }

    private static int first(Level level) {
        return level.from().firstDay().getYear();
    }

    /** The last year judged by it: before it ends, before a later one of its kind begins, or the year it falls due. */
    private Integer last(Level level) {
        var ends = level.to() == null ? null : lastOf(level.to().lastDay());
        var next = measure.levels().stream()
                .filter(other -> standsAs(other) == standsAs(level))
                .map(other -> other.from().firstDay())
                .filter(day -> day.isAfter(level.from().firstDay()))
                .map(day -> day.getYear() - 1)
                .min(Integer::compare)
                .orElse(null);
        return Stream.of(ends, next, dueIn(level))
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
    }

    /** The year judged by the figure of the year it is due; null of a level that is not. */
    private Integer dueIn(Level level) {
        return level.due() == null ? null : level.due() + goal.lag();
    }

    /** A level holds in a year if it does on its last day. */
    private static Integer lastOf(LocalDate day) {
        return day.plusDays(1).getYear() - 1;
    }

    private static Level.Kind standsAs(Level level) {
        return level.kind() == Level.Kind.RANGE ? Level.Kind.TARGET : level.kind();
    }

    private Text number(Level level) {
        return new Text(number(level, Language.NB), number(level, Language.EN));
    }

    private String number(Level level, Language language) {
        var indicator = catalogue.measured(measure.indicator());
        boolean nb = language == Language.NB;
        if (level.indicator() != null) {
            String name =
                    Wording.lower(catalogue.indicator(level.indicator()).name().in(language));
            return nb ? "tallet for «" + name + "»" : "the figure of “" + name + "”";
        }
        if (level.range() != null) {
            var range = level.range();
            return span(range.desiredLow(), range.desiredHigh(), indicator, language)
                    + (nb ? " ønsket, " : " desired, ")
                    + span(range.acceptedLow(), range.acceptedHigh(), indicator, language)
                    + (nb ? " godtatt" : " accepted");
        }
        boolean worded = !indicator.ranks().isEmpty();
        var relation = level.strict() && !limits ? indicator.reaching(true) : null;
        String side = relation == null ? "" : LevelWords.relation(relation).in(language) + " ";
        return side
                + Numbers.orWord(
                        worded ? null : new BigDecimal(level.value()),
                        worded ? level.value() : null,
                        indicator.unit(),
                        language)
                + (level.due() == null ? "" : (nb ? " i " : " in ") + level.due());
    }

    private static String span(BigDecimal low, BigDecimal high, Indicator indicator, Language language) {
        return Numbers.plain(low, language) + "–" + Numbers.with(high, indicator.unit(), language);
    }

    private Text note(Level level) {
        if (level.path() == null) {
            return level.baseUnknown() ? new Text("uten kjent basisår", "without a known base year") : level.ground();
        }
        var path = level.path();
        boolean straight = path.shape() == Level.Shape.LINEAR;
        boolean council = path.adoptedBy() == Level.AdoptedBy.COUNCIL;
        return new Text(
                "langs en " + (straight ? "rett linje" : "bane med samme prosent hvert år") + through(path, Language.NB)
                        + ", valgt av " + (council ? "kommunestyret" : "Målkort"),
                "along a " + (straight ? "straight line" : "path of the same per cent a year")
                        + through(path, Language.EN) + ", chosen by " + (council ? "the council" : "Maalkort"));
    }

    private String through(Level.Path path, Language language) {
        return path.through().entrySet().stream()
                .map(one -> (language == Language.NB ? " gjennom " : " through ")
                        + Numbers.with(
                                one.getValue(),
                                catalogue.measured(measure.indicator()).unit(),
                                language)
                        + (language == Language.NB ? " i " : " in ")
                        + one.getKey())
                .collect(Collectors.joining(","));
    }

    /** What held from which year on, one entry for each year in which a level came or ended. */
    static List<Text> history(List<Book.Figure> figures) {
        var years = new TreeSet<Integer>();
        figures.stream().flatMap(figure -> figure.levels().stream()).forEach(line -> {
            years.add(line.first());
            if (line.last() != null) {
                years.add(line.last() + 1);
            }
        });
        return years.stream()
                .map(year -> new Text(
                        "Fra " + year + ": " + held(figures, year, Language.NB),
                        "From " + year + ": " + held(figures, year, Language.EN)))
                .toList();
    }

    private static String held(List<Book.Figure> figures, int year, Language language) {
        String held = figures.stream()
                .flatMap(figure -> figure.levels().stream()
                        .filter(line -> line.holdsIn(year))
                        .map(line -> Wording.lower(line.kind().in(language)) + " "
                                + line.number().in(language)
                                + (figures.size() == 1
                                        ? ""
                                        : " (" + figure.name().in(language) + ")")))
                .collect(Collectors.joining(", "));
        return (held.isEmpty() ? language == Language.NB ? "ingen nivåer" : "no levels" : held) + ".";
    }
}
