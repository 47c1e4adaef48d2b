package no.maalkort.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The vintages of every reported figure: of one publisher the newest known counts, publishers are never chained.
 *
 * <p>A forecast is never found, only told of, but in a scenario: there it counts where nothing else is reported.
 */
final class Vintages {
    /** The order in which releases came. */
    static final Comparator<Observation> NEWEST = Comparator.<Observation, Published>comparing(
                    observation -> observation.release().published())
            .thenComparing(observation -> observation.release().id());

    private static final Comparator<Observation> NEWEST_BY_PUBLISHER = NEWEST.thenComparing(Observation::publisher);

    private static final NavigableMap<Integer, List<Observation>> NOTHING = Collections.emptyNavigableMap();

    private final Catalogue catalogue;
    private final boolean forecasts;
    private final Function<String, List<Observation>> observations;
    private final Map<String, Map<String, NavigableMap<Integer, List<Observation>>>> chains = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Series>> series = new ConcurrentHashMap<>();

    /**
     * The vintages of what a body has.
     *
     * @param forecasts whether forecasts and budgets count, as they do in a scenario only
     * @param observations a body's, the same at each call
     */
    Vintages(Catalogue catalogue, boolean forecasts, Function<String, List<Observation>> observations) {
        this.catalogue = catalogue;
        this.forecasts = forecasts;
        this.observations = observations;
    }

    /** The observations of the question's body and indicator, by period. */
    private NavigableMap<Integer, List<Observation>> chain(Figures.Question asked) {
        return of(asked.body()).getOrDefault(asked.indicator(), NOTHING);
    }

    private Map<String, NavigableMap<Integer, List<Observation>>> of(String body) {
        return chains.computeIfAbsent(body, this::chains);
    }

    private Map<String, NavigableMap<Integer, List<Observation>>> chains(String body) {
        var byIndicator = new HashMap<String, NavigableMap<Integer, List<Observation>>>();
        observations.apply(body).forEach(observation -> byIndicator
                .computeIfAbsent(observation.indicator(), indicator -> new TreeMap<>())
                .computeIfAbsent(observation.period(), period -> new ArrayList<>())
                .add(observation));
        return byIndicator;
    }

    /** A body's observations of one indicator, by period and release. */
    Stream<Observation> of(String body, String indicator) {
        return of(body).getOrDefault(indicator, NOTHING).values().stream().flatMap(Collection::stream);
    }

    /** A body's observations of one indicator and period, by release. */
    List<Observation> of(String body, String indicator, int period) {
        return of(body).getOrDefault(indicator, NOTHING).getOrDefault(period, List.of());
    }

    /** The series that a figure belongs to, as it was known on the day the figure was published. */
    Series series(Observation figure) {
        var day = figure.release().published().lastDay();
        int area = catalogue.body(figure.body()).area(figure.period());
        return series.computeIfAbsent(figure.body(), body -> new ConcurrentHashMap<>())
                .compute(
                        figure.indicator(),
                        (indicator, last) -> last != null && last.isOf(day, area) ? last : series(figure, day, area));
    }

    private Series series(Observation figure, LocalDate day, int area) {
        var body = catalogue.body(figure.body());
        return new Series(
                day,
                area,
                of(figure.body(), figure.indicator())
                        .filter(Vintages::isUsable)
                        .filter(one -> body.area(one.period()) == area)
                        .filter(one -> !one.release().published().lastDay().isAfter(day))
                        .toList());
    }

    /** The periods anything was ever said of, first to last. */
    List<Integer> periods(Figures.Question asked) {
        return List.copyOf(chain(asked).keySet());
    }

    /** Every observation of the question's period, known or not, newest last; of one release by publisher. */
    List<Observation> all(Figures.Question asked) {
        var all = of(asked.body(), asked.indicator(), asked.period());
        return all.size() < 2 ? all : all.stream().sorted(NEWEST_BY_PUBLISHER).toList();
    }

    /** Every known observation of the question's period, newest last. */
    List<Observation> known(Figures.Question asked) {
        var known = new ArrayList<Observation>(1);
        for (Observation one : all(asked)) {
            if (barred(asked, one) == null) {
                known.add(one);
            }
        }
        return known;
    }

