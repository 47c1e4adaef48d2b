package no.maalkort.rules;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.maalkort.judgement.Relation;
import no.maalkort.judgement.State;

/** The goals as expressions of CEL: parsed, checked and planned once, as its guide says; numbers are doubles, it has no decimals. */
final class Cel implements HandWritten.Judge {
    private static final Map<Relation, String> SIGNS =
            Map.of(Relation.AT_LEAST, ">=", Relation.AT_MOST, "<=", Relation.ABOVE, ">", Relation.BELOW, "<");

    private final CelRuntime.Program[] programs;

    Cel(List<HandGoal> goals) {
        var compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("value", SimpleType.DOUBLE)
                .setResultType(SimpleType.STRING)
                .build();
        var runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        programs = new CelRuntime.Program[goals.size()];
        try {
            for (int i = 0; i < programs.length; i++) {
                programs[i] = runtime.createProgram(
                        compiler.compile(expression(goals.get(i))).getAst());
            }
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String expression(HandGoal goal) {
        String passes = "value " + SIGNS.get(goal.passes()) + " ";
        String below = goal.minimum() == null
                ? "'NOT_MET'"
                : passes + goal.minimum().doubleValue() + " ? 'PARTLY_MET' : 'NOT_MET'";
        return passes + goal.target().doubleValue() + " ? 'MET' : " + below;
    }

    @Override
    public State[] judge(BigDecimal[] values) {
        var states = new State[values.length];
        try {
            for (int i = 0; i < values.length; i++) {
                states[i] = State.valueOf((String) programs[i].eval(Map.of("value", values[i].doubleValue())));
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return states;
    }
}
