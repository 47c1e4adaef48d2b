package no.maalkort.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.maalkort.judgement.Reason;

/**
 * Indicators computed from others as the catalogue declares it; what cannot be computed is looked up as printed.
 *
 * <p>A change and a ratio take all operands from one release; means and sums take each operand's newest vintage of one
 * publisher. No mean is made across a change of borders, and no change from a base of nothing or less: a rise from it
 * would read as a fall.
 */
final class Deriving {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;
    private final Vintages vintages;
    private final Predicate<Figures.Question> supposed;

    /**
     * What is computed from vintages.
     *
     * @param supposed whether a scenario says the figure itself, so that it is not computed
     */
    Deriving(Catalogue catalogue, Vintages vintages, Predicate<Figures.Question> supposed) {
        this.catalogue = catalogue;
        this.vintages = vintages;
        this.supposed = supposed;
    }

    Lookup lookup(Figures.Question asked) {
        var indicator = catalogue.indicator(asked.indicator());
        if (indicator.derivation() == null || supposed.test(asked)) {
            return vintages.reported(asked);
        }
        var computed = computed(asked);
        var printed = vintages.reported(asked);
        if (computed.isEmpty()) {
            var mixed = mixed(asked, indicator);
            return mixed.isEmpty() || !(printed instanceof Lookup.Absent)
                    ? absent(asked, printed)
                    : new Lookup.MixedReleases(mixed);
        }
        boolean agree = computed.stream()
                .allMatch(figure -> figure.value().compareTo(computed.get(0).value()) == 0);
        return agree ? new Lookup.Found(computed.get(0)) : new Lookup.Conflict(computed);
    }

    /** Why it cannot be computed: what is told of an operand, or the newest older figure, printed or computed. */
    private Lookup absent(Figures.Question asked, Lookup printed) {
        if (!(printed instanceof Lookup.Absent told)
                || told.why() != Lookup.Why.NO_FIGURE && told.why() != Lookup.Why.STALE) {
            return printed;
        }
        var ofOperands = ofOperands(asked);
        if (ofOperands.isPresent()) {
            return new Lookup.Absent(ofOperands.get(), null);
        }
        int oldest =
                told.nearest() == null ? firstPeriod(asked) : told.nearest().period() + 1;
        for (int year = asked.period() - 1; year >= oldest; year--) {
            var older = computed(asked.in(year));
            if (!older.isEmpty()) {
                return new Lookup.Absent(Lookup.Why.STALE, older.get(0));
            }
        }
        var noResult = told.nearest() == null ? noResult(asked) : Optional.<Lookup.NoResult>empty();
        return noResult.isPresent()
                ? new Lookup.Absent(Lookup.Why.NO_RESULT, null, List.of(), noResult.get())
                : new Lookup.Absent(told.why(), told.nearest(), lacking(asked), null);
    }

    /** Why no number comes of operands that are all there; none of a change in its base year or before. */
    private Optional<Lookup.NoResult> noResult(Figures.Question asked) {
        var all = catalogue.indicator(asked.indicator()).derivation() instanceof Derivation.ChangeSince change
                ? Stream.concat(wholes(asked), ofAnyRelease(asked, change))
                : wholes(asked);
        return all.flatMap(whole -> noResult(asked, whole).stream()).findFirst();
    }

    /** Why no number comes of operands that belong together; none where one does, or a change is none yet. */
    Optional<Lookup.NoResult> noResult(Figures.Question asked, List<Observation> whole) {
        var derivation = catalogue.indicator(asked.indicator()).derivation();
        if (isAcrossBorders(asked, derivation)) {
            return Optional.of(noResult(Reason.Cause.BORDERS_CHANGED, whole.get(0), null));
        }
        boolean isChange = derivation instanceof Derivation.ChangeSince;
        if (isChange && asked.period() <= ((Derivation.ChangeSince) derivation).year()
                || value(derivation, whole.stream().map(Observation::value).toList()) != null) {
            return Optional.empty();
        }
        var by = whole.get(1);
        return Optional.of(
                noResult(isChange ? Reason.Cause.BASE_NOT_POSITIVE : Reason.Cause.DIVISION_BY_ZERO, by, by.value()));
    }

