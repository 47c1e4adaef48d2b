package no.maalkort.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.maalkort.figure.Attestation;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;
import no.maalkort.judgement.Comparison;
import no.maalkort.judgement.GoalOutcome;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.RuleAt;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Part;
import no.maalkort.scorecard.Reasons;

/** The results made of what was concluded of a goal: every number and every source that people or machines may ask for. */
final class Results {
    private final Context context;
    private final LoadedPack loaded;
    private final Pack pack;
    private final Goal goal;
    private final FiguresShown figures;
    private final LevelsShown levels;

    Results(Context context, LoadedPack loaded, Goal goal) {
        this.context = context;
        this.loaded = loaded;
        this.pack = loaded.pack();
        this.goal = goal;
        this.figures = new FiguresShown(context, goal);
        this.levels = new LevelsShown(context, goal, figures);
    }

    /** The result of a goal that no figure was looked for. */
    Scored plain(Reason reason) {
        return result(
                new Joined(reason.code().state(), reason, null, null, BigDecimal.ZERO, Points.FULL),
                null,
                List.of(),
                List.of(),
                null);
    }

    /** The result of a goal in words that a person judged: a state, and no points. */
    Scored attested(Attestation attestation) {
        return result(
                new Joined(attestation.state(), null, null, null, BigDecimal.ZERO, Points.FULL),
                null,
                List.of(),
                List.of(),
                new GoalResult.AttestationShown(
                        attestation.by(),
                        attestation.on().toString(),
                        attestation.ground(),
                        attestation.document(),
                        attestation.release().id(),
                        attestation.file(),
                        attestation.line()));
    }

    /** The result of a figure for information. */
    Scored information(Figure figure) {
        return result(
                new Joined(State.INFORMATIONAL, Reason.of(Reason.Code.FOR_INFORMATION), null, null, null, null),
                figure,
                figures.compared(),
                List.of(),
                null);
    }

    /** The result of one or several judged figures. */
    Scored judged(List<Outcome> outcomes) {
        var joined = Joined.of(outcomes);
        return result(joined, joined.decisive().assessment().figure(), List.of(), outcomes, null);
    }

    private Scored result(
            Joined joined,
            Figure figure,
            List<GoalResult.FigureShown> compare,
            List<Outcome> outcomes,
            GoalResult.AttestationShown attestation) {
        var decisive = joined.decisive();
        var assessment = decisive == null ? null : decisive.assessment();
        var indicator = assessment != null ? assessment.indicator() : figure != null ? figure.indicator() : null;
        boolean path = assessment != null && assessment.way() != null && joined.score() != null;
        boolean known = figure != null
                && joined.state() != State.NO_DATA
                && !isDisputed(joined.reason())
                && (joined.state() != State.INFORMATIONAL || figures.isSound(figure));
        var inputs = figures.inputs(assessment, figure);
        var beside = figures.beside();
        var result = new GoalResult(
                goal.id(),
                pack.id(),
                goal.area(),
                goal.title(),
                levels.quote(assessment),
                goal.paraphrase(),
                weight(),
                weight().compareTo(BigDecimal.ONE) == 0 ? null : goal.weight().reason(),
                tolerance(),
                joined.state(),
                joined.basis(),
                Numbers.rounded(joined.score()),
                joined.counted(joined.low()),
                joined.counted(joined.high()),
                indicator == null ? null : indicator.id(),
                indicator == null ? null : indicator.name(),
                known ? FiguresShown.value(figure) : null,
                known ? FiguresShown.text(figure) : null,
                indicator == null ? null : indicator.unit(),
                indicator == null ? 0 : indicator.decimals(),
                figures.computed(figure),
                period(assessment, figure),
                goal.lag(),
                known ? figure.status().name() : null,
                levels.shown(assessment),
                levels.inForce(),
                levels.lastConfirmed(assessment),
                because(decisive),
                path ? new PathResult(decisive).shown() : null,
                reason(joined, indicator, inputs),
                null,
                Amounts.with(Flips.of(outcomes, joined.state()), figure, beside),
                null,
                waiver(),
                attestation,
                compare,
                beside,
                inputs,
                rule(decisive == null ? null : decisive.rule()),
                Branches.of(loaded, decisive),
                outcomes.size() > 1 ? outcomes.stream().map(this::part).toList() : List.of(),
                goal.remediation() == null
                        ? null
                        : new GoalResult.RemediationShown(
                                goal.remediation().text(),
                                goal.remediation().who(),
                                goal.remediation().link()),
                goal.notEncoded());
        return new Scored(result, joined.score(), joined.low(), joined.high(), weight(), outcomes);
    }

