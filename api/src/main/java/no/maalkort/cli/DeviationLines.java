package no.maalkort.cli;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.Scorecard;

/** A goal that somebody has to look at: how it came out, and where the levels and figures are written. */
final class DeviationLines {
    private final Lines out;
    private final Language language;
    private final GoalLines goals;

    DeviationLines(Lines out, Language language, Scorecard card) {
        this.out = out;
        this.language = language;
        this.goals = new GoalLines(out, language, card);
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    /** With its criteria and figures, and where they are written. */
    void tell(GoalResult goal) {
        out.blank();
        goals.counted(goal);
        Stream.concat(goal.levels().stream(), goal.parts().stream().flatMap(part -> part.levels().stream()))
                .distinct()
                .forEach(level ->
                        place(say("Kriterium: ", "Criterion: ") + source(level), level.file() + ":" + level.line()));
        Stream.concat(goal.inputs().stream(), goal.parts().stream().flatMap(part -> part.inputs().stream()))
                .distinct()
                .forEach(this::figure);
    }

    private void figure(GoalResult.Input input) {
        if (input.release().equals(WhatIfScoring.RELEASE)) {
            out.paragraph(
                    "    ",
                    say("Antatt tall", "Supposed figure")
                            + (input.source() == null
                                    ? say(", uten kilde", ", without a source")
                                    : ": " + input.source()));
        } else {
            place(
                    say("Tall: ", "Data: ") + input.title() + ", " + input.publisher(),
                    input.file() + ":" + input.line());
        }
    }

    private static String source(LevelShown level) {
        var source = level.source();
        return source == null
                ? "–"
                : Stream.of(source.title(), source.section(), source.publisher())
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private void place(String source, String place) {
        out.paragraph("    ", source).paragraph("      ", place);
    }
}
