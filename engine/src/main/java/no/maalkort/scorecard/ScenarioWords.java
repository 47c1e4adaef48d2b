package no.maalkort.scorecard;

import java.util.stream.Stream;
import no.maalkort.figure.Text;

/** What is said of the scenario that a scorecard rests on, the same wherever it is shown. */
public final class ScenarioWords {
    private static final int SHORT = 12;

    private ScenarioWords() {}

    /** Its name and the beginning of its hash: {@code Draft budget (1f2e3d4c5b6a)}. */
    public static Text name(Scorecard.ScenarioRef scenario) {
        String hash = " (" + hash(scenario) + ")";
        return scenario.name().isEmpty()
                ? new Text("uten navn" + hash, "without a name" + hash)
                : Text.same(scenario.name() + hash);
    }

    /** The beginning of its hash. */
    public static String hash(Scorecard.ScenarioRef scenario) {
        return scenario.sha256().substring(0, SHORT);
    }

    /** Whether a goal of a scenario comes out by something that is supposed, or by a forecast, which counts only there. */
    public static boolean isSupposed(GoalResult goal) {
        var levels =
                Stream.concat(goal.levels().stream(), goal.parts().stream().flatMap(part -> part.levels().stream()));
        var inputs =
                Stream.concat(goal.inputs().stream(), goal.parts().stream().flatMap(part -> part.inputs().stream()));
        return levels.anyMatch(LevelShown::isSupposed)
                || inputs.anyMatch(input -> input.isSupposed() || input.status().equals("F"));
    }

    /** That a goal rests on the scenario of its scorecard, as a sentence after others; empty where it does not. */
    public static Text rests(Scorecard card, GoalResult goal) {
        if (card.scenario() == null || !isSupposed(goal)) {
            return Text.same("");
        }
        var name = name(card.scenario());
        return new Text(" Hviler på scenarioet " + name.nb() + ".", " It rests on the scenario " + name.en() + ".");
    }

    /** Whose year a scorecard is of, and by which scenario: {@code Bærum 2024 · scenario Draft budget (1f2e3d4c5b6a)}. */
    public static Text title(Scorecard card) {
        String year = card.municipality().name() + " " + card.year();
        if (card.scenario() == null) {
            return Text.same(year);
        }
        var name = name(card.scenario());
        return new Text(year + " · scenario " + name.nb(), year + " · scenario " + name.en());
    }
}
