package no.maalkort.rules;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.judgement.State;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The goals as rules of Easy Rules: registered once, one fact that holds all figures, since its facts are found by walking. */
final class EasyRules implements HandWritten.Judge {
    private static final String FIGURES = "figures";

    private final Rules rules = new Rules();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();

    /** The fact: figures, and what rules said of them. */
    private record Figures(BigDecimal[] values, State[] states) {}

    EasyRules(List<HandGoal> goals) {
        for (int i = 0; i < goals.size(); i++) {
            for (HandGoal.Rule rule : goals.get(i).rules()) {
                register(i, goals.get(i), rule);
            }
        }
    }

    private void register(int at, HandGoal goal, HandGoal.Rule rule) {
        rules.register(new RuleBuilder()
                .name(rule.at().name())
                .when(facts -> {
                    var value = facts.<Figures>get(FIGURES).values()[at];
                    return switch (rule.state()) {
                        case MET -> goal.passes().holds(value, goal.target());
                        case PARTLY_MET ->
                            goal.passes().holds(value, goal.minimum())
                                    && goal.fails().holds(value, goal.target());
                        default -> goal.fails().holds(value, goal.minimum() == null ? goal.target() : goal.minimum());
                    };
                })
                .then(facts -> facts.<Figures>get(FIGURES).states()[at] = rule.state())
                .build());
    }

    @Override
    public State[] judge(BigDecimal[] values) {
        var figures = new Figures(values, new State[values.length]);
        var facts = new Facts();
        facts.put(FIGURES, figures);
        engine.fire(rules, facts);
        return figures.states();
    }
}
