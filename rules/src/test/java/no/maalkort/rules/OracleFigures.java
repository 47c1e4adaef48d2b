package no.maalkort.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Derivation;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Release;
import no.maalkort.figure.Status;

/**
 * The oracle's figures: which figure of a body and period was known at a date, found by going through every observation.
 *
 * <p>Written from "Period and lag", "Status", "Whose figure" and "Base and value" of the page, not from the engine.
 */
final class OracleFigures {
    /** Of two releases of one day the later id counts as the newer. */
    static final Comparator<Release> AGE = Comparator.comparing(
                    (Release release) -> release.published().lastDay())
            .thenComparing(Release::id);

    private final Figures figures;
    private final Catalogue catalogue;
    private final LocalDate asOf;
    private final boolean withForecasts;

    OracleFigures(Figures figures, LocalDate asOf) {
        this(figures, asOf, false);
    }

    private OracleFigures(Figures figures, LocalDate asOf, boolean withForecasts) {
        this.figures = figures;
        this.catalogue = figures.catalogue();
        this.asOf = asOf;
        this.withForecasts = withForecasts;
    }

    /**
     * What is known of a figure.
     *
     * @param figures one; or several that differ, of as many publishers; or none
     * @param mixed the readings of a change whose base and value stand in different releases
     * @param absent why there is none, or null
     */
    record Found(List<OracleFigure> figures, List<OracleFigure> mixed, String absent) {
        boolean isThere() {
            return !figures.isEmpty() || !mixed.isEmpty();
        }

        List<OracleFigure> all() {
            return figures.isEmpty() ? mixed : figures;
        }
    }

    /** A figure as it was known: of one publisher where one is named, else of all. */
    Found find(String indicator, Body body, int period, String publisher) {
        var known = known(indicator, body, period, publisher);
        if (!known.isEmpty()) {
            return new Found(distinct(known), List.of(), null);
        }
        var mixed = mixed(indicator, body, period, publisher);
        return new Found(List.of(), mixed, mixed.isEmpty() ? absence(indicator, body, period, publisher) : null);
    }

    /** Publishers with equal values are no conflict: the one who published last speaks for them. */
    private static List<OracleFigure> distinct(List<OracleFigure> known) {
        var newestFirst = known.stream()
                .sorted(Comparator.comparing(OracleFigure::published).reversed())
                .toList();
        var distinct = new ArrayList<OracleFigure>();
        for (OracleFigure one : newestFirst) {
            if (distinct.stream().noneMatch(other -> other.value().equals(one.value()))) {
                distinct.add(one);
            }
        }
        return distinct;
    }

    /** Each publisher's figure; computed ones go before printed ones. */
    private List<OracleFigure> known(String indicator, Body body, int period, String publisher) {
        var computed = catalogue.indicator(indicator).derivation() instanceof Derivation.PerInhabitant share
                ? eachInhabitant(share, body, period, publisher)
                : of(publishers(body, publisher), who -> computed(indicator, body, period, who));
        return computed.isEmpty()
                ? of(publishers(body, publisher), who -> printed(indicator, body, period, who))
                : computed;
    }

    private static List<OracleFigure> of(List<String> publishers, Function<String, OracleFigure> figure) {
        return publishers.stream().map(figure).filter(Objects::nonNull).toList();
    }

    private List<String> publishers(Body body, String publisher) {
        if (publisher != null) {
            return List.of(publisher);
        }
        var all = new TreeSet<String>();
        figures.observations(body.id()).forEach(one -> all.add(one.publisher()));
        return List.copyOf(all);
    }

    /** The newest figure that a publisher reported, forecasts aside. */
    private OracleFigure printed(String indicator, Body body, int period, String publisher) {
        return reported(indicator, body, period, publisher)
                .max(Comparator.comparing(Observation::release, AGE))
                .filter(one -> one.status().carriesValue())
                .map(one -> new OracleFigure(publisher, Exact.of(one.value()), List.of(one)))
                .orElse(null);
    }

    private Stream<Observation> reported(String indicator, Body body, int period, String publisher) {
        return figures.observations(body.id()).stream()
                .filter(one -> one.indicator().equals(indicator) && one.period() == period)
                .filter(one -> publisher == null || one.publisher().equals(publisher))
                .filter(one -> withForecasts || one.status() != Status.F)
                .filter(one -> !one.release().published().lastDay().isAfter(asOf));
    }

    private OracleFigure computed(String indicator, Body body, int period, String publisher) {
        var derivation = catalogue.indicator(indicator).derivation();
        if (derivation instanceof Derivation.Mean mean) {
            return mean(mean, body, period, publisher);
        } else if (derivation instanceof Derivation.Sum sum) {
            var parts = sum.of().stream()
                    .map(of -> newest(of, body, period, publisher))
                    .toList();
            return OracleFigure.computed(publisher, parts, Exact::sum);
        } else if (derivation instanceof Derivation.Difference difference) {
            var parts = Stream.of(difference.of(), difference.minus())
                    .map(of -> newest(of, body, period, publisher))
                    .toList();
            return OracleFigure.computed(
                    publisher, parts, values -> values.get(0).minus(values.get(1)));
        }
        return ofOneRelease(derivation, body, period, publisher);
    }