    /** Why a question does not look at an observation at all, or null. */
    private static Considered.Refusal barred(Figures.Question asked, Observation one) {
        if (one.release().published().lastDay().isAfter(asked.asOf())) {
            return Considered.Refusal.PUBLISHED_LATER;
        }
        boolean other = asked.publisher() != null && !asked.publisher().equals(one.publisher());
        return other ? Considered.Refusal.OTHER_PUBLISHER : null;
    }

    /** Why an observation of the question's period is not a value that its publisher stands by, or null. */
    Considered.Refusal refusal(Figures.Question asked, Observation one) {
        var barred = barred(asked, one);
        if (barred != null) {
            return barred;
        }
        if (one.status() == Status.F && !forecasts) {
            return Considered.Refusal.FORECAST;
        }
        var newest = newest(asked);
        if (!newest.contains(one)) {
            boolean replaced =
                    newest.stream().anyMatch(other -> other.publisher().equals(one.publisher()));
            return replaced ? Considered.Refusal.REPLACED : Considered.Refusal.FORECAST;
        }
        return counts(one) ? null : Considered.Refusal.NO_VALUE;
    }

    /** The newest observation of each publisher, sorted by publisher; forecasts only where nothing else is. */
    Collection<Observation> newest(Figures.Question asked) {
        var known = known(asked);
        if (known.size() < 2) {
            return known;
        }
        var newest = new TreeMap<String, Observation>();
        for (Observation observation : known) {
            var held = newest.get(observation.publisher());
            if (held == null || held.status() == Status.F || observation.status() != Status.F) {
                newest.put(observation.publisher(), observation);
            }
        }
        if (newest.values().stream().anyMatch(Vintages::isUsable)) {
            newest.values().removeIf(one -> one.status() == Status.F);
        }
        return newest.values();
    }

    /** The publishers that say anything of the indicator and body, sorted. */
    List<String> publishers(Figures.Question asked) {
        return chain(asked).values().stream()
                .flatMap(Collection::stream)
                .map(Observation::publisher)
                .filter(publisher ->
                        asked.publisher() == null || asked.publisher().equals(publisher))
                .distinct()
                .sorted()
                .toList();
    }

    Lookup reported(Figures.Question asked) {
        var newest = newest(asked);
        var usable = usable(newest);
        if (usable.isEmpty()) {
            return absent(asked, newest);
        }
        if (usable.size() == 1) {
            return new Lookup.Found(usable.get(0));
        }
        boolean agree = usable.stream()
                .allMatch(figure -> figure.value().compareTo(usable.get(0).value()) == 0);
        return agree
                ? new Lookup.Found(usable.stream()
                        .max(Comparator.comparing(figure -> figure.inputs().get(0), NEWEST))
                        .orElseThrow())
                : new Lookup.Conflict(usable);
    }

    private List<Figure> usable(Collection<Observation> newest) {
        var usable = new ArrayList<Figure>(newest.size());
        for (Observation one : newest) {
            if (counts(one)) {
                usable.add(figure(one));
            }
        }
        return usable;
    }

    private Lookup absent(Figures.Question asked, Collection<Observation> newest) {
        var said = newest.stream().map(Observation::status).toList();
        if (said.contains(Status.Q)) {
            return new Lookup.Absent(Lookup.Why.SUPPRESSED, null);
        }
        if (said.contains(Status.M)) {
            return new Lookup.Absent(Lookup.Why.CANNOT_EXIST, null);
        }
        for (Observation observation : newest) {
            if (observation.status() == Status.F) {
                return new Lookup.Absent(Lookup.Why.ONLY_FORECAST, figure(observation));
            }
        }
        var years = chain(asked);
        for (int year : years.headMap(asked.period(), false).descendingKeySet()) {
            var older = newest(asked.in(year)).stream().filter(this::counts).findFirst();
            if (older.isPresent()) {
                return new Lookup.Absent(Lookup.Why.STALE, figure(older.get()));
            }
        }
        return new Lookup.Absent(Lookup.Why.NO_FIGURE, null);
    }

    /** Whether an observation is a value that may be judged by. */
    boolean counts(Observation observation) {
        return isUsable(observation) || forecasts && observation.status() == Status.F;
    }

    static boolean isUsable(Observation observation) {
        return observation.status().carriesValue() && observation.status() != Status.F;
    }

    private Figure figure(Observation observation) {
        return new Figure(
                catalogue.indicator(observation.indicator()),
                observation.body(),
                observation.period(),
                observation.value(),
                observation.printed(),
                observation.status(),
                List.of(observation));
    }
}
