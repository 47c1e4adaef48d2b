package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Indicator.Better;
import no.maalkort.judgement.State;

/** The cases of a new goal: exactly on each level and one unit beside it, their numbers left to the author. */
final class NewCases {
    private final List<Indicator> indicators;
    private final boolean anyBody;
    private final StringBuilder text = new StringBuilder();

    private NewCases(List<Indicator> indicators, boolean anyBody) {
        this.indicators = indicators;
        this.anyBody = anyBody;
    }

    /** The text of cases.yaml. */
    static String of(GoalKind kind, List<Indicator> indicators, boolean anyBody) {
        var cases = new NewCases(indicators, anyBody);
        switch (kind) {
            case WORDS -> cases.add("Words are left to people", "<year>", Map.of(), State.MANUAL, "WORDS_ONLY");
            case INFORMATION ->
                cases.add("The figure is shown", "<year>", "<a figure>", State.INFORMATIONAL, "FOR_INFORMATION");
            case TARGET, REPORTED_TARGET -> cases.target();
            case STRICT_TARGET -> cases.strict();
            case SEVERAL -> cases.several();
            case PATH -> cases.path();
            case MINIMUM_AND_TARGET -> cases.two();
            case RANGE -> cases.range();
        }
        if (kind != GoalKind.WORDS && kind != GoalKind.INFORMATION) {
            String year = kind == GoalKind.PATH ? "<the due year>" : "<year>";
            String why = kind == GoalKind.REPORTED_TARGET ? "LEVEL_MISSING" : "NO_FIGURE";
            cases.add("Without a figure nothing is judged", year, Map.of(), State.NO_DATA, why);
        }
        return cases.text.toString().substring(1);
    }

    private void target() {
        add("Exactly the target counts as reached", "<the target>", State.MET);
        add("Just short of the target falls short", "<the target" + worse() + ">", State.NOT_MET);
    }

    private void strict() {
        add("Just beyond the target counts as reached", "<the target" + better() + ">", State.MET);
        add("Exactly the target does not count", "<the target>", State.NOT_MET);
    }

    private void two() {
        add("Exactly the target counts as reached", "<the target>", State.MET);
        add("Just short of the target is partly met", "<the target" + worse() + ">", State.PARTLY_MET);
        add("Exactly the minimum is partly met", "<the minimum>", State.PARTLY_MET);
        add("Just short of the minimum falls short", "<the minimum" + worse() + ">", State.NOT_MET);
    }

    private void path() {
        String year = "<the due year>";
        add("Exactly the target in its year counts as reached", year, "<the target>", State.MET, null);
        add(
                "Just short of the target in its year falls short",
                year,
                "<the target" + worse() + ">",
                State.NOT_MET,
                null);
    }

    private void range() {
        add("The lower desired edge is desired", "<the lower desired edge>", State.MET);
        add("Just under the desired band is accepted", "<the lower desired edge" + less() + ">", State.PARTLY_MET);
        add("The upper desired edge is desired", "<the upper desired edge>", State.MET);
        add("Just over the desired band is accepted", "<the upper desired edge" + more() + ">", State.PARTLY_MET);
        add("The lower accepted edge is accepted", "<the lower accepted edge>", State.PARTLY_MET);
        add("Just under the accepted band falls short", "<the lower accepted edge" + less() + ">", State.NOT_MET);
        add("The upper accepted edge is accepted", "<the upper accepted edge>", State.PARTLY_MET);
        add("Just over the accepted band falls short", "<the upper accepted edge" + more() + ">", State.NOT_MET);
    }

    private void several() {
        each("Exactly every target counts as reached", null, State.MET);
        indicators.forEach(one -> each("Just short with " + one.id() + " falls short", one, State.NOT_MET));
    }

    /** A case in which every figure has its target, but for one. */
    private void each(String name, Indicator shortOf, State state) {
        var given = new LinkedHashMap<String, String>();
        indicators.forEach(
                one -> given.put(one.id(), one == shortOf ? "<its target" + worse(one) + ">" : "<its target>"));
        add(name, "<year>", given, state, null);
    }

    private void add(String name, String value, State state) {
        add(name, "<year>", value, state, null);
    }

    /** A case of the first figure; the second, where there is one, is its level. */
    private void add(String name, String year, String value, State state, String reason) {
        var given = new LinkedHashMap<String, String>();
        given.put(indicators.get(0).id(), value);
        indicators.stream().skip(1).forEach(level -> given.put(level.id(), "<the target>"));
        add(name, year, given, state, reason);
    }

    private void add(String name, String year, Map<String, String> given, State state, String reason) {
        text.append("\n- name: " + name + "\n  year: " + year + "\n");
        text.append(anyBody ? "  body: <the id of a body>\n" : "");
        text.append(given.isEmpty() ? "" : "  given:\n");
        given.forEach((indicator, value) -> text.append("    " + indicator + ": \"" + value + "\"\n"));
        text.append("  state: " + state + "\n");
        text.append(reason == null ? "" : "  reason: " + reason + "\n");
    }

    private String better() {
        return indicators.get(0).better() == Better.LOWER ? less() : more();
    }

    private String worse() {
        return worse(indicators.get(0));
    }

    private static String worse(Indicator indicator) {
        return !indicator.ranks().isEmpty()
                ? (indicator.isYesNo() ? ", turned round" : ", one worse")
                : indicator.better() == Better.LOWER ? " + " + unit(indicator) : " - " + unit(indicator);
    }

    private String less() {
        return " - " + unit(indicators.get(0));
    }

    private String more() {
        return " + " + unit(indicators.get(0));
    }

    private static String unit(Indicator indicator) {
        return BigDecimal.ONE.movePointLeft(indicator.decimals()).toPlainString();
    }
}
