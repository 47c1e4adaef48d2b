package no.maalkort.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;
import no.maalkort.rulepack.Packs;

/** The goals on a pack's scorecards by the names people give them: its own, those it adopts, those of packs it uses. */
final class GoalNames {
    private final Packs packs;
    private final Pack own;
    private final List<Known> all = new ArrayList<>();

    /** A goal and the pack it is written in; another pack's is named with it. */
    record Known(String pack, Goal goal, boolean isOwn) {
        String named() {
            return isOwn ? goal.id() : pack + ":" + goal.id();
        }
    }

    GoalNames(Packs packs, Pack own) {
        this.packs = packs;
        this.own = own;
        own.goals().forEach(goal -> all.add(new Known(own.id(), goal, true)));
        Stream.concat(own.adopts().stream().map(Pack.Ref::pack), own.uses().stream())
                .distinct()
                .forEach(id -> packs.pack(id).pack().goals().forEach(goal -> all.add(new Known(id, goal, false))));
    }

    List<Known> all() {
        return all;
    }

    /** The goal of a name; null and a problem with the nearest where there is none. */
    Known find(String name, Assumptions.Place at) {
        var found = all.stream()
                .filter(one -> one.named().equals(name)
                        || name.equals(one.pack() + ":" + one.goal().id()))
                .findFirst()
                .or(() -> alone(name));
        if (found.isEmpty()) {
            var names = all.stream().map(Known::named).toList();
            at.problem(
                    "There is no goal (" + name + ") in pack (" + own.id() + ").",
                    Nearest.advice(name, names, "see the list: maalkort rules list " + own.id() + "."));
        }
        return found.orElse(null);
    }

    /** Another pack's goal by its id alone, where only one has it. */
    private Optional<Known> alone(String id) {
        var alike = all.stream().filter(one -> one.goal().id().equals(id)).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** Whether anybody can judge by a level beside others that are supposed; else it is told. */
    boolean canBeJudged(Scenario.LevelSet set, List<Scenario.LevelSet> others, int rulesAt, Assumptions.Place at) {
        var all = new ArrayList<>(others);
        all.add(set);
        try {
            Otherwise.packs(packs, new Scenario("", "", rulesAt, List.of(), all, List.of()), rulesAt);
            return true;
        } catch (Problem.Rejected e) {
            var first = e.problems().get(0);
            at.problem(first.message(), first.maybe());
            return false;
        }
    }
}
