package no.maalkort.rules;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import no.maalkort.judgement.State;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The goals as decision tables of one DMN model in Drools: compiled once, the runtime shared, a context a municipality-year. */
final class Dmn implements HandWritten.Judge {
    private final DMNRuntime runtime;
    private final DMNModel model;

    Dmn(List<HandGoal> goals) {
        var resource = ResourceFactory.newReaderResource(new StringReader(xml(goals)), "UTF-8");
        resource.setSourcePath("goals.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    private static String xml(List<HandGoal> goals) {
        var xml = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="goals" namespace="made" id="goals">
                """);
        for (int i = 0; i < goals.size(); i++) {
            xml.append("""
                    <inputData id="i%1$d" name="v%1$d"><variable id="iv%1$d" name="v%1$d" typeRef="number"/></inputData>
                    <decision id="d%1$d" name="s%1$d"><variable id="dv%1$d" name="s%1$d" typeRef="string"/>
                    <informationRequirement id="r%1$d"><requiredInput href="#i%1$d"/></informationRequirement>
                    <decisionTable id="t%1$d" hitPolicy="UNIQUE"><input id="c%1$d">
                    <inputExpression id="e%1$d" typeRef="number"><text>v%1$d</text></inputExpression></input>
                    <output id="o%1$d"/>
                    """.formatted(i));
            for (HandGoal.Rule rule : goals.get(i).rules()) {
                String id = i + "-" + rule.state();
                xml.append("<rule id=\"ru%1$s\"><inputEntry id=\"ie%1$s\"><text><![CDATA[%2$s]]></text></inputEntry>"
                        .formatted(id, test(goals.get(i), rule.state())));
                xml.append("<outputEntry id=\"oe%1$s\"><text>\"%2$s\"</text></outputEntry></rule>\n"
                        .formatted(id, rule.state()));
            }
            xml.append("</decisionTable></decision>\n");
        }
        return xml.append("</definitions>").toString();
    }

    private static String test(HandGoal goal, State state) {
        return switch (state) {
            case MET -> sign(goal, true) + goal.target();
            case PARTLY_MET -> "[" + goal.minimum() + ".." + goal.target() + ")";
            default -> sign(goal, false) + (goal.minimum() == null ? goal.target() : goal.minimum());
        };
    }

    private static String sign(HandGoal goal, boolean passes) {
        return switch (passes ? goal.passes() : goal.fails()) {
            case AT_LEAST -> ">= ";
            case AT_MOST -> "<= ";
            case ABOVE -> "> ";
            case BELOW -> "< ";
        };
    }

    @Override
    public State[] judge(BigDecimal[] values) {
        var context = runtime.newContext();
        for (int i = 0; i < values.length; i++) {
            context.set("v" + i, values[i]);
        }
        var result = runtime.evaluateAll(model, context).getContext();
        var states = new State[values.length];
        for (int i = 0; i < values.length; i++) {
            states[i] = State.valueOf((String) result.get("s" + i));
        }
        return states;
    }
}
