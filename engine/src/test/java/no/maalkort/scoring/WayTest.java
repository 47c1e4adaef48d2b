package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import no.maalkort.goal.Level.Shape;
import no.maalkort.scorecard.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayTest {
    private static Way from2009(Shape shape, String target, Map<Integer, BigDecimal> through) {
        return new Way(shape, 2009, new TreeMap<>(through), 2030, new BigDecimal(target), 0);
    }

    @Test
    void theStraightLineTo65PerCentAsksFor40In2022() {
        var at = from2009(Shape.LINEAR, "-65", Map.of()).at(2022, BigDecimal.TEN);

        assertThat(Numbers.rounded(at)).isEqualByComparingTo("-40.2381");
    }

    @ParameterizedTest
    @CsvSource({"2022, -48.2857", "2023, -52", "2024, -58.1429", "2030, -95"})
    void aLineRunsThroughItsMilestone(int year, BigDecimal asked) {
        var at = from2009(Shape.LINEAR, "-95", Map.of(2023, new BigDecimal("-52")))
                .at(year, BigDecimal.ZERO);

        assertThat(Numbers.rounded(at)).isEqualByComparingTo(asked);
    }

    @Test
    void aConstantRateAsksForMoreAtFirst() {
        var at = from2009(Shape.CONSTANT_RATE, "-65", Map.of()).at(2022, new BigDecimal("-35"));

        assertThat(Numbers.rounded(at)).isEqualByComparingTo("-47.7897");
    }

    @Test
    void aValueExactlyOnTheCurveIsOnIt() {
        var way = new Way(Shape.CONSTANT_RATE, 2010, new TreeMap<>(), 2012, new BigDecimal("-75"), 0);

        assertThat(way.at(2011, new BigDecimal("-50"))).isEqualByComparingTo("-50");
        assertThat(way.at(2011, new BigDecimal("-49.9999999999"))).isLessThan(new BigDecimal("-49.9999999999"));
        assertThat(way.at(2011, new BigDecimal("-50.0000000001"))).isGreaterThan(new BigDecimal("-50.0000000001"));
    }

    @Test
    void fromHereItTakesSevenAndAHalfPerCentAYear() {
        var value = new BigDecimal("-35");
        var target = new BigDecimal("-65");

        assertThat(Numbers.rounded(Way.requiredRate(value, target, 8))).isEqualByComparingTo("-7.4462");
        assertThat(Way.requiredPerYear(value, target, 8)).isEqualByComparingTo("-3.75");
    }

    @Test
    void nothingLeftHasNoConstantRate() {
        var nothing = new BigDecimal("-100");
        var something = new BigDecimal("-95");

        assertThat(Way.hasConstantRate(nothing, new TreeMap<>())).isFalse();
        assertThat(Way.hasConstantRate(something, new TreeMap<>(Map.of(2025, nothing))))
                .isFalse();
        assertThat(Way.hasConstantRate(something, new TreeMap<>(Map.of(2025, something))))
                .isTrue();
        assertThat(Way.requiredRate(new BigDecimal("-35"), new BigDecimal("-100"), 8))
                .isNull();
    }

    @Test
    void aRootRaisedAgainIsTheNumber() {
        var random = new Random(20261124);
        for (int i = 0; i < 200; i++) {
            int n = 1 + random.nextInt(30);
            var number = new BigDecimal(random.nextInt(1_000_000) + 1).movePointLeft(random.nextInt(9));
            var again = Way.root(number, n).pow(n);

            assertThat(again.subtract(number).abs()).as(number + " " + n).isLessThan(number.movePointLeft(30));
        }
    }
}
