package no.maalkort.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.NameKey;
import no.maalkort.figure.Nearest;
import no.maalkort.scoring.Workspace;

/** Finds things by words of their names, however they are spelled: æ, ø, å or ae, o, oe, a, aa. */
final class SearchMaker {
    private static final int MOST = 50;
    private static final int MOST_NEAR = 5;

    private final Phrases words;
    private final Place place;
    private final List<Thing> things = new ArrayList<>();

    private record Thing(SearchPage.Hit hit, List<String> keys, int kind) {
        /** 0 where a name is what was asked, 1 where one begins so, 2 where a word does, 3 where it is inside; else −1. */
        private int rank(List<String> asked) {
            int best = -1;
            for (String key : keys) {
                int rank = rank(key, asked);
                best = rank < 0 ? best : best < 0 ? rank : Math.min(best, rank);
            }
            return best;
        }

        private static int rank(String key, List<String> asked) {
            String all = String.join(" ", asked);
            if (key.equals(all)) {
                return 0;
            }
            if (key.startsWith(all)) {
                return 1;
            }
            if (asked.stream().allMatch(word -> (" " + key).contains(" " + word))) {
                return 2;
            }
            return asked.stream().allMatch(key::contains) ? 3 : -1;
        }
    }

    SearchMaker(Workspace workspace, Phrases words, Place place) {
        this.words = words;
        this.place = place;
        workspace.figures().catalogue().bodies().stream()
                .filter(body -> body.kind() == Body.Kind.MUNICIPALITY)
                .forEach(this::municipality);
        workspace.packs().all().forEach(pack -> pack.pack().goals().forEach(goal -> {
            String name = goal.title().in(words.language());
            String beside = pack.pack().title().in(words.language());
            add(
                    "goal",
                    name,
                    beside,
                    place.rule(pack.pack().id(), goal.id()),
                    List.of(name, goal.id(), either(goal.quote())));
        }));
        workspace.figures().catalogue().indicators().forEach(indicator -> {
            String name = indicator.name().in(words.language());
            add(
                    "indicator",
                    name,
                    indicator.id(),
                    place.to("indikator", indicator.id()),
                    List.of(name, indicator.id()));
        });
    }

    private static String either(String text) {
        return text == null ? "" : text;
    }

    private void municipality(Body body) {
        String name = body.name().in(words.language());
        var names = new ArrayList<>(List.of(name, body.id()));
        names.addAll(body.names());
        body.numbers().forEach(one -> names.add(one.number()));
        add("municipality", name, body.id(), place.municipality(body.id()), names);
    }

    private void add(String kind, String name, String beside, String address, List<String> names) {
        var hit = new SearchPage.Hit(words.say("search." + kind), name, beside, address);
        things.add(new Thing(
                hit,
                names.stream()
                        .flatMap(one -> NameKey.all(one).stream())
                        .distinct()
                        .toList(),
                List.of("municipality", "goal", "indicator").indexOf(kind)));
    }

    SearchPage page(Frame frame, String asked) {
        var found = found(asked);
        return new SearchPage(
                frame,
                place.to("sok"),
                asked,
                asked.isBlank() ? null : words.count("search.found", found.size(), found.size()),
                found.stream().limit(MOST).toList(),
                Math.max(0, found.size() - MOST),
                asked.isBlank() || !found.isEmpty() ? List.of() : near(asked));
    }

    /** By each way of writing what was asked, since ø and å may be written so or so on both sides. */
    private List<SearchPage.Hit> found(String asked) {
        if (asked.isBlank()) {
            return List.of();
        }
        var ways =
                NameKey.all(asked).stream().map(key -> List.of(key.split(" "))).toList();
        record Ranked(Thing thing, int rank) {}
        return things.stream()
                .map(thing -> new Ranked(
                        thing,
                        ways.stream()
                                .mapToInt(thing::rank)
                                .filter(rank -> rank >= 0)
                                .min()
                                .orElse(-1)))
                .filter(one -> one.rank() >= 0)
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparingInt(one -> one.thing().kind())
                        .thenComparing(one -> NameOrder.key(one.thing().hit().name())))
                .map(one -> one.thing().hit())
                .toList();
    }

    private List<SearchPage.Hit> near(String asked) {
        return things.stream()
                .filter(thing -> thing.keys().stream().anyMatch(key -> NameKey.all(asked).stream()
                        .anyMatch(way -> Stream.concat(Stream.of(key), Stream.of(key.split(" ")))
                                .anyMatch(word -> word.length() > 3 && Nearest.isWithin(2, way, word)))))
                .limit(MOST_NEAR)
                .map(Thing::hit)
                .toList();
    }
}
