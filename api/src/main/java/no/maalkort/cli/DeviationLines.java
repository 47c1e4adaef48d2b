package no.maalkort.cli;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.EvidenceWords;
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
        var levels = new LinkedHashMap<LevelShown, String>();
        goal.levels().forEach(level -> levels.put(level, goal.unit()));
        goal.parts().forEach(part -> part.levels().forEach(level -> levels.put(level, part.unit())));
        levels.forEach(this::level);
        Stream.concat(goal.inputs().stream(), goal.parts().stream().flatMap(part -> part.inputs().stream()))
                .distinct()
                .forEach(this::figure);
    }

    private void level(LevelShown level, String unit) {
        var words = new EvidenceWords(language);
        String place = level.place();
        if (level.isSupposed()) {
            String source = level.source() == null ? null : level.source().title();
            place(say("Antatt kriterium", "Supposed criterion") + stated(source), place);
            out.paragraph("      ", words.told(level, unit) + words.instead(level, unit));
        } else {
            place(say("Kriterium: ", "Criterion: ") + source(level), place);
        }
    }

    private void figure(GoalResult.Input input) {
        String place = input.place();
        if (input.isSupposed()) {
            place(say("Antatt tall", "Supposed figure") + stated(input.source()), place);
        } else {
            place(say("Tall: ", "Data: ") + input.title() + ", " + input.publisher(), place);
        }
    }

    private String stated(String source) {
        return source == null ? say(", uten kilde", ", without a source") : ": " + source;
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
