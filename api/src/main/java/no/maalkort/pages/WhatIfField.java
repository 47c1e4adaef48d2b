package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Text;
import no.maalkort.planning.Scenario;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.Part;
import no.maalkort.scorecard.Scorecard;

/**
 * Something that can be supposed of a year: a figure that a goal is judged by, or a number of a level in force.
 *
 * @param name in addresses: an indicator, or {@code level:goal.part}
 * @param subject the indicator's name, or the goal's title
 * @param period of a figure; null of a level
 * @param part of a level, such as {@code minimum}; else null
 * @param today what is known, as people type it; empty where nothing is
 * @param shown what is known as a number; null of a text and where nothing is
 * @param text a grade, yes or no that is known, or null
 * @param ranks what can be chosen where it is no number; else empty
 */
record WhatIfField(
        Kind kind,
        String name,
        Text subject,
        String period,
        String part,
        String today,
        BigDecimal shown,
        String text,
        String unit,
        String status,
        List<String> ranks,
        GoalResult goal,
        String indicator,
        List<GoalResult.Flip> flips) {

    /** What it is of. */
    enum Kind {
        KNOWN,
        MISSING,
        LEVEL
    }

    /** A figure as one goal asks for it. */
    private record Asked(
            GoalResult goal,
            String indicator,
            Text name,
            String period,
            BigDecimal value,
            BigDecimal shown,
            String text,
            String unit,
            String status,
            List<GoalResult.Flip> flips,
            List<LevelShown> levels) {
        private static Asked of(GoalResult goal) {
            return new Asked(
                    goal,
                    goal.indicator(),
                    goal.indicatorName(),
                    goal.period(),
                    goal.value(),
                    goal.shown(),
                    goal.text(),
                    goal.unit(),
                    goal.status(),
                    goal.flips(),
                    goal.levels());
        }

        private static Asked of(GoalResult goal, Part part) {
            return new Asked(
                    goal,
                    part.indicator(),
                    part.indicatorName(),
                    part.period(),
                    part.value(),
                    part.shown(),
                    part.text(),
                    part.unit(),
                    part.status(),
                    part.flips(),
                    part.levels());
        }
    }

    /** All of a scorecard's own goals with a level in force: figures first, then levels. */
    static List<WhatIfField> of(Scorecard card, Catalogue catalogue) {
        var asked = card.goals().stream()
                .filter(GoalResult::countsAsMeasurable)
                .flatMap(goal -> goal.parts().isEmpty()
                        ? Stream.of(Asked.of(goal))
                        : goal.parts().stream().map(part -> Asked.of(goal, part)))
                .filter(one -> one.indicator() != null && one.period() != null)
                .toList();
        var fields = new ArrayList<WhatIfField>();
        var periods = new HashMap<String, Set<String>>();
        asked.forEach(one ->
                periods.computeIfAbsent(one.indicator(), id -> new HashSet<>()).add(one.period()));
        var once = new HashSet<String>();
        asked.stream()
                .map(one -> figure(one, periods, catalogue))
                .filter(field -> once.add(field.name()))
                .forEach(fields::add);
        asked.forEach(one -> levels(one, card, catalogue, fields));
        return fields;
    }

    private static WhatIfField figure(Asked one, Map<String, Set<String>> periods, Catalogue catalogue) {
        boolean clear = periods.get(one.indicator()).size() == 1;
        String today = one.text() != null ? one.text() : one.value() == null ? "" : typed(one.shown());
        return new WhatIfField(
                today.isEmpty() ? Kind.MISSING : Kind.KNOWN,
                clear ? one.indicator() : one.indicator() + "@" + one.period(),
                one.name(),
                one.period(),
                null,
                today,
                one.text() == null ? one.shown() : null,
                one.text(),
                one.unit(),
                one.status(),
                catalogue.indicator(one.indicator()).ranks(),
                one.goal(),
                one.indicator(),
                one.flips());
    }

    private static void levels(Asked one, Scorecard card, Catalogue catalogue, List<WhatIfField> fields) {
        var goal = one.goal();
        String named = "level:" + (goal.pack().equals(card.pack().id()) ? goal.id() : History.name(goal));
        String which = goal.parts().isEmpty() ? "" : "/" + one.indicator();
        for (var level : one.levels()) {
            numbers(level)
                    .forEach((part, number) -> fields.add(new WhatIfField(
                            Kind.LEVEL,
                            named + "." + part + which,
                            goal.title(),
                            null,
                            part,
                            level.text() != null ? level.text() : typed(number),
                            level.text() != null ? null : number,
                            level.text(),
                            one.unit(),
                            null,
                            catalogue.indicator(one.indicator()).ranks(),
                            goal,
                            one.indicator(),
                            List.of())));
        }
    }

    /** The numbers of a level by what people call them; none where the level is a reported figure. */
    private static Map<String, BigDecimal> numbers(LevelShown level) {
        if (level.desired() != null) {
            return Map.of(
                    "desired-low",
                    level.desired().get(0),
                    "desired-high",
                    level.desired().get(1));
        }
        return level.value() == null || level.indicator() != null ? Map.of() : Map.of(level.kind(), level.value());
    }

    static String typed(BigDecimal number) {
        return Scenario.typed(number.toPlainString());
    }

    /** The level in its best part that a figure can be set to, or null. */
    LevelShown level() {
        var levels = goal.parts().isEmpty()
                ? goal.levels()
                : goal.parts().stream()
                        .filter(part -> part.indicator().equals(indicator))
                        .flatMap(part -> part.levels().stream())
                        .toList();
        return levels.stream()
                .filter(level -> level.value() != null && level.due() == null)
                .reduce((first, last) -> last)
                .orElse(null);
    }
}
