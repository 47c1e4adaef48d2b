package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Lookup;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The setting of municipalities beside each other: scorecards as they always are, and figures of the same period. */
public final class PeersScoring {
    /** How many runs stand behind each range where nobody says otherwise. */
    public static final int DRAWS = 1000;

    private final Workspace workspace;
    private final List<Judged> judged;

    /** One of them, judged. */
    private record Judged(Scoring.Request request, Scorecard card, Robustness robustness) {
        String id() {
            return request.body().id();
        }

        BigDecimal low() {
            return card.totals().measurable().low();
        }

        boolean isLike(Judged other) {
            var own = robustness.low();
            var its = other.robustness.low();
            return own.from().compareTo(its.to()) <= 0 && its.from().compareTo(own.to()) <= 0;
        }
    }

    private PeersScoring(Workspace workspace, List<Judged> judged) {
        this.workspace = workspace;
        this.judged = judged;
    }

    /**
     * The requests' municipalities beside each other.
     *
     * @param requests of one year; the first is who asks
     * @param groups that their municipalities are the members of; none where they were named
     */
    public static Peers of(
            Workspace workspace, List<Scoring.Request> requests, List<Body> groups, int draws, long seed) {
        var judged = requests.stream()
                .map(one -> new Judged(
                        one,
                        workspace.scoring().score(one),
                        RobustnessScoring.of(workspace, one, draws, seed, done -> true)))
                .sorted(Comparator.comparing(Judged::low, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Judged::id))
                .toList();
        return new PeersScoring(workspace, judged).peers(requests.get(0), groups, draws, seed);
    }

    /** Those that have a pack of their own, in a year in which they exist. */
    public static List<Body> withPacks(Workspace workspace, int year) {
        return workspace.municipalities().stream()
                .filter(one -> one.number(year) != null)
                .filter(one -> workspace.packOf(one).pack().municipality() != null)
                .toList();
    }

    private Peers peers(Scoring.Request first, List<Body> groups, int draws, long seed) {
        long packs =
                judged.stream().map(one -> one.card().pack().id()).distinct().count();
        return new Peers(
                Scorecard.SCHEMA_VERSION,
                first.body().id(),
                first.year(),
                judged.get(0).card().engine(),
                groups.stream().map(Peers.Grouped::of).toList(),
                packs > 1,
                draws,
                seed,
                judged.stream().map(this::peer).toList(),
                indicators());
    }

    private Peers.Peer peer(Judged one) {
        var card = one.card();
        return new Peers.Peer(
                card.municipality(),
                card.pack(),
                card.asOf(),
                rank(one),
                card.counts(),
                card.totals().measurable(),
                one.robustness().label(),
                one.robustness().low(),
                one.low() == null ? List.of() : alike(one));
    }

    private List<String> alike(Judged one) {
        return ranked().filter(other -> other != one && other.isLike(one))
                .map(Judged::id)
                .toList();
    }

    private Stream<Judged> ranked() {
        return judged.stream().filter(one -> one.low() != null);
    }

    private Integer rank(Judged one) {
        return one.low() == null
                ? null
                : (Integer) (1
                        + (int) ranked().filter(other -> other.low().compareTo(one.low()) > 0)
                                .count());
    }

    /** An indicator in a period. */
    private record Asked(String indicator, String period) {}

    private List<Peers.Beside> indicators() {
        var asked = new LinkedHashSet<Asked>();
        judged.stream().flatMap(one -> goals(one.card())).forEach(goal -> {
            if (goal.indicator() != null && goal.period() != null) {
                asked.add(new Asked(goal.indicator(), goal.period()));
            }
        });
        return asked.stream().map(this::beside).filter(Objects::nonNull).toList();
    }

    private static Stream<GoalResult> goals(Scorecard card) {
        return Stream.concat(card.goals().stream(), card.also().stream().flatMap(also -> also.goals().stream()));
    }

    /** One indicator of all of them; null where fewer than two have it. */
    private Peers.Beside beside(Asked asked) {
        var indicator = workspace.figures().catalogue().indicator(asked.indicator());
        var figures = new ArrayList<Figure>();
        judged.forEach(one -> figures.add(figure(one, asked)));
        var known = figures.stream().filter(Objects::nonNull).toList();
        if (known.size() < 2) {
            return null;
        }
        var best = best(indicator, known);
        var values = new ArrayList<Peers.PeerValue>();
        for (int i = 0; i < judged.size(); i++) {
            values.add(value(judged.get(i).id(), figures.get(i), best));
        }
        return new Peers.Beside(
                indicator.id(), indicator.name(), indicator.unit(), indicator.better(), asked.period(), values);
    }

    private Figure figure(Judged one, Asked asked) {
        var lookup = workspace
                .figures()
                .lookup(
                        asked.indicator(),
                        one.id(),
                        Integer.parseInt(asked.period()),
                        null,
                        workspace.scoring().asOf(one.request()));
        return lookup instanceof Lookup.Found found ? found.figure() : null;
    }

    /** What is best of an indicator; null where no way is better, and of counts and sums, which tell of size. */
    private static BigDecimal best(Indicator indicator, List<Figure> known) {
        if (!indicator.isOfAnySize()) {
            return null;
        }
        var values = known.stream().map(Figure::value);
        return switch (indicator.better()) {
            case HIGHER -> values.max(Comparator.naturalOrder()).orElseThrow();
            case LOWER -> values.min(Comparator.naturalOrder()).orElseThrow();
            case NEITHER -> null;
        };
    }

    private static Peers.PeerValue value(String municipality, Figure figure, BigDecimal best) {
        if (figure == null) {
            return new Peers.PeerValue(municipality, null, null, null, false);
        }
        var ranks = figure.indicator().ranks();
        return new Peers.PeerValue(
                municipality,
                figure.isComputed() ? Numbers.rounded(figure.value()) : figure.value(),
                ranks.isEmpty() ? null : ranks.get(figure.value().intValueExact()),
                figure.status().name(),
                best != null && figure.value().compareTo(best) == 0);
    }
}
