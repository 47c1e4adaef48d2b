package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RootsTest {
    private static final int DIGITS = 34;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Test
    void rootsOfPowersAreExact() {
        assertThat(Roots.root(new BigDecimal("8"), 3)).isEqualByComparingTo("2");
        assertThat(Roots.root(new BigDecimal("0.000001"), 2)).isEqualByComparingTo("0.001");
        assertThat(Roots.root(new BigDecimal("1e120"), 4)).isEqualByComparingTo("1e30");
        assertThat(Roots.root(new BigDecimal("7.25"), 1)).isEqualByComparingTo("7.25");
        assertThat(Roots.root(BigDecimal.ZERO, 5)).isEqualByComparingTo("0");
    }

    @Test
    void theRootOfTwoHasItsDigits() {
        assertThat(Roots.root(BigDecimal.valueOf(2), 2)).isEqualByComparingTo("1.414213562373095048801688724209698");
    }

    /** No number of 34 digits lies nearer: the true root lies within half a unit of the last digit. */
    @RepeatedTest(200)
    void aRootIsTheNearestOfItsDigits(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var number = new BigDecimal(new BigInteger(1 + random.nextInt(180), random).add(BigInteger.ONE))
                .movePointLeft(random.nextInt(80) - 20);
        int n = 1 + random.nextInt(60);

        var root = Roots.root(number, n);
        var half = root.ulp().multiply(HALF);

        assertThat(root.precision()).isBetween(DIGITS, DIGITS + 1);
        assertThat(root.subtract(half).pow(n)).isLessThanOrEqualTo(number);
        assertThat(root.add(half).pow(n)).isGreaterThan(number);
    }

    @Test
    void logarithmsHaveTheirDigits() {
        assertThat(Roots.ln(BigDecimal.ONE)).isEqualByComparingTo("0");
        assertThat(Roots.ln(BigDecimal.valueOf(2))).isEqualByComparingTo("0.6931471805599453094172321214581766");
        assertThat(Roots.ln(BigDecimal.TEN)).isEqualByComparingTo("2.302585092994045684017991454684364");
        assertThat(Roots.ln(new BigDecimal("0.5"))).isEqualByComparingTo("-0.6931471805599453094172321214581766");
    }

    @RepeatedTest(50)
    void theLogarithmOfAProductIsTheSum(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var one = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(8));
        var other = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(8));

        assertThat(Roots.ln(one.multiply(other))
                        .subtract(Roots.ln(one))
                        .subtract(Roots.ln(other))
                        .abs())
                .isLessThan(new BigDecimal("1e-31"));
    }
}
