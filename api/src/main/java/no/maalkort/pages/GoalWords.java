package no.maalkort.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.LevelWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Wording;

/** A goal's levels and its figure in a few words. */
record GoalWords(Phrases words) {

    /** Every level of a year, of several figures each: {@code minimum 3 %, mål 4 %}; empty where there are none. */
    String levels(GoalResult goal) {
        return Stream.concat(
                        Stream.of(levels(goal.levels(), goal.unit())),
                        goal.parts().stream().map(part -> levels(part.levels(), part.unit())))
                .filter(some -> !some.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String levels(List<LevelShown> levels, String unit) {
        return levels.stream().map(level -> level(level, unit)).collect(Collectors.joining(", "));
    }

    private String level(LevelShown level, String unit) {
        return Wording.lower(LevelWords.kind(level).in(words.language())) + " "
                + LevelWords.value(level, unit).in(words.language())
                + (level.due() == null ? "" : words.say("level.due", level.due()));
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
