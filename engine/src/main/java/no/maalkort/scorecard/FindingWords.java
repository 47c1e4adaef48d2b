package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.figure.FigureMeasure;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Language;
import no.maalkort.figure.Measured;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Text;
import no.maalkort.goal.Check;
import no.maalkort.judgement.Comparison;

/** The words of a finding: which figure, what was measured of it, the limit, and what it was set against. */
public final class FindingWords {
    private final Check check;
    private final Observation figure;
    private final Indicator indicator;
    private final Measured measured;
    private final List<Comparison> because;
    private final Wording words;

    private FindingWords(
            Check check,
            Observation figure,
            Indicator indicator,
            Measured measured,
            List<Comparison> because,
            Language language) {
        this.check = check;
        this.figure = figure;
        this.indicator = indicator;
        this.measured = measured;
        this.because = because;
        this.words = new Wording(language);
    }

    /** What was found, in both languages; {@code failure} is told where the check itself failed. */
    public static Text of(
            Check check,
            Observation figure,
            Indicator indicator,
            Measured measured,
            List<Comparison> because,
            Text failure) {
        var nb = new FindingWords(check, figure, indicator, measured, because, Language.NB);
        var en = new FindingWords(check, figure, indicator, measured, because, Language.EN);
        return new Text(nb.text(failure), en.text(failure));
    }

    private String text(Text failure) {
        String found = Wording.sentence(words.of(check.limits().title()) + ": " + value(figure));
        return failure == null
                ? found + " " + limits() + possible() + against()
                : found + words.say(" Kontrollen selv feilet: ", " The check itself failed: ") + words.of(failure);
    }

    private String limits() {
        var measure = check.measure().indicator();
        String limits = because.stream()
                .map(one -> words.relation(one.relation(), true)
                        + words.say(" grensen på ", " the limit of ")
                        + words.value(one.value(), null, measure.unit()))
                .collect(Collectors.joining(words.say(" og ", " and ")));
        return Wording.sentence(Wording.upper(words.of(measure.name())) + words.say(" er ", " is ")
                + words.value(shown(measure), null, measure.unit()) + ", "
                + limits);
    }

    private BigDecimal shown(Indicator measure) {
        var limits = because.stream().map(Comparison::value).toList();
        return Numbers.apart(measured.value(), false, measure.decimals(), limits);
    }

    /** The range that the catalogue says is possible, where that is what was measured. */
    private String possible() {
        var range = indicator.range();
        if (check.measure() != FigureMeasure.OUTSIDE_RANGE || range == null) {
            return "";
        }
        String from = range.from() == null ? "" : words.say(" fra ", " from ") + unit(range.from());
        String to = range.to() == null ? "" : words.say(" til ", " to ") + unit(range.to());
        return Wording.sentence(words.say(" Mulig er", " Possible is") + from + to);
    }

    private String against() {
        var others = measured.against();
        if (others.isEmpty()) {
            return "";
        }
        if (others.size() == 1) {
            return Wording.sentence(words.say(" Holdt mot ", " Set against ") + value(others.get(0)) + " ("
                    + others.get(0).publisher() + ", " + others.get(0).place() + ")");
        }
        var sorted = others.stream().map(Observation::value).sorted().toList();
        var years = others.stream()
                .map(Observation::period)
                .sorted(Comparator.naturalOrder())
                .toList();
        return Wording.sentence(
                check.measure() == FigureMeasure.OFF_ITS_PARTS
                        ? words.say(" Trykt sammen med ", " Printed together with ")
                                + others.stream().map(this::unit).collect(Collectors.joining(", "))
                        : words.say(" Holdt mot ", " Set against ") + unit(sorted.get(0)) + words.say(" til ", " to ")
                                + unit(sorted.get(sorted.size() - 1)) + words.say(" i ", " in ") + years.get(0) + "–"
                                + years.get(years.size() - 1));
    }

    private String value(Observation one) {
        return unit(one) + words.say(" i ", " in ") + one.period();
    }

    private String unit(Observation one) {
        return unit(one.value());
    }

    private String unit(BigDecimal value) {
        return words.value(value, null, indicator.unit());
    }
}
