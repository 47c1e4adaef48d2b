package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.maalkort.figure.Considered;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.scorecard.FindingShown;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;

/** The figures a result shows: what it rests on, what it is set beside, and where each was read. */
record FiguresShown(Context context, Goal goal) {
    private static final Set<Considered.Refusal> DECISIVE =
            Set.of(Considered.Refusal.SAME_VALUE, Considered.Refusal.NO_VALUE, Considered.Refusal.NO_RESULT);
    private static final Set<Considered.Refusal> WITHOUT_A_FIGURE =
            Set.of(Considered.Refusal.FORECAST, Considered.Refusal.OTHERS_MISSING);

    List<GoalResult.FigureShown> compared() {
        int period = context.year() - goal.lag();
        return goal.compare().stream()
                .map(other -> context.find(goal.information(), other.body(), period + other.period(), null))
                .flatMap(lookup -> lookup instanceof Lookup.Found found ? Stream.of(found.figure()) : Stream.of())
                .filter(this::isSound)
                .map(this::shown)
                .toList();
    }

    /** The figures beside the goal: of its period, or the last known before it. */
    List<GoalResult.FigureShown> beside() {
        return goal.beside().stream()
                .map(indicator -> context.find(indicator, null, context.year() - goal.lag(), null))
                .flatMap(lookup -> lookup instanceof Lookup.Found found
                        ? Stream.of(found.figure())
                        : lookup instanceof Lookup.Absent absent && absent.why() == Lookup.Why.STALE
                                ? Stream.of(absent.nearest())
                                : Stream.<Figure>of())
                .filter(this::isSound)
                .map(this::shown)
                .toList();
    }

    private GoalResult.FigureShown shown(Figure figure) {
        return new GoalResult.FigureShown(
                figure.indicator().id(),
                figure.indicator().name(),
                figure.body(),
                context.figures().catalogue().body(figure.body()).name(),
                String.valueOf(figure.period()),
                value(figure),
                text(figure),
                figure.indicator().unit(),
                figure.indicator().decimals(),
                figure.status().name(),
                input(figure.inputs().get(0)));
    }

    /** All that a result rests on: without one of these it could be another. */
    List<GoalResult.Input> inputs(Assessment assessment, Figure figure) {
        var seen = new ArrayList<Observation>();
        if (figure != null) {
            seen.addAll(figure.inputs());
        }
        if (assessment != null && assessment.looksAtFigures()) {
            seen.addAll(decisive(assessment.indicator().id(), null, assessment.period(), goal.publisher()));
        }
        if (assessment != null) {
            for (Assessment.ResolvedLevel level : assessment.levels()) {
                if (level.reported() != null) {
                    seen.addAll(level.reported().inputs());
                }
                if (level.level().indicator() != null && assessment.looksAtFigures()) {
                    var reported = level.level();
                    seen.addAll(decisive(reported.indicator(), reported.body(), assessment.period(), null));
                }
            }
        }
        var inputs = new ArrayList<GoalResult.Input>(seen.size());
        for (int i = 0; i < seen.size(); i++) {
            if (seen.indexOf(seen.get(i)) == i) {
                inputs.add(input(seen.get(i)));
            }
        }
        return List.copyOf(inputs);
    }

    /**
     * What publishers say last of a figure: the values found, equal ones too, and that there is none; where nothing is
     * found, also forecasts and the operands that are known.
     */
    private List<Observation> decisive(String indicator, String body, int period, String publisher) {
        boolean found =
                !context.find(indicator, body, period, publisher).figures().isEmpty();
        var decisive = new ArrayList<Observation>();
        for (Considered one : context.considered(indicator, body, period, publisher)) {
            if (one.refusal() == null
                    || DECISIVE.contains(one.refusal())
                    || !found && WITHOUT_A_FIGURE.contains(one.refusal())) {
                decisive.add(one.observation());
            }
        }
        return decisive;
    }

    GoalResult.Input input(Observation seen) {
        var release = seen.release();
        var at = context.supposition().at(seen);
        var indicator = context.figures().catalogue().indicator(seen.indicator());
        return new GoalResult.Input(
                seen.indicator(),
                indicator.name(),
                seen.body(),
                String.valueOf(seen.period()),
                seen.value(),
                seen.printed(),
                indicator.unit(),
                seen.status().name(),
                release.id(),
                release.title(),
                seen.publisher(),
                release.via(),
                release.published().text(),
                release.presumed(),
                seen.link(),
                release.licence(),
                seen.source(),
                seen.quote(),
                at.place(),
                at.line() == null ? 1 : at.line(),
                findings(seen),
                at.line() != null);
    }

    private List<FindingShown> findings(Observation seen) {
        var catalogue = context.figures().catalogue();
        var found = context.checks().of(seen);
        return found.isEmpty()
                ? List.of()
                : found.stream().map(one -> one.shown(catalogue)).toList();
    }

    /** What a check found that keeps one of some figures from being used; or null. */
    static Text error(List<GoalResult.Input> inputs) {
        return inputs.stream()
                .flatMap(input -> input.findings().stream())
                .filter(finding -> finding.severity().equals("ERROR"))
                .map(FindingShown::text)
                .findFirst()
                .orElse(null);
    }

    boolean isSound(Figure figure) {
        return context.checks().isSound(figure);
    }

    /** How a computed figure follows from others; null for a printed one. */
    Text computed(Figure figure) {
        return figure == null || !figure.isComputed() || figure.indicator().derivation() == null
                ? null
                : new DerivationWords(context.figures().catalogue(), figure.period())
                        .of(figure.indicator().derivation());
    }

    static BigDecimal value(Figure figure) {
        return figure.isComputed() ? Numbers.rounded(figure.value()) : figure.value();
    }

    static String text(Figure figure) {
        return figure.indicator().ranks().isEmpty() ? null : figure.printed();
    }
}
