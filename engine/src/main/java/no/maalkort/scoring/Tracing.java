package no.maalkort.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.maalkort.figure.Considered;
import no.maalkort.figure.Figure;
import no.maalkort.goal.Goal;
import no.maalkort.judgement.Arithmetic;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.Trace;
import no.maalkort.scorecard.TraceWords;

/** A scorecard with the derivations of its goals: told of the same figures, levels and outcomes that judged them. */
public final class Tracing {

    private final Scoring scoring;
    private final Scoring.Request request;
    private final Context context;
    private final Map<String, Scored> goals;
    private final Map<String, TotalsOf.Weighted> shares;
    private final Scorecard card;
    private Compared compared;

    Tracing(Scoring scoring, Scoring.Request request, Judged judged, Scorecard card) {
        this.scoring = scoring;
        this.request = request;
        this.context = judged.context();
        this.goals = judged.goals().collect(Collectors.toMap(Scored::name, goal -> goal));
        this.shares =
                judged.shares().collect(Collectors.toMap(share -> share.goal().name(), share -> share));
        this.card = card;
    }

    public Scorecard card() {
        return card;
    }

    /** The year before by the same figures and the same pack. */
    private static Scoring.Request before(Scoring scoring, Scoring.Request to) {
        return new Scoring.Request(to.body(), to.year() - 1, to.pack(), scoring.asOf(to), to.rulesAt());
    }

    /** What changed since the year before is judging that year too: it is done once, where somebody asks. */
    private Compared.GoalCompared change(GoalResult result) {
        if (compared == null) {
            compared = scoring.compare(before(scoring, request), request);
        }
        return compared.goals().stream()
                .filter(one -> one.id().equals(result.id()) && one.pack().equals(result.pack()))
                .findFirst()
                .orElse(null);
    }

    /** How a goal of the scorecard came out as it did, and what changed since the year before. */
    public Trace of(GoalResult result) {
        return of(result, change(result));
    }

    /** The same without what changed. */
    public Trace ofThisYear(GoalResult result) {
        return of(result, null);
    }

    private Trace of(GoalResult result, Compared.GoalCompared change) {
        var own = request.pack().pack();
        var pack = own.id().equals(result.pack())
                ? own
                : scoring.pack(result.pack()).pack();
        var goal = pack.goal(result.id()).orElseThrow();
        var outcomes = goals.get(result.pack() + ':' + result.id()).outcomes();
        var share = Optional.ofNullable(shares.get(result.pack() + ':' + result.id()));
        return new Trace(
                result,
                outcomes.isEmpty()
                        ? shown(goal, result)
                        : outcomes.stream().map(one -> measured(goal, one)).toList(),
                outcomes.size() > 1 ? Joined.lowest(outcomes) : null,
                share.map(TotalsOf.Weighted::working).orElse(null),
                share.filter(one -> result.isJudged())
                        .map(TotalsOf.Weighted::lost)
                        .orElse(null),
                new Trace.Of(card.municipality(), Comparing.side(scoring, request), card.engine()),
                change);
    }

    /** The figure of a goal for information; of one in words nothing was looked at. */
    private List<Trace.Measured> shown(Goal goal, GoalResult result) {
        if (goal.information() == null || result.indicator() == null) {
            return List.of();
        }
        var indicator = context.figures().catalogue().indicator(goal.information());
        int period = context.year() - goal.lag();
        var found = context.find(indicator.id(), null, period, goal.publisher()).figures();
        return List.of(new Trace.Measured(
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                String.valueOf(period),
                considered(goal, indicator.id(), null, period, goal.publisher(), found),
                computed(found),
                List.of(),
                null,
                List.of(),
                null));
    }

    private Trace.Measured measured(Goal goal, Outcome outcome) {
        var assessment = outcome.assessment();
        var indicator = assessment.indicator();
        boolean looked = assessment.looksAtFigures();
        var found = looked
                ? context.find(indicator.id(), null, assessment.period(), goal.publisher())
                        .figures()
                : List.<Figure>of();
        var value = assessment.way() == null ? null : assessment.figure().value();
        return new Trace.Measured(
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                String.valueOf(assessment.period()),
                looked ? figures(goal, assessment, found) : List.of(),
                computed(found),
                levels(goal, assessment),
                value == null ? null : assessment.way().working(assessment.period(), value),
                tried(outcome),
                outcome.score() == null ? null : assessment.score());
    }

    private static List<Arithmetic> computed(List<Figure> found) {
        return found.stream()
                .filter(Figure::isComputed)
                .map(Figure::working)
                .distinct()
                .toList();
    }

    /** What was looked at for the figure, and for each level in force that is a reported figure. */
    private List<Trace.Considered> figures(Goal goal, Assessment assessment, List<Figure> found) {
        var all = new ArrayList<>(
                considered(goal, assessment.indicator().id(), null, assessment.period(), goal.publisher(), found));
        assessment.levels().stream()
                .map(Assessment.ResolvedLevel::level)
                .filter(level -> level.indicator() != null)
                .forEach(level -> all.addAll(considered(
                        goal,
                        level.indicator(),
                        level.body(),
                        assessment.period(),
                        null,
                        context.find(level.indicator(), level.body(), assessment.period(), null)
                                .figures())));
        return all;
    }

    private List<Trace.Considered> considered(
            Goal goal, String indicator, String body, int period, String publisher, List<Figure> found) {
        var shown = new FiguresShown(context, goal);
        String asOf = context.asOf().toString();
        return context.considered(indicator, body, period, publisher).stream()
                .map(seen -> {
                    var use = use(seen, found);
                    var why = TraceWords.of(use, seen, asOf, publisher);
                    return new Trace.Considered(shown.input(seen.observation()), use, why);
                })
                .toList();
    }

    /** Of several that differ those in which a check finds an error are left out, as long as one is sound. */
    private Trace.Use use(Considered seen, List<Figure> found) {
        if (seen.refusal() != null) {
            return Trace.Use.valueOf(seen.refusal().name());
        }
        boolean sound = context.checks().of(seen.observation()).stream().noneMatch(Finding::isError);
        if (!sound) {
            return Trace.Use.CHECK_FAILED;
        }
        var values = found.stream()
                .filter(context.checks()::isSound)
                .map(figure -> figure.value().stripTrailingZeros())
                .distinct();
        return values.count() > 1 ? Trace.Use.DISPUTED : Trace.Use.USED;
    }

    private List<Trace.LevelTold> levels(Goal goal, Assessment assessment) {
        var shown = new LevelsShown(context, goal, new FiguresShown(context, goal));
        var numbers = new LevelNumbers(context, assessment.indicator(), assessment.period());
        var all = assessment.measure().levels();
        return all.stream()
                .map(level -> {
                    var standing = level.standing(all, context.rulesAt());
                    var follower = level.follower(all, context.rulesAt()).orElse(null);
                    return new Trace.LevelTold(
                            shown.level(assessment.indicator(), numbers.resolve(level)),
                            standing,
                            TraceWords.of(level, standing, follower));
                })
                .toList();
    }

    private static List<Trace.Tried> tried(Outcome outcome) {
        var assessment = outcome.assessment();
        var tried = new ArrayList<Trace.Tried>();
        for (int i = 0; i < outcome.tried().size(); i++) {
            var candidate = assessment.candidates().get(i);
            tried.add(new Trace.Tried(candidate.value(), outcome.tried().get(i), assessment.score(candidate)));
        }
        return tried;
    }
}