    /** Who makes an amount seldom counts the people too: the population may be another publisher's. */
    private List<OracleFigure> eachInhabitant(Derivation.PerInhabitant share, Body body, int period, String publisher) {
        return known(share.of(), body, period, publisher).stream()
                .flatMap(amount -> people(share.population(), body, period, amount.publisher()).stream()
                        .map(some ->
                                OracleFigure.computed(amount.publisher(), List.of(amount, some), OracleFigure::share)))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<OracleFigure> people(String population, Body body, int period, String publisher) {
        var own = known(population, body, period, publisher);
        return own.isEmpty() ? known(population, body, period, null) : own;
    }

    private OracleFigure mean(Derivation.Mean mean, Body body, int period, String publisher) {
        int first = period - mean.years() + 1;
        var parts = IntStream.rangeClosed(first, period)
                .mapToObj(year -> newest(mean.of(), body, year, publisher))
                .toList();
        return body.isOneArea(first, period)
                ? OracleFigure.computed(
                        publisher, parts, values -> Exact.sum(values).over(Exact.of(mean.years())))
                : null;
    }

    /** One publisher's newest figure of an operand. */
    private OracleFigure newest(String indicator, Body body, int period, String publisher) {
        var found = known(indicator, body, period, publisher);
        return found.isEmpty() ? null : found.get(0);
    }

    /** A change or a ratio: of the newest release of the publisher that has all its operands. */
    private OracleFigure ofOneRelease(Derivation derivation, Body body, int period, String publisher) {
        return figures.observations(body.id()).stream()
                .map(Observation::release)
                .distinct()
                .sorted(AGE.reversed())
                .map(release -> inRelease(derivation, body, period, publisher, release))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private OracleFigure inRelease(Derivation derivation, Body body, int period, String publisher, Release release) {
        if (derivation instanceof Derivation.ChangeSince change && period > change.year()) {
            var parts = Stream.of(period, change.year())
                    .map(year -> within(change.of(), body, year, publisher, release))
                    .toList();
            return OracleFigure.computed(publisher, parts, OracleFigure::change);
        } else if (derivation instanceof Derivation.Ratio ratio) {
            var parts = Stream.of(ratio.of(), ratio.by())
                    .map(of -> within(of, body, period, publisher, release))
                    .toList();
            return OracleFigure.computed(publisher, parts, values -> {
                var share = OracleFigure.share(values);
                return share == null ? null : share.times(Exact.FULL);
            });
        }
        return null;
    }

    private OracleFigure within(String indicator, Body body, int period, String publisher, Release release) {
        return reported(indicator, body, period, publisher)
                .filter(one -> one.release().equals(release))
                .filter(one -> one.status().carriesValue())
                .map(one -> new OracleFigure(publisher, Exact.of(one.value()), List.of(one)))
                .findFirst()
                .orElse(null);
    }

    /** The newest value against every base that its publisher gave elsewhere. */
    private List<OracleFigure> mixed(String indicator, Body body, int period, String publisher) {
        if (!(catalogue.indicator(indicator).derivation() instanceof Derivation.ChangeSince change)
                || period <= change.year()) {
            return List.of();
        }
        var readings = new ArrayList<OracleFigure>();
        for (String who : publishers(body, publisher)) {
            var value = newest(change.of(), body, period, who);
            reported(change.of(), body, change.year(), who)
                    .filter(one -> one.status().carriesValue())
                    .map(one -> new OracleFigure(who, Exact.of(one.value()), List.of(one)))
                    .map(base -> value == null
                            ? null
                            : OracleFigure.computed(who, List.of(value, base), OracleFigure::change))
                    .filter(Objects::nonNull)
                    .forEach(readings::add);
        }
        return readings;
    }

    /** Why there is no figure. */
    private String absence(String indicator, Body body, int period, String publisher) {
        var told = new OracleFigures(figures, asOf, true).told(indicator, body, period, publisher);
        if (told != null) {
            return told;
        }
        return isKnownOfAnOlderPeriod(indicator, body, period, publisher) ? "STALE" : "NO_FIGURE";
    }

    /** What publishers said instead of a figure; where they said nothing, what they said of an operand. */
    private String told(String indicator, Body body, int period, String publisher) {
        if (!new OracleFigures(figures, asOf)
                .known(indicator, body, period, publisher)
                .isEmpty()) {
            return null;
        }
        var own = told(statuses(indicator, body, period, publisher).map(OracleFigures::told));
        return own != null
                ? own
                : told(figures.operands(indicator, period).stream()
                        .map(operand -> told(operand.indicator(), body, operand.period(), publisher)));
    }

    private static String told(Stream<String> some) {
        var all = some.filter(Objects::nonNull).toList();
        return Stream.of("SUPPRESSED", "NOT_FOR_THIS_BODY", "ONLY_FORECAST")
                .filter(all::contains)
                .findFirst()
                .orElse(null);
    }

    private static String told(Status status) {
        return switch (status) {
            case M -> "NOT_FOR_THIS_BODY";
            case Q -> "SUPPRESSED";
            case F -> "ONLY_FORECAST";
            default -> null;
        };
    }

    /** The status of each publisher's newest row; of a forecast only where there is no other. */
    private Stream<Status> statuses(String indicator, Body body, int period, String publisher) {
        return publishers(body, publisher).stream()
                .flatMap(who -> reported(indicator, body, period, who)
                        .max(Comparator.comparing((Observation one) -> one.status() != Status.F)
                                .thenComparing(Observation::release, AGE))
                        .stream())
                .map(Observation::status);
    }

    private boolean isKnownOfAnOlderPeriod(String indicator, Body body, int period, String publisher) {
        int first = figures.observations(body.id()).stream()
                .mapToInt(Observation::period)
                .min()
                .orElse(period);
        return IntStream.range(first, period)
                .anyMatch(older -> !known(indicator, body, older, publisher).isEmpty());
    }
}
