package no.maalkort.rulepack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Indicator.Better;

/**
 * What a goal asks of its figures; no goal.yaml says it, for it follows from the levels.
 *
 * @see NewGoal
 */
public enum GoalKind {
    /** Words that people judge. */
    WORDS(0, 0),
    /** A figure that is shown and not judged. */
    INFORMATION(1, 1),
    /** One level, itself reached. */
    TARGET(1, 1),
    /** One level, itself not reached. */
    STRICT_TARGET(1, 1),
    /** A target, and a minimum that earns something. */
    MINIMUM_AND_TARGET(1, 1),
    /** Another figure is the level. */
    REPORTED_TARGET(2, 2),
    /** A desired band inside an accepted one. */
    RANGE(1, 1),
    /** The way to a dated target. */
    PATH(1, 1),
    /** Several figures that must all reach their level. */
    SEVERAL(2, Integer.MAX_VALUE);

    private final int fewest;
    private final int most;

    GoalKind(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** As people write it: {@code minimum-and-target}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The keys of all kinds. */
    public static List<String> keys() {
        return Stream.of(values()).map(GoalKind::key).toList();
    }

    /** The kind of this key. */
    public static Optional<GoalKind> of(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Why a goal of this kind cannot be of these indicators; none where it can. */
    public Optional<Misfit> misfit(List<Indicator> indicators) {
        int count = indicators.size();
        if (count < fewest || count > most) {
            String many = most == 0 ? "no indicator" : fewest == 1 ? "one indicator" : "two indicators or more";
            String needed = this == REPORTED_TARGET ? "two indicators, the figure and its level" : many;
            return misfit(
                    "A goal of the kind (" + key() + ") has " + needed + "; (" + count + ") given.",
                    "mend --indicator.");
        }
        var judged = this == REPORTED_TARGET ? indicators.subList(0, 1) : indicators;
        return judged.stream()
                .flatMap(one -> misfit(one).stream())
                .findFirst()
                .or(() -> judged.stream().map(Indicator::better).distinct().count() > 1
                        ? misfit("Of some of the indicators higher is better, of some lower.", "make a goal of each.")
                        : Optional.empty());
    }

    private Optional<Misfit> misfit(Indicator indicator) {
        if (this == INFORMATION) {
            return Optional.empty();
        }
        String named = "indicator (" + indicator.id() + ")";
        if (!indicator.ranks().isEmpty() && this != TARGET && this != SEVERAL) {
            return misfit("The " + named + " has " + indicator.unit() + " for values.", "take the kind (target).");
        }
        if (indicator.better() == Better.NEITHER && this != RANGE) {
            return misfit("Neither way is better of " + named + ".", "take the kind (range).");
        }
        return this == PATH && indicator.changeSince() == null
                ? misfit(
                        "A path leads from a base year, and " + named + " is no change since one.",
                        "name an indicator with (change-since), or take the kind (target).")
                : Optional.empty();
    }

    private static Optional<Misfit> misfit(String message, String maybe) {
        return Optional.of(new Misfit(message, maybe));
    }

    /** What does not fit, and what to do. */
    public record Misfit(String message, String maybe) {}
}
