package no.maalkort.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.maalkort.planning.Robustness.IndexRuns;
import no.maalkort.planning.Robustness.NodeRuns;
import no.maalkort.planning.Robustness.PlaceRuns;
import no.maalkort.planning.Robustness.ScaleRuns;
import no.maalkort.planning.Robustness.Spread;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.IndexShown.OnScale;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scoring.Reindexing;

/** The numbers of an index in many runs, gathered into ranges. */
final class IndexRunning {
    private final IndexShown known;
    private final List<Reindexing.Run> runs;

    private IndexRunning(IndexShown known, List<Reindexing.Run> runs) {
        this.known = known;
        this.runs = runs;
    }

    /** The index that is known, in runs of the same tree. */
    static IndexRuns of(IndexShown known, List<Reindexing.Run> runs) {
        var running = new IndexRunning(known, runs);
        return new IndexRuns(known.scales(), running.nodes(), running.place());
    }

    private List<NodeRuns> nodes() {
        var nodes = new ArrayList<NodeRuns>();
        int at = 0;
        for (IndexShown.NodeShown node : known.nodes()) {
            var values = new ArrayList<ScaleRuns>();
            for (OnScale value : node.values()) {
                values.add(value(value, at++));
            }
            nodes.add(new NodeRuns(node.id(), node.parent(), node.goal(), node.name(), values));
        }
        return nodes;
    }

    /** A number on a scale, which stands at the same place in every run. */
    private ScaleRuns value(OnScale value, int at) {
        var numbers = runs.stream().map(run -> run.numbers().get(at)).toList();
        var tier = value.tier();
        return new ScaleRuns(
                value.scale(),
                value.value(),
                tier,
                tier == null
                        ? null
                        : (Integer) (int) numbers.stream()
                                .filter(number -> tier.name().equals(number.tier()))
                                .count(),
                written(RobustnessScoring.spread(numbers, Reindexing.Number::low)),
                written(RobustnessScoring.spread(numbers, Reindexing.Number::value)),
                written(RobustnessScoring.spread(numbers, Reindexing.Number::high)));
    }

    private static Spread written(Spread exact) {
        return exact == null
                ? null
                : new Spread(Numbers.rounded(exact.from()), Numbers.rounded(exact.to()), exact.runs());
    }

    private PlaceRuns place() {
        if (known.rank() == null) {
            return null;
        }
        var places = runs.stream()
                .map(Reindexing.Run::place)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        int place = known.rank().place();
        return new PlaceRuns(
                place,
                known.rank().of(),
                (int) places.stream().filter(one -> one == place).count(),
                RobustnessScoring.ranked(places, RobustnessScoring.FEW),
                RobustnessScoring.ranked(places, RobustnessScoring.MANY));
    }
}
