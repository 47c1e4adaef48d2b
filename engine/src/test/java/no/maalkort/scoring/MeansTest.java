package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.maalkort.goal.Index;
import no.maalkort.scoring.Means.Operand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeansTest {
    private static final int RUNS = 200;
    /** Less than this is the rounding of a quotient's 34th digit. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-28");

    private static BigDecimal mean(Index.Mean mean, List<Operand> operands) {
        return Means.of(mean, operands).result();
    }

    private static BigDecimal mean(Index.Mean mean, String... numbers) {
        return mean(
                mean,
                Stream.of(numbers)
                        .map(number -> new Operand("x", new BigDecimal(number), BigDecimal.ONE))
                        .toList());
    }

    private static List<Operand> some(Random random) {
        var operands = new ArrayList<Operand>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            operands.add(new Operand(
                    "x" + i, BigDecimal.valueOf(random.nextInt(10_001), 2), BigDecimal.valueOf(1 + random.nextInt(8))));
        }
        return operands;
    }

    @Test
    void eachMeanIsWhatItSays() {
        assertThat(mean(Index.Mean.ARITHMETIC, "2", "8")).isEqualByComparingTo("5");
        assertThat(mean(Index.Mean.GEOMETRIC, "2", "8")).isEqualByComparingTo("4");
        assertThat(mean(Index.Mean.HARMONIC, "2", "8")).isEqualByComparingTo("3.2");
        assertThat(mean(Index.Mean.WORST_TWO, "9", "2", "8", "5")).isEqualByComparingTo("3.5");
        assertThat(mean(Index.Mean.WORST_TWO, "9")).isEqualByComparingTo("9");
        assertThat(mean(Index.Mean.MINIMUM, "9", "2", "8")).isEqualByComparingTo("2");
    }

    @Test
    void aZeroMakesAGeometricAndAHarmonicMeanZero() {
        assertThat(mean(Index.Mean.GEOMETRIC, "0", "100")).isEqualByComparingTo("0");
        assertThat(mean(Index.Mean.HARMONIC, "0", "100")).isEqualByComparingTo("0");
        assertThat(mean(Index.Mean.ARITHMETIC, "0", "100")).isEqualByComparingTo("50");
    }

    @Test
    void weightsOfAGeometricMeanAreExponents() {
        var operands = List.of(
                new Operand("a", new BigDecimal("8"), new BigDecimal("0.5")),
                new Operand("b", new BigDecimal("1"), new BigDecimal("1")));

        assertThat(mean(Index.Mean.GEOMETRIC, operands)).isEqualByComparingTo("2");
    }

    @ParameterizedTest
    @EnumSource(Index.Mean.class)
    void aMeanLiesBetweenTheLeastAndTheMost(Index.Mean mean) {
        for (int seed = 0; seed < RUNS; seed++) {
            var operands = some(new Random(seed));
            var values = operands.stream().map(Operand::value).sorted().toList();

            assertThat(mean(mean, operands))
                    .isBetween(
                            values.get(0).subtract(ROUNDING),
                            values.get(values.size() - 1).add(ROUNDING));
        }
    }

    @ParameterizedTest
    @EnumSource(Index.Mean.class)
    void aMeanNeverFallsWhereANumberRises(Index.Mean mean) {
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new Random(seed);
            var operands = some(random);
            var raised = new ArrayList<>(operands);
            int at = random.nextInt(operands.size());
            var one = operands.get(at);
            raised.set(
                    at,
                    new Operand(
                            one.name(), one.value().add(BigDecimal.valueOf(1 + random.nextInt(500), 2)), one.weight()));

            assertThat(mean(mean, raised)).isGreaterThanOrEqualTo(mean(mean, operands));
        }
    }

    @ParameterizedTest
    @EnumSource(Index.Mean.class)
    void onlyTheProportionsOfWeightsCountAndNoOrder(Index.Mean mean) {
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new Random(seed);
            var operands = some(random);
            var scaled = new ArrayList<>(operands.stream()
                    .map(one ->
                            new Operand(one.name(), one.value(), one.weight().multiply(new BigDecimal("0.25"))))
                    .toList());
            Collections.shuffle(scaled, random);

            assertThat(mean(mean, scaled)).isEqualByComparingTo(mean(mean, operands));
        }
    }

    @Test
    void harmonicIsAtMostGeometricAndThatAtMostArithmetic() {
        for (int seed = 0; seed < RUNS; seed++) {
            var operands = some(new Random(seed));
            var geometric = mean(Index.Mean.GEOMETRIC, operands);

            assertThat(mean(Index.Mean.HARMONIC, operands)).isLessThanOrEqualTo(geometric.add(ROUNDING));
            assertThat(geometric)
                    .isLessThanOrEqualTo(mean(Index.Mean.ARITHMETIC, operands).add(ROUNDING));
        }
    }
}