    private static Lookup.NoResult noResult(Reason.Cause cause, Observation one, BigDecimal value) {
        return new Lookup.NoResult(cause, new Operand(one.indicator(), one.period()), value);
    }

    private boolean isAcrossBorders(Figures.Question asked, Derivation derivation) {
        return derivation instanceof Derivation.Mean mean
                && !catalogue.body(asked.body()).isOneArea(asked.period() - mean.years() + 1, asked.period());
    }

    private List<Operand> lacking(Figures.Question asked) {
        var operands = operands(catalogue.indicator(asked.indicator()).derivation(), asked.period());
        var missing = operands.stream()
                .filter(one -> vintages.reported(asked.of(one.indicator()).in(one.period())) instanceof Lookup.Absent)
                .toList();
        return missing.size() == operands.size() ? List.of() : missing;
    }

    /** What is told of operands that are missing; that one is suppressed goes first, for then the figure exists. */
    private Optional<Lookup.Why> ofOperands(Figures.Question asked) {
        var derivation = catalogue.indicator(asked.indicator()).derivation();
        var told = operands(derivation, asked.period()).stream()
                .map(operand -> vintages.reported(asked.of(operand.indicator()).in(operand.period())))
                .flatMap(found -> found instanceof Lookup.Absent absent ? Stream.of(absent.why()) : Stream.empty())
                .toList();
        return Stream.of(Lookup.Why.SUPPRESSED, Lookup.Why.CANNOT_EXIST, Lookup.Why.ONLY_FORECAST)
                .filter(told::contains)
                .findFirst();
    }

    /** The first period that anything was said of the first operand; the question's own where nothing was. */
    private int firstPeriod(Figures.Question asked) {
        var derivation = catalogue.indicator(asked.indicator()).derivation();
        String first = operands(derivation, asked.period()).get(0).indicator();
        return vintages.periods(asked.of(first)).stream().findFirst().orElse(asked.period());
    }

    /** Computed figures, sorted by publisher; none where an operand is missing, and no change of its base year or before. */
    List<Figure> computed(Figures.Question asked) {
        var indicator = catalogue.indicator(asked.indicator());
        if (indicator.derivation() instanceof Derivation.ChangeSince change && asked.period() <= change.year()) {
            return List.of();
        }
        if (isAcrossBorders(asked, indicator.derivation())) {
            return List.of();
        }
        return wholes(asked)
                .flatMap(inputs -> figure(asked, indicator, inputs).stream())
                .toList();
    }

    /** The operands that belong together, where all are there; whether a number comes out or not. */
    Stream<List<Observation>> wholes(Figures.Question asked) {
        var derivation = catalogue.indicator(asked.indicator()).derivation();
        String first = operands(derivation, asked.period()).get(0).indicator();
        return vintages.publishers(asked.of(first)).stream()
                .flatMap(publisher -> inputs(asked.from(publisher), derivation).stream());
    }

    static List<Operand> operands(Derivation derivation, int period) {
        if (derivation instanceof Derivation.ChangeSince change) {
            return List.of(new Operand(change.of(), period), new Operand(change.of(), change.year()));
        }
        if (derivation instanceof Derivation.Mean mean) {
            return Stream.iterate(period, year -> year - 1)
                    .limit(mean.years())
                    .map(year -> new Operand(mean.of(), year))
                    .toList();
        }
        if (derivation instanceof Derivation.Ratio ratio) {
            return List.of(new Operand(ratio.of(), period), new Operand(ratio.by(), period));
        }
        if (derivation instanceof Derivation.Difference difference) {
            return List.of(new Operand(difference.of(), period), new Operand(difference.minus(), period));
        }
        if (derivation instanceof Derivation.PerInhabitant per) {
            return List.of(new Operand(per.of(), period), new Operand(per.population(), period));
        }
        var sum = (Derivation.Sum) derivation;
        return sum.of().stream().map(of -> new Operand(of, period)).toList();
    }

