package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import no.maalkort.goal.Level;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.PathShown;

/** How a judged path is told: what it asks for now, what it takes from here, and the verdict under the other shape. */
final class PathResult {
    private final Outcome outcome;
    private final Level dated;

    PathResult(Outcome outcome) {
        this.outcome = outcome;
        this.dated = outcome.assessment().dated();
    }

    PathShown shown() {
        var assessment = outcome.assessment();
        var value = assessment.figure().value();
        var target = new BigDecimal(dated.value());
        boolean ahead = target.signum() < 0 ? value.compareTo(target) > 0 : value.compareTo(target) < 0;
        int years = ahead ? dated.due() - assessment.period() : 0;
        var other = outcome.other();
        return new PathShown(
                word(dated.path().shape()),
                word(dated.path().adoptedBy()),
                Integer.parseInt(assessment.indicator().changeSince()),
                dated.due(),
                target,
                milestone(assessment.way().since(assessment.period())),
                milestone(assessment.way().until(assessment.period())),
                Numbers.rounded(assessment.way().at(assessment.period(), value)),
                years > 0 ? Numbers.rounded(Way.requiredPerYear(value, target, years)) : null,
                years > 0 ? Numbers.rounded(Way.requiredRate(value, target, years)) : null,
                other == null
                        ? null
                        : new PathShown.OtherPath(word(other.shape()), Numbers.rounded(other.at()), other.state()));
    }

    private static PathShown.Milestone milestone(Map.Entry<Integer, BigDecimal> knot) {
        return new PathShown.Milestone(knot.getKey(), knot.getValue());
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
