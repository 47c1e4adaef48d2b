package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.LevelWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Part;
import no.maalkort.scorecard.StatusWords;

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

    /** The levels of one figure as bare numbers, beside others in the same unit; empty where one is missing. */
    String bare(GoalResult goal) {
        boolean missing = goal.levels().stream()
                .anyMatch(level -> level.value() == null && level.text() == null && level.desired() == null);
        boolean worded = goal.levels().stream().anyMatch(level -> level.text() != null);
        return !goal.parts().isEmpty() ? levels(goal) : missing ? "" : levels(goal.levels(), worded ? goal.unit() : "");
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
                        Stream.of(decisive(goal)),
                        goal.parts().stream()
                                .filter(part -> part.value() != null)
                                .map(part -> figure(
                                        part.shown(),
                                        part.text(),
                                        part.unit(),
                                        part.status(),
                                        part.reason() == null
                                                ? null
                                                : part.reason().code())))
                .filter(some -> !some.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The one figure that decides, with what makes it less than final; empty where there is none. */
    String decisive(GoalResult goal) {
        return goal.value() == null && goal.text() == null
                ? ""
                : figure(goal.shown(), goal.text(), goal.unit(), goal.status(), goal.code());
    }

    private String figure(BigDecimal value, String text, String unit, String status, String code) {
        String told = Numbers.orWord(value, text, unit, words.language());
        return "PERIOD_NOT_FINISHED".equals(code)
                ? words.say("values.so-far", told)
                : told + StatusWords.inBrackets(status, words.language());
    }

    /** What a goal's path asks for, with the digits that tell it apart from the figure. */
    static BigDecimal asked(GoalResult goal) {
        return Numbers.apart(goal.path().at(), false, 0, goal.value() == null ? List.of() : List.of(goal.shown()));
    }

    /** How far the figure is from what the path asks for; null where there is no path or no figure. */
    String distance(GoalResult goal) {
        if (goal.path() == null || goal.shown() == null) {
            return null;
        }
        var from = goal.shown().subtract(asked(goal));
        if (from.signum() == 0) {
            return words.say("goal.on");
        }
        return words.say(
                goal.state() == State.NOT_MET ? "goal.behind" : "goal.ahead",
                Numbers.difference(from, goal.unit(), words.language()));
    }

    /** The same words, or the sign for nothing. */
    static String orNothing(String words) {
        return words.isEmpty() ? "–" : words;
    }
}
