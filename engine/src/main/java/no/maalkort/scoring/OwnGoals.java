package no.maalkort.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.Packs;

/**
 * The goals that a pack judges a municipality-year by as its own, adopted ones too, before they are told.
 *
 * @param counted in the order of the pack's areas, the pack's own goals before adopted ones
 * @param proposed shown apart: the pack's own proposals, and adopted goals that are only proposed at home
 */
record OwnGoals(List<Scored> counted, List<Scored> proposed) {

    static OwnGoals judged(Context context, Packs packs, LoadedPack pack) {
        var own = new ArrayList<>(PackJudging.judge(context, pack, pack.pack().goals()));
        var adopted = new LinkedHashMap<String, List<Goal>>();
        for (Pack.Ref ref : pack.pack().adopts()) {
            packs.pack(ref.pack()).pack().goal(ref.goal()).ifPresent(goal -> adopted.computeIfAbsent(
                            ref.pack(), id -> new ArrayList<>())
                    .add(goal));
        }
        adopted.forEach((id, goals) -> own.addAll(PackJudging.judge(context, packs.pack(id), goals)));
        var proposals = proposals(packs, pack.pack());
        var areas = List.copyOf(pack.pack().areas().keySet());
        return new OwnGoals(
                own.stream()
                        .filter(goal -> !proposals.contains(goal.name()))
                        .sorted(Comparator.comparingInt(goal ->
                                Math.floorMod(areas.indexOf(goal.result().area()), areas.size() + 1)))
                        .toList(),
                own.stream().filter(goal -> proposals.contains(goal.name())).toList());
    }

    /** As {@code pack:goal}. */
    private static Set<String> proposals(Packs packs, Pack pack) {
        var own = pack.goals().stream().filter(Goal::proposed).map(goal -> pack.id() + ':' + goal.id());
        var adopted = pack.adopts().stream()
                .filter(ref -> packs.pack(ref.pack())
                        .pack()
                        .goal(ref.goal())
                        .filter(Goal::proposed)
                        .isPresent())
                .map(Pack.Ref::toString);
        return Stream.concat(own, adopted).collect(Collectors.toSet());
    }
}
