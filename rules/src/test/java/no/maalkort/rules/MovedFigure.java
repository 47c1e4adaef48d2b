package no.maalkort.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Derivation;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Status;
import no.maalkort.scorecard.GoalResult;

/**
 * The figure of an explanation moved to another value: the reported one, whoever reports it, or the first operand of a
 * computed one.
 *
 * @param own the places of all that is named of the indicator
 * @param operands of a computed figure, else empty
 * @param isFinal whether its provisional figures become final ones, so that no band is left around the value
 */
record MovedFigure(
        Indicator indicator, Replayed replayed, Set<String> own, List<Observation> operands, boolean isFinal) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** None where publishers agree on what is computed, so that one operand alone moves nothing. */
    static Optional<MovedFigure> of(GoalResult result, Indicator indicator, Replayed replayed, boolean isFinal) {
        var inputs = Stream.concat(
                        Stream.of(result)
                                .filter(one -> indicator.id().equals(one.indicator()))
                                .flatMap(one -> one.inputs().stream()),
                        result.parts().stream()
                                .filter(part -> part.indicator().equals(indicator.id()))
                                .flatMap(part -> part.inputs().stream()))
                .toList();
        var own = inputs.stream().map(MovedFigure::place).collect(Collectors.toSet());
        if (inputs.get(0).indicator().equals(indicator.id())) {
            return Optional.of(new MovedFigure(indicator, replayed, own, List.of(), isFinal));
        }
        var operands = inputs.stream()
                .filter(input -> input.value() != null)
                .map(input -> replayed.byPlace().get(place(input)))
                .distinct()
                .toList();
        return operands.size() == count(indicator.derivation())
                ? Optional.of(new MovedFigure(indicator, replayed, own, operands, isFinal))
                : Optional.empty();
    }

    private static String place(GoalResult.Input input) {
        return input.file() + ":" + input.line();
    }

    private static int count(Derivation derivation) {
        return derivation instanceof Derivation.Mean mean
                ? mean.years()
                : derivation instanceof Derivation.Sum sum ? sum.of().size() : 2;
    }

    /** Every figure named, with this one at the value. */
    List<Observation> to(BigDecimal value) {
        return replayed.all().stream()
                .map(one -> isMoved(one) ? moved(one, value) : settled(one))
                .toList();
    }

    private boolean isMoved(Observation one) {
        return operands.isEmpty()
                ? one.indicator().equals(indicator.id()) && one.value() != null
                : one.place().equals(operands.get(0).place());
    }

    private Observation moved(Observation one, BigDecimal value) {
        var number = operands.isEmpty() ? value : first(value);
        String text = indicator.ranks().isEmpty() ? null : indicator.ranks().get(value.intValueExact());
        return Replayed.moved(one, number, text, Status.A);
    }

    private Observation settled(Observation one) {
        boolean open = isFinal && own.contains(one.place()) && (one.status() == Status.P || one.status() == Status.E);
        return open ? Replayed.moved(one, one.value(), one.printed(), Status.A) : one;
    }

    /** What the first operand has to be for the figure to be this. */
    private BigDecimal first(BigDecimal value) {
        var derivation = indicator.derivation();
        var others = operands.subList(1, operands.size()).stream()
                .map(Observation::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (derivation instanceof Derivation.Mean) {
            return value.multiply(BigDecimal.valueOf(operands.size())).subtract(others);
        } else if (derivation instanceof Derivation.Sum) {
            return value.subtract(others);
        } else if (derivation instanceof Derivation.Difference) {
            return value.add(others);
        } else if (derivation instanceof Derivation.PerInhabitant) {
            return value.multiply(others);
        }
        var share = value.multiply(others).divide(HUNDRED);
        return derivation instanceof Derivation.Ratio ? share : others.add(share);
    }
}
