package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Text;
import no.maalkort.goal.Index;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.IndexShown.BandShown;
import no.maalkort.scorecard.IndexShown.ImputedShown;
import no.maalkort.scorecard.IndexShown.NodeShown;
import no.maalkort.scorecard.IndexShown.OnScale;
import no.maalkort.scorecard.IndexShown.PointShown;
import no.maalkort.scorecard.IndexShown.RankShown;
import no.maalkort.scorecard.IndexShown.ScaleShown;
import no.maalkort.scorecard.IndexShown.TrendShown;
import no.maalkort.scorecard.IndexWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;

/** An index as results show it: every number of the tree, with how it came about in words. */
final class IndexShowing {
    private final Index index;
    private final Context context;
    private final Map<String, IndexTrends.Trended> trends;
    private final List<NodeShown> nodes = new ArrayList<>();

    private IndexShowing(Index index, Context context, Map<String, IndexTrends.Trended> trends) {
        this.index = index;
        this.context = context;
        this.trends = trends;
    }

    static IndexShown of(
            Index index, Context context, IndexNode tree, Map<String, IndexTrends.Trended> trends, RankShown rank) {
        var showing = new IndexShowing(index, context, trends);
        showing.node(tree, null, index.tree());
        return new IndexShown(index.scales().stream().map(IndexShowing::scale).toList(), showing.nodes, rank);
    }

    static ScaleShown scale(Index.Scale scale) {
        var ends = List.copyOf(scale.at().values());
        return new ScaleShown(
                scale.id(),
                scale.name(),
                ends.get(0),
                ends.get(ends.size() - 1),
                scale.decimals(),
                scale.tiers().stream().map(IndexShowing::band).toList());
    }

    private static BandShown band(Index.Band band) {
        return band == null ? null : new BandShown(band.from(), band.name(), band.mark());
    }

    private void node(IndexNode node, String parent, Index.Node rule) {
        var values = index.scales().stream()
                .filter(scale -> node.on(scale.id()) != null)
                .map(scale -> onScale(node, scale, rule))
                .toList();
        var trended = trends.get(node.id());
        if (node.counts()) {
            nodes.add(new NodeShown(
                    node.id(),
                    parent,
                    node.leaf() == null ? null : node.id(),
                    node.name(),
                    node.weight(),
                    Numbers.rounded(node.coverage()),
                    values,
                    points(node),
                    imputed(node),
                    trended == null ? null : trend(trended)));
        }
        for (IndexNode below : node.below()) {
            var of = rule == null
                    ? null
                    : rule.of().stream()
                            .filter(one -> one.id().equals(below.id()))
                            .findFirst()
                            .orElse(rule);
            node(below, node.id(), of);
        }
    }

    private List<PointShown> points(IndexNode node) {
        if (node.leaf() == null) {
            return List.of();
        }
        var goal = node.leaf().goal();
        var levels = new LevelsShown(context, goal, new FiguresShown(context, goal));
        return node.leaf().assessment().levels().stream()
                .filter(level -> level.value() != null)
                .map(level -> levels.level(indicator(node), level))
                .map(level -> new PointShown(
                        level.kind(), level.value(), level.ground(), level.source(), level.file(), level.line()))
                .toList();
    }

    private Indicator indicator(IndexNode leaf) {
        return leaf.leaf().assessment().indicator();
    }

    private ImputedShown imputed(IndexNode node) {
        var imputed = node.imputed();
        return imputed == null
                ? null
                : new ImputedShown(
                        Numbers.rounded(imputed.value()),
                        indicator(node).unit(),
                        index.imputation().scheme(),
                        imputed.group(),
                        imputed.of());
    }

    private OnScale onScale(IndexNode node, Index.Scale scale, Index.Node rule) {
        var valued = node.on(scale.id());
        var withheld = valued.withheld() == null ? null : withheld(node, valued.withheld(), rule);
        return new OnScale(
                scale.id(),
                Numbers.rounded(valued.value()),
                withheld,
                Numbers.rounded(valued.low()),
                Numbers.rounded(valued.high()),
                band(valued.tier()),
                valued.imputed(),
                valued.how(),
                why(node, scale, valued, withheld));
    }

    private static Scorecard.Withheld withheld(IndexNode node, IndexNode.Withheld why, Index.Node rule) {
        return switch (why) {
            case ERROR_BELOW -> TotalsOf.errorBelow();
            case COVERAGE -> TotalsOf.underCoverage(node.coverage(), rule.leastCoverage());
            case MISSING ->
                new Scorecard.Withheld(
                        "COVERAGE",
                        IndexWords.missing().nb(),
                        IndexWords.missing().en());
        };
    }

    private Text why(IndexNode node, Index.Scale scale, IndexNode.Valued valued, Scorecard.Withheld withheld) {
        var shown = scale(scale);
        if (withheld != null) {
            return IndexWords.withheld(shown, new Text(withheld.nb(), withheld.en()), valued.low(), valued.high());
        }
        if (node.leaf() != null) {
            return leaf(node, scale, shown, valued);
        }
        var joined = valued.of().stream()
                .filter(one -> one.on(scale.id()).value() != null)
                .map(one -> new IndexWords.Joined(one.name(), one.on(scale.id()).value(), one.weight()))
                .toList();
        var alone = scale.tiers().isEmpty() ? null : Index.Band.of(scale.tiers(), valued.value());
        return IndexWords.node(
                shown,
                valued.mean(),
                joined,
                valued.value(),
                Objects.equals(alone, valued.tier()) ? null : alone.name());
    }

    private Text leaf(IndexNode node, Index.Scale scale, ScaleShown shown, IndexNode.Valued valued) {
        var rescaling = Indexing.rescaling(index, scale, node.leaf());
        var named =
                valued.how().terms().stream().skip(1).map(Arithmetic.Term::name).toList();
        var points = named.stream()
                .map(name -> rescaling.points().stream()
                        .filter(point -> point.name().equals(name))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .map(point ->
                        new IndexWords.Point(point.level().name().toLowerCase(Locale.ROOT), point.value(), point.at()))
                .toList();
        BigDecimal figure = valued.how().terms().get(0).value();
        return IndexWords.leaf(
                shown,
                figure,
                indicator(node).decimals(),
                indicator(node).unit(),
                points.get(0),
                points.size() < 2 ? null : points.get(1),
                rescaling.logarithmic(),
                valued.value(),
                imputed(node));
    }

    private TrendShown trend(IndexTrends.Trended trended) {
        int due = index.trend().due();
        return new TrendShown(
                band(trended.arrow()),
                Numbers.rounded(trended.pace()),
                trended.from(),
                trended.to(),
                trended.eroding(),
                trended.how(),
                trended.untold() != null
                        ? IndexWords.untold(trended.untold(), due)
                        : IndexWords.trend(
                                trended.arrow().name(),
                                trended.pace(),
                                trended.from(),
                                trended.to(),
                                due,
                                trended.eroding()));
    }
}
