package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.goal.Index;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.judgement.Arithmetic.Term;

/**
 * Numbers of at least 0 joined into one, each growing with every one of them and lying between the least and the most.
 *
 * <p>A geometric or harmonic mean with a 0 among its numbers is 0, as the published methods have it.
 */
final class Means {
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private Means() {}

    /** A number with a name and a weight above 0. */
    record Operand(String name, BigDecimal value, BigDecimal weight) {}

    /** The mean of at least one number, and how it is worked out; weights count in the first three only. */
    static Arithmetic of(Index.Mean mean, List<Operand> operands) {
        return switch (mean) {
            case ARITHMETIC -> weighted("Σ(weight · value) / Σ weight", operands, arithmetic(operands));
            case GEOMETRIC -> weighted("(Π value^weight)^(1 / Σ weight)", operands, geometric(operands));
            case HARMONIC -> weighted("Σ weight / Σ(weight / value)", operands, harmonic(operands));
            case WORST_TWO -> lowest("Σ value / n of the two lowest", operands, 2);
            case MINIMUM -> lowest("min(value)", operands, 1);
        };
    }

    private static Arithmetic weighted(String formula, List<Operand> operands, BigDecimal result) {
        var terms = new ArrayList<Term>();
        boolean alike = operands.stream().allMatch(one -> one.weight().compareTo(BigDecimal.ONE) == 0);
        for (Operand one : operands) {
            terms.add(new Term(one.name(), one.value()));
            if (!alike) {
                terms.add(new Term("weight " + one.name(), one.weight()));
            }
        }
        return new Arithmetic(formula, terms, result);
    }

    private static BigDecimal weights(List<Operand> operands) {
        return operands.stream().map(Operand::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal arithmetic(List<Operand> operands) {
        return operands.stream()
                .map(one -> one.value().multiply(one.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(weights(operands), EXACT);
    }

    /** The root of an exact product: weights count as whole factors in the same proportions. */
    private static BigDecimal geometric(List<Operand> operands) {
        var factors = Index.factors(operands.stream().map(Operand::weight).toList());
        var product = BigDecimal.ONE;
        int n = 0;
        for (int i = 0; i < operands.size(); i++) {
            int times = Math.toIntExact(factors.get(i));
            product = product.multiply(
                    operands.get(i).value().stripTrailingZeros().pow(times));
            n += times;
        }
        return Roots.root(product, n);
    }

    private static BigDecimal harmonic(List<Operand> operands) {
        if (operands.stream().anyMatch(one -> one.value().signum() == 0)) {
            return BigDecimal.ZERO;
        }
        var product = operands.stream().map(Operand::value).reduce(BigDecimal.ONE, BigDecimal::multiply);
        var sum = BigDecimal.ZERO;
        for (Operand one : operands) {
            var others = operands.stream()
                    .filter(other -> other != one)
                    .map(Operand::value)
                    .reduce(BigDecimal.ONE, BigDecimal::multiply);
            sum = sum.add(one.weight().multiply(others));
        }
        return weights(operands).multiply(product).divide(sum, EXACT);
    }

    private static Arithmetic lowest(String formula, List<Operand> operands, int most) {
        var lowest = lowest(operands, most);
        var sum = lowest.stream().map(Operand::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Arithmetic(
                formula,
                operands.stream().map(one -> new Term(one.name(), one.value())).toList(),
                sum.divide(BigDecimal.valueOf(lowest.size()), EXACT));
    }

    /** The lowest of some operands, in rising order; of those alike the first written. */
    static List<Operand> lowest(List<Operand> operands, int most) {
        return operands.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .limit(most)
                .toList();
    }
}
