package no.maalkort.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Operand;
import no.maalkort.figure.Published;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.State;

/** The figures that the goals in force in a year ask for, whether they are known or not. */
public final class Needs {
    private final Context context;
    private final Map<String, Need> needs = new LinkedHashMap<>();

    private Needs(Context context) {
        this.context = context;
    }

    /**
     * One figure that is asked for.
     *
     * @param goals which ask, each {@code pack:goal}
     * @param lookup what is known
     * @param parts what it can be computed from; empty where it is only reported
     * @param last where the newest figure of the indicator was published; null where there is none
     */
    public record Need(
            Body body,
            Indicator indicator,
            int period,
            List<String> goals,
            Lookup lookup,
            List<Operand> parts,
            Observation last) {}

    /** By goals in the order given; each figure once; one that is not known is followed by what it is computed from. */
    static List<Need> of(Context context, Map<String, List<Goal>> goalsByPack) {
        var needs = new Needs(context);
        goalsByPack.forEach((pack, goals) -> goals.stream()
                .filter(goal -> !goal.proposed() && goal.appliesTo(context.body()))
                .forEach(goal -> needs.ask(pack + ':' + goal.id(), goal)));
        return List.copyOf(needs.needs.values());
    }

    private void ask(String name, Goal goal) {
        int period = context.year() - goal.lag();
        for (Goal.Measure measure : goal.measures()) {
            var early = new Assessing(context, goal, measure).assess().early();
            if (early == null || isOpen(early.code().state())) {
                ask(name, measure.indicator(), context.body().id(), period, goal.publisher());
                Level.inForce(measure.levels(), context.rulesAt()).stream()
                        .filter(level -> level.indicator() != null)
                        .forEach(level -> ask(name, level.indicator(), bodyOf(level), period, null));
            }
        }
        if (goal.information() != null && Force.whyNot(goal.inForce(), context.rulesAt()) == null) {
            ask(name, goal.information(), context.body().id(), period, goal.publisher());
        }
    }

    private static boolean isOpen(State state) {
        return state == State.NO_DATA || state == State.INDETERMINATE || state == State.ERROR;
    }

    private String bodyOf(Level level) {
        return level.body() == null ? context.body().id() : level.body();
    }

    private void ask(String goal, String indicator, String body, int period, String publisher) {
        var key = indicator + ' ' + body + ' ' + period;
        var held = needs.get(key);
        if (held != null) {
            if (!held.goals().contains(goal)) {
                held.goals().add(goal);
            }
            return;
        }
        var figures = context.figures();
        var parts = figures.operands(indicator, period);
        var lookup = context.find(indicator, body, period, publisher);
        needs.put(
                key,
                new Need(
                        figures.catalogue().body(body),
                        figures.catalogue().indicator(indicator),
                        period,
                        new ArrayList<>(List.of(goal)),
                        lookup,
                        parts,
                        last(indicator, body).orElse(null)));
        if (!(lookup instanceof Lookup.Found)) {
            parts.forEach(part -> ask(goal, part.indicator(), body, part.period(), publisher));
        }
    }

    /** The newest figure of the body itself, else of any. */
    private Optional<Observation> last(String indicator, String body) {
        var own = newest(context.figures().observations(body).stream(), indicator);
        return own.isPresent()
                ? own
                : newest(
                        context.figures().catalogue().bodies().stream()
                                .flatMap(one -> context.figures().observations(one.id()).stream()),
                        indicator);
    }

    private static Optional<Observation> newest(Stream<Observation> some, String indicator) {
        return some.filter(one -> one.indicator().equals(indicator))
                .max(Comparator.<Observation, Published>comparing(
                                one -> one.release().published())
                        .thenComparing(Observation::period)
                        .thenComparing(Observation::place));
    }
}
