package no.maalkort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.Scorecard;

/** What an auditor starts from: every goal that is not reached, undecided or without figures, with where that is written. */
final class DeviationsText {
    private static final List<State> DEVIATIONS =
            List.of(State.ERROR, State.NOT_MET, State.PARTLY_MET, State.INDETERMINATE, State.NO_DATA);

    private final Scorecard card;
    private final Body body;
    private final Language language;
    private final Lines out = new Lines(Lines.forATerminal());
    private final GoalLines goals;

    DeviationsText(Scorecard card, Body body, Language language) {
        this.card = card;
        this.body = body;
        this.language = language;
        this.goals = new GoalLines(out, language, body.id(), card.year());
    }

    static boolean isDeviation(GoalResult goal) {
        return DEVIATIONS.contains(goal.state());
    }

    String write() {
        out.paragraph(
                "",
                body.name().in(language) + " " + card.year() + " · " + say("avvik", "deviations") + " · "
                        + say("publisert til og med ", "published up to ") + card.asOf());
        var all = Stream.concat(card.goals().stream(), card.also().stream().flatMap(also -> also.goals().stream()))
                .toList();
        long judged = all.stream().filter(GoalResult::isJudged).count();
        long found = all.stream().filter(DeviationsText::isDeviation).count();
        out.paragraph(
                "",
                say(
                        found + " avvik; " + judged + " mål er dømt.",
                        found + (found == 1 ? " deviation; " : " deviations; ") + judged + " goals are judged."));
        for (State state : DEVIATIONS) {
            all.stream().filter(goal -> goal.state() == state).forEach(this::deviation);
        }
        return out.text();
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    private void deviation(GoalResult goal) {
        out.blank();
        goals.counted(goal);
        places(
                say("Kriterium: ", "Criterion: "),
                Stream.concat(goal.levels().stream(), goal.parts().stream().flatMap(part -> part.levels().stream()))
                        .map(this::level));
        places(
                say("Tall: ", "Data: "),
                Stream.concat(goal.inputs().stream(), goal.parts().stream().flatMap(part -> part.inputs().stream()))
                        .map(input ->
                                input.title() + ", " + input.publisher() + " · " + input.file() + ":" + input.line()));
    }

    private String level(LevelShown level) {
        var source = level.source();
        return source == null
                ? level.file() + ":" + level.line()
                : Stream.of(source.title(), source.section(), source.publisher())
                                .filter(Objects::nonNull)
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + " · " + level.file() + ":" + level.line();
    }

    private void places(String what, Stream<String> places) {
        new ArrayList<>(places.distinct().toList()).forEach(place -> out.paragraph("    " + what, place));
    }
}
