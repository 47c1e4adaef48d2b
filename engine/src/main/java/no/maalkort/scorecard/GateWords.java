package no.maalkort.scorecard;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;

/** What stops a draft, and why something that would stop it does not, as people are told it. */
public final class GateWords {
    /** That the baseline has the outcome already. */
    public static final Text KNOWN = new Text("Det var slik før.", "It was so before.");

    private GateWords() {}

    /** By which decision a goal is waived. */
    public static Text waived(GoalResult goal) {
        String decision = goal.waiver().decision();
        return new Text("Unntatt: " + decision + ".", "Waived: " + decision + ".");
    }

    /** A condition that is not passed, with its value: {@code Dekningen 0,23 er under 0,8.} */
    public static Text stop(Gate.Stop stop) {
        return new Text(stop(stop, Language.NB), stop(stop, Language.EN));
    }

    private static String stop(Gate.Stop stop, Language language) {
        var words = new Wording(language);
        int goals = stop.goals().size();
        return switch (stop.condition()) {
            case ERROR ->
                words.say(
                        goals + " mål kunne ikke dømmes på grunn av feil.",
                        goals + (goals == 1 ? " goal" : " goals") + " could not be judged for an error.");
            case STATES ->
                words.say(goals + " mål: ", goals + (goals == 1 ? " goal: " : " goals: "))
                        + states(stop.goals(), language) + ".";
            case NOTHING_JUDGED ->
                words.say("Ingen mål kunne dømmes.", "No goal could be judged.") + forecasts(stop, words);
            case COVERAGE ->
                words.say("Dekningen ", "Coverage ") + words.plain(stop.coverage())
                        + words.say(" er under ", " is under ") + words.plain(stop.least()) + "."
                        + forecasts(stop, words);
        };
    }

    /** How many goals are in which state: {@code ikke nådd 1, mangler tall 2}. */
    private static String states(List<GoalResult> goals, Language language) {
        return goals.stream()
                .map(goal -> Wording.lower(StateWords.of(goal).in(language)))
                .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String forecasts(Gate.Stop stop, Wording words) {
        return stop.forecasts() == 0
                ? ""
                : words.say(
                        " " + stop.forecasts() + " mål har bare et anslag eller budsjett (F), som teller i et scenario:"
                                + " check --scenario FIL.",
                        " " + stop.forecasts() + (stop.forecasts() == 1 ? " goal has" : " goals have")
                                + " only a forecast or budget (F), which counts in a scenario: check --scenario FILE.");
    }

    /** That a baseline is of another year or of a scenario; nothing where it is of the same. */
    public static Optional<Text> baseline(Gate gate, Scorecard card) {
        if (!gate.hasOtherBaseline(card)) {
            return Optional.empty();
        }
        var of = ScenarioWords.title(gate.baseline());
        return Optional.of(new Text(
                "Det som sammenlignes med, er " + of.nb() + ", ikke " + card.year()
                        + ": det som sto slik der, slipper gjennom her.",
                "The baseline is " + of.en() + ", not " + card.year() + ": what was so there passes here."));
    }
}
