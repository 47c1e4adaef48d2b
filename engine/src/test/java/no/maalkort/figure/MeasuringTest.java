package no.maalkort.figure;

import static no.maalkort.figure.FigureMeasure.HUNDREDFOLD;
import static no.maalkort.figure.FigureMeasure.OFF_ITS_PARTS;
import static no.maalkort.figure.FigureMeasure.OPPOSITE_SIGN;
import static no.maalkort.figure.FigureMeasure.OUT_OF_LINE;
import static no.maalkort.figure.FigureMeasure.PUBLISHER_DIFFERENCE;
import static no.maalkort.figure.FigureMeasure.REPEATED_DIGITS;
import static no.maalkort.figure.FigureMeasure.SAME_DAY_DIFFERENCE;
import static no.maalkort.figure.FigureMeasure.THOUSANDFOLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures beyond what the cases of the built-in checks tell. */
class MeasuringTest {
    private static final long SEED = 20_231_215;
    private static final int SERIES = 2_000;

    private static Optional<BigDecimal> measure(FigureMeasure measure, Shelf shelf, String indicator, int period) {
        var figures = shelf.figures();
        var figure = figures.observations("baerum").stream()
                .filter(one -> one.indicator().equals(indicator) && one.period() == period)
                .findFirst()
                .orElseThrow();
        return figures.measuring(figure).of(measure).map(Measured::value);
    }

    private static Shelf series(String newest, String... before) {
        var rows = new ArrayList<>(List.of(Shelf.row("f.result", 2020, newest, "A")));
        for (String one : before) {
            rows.add(Shelf.row("f.result", 2020 - rows.size(), one, "A"));
        }
        return new Shelf().release("r", "Maker", "2021", rows.toArray(String[]::new));
    }

    @Test
    void aMovedPointAndATurnedSignAreAlwaysSeenAndNothingElse() {
        var random = new Random(SEED);
        for (int i = 0; i < SERIES; i++) {
            var before = new String[4];
            for (int k = 0; k < before.length; k++) {
                before[k] = String.valueOf(1000 + random.nextInt(1000));
            }
            var usual = BigDecimal.valueOf(1000 + random.nextInt(1000));
            String seed = "seed " + SEED + ", series " + i;

            assertThat(of(THOUSANDFOLD, usual, before)).as(seed).hasValueSatisfying(is -> assertThat(is)
                    .isLessThan(BigDecimal.valueOf(250)));
            assertThat(of(HUNDREDFOLD, usual, before)).as(seed).hasValueSatisfying(is -> assertThat(is)
                    .isLessThan(BigDecimal.valueOf(25)));
            assertThat(of(OPPOSITE_SIGN, usual, before)).as(seed).isEmpty();
            assertThat(of(THOUSANDFOLD, usual.movePointLeft(3), before))
                    .as(seed)
                    .hasValueSatisfying(is -> assertThat(is).isGreaterThan(BigDecimal.valueOf(250)));
            assertThat(of(THOUSANDFOLD, usual.movePointRight(3), before))
                    .as(seed)
                    .hasValueSatisfying(is -> assertThat(is).isGreaterThan(BigDecimal.valueOf(250)));
            assertThat(of(HUNDREDFOLD, usual.movePointLeft(2), before)).as(seed).hasValueSatisfying(is -> assertThat(is)
                    .isGreaterThan(BigDecimal.valueOf(25)));
            assertThat(of(OPPOSITE_SIGN, usual.negate(), before)).as(seed).hasValueSatisfying(is -> assertThat(is)
                    .isLessThan(BigDecimal.valueOf(2)));
        }
    }

    private static Optional<BigDecimal> of(FigureMeasure measure, BigDecimal newest, String... before) {
        return measure(measure, series(newest.toPlainString().replace('.', ','), before), "f.result", 2020);
    }

    @Test
    void aForecastIsNoHistoryAndIsNotMeasured() {
        var shelf = new Shelf()
                .release(
                        "r",
                        "Maker",
                        "2021",
                        Shelf.row("f.result", 2020, "3,6", "F"),
                        Shelf.row("f.result", 2021, "3,6", "A"));

        assertThat(measure(FigureMeasure.VALUE, shelf, "f.result", 2020)).isEmpty();
        assertThat(measure(REPEATED_DIGITS, shelf, "f.result", 2021)).isEmpty();
    }

