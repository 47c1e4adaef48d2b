package no.maalkort.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import no.maalkort.figure.Indicator;
import no.maalkort.goal.Level;
import no.maalkort.goal.When;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.PathShown;

/** The levels that a result shows, as the oracle measures by: read from the scorecard and not from a pack. */
final class ReadLevels {
    private ReadLevels() {}

    /** The levels of a figure of a period; {@code path} is that of the result, or null. */
    static OracleLevels of(List<LevelShown> shown, PathShown path, Indicator indicator, int period) {
        return new OracleLevels(
                indicator,
                shown.stream().map(one -> level(one, path)).toList(),
                shown.stream()
                        .map(one -> one.value() == null ? Exact.ZERO : Exact.of(one.value()))
                        .toList(),
                period);
    }

    private static Level level(LevelShown shown, PathShown path) {
        return new Level(
                Level.Kind.valueOf(shown.kind().toUpperCase(Locale.ROOT)),
                shown.text(),
                shown.strict(),
                shown.indicator(),
                null,
                range(shown),
                shown.due(),
                false,
                path == null || shown.due() == null ? null : way(shown, path),
                new When(shown.from()),
                shown.to() == null ? null : new When(shown.to()),
                shown.seen(),
                null,
                null,
                null,
                shown.ground(),
                shown.line(),
                1,
                List.of());
    }

    private static Level.Range range(LevelShown shown) {
        return shown.desired() == null
                ? null
                : new Level.Range(
                        shown.desired().get(0),
                        shown.desired().get(1),
                        shown.accepted().get(0),
                        shown.accepted().get(1));
    }

    private static Level.Path way(LevelShown shown, PathShown path) {
        var through = new TreeMap<Integer, BigDecimal>();
        shown.through().forEach(one -> through.put(one.year(), one.value()));
        return new Level.Path(
                Level.Shape.valueOf(path.shape().toUpperCase(Locale.ROOT).replace('-', '_')),
                through,
                Level.AdoptedBy.COUNCIL);
    }
}
