package no.maalkort.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.LevelWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Part;

/** A goal's levels and its figure in a few words. */
record GoalWords(Phrases words) {

    /** Every level of a year, of several figures each with its name: {@code minimum 3 %, mål 4 %}; empty where there are none. */
    String levels(GoalResult goal) {
        return goal.parts().isEmpty()
                ? levels(goal.levels(), goal.unit())
                : goal.parts().stream()
                        .map(this::levels)
                        .filter(some -> !some.isEmpty())
                        .collect(Collectors.joining("; "));
    }

    private String levels(Part part) {
        String told = levels(part.levels(), part.unit());
        return told.isEmpty() ? "" : part.indicatorName().in(words.language()) + ": " + told;
    }

    private String levels(List<LevelShown> levels, String unit) {
        return levels.stream()
                .map(level -> LevelWords.brief(level, unit, levels.size() == 1).in(words.language())
                        + (level.due() == null ? "" : words.say("level.due", level.due())))
                .collect(Collectors.joining(", "));
    }

    /** The figure that is judged, of several figures each; empty where there is none. */
    String figure(GoalResult goal) {
        return Stream.concat(
                        goal.value() == null && goal.text() == null
                                ? Stream.empty()
                                : Stream.of(Numbers.orWord(goal.shown(), goal.text(), goal.unit(), words.language())),
                        goal.parts().stream()
                                .filter(part -> part.value() != null)
                                .map(part -> Numbers.orWord(part.shown(), part.text(), part.unit(), words.language())))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The same words, or the sign for nothing. */
    static String orNothing(String words) {
        return words.isEmpty() ? "–" : words;
    }
}
