package no.maalkort.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Gate;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;

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

    /** A line a goal: an error where it stops, a notice where something excuses it. */
    public List<String> of(Scorecard card) {
        var lines = new ArrayList<String>();
        for (Gate.Passage passage : List.of(Gate.Passage.STOPPED, Gate.Passage.WAIVED, Gate.Passage.KNOWN)) {
            gate.of(card, passage).forEach(goal -> lines.add(line(card, goal, passage)));
        }
        return lines;
    }

    private String line(Scorecard card, GoalResult goal, Gate.Passage passage) {
        String at = Stream.concat(
                        goal.inputs().stream().map(input -> at(input.file(), input.line())),
                        goal.levels().stream().map(level -> at(level.file(), level.line())))
                .findFirst()
                .orElse("");
        String title = card.municipality().name() + " " + card.year() + ": "
                + goal.title().in(language);
        var words = goal.explanation().in(language);
        return (passage == Gate.Passage.STOPPED ? "::error " : "::notice ")
                + at
                + "title="
                + property(title)
                + "::"
                + data(goal.state() == State.NO_DATA ? words.why() : words.what() + " " + words.why());
    }

    private String at(String file, int line) {
        return "file=" + property(place.apply(file)) + ",line=" + line + ",";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
