package no.maalkort.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every value that one indicator of one body ever had, by what was known from day to day. */
final class History {
    private static final Comparator<Vintage> ORDER = Comparator.comparingInt(Vintage::period)
            .thenComparing(Vintage::publisher)
            .thenComparing(Vintage::computed)
            .thenComparing(one -> one.known().published())
            .thenComparing(one -> one.known().id());

    private final Vintages vintages;
    private final Deriving deriving;
    private final Derivation derivation;
    private final Figures.Question asked;

    /** The history of what is asked, up to its day; whatever its period. */
    History(Vintages vintages, Deriving deriving, Derivation derivation, Figures.Question asked) {
        this.vintages = vintages;
        this.deriving = deriving;
        this.derivation = derivation;
        this.asked = asked;
    }

    /** By period, publisher, printed before computed, and publication. */
    List<Vintage> vintages() {
        return Stream.concat(reported(), derivation == null ? Stream.of() : computed())
                .sorted(ORDER)
                .toList();
    }

    private Stream<Vintage> reported() {
        return vintages.periods(asked).stream().flatMap(period -> vintages.known(asked.in(period)).stream()
                .collect(Collectors.groupingBy(Observation::publisher, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(chain -> chained(chain).stream()));
    }

    private static List<Vintage> chained(List<Observation> chain) {
        var held = new ArrayList<Vintage>();
        chain.forEach(one -> held.add(Vintage.of(one, last(held))));
        return held;
    }

    private static Vintage last(List<Vintage> held) {
        return held.isEmpty() ? null : held.get(held.size() - 1);
    }

    private Stream<Vintage> computed() {
        String first = Deriving.operands(derivation, 0).get(0).indicator();
        var periods = vintages.periods(asked.of(first));
        return periods.isEmpty()
                ? Stream.of()
                : IntStream.rangeClosed(periods.get(0), periods.get(periods.size() - 1))
                        .boxed()
                        .flatMap(this::computed);
    }

    /** What came out after each publication of an operand, where it rests on other figures than before. */
    private Stream<Vintage> computed(int period) {
        Map<String, List<Vintage>> byPublisher = new TreeMap<>();
        for (LocalDate day : days(period)) {
            for (Figure figure : deriving.computed(asked.in(period).at(day))) {
                var held = byPublisher.computeIfAbsent(figure.publisher(), publisher -> new ArrayList<>());
                if (held.isEmpty() || !last(held).inputs().equals(figure.inputs())) {
                    held.add(Vintage.of(figure, last(held)));
                }
            }
        }
        return byPublisher.values().stream().flatMap(List::stream);
    }

    private List<LocalDate> days(int period) {
        return Deriving.operands(derivation, period).stream()
                .flatMap(operand -> vintages.known(asked.of(operand.indicator()).in(operand.period())).stream())
                .map(one -> one.release().published().lastDay())
                .distinct()
                .sorted()
                .toList();
    }
}
