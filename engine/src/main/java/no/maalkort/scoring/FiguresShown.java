package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Observation;
import no.maalkort.goal.Goal;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;

/** The figures a result shows: what it rests on, what it is set beside, and where each was read. */
record FiguresShown(Context context, Goal goal) {

    List<GoalResult.FigureShown> compared() {
        int period = context.year() - goal.lag();
        return goal.compare().stream()
                .map(other -> find(goal.information(), other.body(), period + other.period()))
                .filter(Objects::nonNull)
                .toList();
    }

    List<GoalResult.FigureShown> beside() {
        return goal.beside().stream()
                .map(indicator -> find(indicator, null, context.year() - goal.lag()))
                .filter(Objects::nonNull)
                .toList();
    }

    private GoalResult.FigureShown find(String indicator, String body, int period) {
        if (!(context.find(indicator, body, period, null) instanceof Lookup.Found found)) {
            return null;
        }
        var figure = found.figure();
        return new GoalResult.FigureShown(
                indicator,
                figure.indicator().name(),
                figure.body(),
                String.valueOf(period),
                value(figure),
                text(figure),
                figure.indicator().unit(),
                figure.status().name(),
                input(figure.inputs().get(0)));
    }

    List<GoalResult.Input> inputs(Assessment assessment, Figure figure) {
        var inputs = new ArrayList<GoalResult.Input>();
        if (figure != null) {
            figure.inputs().forEach(input -> inputs.add(input(input)));
        }
        if (assessment != null) {
            assessment.levels().stream()
                    .filter(level -> level.reported() != null)
                    .forEach(level -> level.reported().inputs().forEach(input -> inputs.add(input(input))));
        }
        return inputs;
    }

    GoalResult.Input input(Observation seen) {
        var release = seen.release();
        var unit = context.figures().catalogue().indicator(seen.indicator()).unit();
        return new GoalResult.Input(
                seen.indicator(),
                seen.body(),
                String.valueOf(seen.period()),
                seen.value(),
                seen.printed(),
                unit,
                seen.status().name(),
                release.id(),
                release.title(),
                seen.publisher(),
                release.via(),
                release.published().text(),
                release.presumed(),
                release.link(seen.source()),
                release.licence(),
                seen.source(),
                seen.quote(),
                release.file(),
                seen.line());
    }

    static BigDecimal value(Figure figure) {
        return figure.isComputed() ? Numbers.rounded(figure.value()) : figure.value();
    }

    static String text(Figure figure) {
        return figure.indicator().ranks().isEmpty() ? null : figure.printed();
    }
}
