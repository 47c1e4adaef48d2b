package no.maalkort.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Figures;
import no.maalkort.goal.Check;
import no.maalkort.goal.Goal;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.Case;
import no.maalkort.rulepack.CaseFigures;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.Packs;
import no.maalkort.scorecard.EngineSources;
import no.maalkort.scorecard.GoalResult;

/** A goal's cases played through the same scoring that real years take. */
public final class CaseCheck {
    private final Catalogue catalogue;
    private final Packs packs;

    public CaseCheck(Catalogue catalogue, Packs packs) {
        this.catalogue = catalogue;
        this.packs = packs;
    }

    /**
     * What a case came to.
     *
     * @param state null where the goal was left out for want of a figure
     * @param basis LEVEL or PATH, by which it was judged; else null
     * @param reason the code, or null
     * @param fired the names of the rules the state rests on
     */
    public record Played(Case situation, State state, String basis, String reason, List<String> fired) {
        public boolean asExpected() {
            boolean sameReason =
                    situation.reason() == null || situation.reason().name().equals(reason);
            return state == situation.state() && sameReason;
        }
    }

    /** Plays every case of a goal. */
    public List<Played> play(LoadedPack pack, Goal goal) {
        return pack.cases(goal.id()).stream().map(one -> play(pack, goal, one)).toList();
    }

    /** Whether every case of a goal comes out as it says; the first that does not ends the play. */
    boolean isAsExpected(LoadedPack pack, Goal goal) {
        return pack.cases(goal.id()).stream()
                .allMatch(one -> play(pack, goal, one).asExpected());
    }

    private Played play(LoadedPack pack, Goal goal, Case situation) {
        var check = pack.pack().check(goal.id());
        if (check.isPresent()) {
            return checked(pack, check.get().limitedBy(goal), situation);
        }
        String body = Optional.ofNullable(situation.body()).orElse(pack.pack().municipality());
        var observations = CaseFigures.of(situation, catalogue, body, situation.year() - goal.lag());
        var scoring = new Scoring(Figures.of(catalogue, observations), packs, EngineSources.running());
        var asOf = situation.asOf() == null ? LocalDate.of(9999, 12, 31) : situation.asOf();
        var request = new Scoring.Request(catalogue.body(body), situation.year(), pack, asOf, null);
        Optional<GoalResult> found = scoring.judge(request, goal);
        return new Played(
                situation,
                found.map(GoalResult::state).orElse(null),
                found.map(GoalResult::basis).orElse(null),
                found.map(GoalResult::code).orElse(null),
                found.map(GoalResult::fired).orElse(List.of()));
    }

    /** What a check says of the case's first figure; NOT_APPLICABLE where it does not look. */
    private Played checked(LoadedPack pack, Check check, Case situation) {
        return CaseFigures.measured(situation, catalogue, check)
                .flatMap(measured -> Checks.reading(check, situation.year(), measured))
                .map(reading -> Judging.judge(pack.rules(), List.of(reading)).get(0))
                .map(verdict -> new Played(
                        situation,
                        verdict.outcome().state(),
                        null,
                        null,
                        verdict.outcome().state().isVerdict()
                                ? List.of(verdict.rule().name())
                                : List.of()))
                .orElse(new Played(situation, State.NOT_APPLICABLE, null, null, List.of()));
    }
}
