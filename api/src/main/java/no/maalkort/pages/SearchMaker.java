package no.maalkort.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.maalkort.figure.NameKey;

/**
 * Finds things by words of their names, however they are spelled: æ, ø, å or ae, o, oe, a, aa.
 *
 * @param index of a workspace in the language of the place
 */
record SearchMaker(SearchIndex index, Phrases words, Place place) {
    private static final int MOST = 50;
    private static final int MOST_NEAR = 5;
    /** As in {@code baerum-2023}. */
    private static final String YEAR_BEHIND = "-[0-9]{4}$";

    SearchPage page(Frame frame, String asked) {
        var found = found(asked);
        return new SearchPage(
                frame,
                place.to("sok"),
                asked,
                asked.isBlank() ? null : words.count("search.found", found.size(), found.size()),
                found.stream().limit(MOST).toList(),
                Math.max(0, found.size() - MOST),
                asked.isBlank() || !found.isEmpty()
                        ? List.of()
                        : near(asked).limit(MOST_NEAR).map(this::hit).toList(),
                asked.isBlank() || !found.isEmpty() ? List.of() : ways());
    }

    private List<Frame.Link> ways() {
        return List.of(
                new Frame.Link(words.say("menu.municipalities"), place.overview()),
                new Frame.Link(words.say("menu.rules"), place.to("regler")),
                new Frame.Link(words.say("menu.data"), place.to("tall")));
    }

    /** All there is that has a page, kind by kind. */
    IndexPage all(Frame frame) {
        var groups = new LinkedHashMap<String, List<SearchPage.Hit>>();
        index.things().stream()
                .sorted(Comparator.comparingInt(SearchIndex.Thing::kind)
                        .thenComparing(one -> NameOrder.key(one.name())))
                .filter(thing -> hit(thing).address() != null)
                .forEach(thing -> groups.computeIfAbsent(
                                words.say("index." + thing.kindName()), title -> new ArrayList<>())
                        .add(hit(thing)));
        return new IndexPage(
                frame,
                groups.entrySet().stream()
                        .map(one -> new IndexPage.Group(one.getKey(), one.getValue()))
                        .toList());
    }

    private SearchPage.Hit hit(SearchIndex.Thing thing) {
        String page = address(thing.path());
        String rule = thing.rule() == null ? null : address(thing.rule());
        String address = page == null ? rule : page;
        return new SearchPage.Hit(
                words.say("search." + thing.kindName()),
                thing.name(),
                thing.beside(),
                thing.anchor() == null || address == null ? address : address + "#" + thing.anchor(),
                Objects.equals(address, rule) ? null : rule);
    }

    private String address(List<String> path) {
        return place.to(path.toArray(String[]::new));
    }

    /** By each way of writing what was asked, since ø and å may be written so or so on both sides. */
    private List<SearchPage.Hit> found(String asked) {
        if (asked.isBlank()) {
            return List.of();
        }
        var ways = ways(asked);
        var hits = ranked(ways).map(this::hit).toList();
        return hits.isEmpty()
                ? new SearchOfBody(index, ways).things().map(this::hit).toList()
                : hits;
    }

    private static List<List<String>> ways(String asked) {
        return NameKey.all(asked).stream().map(key -> List.of(key.split(" "))).toList();
    }

    /** What is named so first, then what has the words, then what only has their letters; goals of somebody before others. */
    private Stream<SearchIndex.Thing> ranked(List<List<String>> ways) {
        record Ranked(SearchIndex.Thing thing, int rank) {}
        return index.things().stream()
                .map(thing -> new Ranked(
                        thing,
                        ways.stream()
                                .mapToInt(thing::rank)
                                .filter(rank -> rank >= 0)
                                .min()
                                .orElse(-1)))
                .filter(one -> one.rank() >= 0)
                .sorted(Comparator.comparing((Ranked one) -> one.rank() > 0)
                        .thenComparing(one -> one.rank() > SearchOfBody.LAST_RANK)
                        .thenComparingInt(one -> one.thing().kind())
                        .thenComparing(one -> one.thing().owner() == null)
                        .thenComparingInt(Ranked::rank)
                        .thenComparing(one -> NameOrder.key(one.thing().name())))
                .map(Ranked::thing);
    }

    /** What something that is not there may be meant for, under the names of its kinds. */
    List<Fact> meant(HelpPages.Wrong wrong) {
        return near(wrong.part().replaceAll(YEAR_BEHIND, ""))
                .filter(thing -> wrong.kind() == null || wrong.kind().equals(thing.kindName()))
                .limit(MOST_NEAR)
                .map(this::hit)
                .map(hit -> new Fact(hit.kind(), hit.name(), null, hit.rule() == null ? hit.address() : hit.rule()))
                .toList();
    }

    private Stream<SearchIndex.Thing> near(String asked) {
        return index.things().stream().filter(thing -> thing.isNear(asked));
    }
}
