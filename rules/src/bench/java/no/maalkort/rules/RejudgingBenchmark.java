package no.maalkort.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.Reading;
import no.maalkort.judgement.State;
import no.maalkort.planning.Assumptions;
import no.maalkort.planning.ManyWhatIfs;
import no.maalkort.planning.Scenario;
import no.maalkort.rulepack.RuleText;
import no.maalkort.scorecard.Scorecard;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to judge one of forty goals again with another figure: by its rules' conditions, in a session, as a what-if. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 600, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class RejudgingBenchmark {
    private static final int GOALS = 40;
    private static final int FIGURES = 30;

    private final String goal = Made.goal(0);
    private final String indicator = Made.made(Shape.of(0).indicators().get(0), 0);
    private final Norm norm = Norm.ofLevels(null, BigDecimal.valueOf(3), BigDecimal.valueOf(4));
    private final List<BigDecimal> values = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private Made.Ready made;
    private List<RuleText> rules;
    private ManyWhatIfs whatIfs;
    private int next;

    @Setup
    public void open() {
        made = new Made(GOALS, 1, 1).open();
        rules = made.pack().texts(goal);
        whatIfs = new ManyWhatIfs(made.workspace(), made.request(0, 0));
        for (int i = 0; i < FIGURES; i++) {
            var value = BigDecimal.valueOf(20 + i, 1);
            values.add(value);
            scenarios.add(scenario(value));
            var whole = whatIfs.scorecard(scenarios.get(i)).find(goal).orElseThrow();
            if (whole.state() != byConditions(value) || whole.state() != bySession(value)) {
                throw new IllegalStateException("Judged otherwise at " + value);
            }
        }
    }

    private Scenario scenario(BigDecimal value) {
        var assumptions = new Assumptions(made.workspace(), made.request(0, 0));
        assumptions.figure(indicator, null, null, value.toPlainString(), null, "A", null, (message, maybe) -> {
            throw new IllegalStateException(message);
        });
        return assumptions.scenario("");
    }

    @Benchmark
    public State conditions() {
        return byConditions(value());
    }

    @Benchmark
    public State session() {
        return bySession(value());
    }

    @Benchmark
    public Scorecard whatIf() {
        next = (next + 1) % FIGURES;
        return whatIfs.scorecard(scenarios.get(next));
    }

    private BigDecimal value() {
        next = (next + 1) % FIGURES;
        return values.get(next);
    }

    private State byConditions(BigDecimal value) {
        for (RuleText rule : rules) {
            if (rule.fires(indicator, value, norm)) {
                return rule.state();
            }
        }
        throw new IllegalStateException("No rule fires at " + value);
    }

    private State bySession(BigDecimal value) {
        var reading = new Reading(goal, indicator, value, norm);
        made.pack().rules().judge(List.of(reading), new ArrayList<>());
        return reading.conclusions().get(0).state();
    }
}
