package no.maalkort.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.pages.SearchIndex.Thing;

/**
 * What is found of words that name a municipality and, beside it, something of its own or a year.
 *
 * @param ways the words that are asked for, in each way of writing them
 */
record SearchOfBody(SearchIndex index, List<List<String>> ways) {
    private static final String YEAR = "(?:19|20|21)[0-9]{2}";
    /** A word inside another names nobody. */
    static final int LAST_RANK = 2;

    private record Split(Thing body, List<String> years, List<String> rest) {}

    /** Scorecards of a year that is named, then goals that the rest names; the municipality alone where there are none. */
    Stream<Thing> things() {
        return ways.stream()
                .flatMap(way -> index.things().stream()
                        .filter(thing -> thing.kindName().equals("municipality"))
                        .flatMap(body -> split(body, way)))
                .flatMap(this::of)
                .distinct();
    }

    /** The words without those at their beginning or end that are the municipality's name. */
    private static Stream<Split> split(Thing body, List<String> way) {
        return Stream.iterate(1, i -> i < way.size(), i -> i + 1)
                .flatMap(i -> Stream.of(
                        part(body, way.subList(0, i), way.subList(i, way.size())),
                        part(body, way.subList(i, way.size()), way.subList(0, i))))
                .filter(split -> split != null);
    }

    private static Split part(Thing body, List<String> named, List<String> others) {
        return body.rank(named) == 0
                ? new Split(
                        body,
                        others.stream().filter(word -> word.matches(YEAR)).toList(),
                        others.stream().filter(word -> !word.matches(YEAR)).toList())
                : null;
    }

    private Stream<Thing> of(Split split) {
        var body = split.body();
        var found = new ArrayList<Thing>();
        split.years().forEach(year -> found.add(scorecard(body, year)));
        if (!split.rest().isEmpty()) {
            index.things().stream()
                    .filter(thing -> thing.owner() == null || thing.owner().equals(body.owner()))
                    .filter(thing -> thing != body && isRanked(thing, split.rest()))
                    .sorted(Comparator.comparingInt((Thing thing) -> thing.rank(split.rest()))
                            .thenComparingInt(Thing::kind))
                    .map(thing -> thing.of(body))
                    .forEach(found::add);
        }
        return found.stream();
    }

    private static boolean isRanked(Thing thing, List<String> words) {
        int rank = thing.rank(words);
        return rank >= 0 && rank <= LAST_RANK;
    }

    private static Thing scorecard(Thing body, String year) {
        return new Thing(
                body.kind(),
                body.name() + " " + year,
                body.beside(),
                List.of("kommune", body.owner(), year),
                null,
                null,
                List.of(),
                body.owner());
    }
}
