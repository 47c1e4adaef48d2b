package no.maalkort.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.NameKey;
import no.maalkort.figure.Nearest;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.Workspace;

/** All that can be found in a workspace, by the keys of its names in one language. */
final class SearchIndex {
    private static final List<String> KINDS = List.of("municipality", "area", "goal", "indicator");

    private final Phrases words;
    private final List<Thing> things = new ArrayList<>();

    /**
     * Something that can be found.
     *
     * @param kind of thing, as {@link #KINDS} has them
     * @param path of its page, in Norwegian words
     * @param anchor of its place on that page, or null
     * @param rule the path of what judges it; null of what is no goal
     * @param owner the municipality it is, or whose own it is; null of what is for all
     */
    record Thing(
            int kind,
            String name,
            String beside,
            List<String> path,
            String anchor,
            List<String> rule,
            List<String> keys,
            String owner) {
        String kindName() {
            return KINDS.get(kind);
        }

        /** A goal as a municipality has it, under a name that says so; anything else as it is. */
        Thing of(Thing body) {
            return rule == null
                    ? this
                    : new Thing(
                            kind,
                            name + ", " + body.name(),
                            beside,
                            goalPath(body.owner(), rule.get(1), rule.get(2)),
                            null,
                            rule,
                            List.of(),
                            body.owner());
        }

        /** 0 where a name is what was asked, 1 where one begins so, 2 where a word does, 3 where it is inside; else −1. */
        int rank(List<String> asked) {
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

        /** Whether a name, or a long word of one, is but a few letters from what was asked; a number is near to none. */
        boolean isNear(String asked) {
            return keys.stream().filter(key -> !key.matches("[0-9]+")).anyMatch(key -> NameKey.all(asked).stream()
                    .anyMatch(way -> Stream.concat(Stream.of(key), Stream.of(key.split(" ")))
                            .anyMatch(word ->
                                    word.length() > 3 && Nearest.isWithin(word.length() > 4 ? 2 : 1, way, word))));
        }
    }

    SearchIndex(Workspace workspace, Phrases words) {
        this.words = words;
        workspace.figures().catalogue().bodies().stream()
                .filter(body -> body.kind() == Body.Kind.MUNICIPALITY)
                .forEach(this::municipality);
        workspace.packs().all().forEach(this::pack);
        workspace.figures().catalogue().indicators().forEach(indicator -> {
            String name = indicator.name().in(words.language());
            var path = List.of("indikator", indicator.id());
            add("indicator", name, indicator.id(), path, null, null, List.of(name, indicator.id()), null);
        });
    }

    List<Thing> things() {
        return things;
    }

    private void municipality(Body body) {
        String name = body.name().in(words.language());
        var names = new ArrayList<>(List.of(name, body.id()));
        names.addAll(body.names());
        body.numbers().forEach(one -> names.add(one.number()));
        add("municipality", name, body.id(), List.of("kommune", body.id()), null, null, names, body.id());
    }

    /** A municipality's own goals lead to how they went, those of nobody's own to how they are judged. */
    private void pack(LoadedPack loaded) {
        var pack = loaded.pack();
        String owner = pack.municipality();
        String title = pack.title().in(words.language());
        pack.areas().forEach((id, area) -> {
            if (pack.goals().stream().anyMatch(goal -> goal.area().equals(id))) {
                String name = area.in(words.language());
                boolean judged = owner != null && pack.goals().stream().anyMatch(goal -> isJudged(goal, id));
                var path = judged ? List.of("kommune", owner) : List.of("regler");
                String anchor = judged ? id : pack.id() + "-" + id;
                add("area", name, title, path, anchor, null, List.of(name, id), owner);
            }
        });
        pack.goals().forEach(goal -> {
            String name = goal.title().in(words.language());
            String said = goal.quote() == null ? "" : goal.quote();
            var rule = List.of("regel", pack.id(), goal.id());
            var path = owner == null ? rule : goalPath(owner, pack.id(), goal.id());
            var names = List.of(name, goal.id(), pack.id() + ":" + goal.id(), said);
            add("goal", name, title, path, null, rule, names, owner);
        });
    }

    /** Whether a goal of an area is more than for information, so that its years are shown. */
    private static boolean isJudged(Goal goal, String area) {
        return goal.area().equals(area) && goal.information() == null && !goal.proposed();
    }

    private static List<String> goalPath(String body, String pack, String goal) {
        return List.of("kommune", body, "maal", pack + ":" + goal);
    }

    private void add(
            String kind,
            String name,
            String beside,
            List<String> path,
            String anchor,
            List<String> rule,
            List<String> names,
            String owner) {
        var keys = names.stream()
                .flatMap(one -> NameKey.all(one).stream())
                .distinct()
                .toList();
        things.add(new Thing(KINDS.indexOf(kind), name, beside, path, anchor, rule, keys, owner));
    }
}
