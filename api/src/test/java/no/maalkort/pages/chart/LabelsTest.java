package no.maalkort.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Labels above a chart never meet one another. */
class LabelsTest {
    private static final int TRIALS = 2_000;
    private static final long SEED = 20261128;

    private static List<Labels.Placed> place(String... labels) {
        var wanted = new ArrayList<Labels.Wanted>();
        for (int i = 0; i < labels.length; i += 2) {
            wanted.add(new Labels.Wanted(new BigDecimal(labels[i]), labels[i + 1]));
        }
        return Labels.place(wanted);
    }

    @Test
    void labelsFarApartShareARow() {
        assertThat(place("20", "minimum 3 %", "80", "mål 4 %"))
                .extracting(Labels.Placed::row)
                .containsExactly(0, 0);
    }

    @Test
    void labelsThatWouldMeetAreSetInRows() {
        assertThat(Labels.rows(place("50", "banen i 2022: −40,24 %", "60", "mål i 2030: −65 %")))
                .isEqualTo(2);
    }

    @Test
    void aLabelAtTheEdgeStaysInside() {
        assertThat(place("0", "gulv 0 %").get(0).anchor()).isEqualTo("start");
        assertThat(place("100", "mål 100 %").get(0).anchor()).isEqualTo("end");
    }

    @Test
    void noLabelsNeedNoRows() {
        assertThat(Labels.rows(Labels.place(List.of()))).isZero();
    }

    @Test
    void aTextBelowABarLiesInsideTheNarrowestChartWhereverTheBarEnds() {
        for (int length = 1; length <= 34; length++) {
            for (int at = 0; at <= 100; at++) {
                var placed = Labels.below(BigDecimal.valueOf(at), "x".repeat(length));
                double x = placed.at().doubleValue() * 288 / 100;
                double width = length * 8.4;
                double from =
                        placed.anchor().equals("start") ? x : placed.anchor().equals("end") ? x - width : x - width / 2;
                assertThat(from).as(length + " letters at " + at).isBetween(-1e-9, 288 - width + 1e-9);
            }
        }
    }

    @Test
    void whatABarBeginsFromMeetsItsFigureByTheFiguresGreaterLetters() {
        var zero = Labels.alone(BigDecimal.ZERO, "0");
        assertThat(zero.meets(Labels.below(new BigDecimal("41"), "180 personer så langt i 2023")))
                .isTrue();
        assertThat(zero.meets(Labels.below(new BigDecimal("80"), "3,6 % i 2023")))
                .isFalse();
    }

    @Test
    void aLongTextBelowABarThatEndsPastTheMiddleLiesAlongTheEdge() {
        assertThat(Labels.below(new BigDecimal("74"), "prøvd for 2023: 390 personer"))
                .satisfies(placed -> assertThat(placed.at()).isEqualByComparingTo("100"))
                .satisfies(placed -> assertThat(placed.anchor()).isEqualTo("end"));
    }

    @Test
    void noTwoMeetWhereverTheyAre() {
        for (int trial = 0; trial < TRIALS; trial++) {
            var random = new Random(SEED + trial);
            var wanted = new ArrayList<Labels.Wanted>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                wanted.add(new Labels.Wanted(
                        BigDecimal.valueOf(random.nextInt(100_001), 3), "x".repeat(4 + random.nextInt(20))));
            }
            var placed = Labels.place(wanted);
            for (var one : placed) {
                for (var other : placed) {
                    assertThat(one != other && one.meets(other))
                            .as("seed " + (SEED + trial))
                            .isFalse();
                }
            }
        }
    }
}
