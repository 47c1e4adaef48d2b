package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The words at the right end of a path, so placed that they do not meet and none stands below the picture. */
final class PathEnds {
    private static final int APART = 20;

    private PathEnds() {}

    /** From the top, each far enough below the one before, and then up from the foot again where room is short. */
    static List<PathChart.End> of(List<PathChart.Said> said, ToIntFunction<BigDecimal> y, int foot) {
        var sorted = said.stream()
                .sorted(Comparator.comparing(PathChart.Said::value).reversed())
                .toList();
        var places = new ArrayList<Integer>();
        for (var one : sorted) {
            int after = places.isEmpty() ? 0 : places.get(places.size() - 1) + APART;
            places.add(Math.max(y.applyAsInt(one.value()) + 5, after));
        }
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> {
                    var one = sorted.get(i);
                    int lowest = foot + APART - APART * (sorted.size() - 1 - i);
                    return new PathChart.End(
                            y.applyAsInt(one.value()),
                            Math.min(places.get(i), lowest),
                            one.label(),
                            one.more(),
                            one.kind());
                })
                .toList();
    }
}
