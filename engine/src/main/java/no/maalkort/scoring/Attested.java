package no.maalkort.scoring;

import java.util.List;
import no.maalkort.figure.Attestation;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.Packs;

/** Whether attestations speak of goals that people judge: they are read with the figures, goals with the packs. */
final class Attested {
    private Attested() {}

    static void check(Figures figures, Packs packs, List<Problem> problems) {
        for (Attestation one : figures.attestations()) {
            String pack = one.goal().substring(0, one.goal().indexOf(':'));
            String id = one.goal().substring(pack.length() + 1);
            var loaded = packs.pack(pack);
            var goal = loaded == null ? null : loaded.pack().goal(id).orElse(null);
            if (goal == null) {
                problems.add(problem(
                        one, "is in no pack.", Nearest.advice(one.goal(), words(packs), "see: maalkort rules list")));
            } else if (!goal.isWordsOnly()) {
                problems.add(problem(
                        one,
                        "is judged by rules; only goals in words are attested.",
                        "take the attestation out, and give the figure."));
            }
        }
    }

    private static Problem problem(Attestation one, String what, String maybe) {
        return new Problem(one.shown(), one.line(), one.column(), "The goal (" + one.goal() + ") " + what, maybe);
    }

    private static List<String> words(Packs packs) {
        return packs.all().stream()
                .map(LoadedPack::pack)
                .flatMap(pack ->
                        pack.goals().stream().filter(Goal::isWordsOnly).map(goal -> pack.id() + ":" + goal.id()))
                .toList();
    }
}
