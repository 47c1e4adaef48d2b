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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
