package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import no.maalkort.figure.Indicator.Better;
import no.maalkort.judgement.Norm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {
    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        "3.6, , 3, 4, HIGHER, false, 80", "4, , 3, 4, HIGHER, false, 100", "3, , 3, 4, HIGHER, false, 50",
        "2.9999, , 3, 4, HIGHER, false, 0", "9, , 3, 4, HIGHER, false, 100", "1.5, 0, 3, 4, HIGHER, false, 25",
        "-1, 0, 3, 4, HIGHER, false, 0", "49, , , 50, HIGHER, false, 0", "50, , , 50, HIGHER, false, 100",
        "50, , , 50, HIGHER, true, 0", "50.01, , , 50, HIGHER, true, 100", "25, 0, , 50, HIGHER, false, 50",
        "59, , , 60, LOWER, true, 100", "60, , , 60, LOWER, true, 0", "15, , 20, 10, LOWER, false, 75",
        "20, , 20, 10, LOWER, false, 50", "20.1, , 20, 10, LOWER, false, 0"
    })
    void aScoreRunsThroughTheLevels(
            String value,
            String floor,
            String minimum,
            String target,
            Better better,
            boolean strict,
            BigDecimal score) {
        var norm = Norm.ofLevels(number(floor), number(minimum), number(target));

        assertThat(Points.of(number(value), norm, better, strict).result()).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "1.30, 100",
        "1.69, 100",
        "1.50, 100",
        "1.00, 50",
        "1.99, 50",
        "1.15, 75",
        "1.84, 75",
        "0.99, 0",
        "2.00, 0"
    })
    void aRangeIsFullInsideAndFallsToItsEdges(BigDecimal value, BigDecimal score) {
        var norm = new Norm(null, null, null, null, number("1.30"), number("1.69"), number("1.00"), number("1.99"));

        assertThat(Points.of(value, norm, Better.NEITHER, false).result()).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({"-35, -40, 87.5", "-40, -40, 100", "-50, -40, 100", "5, -40, 0"})
    void aPathIsMeasuredFromNoChange(BigDecimal value, BigDecimal path, BigDecimal score) {
        assertThat(Points.of(value, Norm.ofPath(path), Better.LOWER, false).result())
                .isEqualByComparingTo(score);
    }
}
