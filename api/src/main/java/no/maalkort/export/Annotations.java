package no.maalkort.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Gate;
import no.maalkort.scorecard.GateWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.ScenarioWords;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.Whereabouts;

/**
 * What stops a draft as workflow commands of GitHub's: an annotation beside the line of the figure, or of the level where
 * there is no figure.
 */
public final class Annotations {
    private final Gate gate;
    private final Language language;
    private final UnaryOperator<String> place;

    /**
     * Annotations of a gate.
     *
     * @param place where a file that results cite lies in the repository
     */
    public Annotations(Gate gate, Language language, UnaryOperator<String> place) {
        this.gate = gate;
        this.language = language;
        this.place = place;
    }

    /**
     * A line a goal: an error where it stops, a notice where something excuses it; and one for what else stops the draft.
     *
     * @param cards all that are checked with it
     */
    public List<String> of(Scorecard card, List<Scorecard> cards) {
        var lines = new ArrayList<String>();
        String title = "title=" + property(ScenarioWords.title(card).in(language)) + "::";
        GateWords.baseline(gate, card).ifPresent(text -> lines.add("::warning " + title + data(text.in(language))));
        gate.stops(card, cards).stream()
                .filter(stop -> stop.condition() != Gate.Condition.STATES)
                .forEach(stop ->
                        lines.add("::error " + title + data(GateWords.stop(stop).in(language))));
        for (Gate.Passage passage : List.of(Gate.Passage.STOPPED, Gate.Passage.WAIVED, Gate.Passage.KNOWN)) {
            gate.of(card, passage).forEach(goal -> lines.add(line(card, goal, passage)));
        }
        return lines;
    }

    private String line(Scorecard card, GoalResult goal, Gate.Passage passage) {
        String at = Whereabouts.of(goal).map(this::at).orElse("");
        String title =
                ScenarioWords.title(card).in(language) + ": " + goal.title().in(language);
        var words = goal.explanation().in(language);
        return (passage == Gate.Passage.STOPPED ? "::error " : "::notice ")
                + at
                + "title="
                + property(title)
                + "::"
                + data((goal.state() == State.NO_DATA ? words.why() : words.what() + " " + words.why())
                        + ScenarioWords.rests(card, goal).in(language));
    }

    private String at(Whereabouts where) {
        String file = where.folder() == Whereabouts.Folder.SCENARIOS ? where.file() : place.apply(where.file());
        return "file=" + property(file) + ",line=" + where.line() + ",";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