    /** What a publisher's figure is computed from; several where publishers count the population differently. */
    private List<List<Observation>> inputs(Figures.Question asked, Derivation derivation) {
        var operands = operands(derivation, asked.period());
        if (derivation instanceof Derivation.ChangeSince || derivation instanceof Derivation.Ratio) {
            return ofOneRelease(asked, operands).stream().toList();
        }
        if (derivation instanceof Derivation.PerInhabitant per) {
            return usable(asked.of(per.of()))
                    .flatMap(amount -> people(asked.of(per.population())).map(people -> List.of(amount, people)))
                    .toList();
        }
        var inputs = new ArrayList<Observation>();
        for (Operand operand : operands) {
            usable(asked.of(operand.indicator()).in(operand.period()))
                    .findFirst()
                    .ifPresent(inputs::add);
        }
        return inputs.size() == operands.size() ? List.of(inputs) : List.of();
    }

    /** Who makes an amount seldom counts the people: its own population, else that of every other publisher. */
    private Stream<Observation> people(Figures.Question asked) {
        var own = usable(asked).toList();
        return own.isEmpty() ? usable(asked.from(null)) : own.stream();
    }

    /** The newest usable observation of each publisher, sorted by publisher. */
    private Stream<Observation> usable(Figures.Question asked) {
        return vintages.newest(asked).stream().filter(vintages::counts);
    }

    /** The newest release that holds every operand. */
    private Optional<List<Observation>> ofOneRelease(Figures.Question asked, List<Operand> operands) {
        var byRelease = new TreeMap<String, List<Observation>>();
        for (Operand operand : operands) {
            vintages.known(asked.of(operand.indicator()).in(operand.period())).stream()
                    .filter(vintages::counts)
                    .forEach(observation -> byRelease
                            .computeIfAbsent(observation.release().id(), id -> new ArrayList<>())
                            .add(observation));
        }
        return byRelease.values().stream()
                .filter(inputs -> inputs.size() == operands.size())
                .max(Comparator.<List<Observation>, Published>comparing(
                                inputs -> inputs.get(0).release().published())
                        .thenComparing(inputs -> inputs.get(0).release().id()));
    }

    private Optional<Figure> figure(Figures.Question asked, Indicator indicator, List<Observation> inputs) {
        var value = value(
                indicator.derivation(), inputs.stream().map(Observation::value).toList());
        if (value == null) {
            return Optional.empty();
        }
        var status = inputs.stream()
                .map(Observation::status)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return Optional.of(
                new Figure(indicator, asked.body(), asked.period(), value, null, status, List.copyOf(inputs)));
    }

    static BigDecimal value(Derivation derivation, List<BigDecimal> operands) {
        var sum = operands.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (derivation instanceof Derivation.Sum) {
            return sum;
        }
        if (derivation instanceof Derivation.Mean) {
            return sum.divide(BigDecimal.valueOf(operands.size()), MathContext.DECIMAL128);
        }
        var first = operands.get(0);
        var second = operands.get(1);
        if (derivation instanceof Derivation.Difference) {
            return first.subtract(second);
        }
        if (second.signum() == 0 || derivation instanceof Derivation.ChangeSince && second.signum() < 0) {
            return null;
        }
        var share = first.divide(second, MathContext.DECIMAL128);
        if (derivation instanceof Derivation.PerInhabitant) {
            return share;
        }
        var percent = share.multiply(HUNDRED);
        return derivation instanceof Derivation.ChangeSince ? percent.subtract(HUNDRED) : percent;
    }

    /** The readings of a change whose value and base are known from different releases only. */
    private List<Figure> mixed(Figures.Question asked, Indicator indicator) {
        if (!(indicator.derivation() instanceof Derivation.ChangeSince change) || asked.period() <= change.year()) {
            return List.of();
        }
        return ofAnyRelease(asked, change)
                .flatMap(both -> figure(asked, indicator, both).stream())
                .sorted(Comparator.comparing(Figure::value))
                .toList();
    }

    /** Every value of a period with every base of the same publisher. */
    private Stream<List<Observation>> ofAnyRelease(Figures.Question asked, Derivation.ChangeSince change) {
        return usable(asked.of(change.of()))
                .flatMap(value ->
                        vintages.known(asked.of(change.of()).in(change.year()).from(value.publisher())).stream()
                                .filter(vintages::counts)
                                .map(base -> List.of(value, base)));
    }
}
