package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.goal.Level;
import no.maalkort.scoring.Rescaling.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RescalingTest {
    private static final Rescaling HIGHER = scale(false, "40", "60", "80", "95");
    private static final Rescaling LOWER = scale(false, "25", "20", "15", "10");

    private static Rescaling scale(boolean logarithmic, String... levels) {
        var kinds = List.of(Level.Kind.FLOOR, Level.Kind.MINIMUM, Level.Kind.TARGET, Level.Kind.OPTIMUM);
        return new Rescaling(
                Stream.iterate(0, at -> at < levels.length, at -> at + 1)
                        .map(at -> new Point(kinds.get(at), new BigDecimal(levels[at]), BigDecimal.valueOf(at)))
                        .toList(),
                logarithmic);
    }

    private static BigDecimal worth(Rescaling scale, String value) {
        return scale.of(new BigDecimal(value)).result();
    }

    @ParameterizedTest
    @CsvSource({
        "39.9, 0",
        "40, 0",
        "40.1, 0.005",
        "50, 0.5",
        "59.9, 0.995",
        "60, 1",
        "60.1, 1.005",
        "79.9, 1.995",
        "80, 2",
        "80.15, 2.01",
        "94.85, 2.99",
        "95, 3",
        "95.1, 3"
    })
    void higherIsBetterWhereTheLevelsRise(String value, String worth) {
        assertThat(worth(HIGHER, value)).isEqualByComparingTo(worth);
    }

    @ParameterizedTest
    @CsvSource({
        "25.1, 0",
        "25, 0",
        "24.9, 0.02",
        "20.1, 0.98",
        "20, 1",
        "19.9, 1.02",
        "15.1, 1.98",
        "15, 2",
        "14.9, 2.02",
        "10.1, 2.98",
        "10, 3",
        "9.9, 3"
    })
    void lowerIsBetterWhereTheLevelsFall(String value, String worth) {
        assertThat(worth(LOWER, value)).isEqualByComparingTo(worth);
    }

    @Test
    void anOpenScaleGoesOnAtBothEnds() {
        assertThat(HIGHER.open(new BigDecimal("20"))).isEqualByComparingTo("-1");
        assertThat(HIGHER.open(new BigDecimal("110"))).isEqualByComparingTo("4");
        assertThat(LOWER.open(new BigDecimal("30"))).isEqualByComparingTo("-1");
    }

    @Test
    void aLogarithmHalvesTheWayAtTheGeometricMean() {
        var scale = scale(true, "100", "10000");

        assertThat(worth(scale, "1000").subtract(new BigDecimal("0.5")).abs()).isLessThan(new BigDecimal("1e-30"));
        assertThat(worth(scale, "100")).isEqualByComparingTo("0");
        assertThat(worth(scale, "10000")).isEqualByComparingTo("1");
        assertThat(worth(scale, "0")).isEqualByComparingTo("0");
        assertThat(scale.open(BigDecimal.ZERO)).isNull();
    }

    @Test
    void aFigureIsWorthNoLessWhereItIsBetter() {
        BigDecimal before = null;
        for (int i = 300; i <= 1100; i++) {
            var worth = HIGHER.of(BigDecimal.valueOf(i, 1)).result();
            assertThat(before == null || worth.compareTo(before) >= 0).isTrue();
            before = worth;
        }
    }
}
