package no.maalkort.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Published;
import no.maalkort.figure.Release;
import no.maalkort.figure.Status;
import no.maalkort.goal.Goal;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.Case;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.Packs;
import no.maalkort.scorecard.EngineSources;
import no.maalkort.scorecard.GoalResult;

/** Plays a goal's cases through the same scoring that real years take. */
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
     * @param reason the code, or null
     */
    public record Played(Case situation, State state, String reason) {
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

    private Played play(LoadedPack pack, Goal goal, Case situation) {
        String body = Optional.ofNullable(situation.body()).orElse(pack.pack().municipality());
        var observations = new ArrayList<Observation>();
        var releases = new HashMap<String, Release>();
        for (Case.Given given : situation.given()) {
            int period = given.period() == null ? situation.year() - goal.lag() : given.period();
            observations.add(observation(given, body, period, situation, releases));
        }
        var scoring = new Scoring(Figures.of(catalogue, observations), packs, EngineSources.running());
        var asOf = situation.asOf() == null ? LocalDate.of(9999, 12, 31) : situation.asOf();
        var request = new Scoring.Request(catalogue.body(body), situation.year(), pack, asOf, null);
        Optional<GoalResult> found = scoring.judge(request, goal);
        return new Played(
                situation,
                found.map(GoalResult::state).orElse(null),
                found.map(GoalResult::code).orElse(null));
    }

    /** The figures of a case are one release, published after the year unless they say otherwise. */
    private Observation observation(
            Case.Given given, String body, int period, Case situation, Map<String, Release> releases) {
        String published = given.published() == null ? String.valueOf(situation.year() + 1) : given.published();
        var release = releases.computeIfAbsent(
                published,
                when -> new Release(
                        "case-" + when,
                        situation.name(),
                        "case",
                        null,
                        null,
                        Map.of(),
                        "not stated",
                        new Published(when),
                        false,
                        situation.file(),
                        ""));
        var indicator = catalogue.indicator(given.indicator());
        var value = given.value() == null ? null : value(indicator, given.value());
        String publisher = given.publisher() == null ? release.publisher() : given.publisher();
        return new Observation(
                given.indicator(),
                body,
                period,
                value,
                given.value(),
                given.status() == null ? Status.A : given.status(),
                publisher,
                null,
                null,
                null,
                release,
                situation.line());
    }

    private static BigDecimal value(Indicator indicator, String text) {
        return indicator.ranks().isEmpty()
                ? new BigDecimal(text)
                : BigDecimal.valueOf(indicator.ranks().indexOf(text));
    }
}
