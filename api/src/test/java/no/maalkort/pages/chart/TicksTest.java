package no.maalkort.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static List<BigDecimal> over(String... values) {
        return Ticks.over(Stream.of(values).map(BigDecimal::new).toList());
    }

    @Test
    void theyAreRound() {
        assertThat(over("8.7", "9.4", "3.6"))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("0", "2", "4", "6", "8", "10");
        assertThat(over("-35", "-65"))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("-80", "-60", "-40", "-20", "0");
    }

    @Test
    void withoutValuesThereIsStillAnAxis() {
        assertThat(over()).containsExactly(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Test
    void theyHoldEveryValueAndAreFew() {
        var random = new Random(8);
        for (int i = 0; i < 2000; i++) {
            var value = new BigDecimal(random.nextInt(2_000_000) - 1_000_000).movePointLeft(random.nextInt(8));
            var other = new BigDecimal(random.nextInt(2_000_000) - 1_000_000).movePointLeft(random.nextInt(8));
            var ticks = Ticks.over(List.of(value, other));
            assertThat(ticks.get(0)).isLessThanOrEqualTo(value.min(other));
            assertThat(ticks.get(ticks.size() - 1)).isGreaterThanOrEqualTo(value.max(other));
            assertThat(ticks).as(value + " " + other).hasSizeBetween(2, 8);
        }
    }
}