    /** Whether there are two values, so that none can be shown as the one. */
    private static boolean isDisputed(Reason reason) {
        return reason != null && (reason.code() == Reason.Code.CONFLICT || reason.code() == Reason.Code.MIXED_RELEASES);
    }

    /** As in force on the last day of the year whose levels are. */
    private BigDecimal weight() {
        return goal.weightIn(context.rulesAt());
    }

    private GoalResult.ToleranceShown tolerance() {
        return goal.tolerance() == null
                ? null
                : new GoalResult.ToleranceShown(
                        goal.tolerance().value(), goal.tolerance().ground());
    }

    private String period(Assessment assessment, Figure figure) {
        if (assessment != null) {
            return String.valueOf(assessment.period());
        }
        return figure == null ? null : String.valueOf(figure.period());
    }

    private GoalResult.ReasonShown reason(Joined joined, Indicator indicator, List<GoalResult.Input> inputs) {
        if (joined.reason() == null) {
            return null;
        }
        var named = joined.reason().indicator() == null
                ? indicator
                : context.figures().catalogue().indicator(joined.reason().indicator());
        return Reasons.shown(joined.reason(), named, joined.basis(), because(joined.reason(), inputs));
    }

    /** What is told of a reason in words that others gave: whom the goal is for, what a check found; or null. */
    private Text because(Reason reason, List<GoalResult.Input> inputs) {
        return reason.code() == Reason.Code.NOT_FOR_THIS_BODY
                ? goal.appliesTo() == null ? null : goal.appliesTo().because()
                : FiguresShown.error(inputs);
    }

    private Part part(Outcome outcome) {
        var assessment = outcome.assessment();
        var figure = assessment.figure();
        var indicator = assessment.indicator();
        var joined = Joined.of(List.of(outcome));
        boolean known = figure != null && outcome.state() != State.NO_DATA && !isDisputed(joined.reason());
        var inputs = figures.inputs(assessment, figure);
        return new Part(
                indicator.id(),
                indicator.name(),
                outcome.state(),
                Numbers.rounded(outcome.score()),
                known ? FiguresShown.value(figure) : null,
                known ? FiguresShown.text(figure) : null,
                indicator.unit(),
                indicator.decimals(),
                figures.computed(figure),
                String.valueOf(assessment.period()),
                known ? figure.status().name() : null,
                levels.shown(assessment),
                because(outcome),
                reason(joined, indicator, inputs),
                Flips.of(outcome),
                inputs,
                rule(outcome.rule()),
                Branches.of(loaded, outcome));
    }

    private static List<GoalResult.Because> because(Outcome outcome) {
        if (outcome == null || !(outcome.outcome() instanceof GoalOutcome.Judged judged)) {
            return List.of();
        }
        boolean computed = outcome.assessment().figure().isComputed();
        return judged.because().stream().map(one -> because(one, computed)).toList();
    }

    /** A printed figure keeps its digits; a computed one has four decimals, or as many more as keep the comparison true. */
    private static GoalResult.Because because(Comparison one, boolean computed) {
        var level = one.value().scale() > 4 ? Numbers.rounded(one.value()) : one.value();
        var observed = computed ? Numbers.rounded(one.observed()) : one.observed();
        boolean apart = one.relation().holds(observed, level);
        return new GoalResult.Because(
                one.indicator(),
                apart ? observed : one.observed(),
                one.relation(),
                one.level(),
                apart ? level : one.value(),
                apart && computed || level != one.value() ? Numbers.rounded(one.margin()) : one.margin());
    }

    private GoalResult.WaiverShown waiver() {
        var day = LocalDate.of(context.year(), 12, 31);
        return pack.waivers().stream()
                .filter(waiver -> waiver.goal().equals(goal.id())
                        && waiver.municipality().equals(context.body().id()))
                .filter(waiver -> !waiver.from().isAfter(day))
                .findFirst()
                .map(waiver -> new GoalResult.WaiverShown(
                        waiver.decision(),
                        waiver.approver(),
                        waiver.from().toString(),
                        waiver.to() == null ? null : waiver.to().toString(),
                        waiver.to() != null && waiver.to().isBefore(day),
                        waiver.reason()))
                .orElse(null);
    }

    private static GoalResult.Rule rule(RuleAt rule) {
        return rule == null ? null : new GoalResult.Rule(rule.name(), rule.file(), rule.line());
    }
}
