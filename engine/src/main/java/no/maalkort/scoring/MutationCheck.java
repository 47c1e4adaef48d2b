package no.maalkort.scoring;

import java.util.List;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.Mutation;

/** Whether the cases of goals notice small changes of their levels and rules. */
public final class MutationCheck {
    private final CaseCheck cases;

    public MutationCheck(CaseCheck cases) {
        this.cases = cases;
    }

    /** What became of a change. */
    public enum Fate {
        /** A case came out otherwise. */
        NOTICED,
        /** No case did, but reading, lint or compiler refuse it. */
        REFUSED,
        /** Nothing tells that it was made. */
        SURVIVED
    }

    /** A change and what became of it. */
    public record Tried(Mutation mutation, Fate fate) {}

    /**
     * The changes of one goal.
     *
     * @param soundCases whether all cases come out as they say without a change; nothing is tried else
     */
    public record Result(LoadedPack pack, Goal goal, boolean soundCases, List<Tried> tried) {
        public Result {
            tried = List.copyOf(tried);
        }

        public long count(Fate fate) {
            return tried.stream().filter(one -> one.fate() == fate).count();
        }

        /** The changes that nothing tells of. */
        public List<Mutation> survivors() {
            return tried.stream()
                    .filter(one -> one.fate() == Fate.SURVIVED)
                    .map(Tried::mutation)
                    .toList();
        }
    }

    /** Makes every change of these goals of a pack, several goals at a time; in the order of the goals. */
    public List<Result> of(LoadedPack pack, List<Goal> goals) {
        return goals.parallelStream().map(goal -> of(pack, goal)).toList();
    }

    /** Makes every change of a goal and plays its cases after each. */
    private Result of(LoadedPack pack, Goal goal) {
        if (!cases.isAsExpected(pack, goal)) {
            return new Result(pack, goal, false, List.of());
        }
        return new Result(
                pack,
                goal,
                true,
                pack.mutations(goal).stream()
                        .map(one -> new Tried(one, fate(pack, one)))
                        .toList());
    }

    private Fate fate(LoadedPack pack, Mutation mutation) {
        boolean levels = mutation.drl() == null;
        if (levels && pack.refuses(mutation)) {
            return Fate.REFUSED;
        }
        var changed = pack.judgingBy(mutation);
        if (changed.isEmpty()) {
            return Fate.REFUSED;
        }
        if (!cases.isAsExpected(changed.get(), mutation.goal())) {
            return Fate.NOTICED;
        }
        return !levels && pack.refuses(mutation) ? Fate.REFUSED : Fate.SURVIVED;
    }
}
