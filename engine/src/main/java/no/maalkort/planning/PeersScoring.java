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

    private final PeersIndex index;

    /** One of them, judged; with the number that orders them and its range, or null. */
    private record Judged(
            Scoring.Request request,
            Scorecard card,
            Robustness robustness,
            BigDecimal number,
            Robustness.Spread range) {
        static Judged of(Workspace workspace, PeersIndex index, Scoring.Request request, int draws, long seed) {
            var card = workspace.scoring().score(request);
            var robustness = RobustnessScoring.ofGoals(workspace, request, draws, seed);
            return index == null
                    ? new Judged(
                            request,
                            card,
                            robustness,
                            card.totals().measurable().low(),
                            robustness.low())
                    : new Judged(request, card, robustness, index.number(card), index.range(card));
        }

        String id() {
            return request.body().id();
        }

        boolean isLike(Judged other) {
            return range != null
                    && other.range != null
                    && range.from().compareTo(other.range.to()) <= 0
                    && other.range.from().compareTo(range.to()) <= 0;
        }
    }

    private PeersScoring(Workspace workspace, List<Judged> judged, PeersIndex index) {
        this.workspace = workspace;
        this.judged = judged;
        this.index = index;
    }

    /**
     * The requests' bodies beside each other; by an index of who asks all of them are judged by its pack.
     *
     * @param requests of one year; the first is who asks
     * @param groups that the bodies are the members of; none where they were named
     */
    public static Peers of(
            Workspace workspace, List<Scoring.Request> requests, List<Body> groups, int draws, long seed) {
        var first = requests.get(0);
        var index = PeersIndex.of(workspace, first, draws, seed);
        var judged = requests.stream()
                .map(one -> index == null ? one : by(first, one))
                .map(one -> Judged.of(workspace, index, one, draws, seed))
                .sorted(Comparator.comparing(Judged::number, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Judged::id))
                .toList();
        return new PeersScoring(workspace, judged, index).peers(first, groups, draws, seed);
    }

    private static Scoring.Request by(Scoring.Request first, Scoring.Request one) {
        return new Scoring.Request(one.body(), one.year(), first.pack(), one.asOf(), one.rulesAt());
    }

    /**
     * Whom a body is set beside where nobody is named: all that its index ranks; else those of its kind that have a pack of
     * their own, in a year in which they exist.
     */
    public static List<Body> usual(Workspace workspace, Scoring.Request asking) {
        var all = asking.pack().pack().index() == null ? withPacks(workspace, asking.year()) : workspace.judged();
        return all.stream().filter(one -> isLike(asking, one)).toList();
    }

    /** Municipalities that have a pack of their own, in a year in which they exist. */
    public static List<Body> withPacks(Workspace workspace, int year) {
        return workspace.municipalities().stream()
                .filter(one -> one.number(year) != null)
                .filter(one -> workspace.packOf(one).pack().municipality() != null)
                .toList();
    }

    /** Whether a body can be set beside who asks: of those its index is for, else of the same kind. */
    public static boolean isLike(Scoring.Request asking, Body other) {
        var index = asking.pack().pack().index();
        return index == null ? other.kind() == asking.body().kind() : index.isFor(other);
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
                index == null
                        ? null
                        : index.of(judged.stream().map(Judged::card).toList()),
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
                index == null ? null : index.standing(card),
                card.counts(),
                card.totals().measurable(),
                one.robustness().label(),
                one.robustness().low(),
                one.number() == null ? List.of() : alike(one));
    }

    private List<String> alike(Judged one) {
        return ranked().filter(other -> other != one && isJudged(one) && isJudged(other) && other.isLike(one))
                .map(Judged::id)
                .toList();
    }

    /** Whether there is anything to differ by: of goals of one's own, that one of them is judged. */
    private boolean isJudged(Judged one) {
        return index != null || one.card().totals().measurable().observed() > 0;
    }

    private Stream<Judged> ranked() {
        return judged.stream().filter(one -> one.number() != null);
    }

    private Integer rank(Judged one) {
        return one.number() == null
                ? null
                : (Integer) (1
                        + (int) ranked().filter(other -> other.number().compareTo(one.number()) > 0)
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
