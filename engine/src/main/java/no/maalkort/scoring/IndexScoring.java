package no.maalkort.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.maalkort.figure.Text;
import no.maalkort.goal.Index;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.IndexShown.RankShown;
import no.maalkort.scorecard.IndexWords;

/**
 * The index of a body's year. Thread-safe: what bodies have in a year is read once for all of them, and the last few are kept.
 */
final class IndexScoring {
    private static final int MOST_KEPT = 16;

    private final Map<Asked, Year> kept = new LinkedHashMap<>();

    /** What bodies' numbers depend on. */
    private record Asked(LoadedPack pack, int year, int rulesAt, LocalDate asOf) {}

    /** All bodies of a year: their figures, and the number each is ranked by. */
    private record Year(IndexFigures figures, Map<String, BigDecimal> ranked) {}

    /** The index by a pack, or null where it has none. */
    IndexShown of(Context context, LoadedPack pack) {
        var index = pack.pack().index();
        if (index == null) {
            return null;
        }
        var year = year(context, pack);
        var tree = Indexing.tree(context, year.figures());
        var trends = new IndexTrends(context, year.figures()).of(tree);
        return tree.counts() ? IndexShowing.of(index, context, tree, trends, rank(context, index, year)) : null;
    }

    private synchronized Year year(Context context, LoadedPack pack) {
        var asked = new Asked(pack, context.year(), context.rulesAt(), context.asOf());
        var known = kept.get(asked);
        if (known == null) {
            known = read(context, pack);
            if (kept.size() == MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            kept.put(asked, known);
        }
        return known;
    }

    private static Year read(Context context, LoadedPack pack) {
        var figures = IndexFigures.of(context, pack);
        var rule = pack.pack().index().rank();
        var ranked = new LinkedHashMap<String, BigDecimal>();
        if (rule != null) {
            for (String id : figures.bodies()) {
                var body = context.figures().catalogue().body(id);
                var value = number(rule, Indexing.tree(context.of(body), figures));
                if (value != null) {
                    ranked.put(id, value);
                }
            }
        }
        return new Year(figures, ranked);
    }

    /** The number that ranks, rounded as it is shown, so that ties are those that readers see; null where there is none. */
    static BigDecimal number(Index.Rank rule, IndexNode tree) {
        var valued = tree.on(rule.scale());
        if (valued == null || valued.value() == null) {
            return null;
        }
        var number = rule.by() == Index.By.LOW ? valued.low() : valued.value();
        return number.setScale(rule.decimals(), RoundingMode.HALF_UP);
    }

    private static RankShown rank(Context context, Index index, Year year) {
        var own = year.ranked().get(context.body().id());
        if (own == null) {
            return null;
        }
        var rule = index.rank();
        var shared = year.ranked().entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(own) == 0)
                .map(Map.Entry::getKey)
                .filter(id -> !id.equals(context.body().id()))
                .toList();
        var scale = index.scale(rule.scale()).map(IndexShowing::scale).orElseThrow();
        int place = place(rule, year.ranked().values(), own);
        int of = year.ranked().size();
        return new RankShown(
                rule.scale(),
                own,
                place,
                of,
                shared,
                IndexWords.rank(scale, own, rule.by(), place, of, names(context, shared)));
    }

    /** The place of a number among all. */
    static int place(Index.Rank rule, Collection<BigDecimal> all, BigDecimal own) {
        var better = all.stream().filter(value -> value.compareTo(own) > 0).toList();
        long ahead = rule.ties() == Index.Ties.DENSE
                ? better.stream().map(BigDecimal::stripTrailingZeros).distinct().count()
                : better.size();
        return Math.toIntExact(ahead) + 1;
    }

    private static List<Text> names(Context context, List<String> bodies) {
        return bodies.stream()
                .map(context.figures().catalogue()::body)
                .filter(Objects::nonNull)
                .map(body -> body.name())
                .toList();
    }
}
