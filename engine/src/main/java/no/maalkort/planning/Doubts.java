package no.maalkort.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scoring.Rejudging;

/** What may be otherwise in a municipality's year, in the order of its goals. */
final class Doubts {
    private final Rejudging rejudging;
    private final Catalogue catalogue;
    private final int rulesAt;

    Doubts(Rejudging rejudging, Catalogue catalogue, int rulesAt) {
        this.rejudging = rejudging;
        this.catalogue = catalogue;
        this.rulesAt = rulesAt;
    }

    List<Doubt> all() {
        return rejudging.goals().stream().flatMap(this::of).toList();
    }

    private Stream<Doubt> of(GoalResult result) {
        var doubts = new ArrayList<>(List.of(Doubt.weight(result)));
        if (!result.isJudged() && result.state() != State.ERROR) {
            doubts.add(Doubt.figure(result));
        }
        for (Goal.Measure measure : rejudging.goal(result).measures()) {
            Level.inForce(measure.levels(), rulesAt).forEach(level -> doubts.addAll(of(result, measure, level)));
        }
        return doubts.stream();
    }

    private List<Doubt> of(GoalResult result, Goal.Measure measure, Level level) {
        var doubts = new ArrayList<Doubt>();
        var indicator = catalogue.indicator(measure.indicator());
        if (level.indicator() == null && indicator.ranks().isEmpty()) {
            LevelPart.of(level)
                    .filter(part -> !isTheDesired(level, part))
                    .forEach(part -> doubts.add(Doubt.level(result, measure, level, part, indicator.unit())));
        }
        if (result.path() != null && result.path().other() != null && isOurs(level)) {
            doubts.add(Doubt.path(result, measure, level));
        }
        return doubts;
    }

    private static boolean isOurs(Level level) {
        return level.path() != null && level.path().adoptedBy() == Level.AdoptedBy.MAALKORT;
    }

    private static boolean isTheDesired(Level level, LevelPart part) {
        return part == LevelPart.ACCEPTED_LOW && Doubt.isSame(level, part, LevelPart.DESIRED_LOW)
                || part == LevelPart.ACCEPTED_HIGH && Doubt.isSame(level, part, LevelPart.DESIRED_HIGH);
    }
}
