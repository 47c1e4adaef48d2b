package no.maalkort.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Written;
import no.maalkort.planning.Assumptions;
import no.maalkort.planning.Scenario;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/**
 * What a request supposes, with the keys of a scenario file; answered by a what-if.
 *
 * @param name what it is called, or null
 * @param base whose year it is of, as in its file; null where the evaluation alone says so
 */
record ScenarioSent(
        String name, BaseSent base, List<FigureSent> figures, List<LevelSent> levels, List<WeightSent> weights) {
    static final int MOST = 200;

    /** Whose year a scenario is of. */
    record BaseSent(String municipality, Integer year) {
        /** Whether another says otherwise. */
        boolean differs(BaseSent other) {
            return isOther(municipality, other.municipality) || isOther(year, other.year);
        }

        private static boolean isOther(Object one, Object other) {
            return one != null && other != null && !one.equals(other);
        }

        /** What is not said here as another says it. */
        BaseSent or(BaseSent other) {
            return new BaseSent(
                    municipality == null ? other.municipality : municipality, year == null ? other.year : year);
        }
    }

    /**
     * A supposed figure.
     *
     * @param body of another body than the municipality, or null
     * @param period a year; the one that the goals judge where it is null
     * @param value null where there is a text
     * @param text a grade, yes or no, or an amount with its unit as printed; or null
     * @param unit the indicator's where it is null
     * @param status F where it is null, unless the figure is known to be the same
     */
    record FigureSent(
            String indicator,
            String body,
            Integer period,
            BigDecimal value,
            String text,
            String unit,
            String status,
            String source) {}

    /**
     * A supposed number of a level.
     *
     * @param level its kind, such as {@code minimum}
     * @param indicator which of a goal's several; null where it has one
     */
    record LevelSent(String goal, String level, String indicator, BigDecimal value, String text, String source) {}

    /** A supposed weight of a goal. */
    record WeightSent(String goal, BigDecimal weight, String source) {}

    /** How many things it supposes. */
    int size() {
        return figures.size() + levels.size() + weights.size();
    }

    /**
     * The scenario, or a refusal with every fault.
     *
     * @param at pointer to it in what was sent
     */
    Scenario read(Workspace workspace, Scoring.Request request, String at) {
        var faults = new ArrayList<Fault>();
        var assumptions = new Assumptions(workspace, request);
        for (int i = 0; i < figures.size(); i++) {
            var one = figures.get(i);
            assumptions.figure(
                    one.indicator(),
                    one.body(),
                    one.period() == null ? null : one.period().toString(),
                    value(one.value(), one.text()),
                    one.unit(),
                    one.status(),
                    one.source(),
                    at(at + "/figures/" + i, faults));
        }
        for (int i = 0; i < levels.size(); i++) {
            var one = levels.get(i);
            assumptions.level(
                    one.goal(),
                    one.level(),
                    one.indicator(),
                    value(one.value(), one.text()),
                    one.source(),
                    at(at + "/levels/" + i, faults));
        }
        for (int i = 0; i < weights.size(); i++) {
            var one = weights.get(i);
            assumptions.weight(
                    one.goal(), one.weight().toPlainString(), one.source(), at(at + "/weights/" + i, faults));
        }
        if (!faults.isEmpty()) {
            throw Refusal.unprocessable(faults);
        }
        return assumptions.scenario(name == null ? "" : name);
    }

    private static String value(BigDecimal value, String text) {
        return value == null ? text : value.toPlainString();
    }

    private static Assumptions.Place at(String pointer, List<Fault> faults) {
        return new Assumptions.Place() {
            @Override
            public void problem(String message, String maybe) {
                faults.add(Fault.at(pointer, message, asRequested(maybe)));
            }

            @Override
            public Written written() {
                return new Written(pointer, null);
            }
        };
    }

    /** Where the command line names its own lists, the address of the same. */
    static String asRequested(String maybe) {
        return maybe.replace("see the list: maalkort indicators.", "see /api/v1/indicators.")
                .replaceFirst("see the list: maalkort rules list ([^ ]*)\\.$", "see /api/v1/packs/$1/goals.");
    }
}