    @Test
    void aLaterReleaseIsNoHistory() {
        var shelf = new Shelf()
                .release("a", "Maker", "2021-01-01", Shelf.row("f.result", 2020, "90", "A"))
                .release(
                        "b",
                        "Maker",
                        "2021-01-02",
                        Shelf.row("f.result", 2019, "3", "A"),
                        Shelf.row("f.result", 2018, "4", "A"));

        assertThat(measure(OPPOSITE_SIGN, shelf, "f.result", 2020)).isEmpty();
        assertThat(measure(HUNDREDFOLD, shelf, "f.result", 2020)).isEmpty();
    }

    /** Of few values, so that zeros, both signs and equal sizes meet. */
    @Test
    void eachMeasureIsWhatLookingThroughAllOthersFinds() {
        var values = List.of("0", "2", "-2", "2.0", "20", "-20", "200", "0.02", "-0.2", "2000", "3");
        var random = new Random(SEED);
        for (int i = 0; i < SERIES; i++) {
            var all = Stream.generate(() -> values.get(random.nextInt(values.size())))
                    .limit(1 + random.nextInt(8))
                    .toList();
            var value = new BigDecimal(all.get(0));
            var others = all.stream().skip(1).map(BigDecimal::new).toList();
            for (var measure : List.of(OUT_OF_LINE, HUNDREDFOLD, THOUSANDFOLD, OPPOSITE_SIGN)) {
                var found = of(
                        measure,
                        value,
                        others.stream()
                                .map(other -> other.toPlainString().replace('.', ','))
                                .toArray(String[]::new));

                assertThat(found.map(MeasuringTest::rounded))
                        .as("seed " + SEED + ", series " + i + ", " + measure + " of " + all)
                        .isEqualTo(lookedThrough(measure, value, others).map(MeasuringTest::rounded));
            }
        }
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(20, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static Optional<BigDecimal> lookedThrough(
            FigureMeasure measure, BigDecimal value, List<BigDecimal> others) {
        var sized = others.stream().filter(one -> one.signum() != 0).toList();
        return switch (measure) {
            case OUT_OF_LINE -> outOfLine(value, others);
            case HUNDREDFOLD -> moved(value, sized, 2);
            case THOUSANDFOLD -> moved(value, sized, 3);
            default ->
                value.signum() != 0
                                && others.size() > 1
                                && others.stream().allMatch(one -> one.signum() == -value.signum())
                        ? Optional.of(nearest(value, sized))
                        : Optional.empty();
        };
    }

    private static Optional<BigDecimal> moved(BigDecimal value, List<BigDecimal> sized, int places) {
        return value.signum() == 0 || sized.size() < 2
                ? Optional.empty()
                : Optional.of(nearest(value, sized)
                        .divide(
                                nearest(value.movePointLeft(places), sized)
                                        .min(nearest(value.movePointRight(places), sized)),
                                MathContext.DECIMAL128));
    }

    private static BigDecimal nearest(BigDecimal value, List<BigDecimal> sized) {
        return sized.stream()
                .map(BigDecimal::abs)
                .map(one -> one.max(value.abs()).divide(one.min(value.abs()), MathContext.DECIMAL128))
                .min(BigDecimal::compareTo)
                .orElseThrow();
    }

    private static Optional<BigDecimal> outOfLine(BigDecimal value, List<BigDecimal> others) {
        if (others.size() < 4) {
            return Optional.empty();
        }
        var sorted = others.stream().sorted().toList();
        var middle = sorted.get((sorted.size() - 1) / 2)
                .add(sorted.get(sorted.size() / 2))
                .divide(BigDecimal.valueOf(2), MathContext.DECIMAL128);
        var widest = others.stream()
                .map(one -> one.subtract(middle).abs())
                .max(BigDecimal::compareTo)
                .orElseThrow();
        return widest.signum() == 0
                ? Optional.empty()
                : Optional.of(value.subtract(middle).abs().divide(widest, MathContext.DECIMAL128));
    }

    @Test
    void aSeriesOfZerosHasNoSizeAndNoSign() {
        var shelf = series("9", "0", "0", "0", "0");

        assertThat(measure(OPPOSITE_SIGN, shelf, "f.result", 2020)).isEmpty();
        assertThat(measure(HUNDREDFOLD, shelf, "f.result", 2020)).isEmpty();
        assertThat(measure(OUT_OF_LINE, shelf, "f.result", 2020)).isEmpty();
    }

    @Test
    void theNewestKnownFigureOfAPeriodIsItsHistory() {
        var shelf = series("9", "4", "3", "2", "1")
                .release("old", "Maker", "2020", Shelf.row("f.result", 2019, "400", "A"));

        assertThat(measure(OUT_OF_LINE, shelf, "f.result", 2020))
                .hasValueSatisfying(is -> assertThat(is).isBetween(new BigDecimal("4.33"), new BigDecimal("4.34")));
    }

    @Test
    void acrossNewBordersThereIsNoHistory() {
        var shelf = series("90", "4", "3", "2", "1")
                .file(
                        "bodies.yaml",
                        "baerum: {kind: municipality, name: Bærum, numbers: [{number: \"3024\"}], borders: [2020]}\n");

        assertThat(measure(OUT_OF_LINE, shelf, "f.result", 2020)).isEmpty();
        assertThat(measure(FigureMeasure.DEFINITION_BREAK, shelf, "f.result", 2020))
                .hasValue(BigDecimal.ONE);
        assertThat(measure(FigureMeasure.DEFINITION_BREAK, shelf, "f.result", 2019))
                .hasValue(BigDecimal.ZERO);
    }

    @Test
    void aPrintedMeanIsHeldToItsOwnRelease() {
        var shelf = new Shelf()
                .release(
                        "r",
                        "Maker",
                        "2021",
                        Shelf.row("f.result", 2020, "3,0", "A"),
                        Shelf.row("f.result", 2019, "4,0", "A"),
                        Shelf.row("f.result", 2018, "5,0", "A"),
                        Shelf.row("f.mean", 2020, "4,1", "A"));

        assertThat(measure(OFF_ITS_PARTS, shelf, "f.mean", 2020))
                .hasValueSatisfying(is -> assertThat(is).isEqualByComparingTo("1"));
        assertThat(measure(OFF_ITS_PARTS, shelf, "f.result", 2018))
                .hasValueSatisfying(is -> assertThat(is).isEqualByComparingTo("1"));
    }

    @Test
    void aChangeIsRoundedAsItsOperandsAre() {
        var shelf = new Shelf()
                .release(
                        "r",
                        "Maker",
                        "2021",
                        Shelf.row("e.tonnes", 2009, "200", "A"),
                        Shelf.row("e.tonnes", 2020, "100", "A"),
                        Shelf.row("e.change", 2020, "-52", "A"));

        assertThat(measure(OFF_ITS_PARTS, shelf, "e.change", 2020))
                .hasValueSatisfying(is -> assertThat(is).isBetween(new BigDecimal("2.2"), new BigDecimal("2.4")));
    }

    @Test
    void aBaseOfNothingComputesNothing() {
        var shelf = new Shelf()
                .release(
                        "r",
                        "Maker",
                        "2021",
                        Shelf.row("e.tonnes", 2009, "0", "A"),
                        Shelf.row("e.tonnes", 2020, "100", "A"),
                        Shelf.row("e.change", 2020, "-52", "A"));

        assertThat(measure(OFF_ITS_PARTS, shelf, "e.change", 2020)).isEmpty();
    }

    @Test
    void twoReleasesOfADayAreSetAgainstEachOtherAndTwoPublishersToo() {
        var day = new Shelf()
                .release("a", "Maker", "2021-01-01", Shelf.row("f.result", 2020, "3,6", "A"))
                .release("b", "Maker", "2021-01-01", Shelf.row("f.result", 2020, "3,8", "A"))
                .release("c", "Other", "2021-01-01", Shelf.row("f.result", 2020, "3,9", "A"));

        assertThat(measure(SAME_DAY_DIFFERENCE, day, "f.result", 2020))
                .hasValueSatisfying(is -> assertThat(is).isEqualByComparingTo("2"));
        assertThat(measure(PUBLISHER_DIFFERENCE, day, "f.result", 2020))
                .hasValueSatisfying(is -> assertThat(is).isEqualByComparingTo("3"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-06-15, true",
        "2021-06, 2021-06-15, true",
        "2021, 2021, true",
        "2021, 2021-12-31, true",
        "2021, 2020-12-31, false",
        "2021-07, 2021-06-15, false",
        "2021-06-16, 2021-06-15, false"
    })
    void aReleaseMayBeNewerWhereTheOtherLiesInTheYearOrMonthThatIsKnownOfIt(
            String published, String other, boolean unknown) {
        var shelf = new Shelf()
                .release("read", "Maker", published, Shelf.row("f.result", 2019, "3,8", "A"))
                .release("second", "Maker", other, Shelf.row("f.result", 2019, "3,6", "A"));

        assertThat(measure(SAME_DAY_DIFFERENCE, shelf, "f.result", 2019).isPresent())
                .isEqualTo(unknown);
    }
}
