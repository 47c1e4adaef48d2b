package no.maalkort.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.maalkort.judgement.Comparison;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.Reading;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.Fired;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** What the states of forty goals cost by themselves; ours and the loop's with typed reasons, ours with the rules that fired. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 600, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Dorg.kie.dmn.compiler.execmodel=true")
public class StatesBenchmark {
    private static final int GOALS = 40;

    @Param
    public Rival rival;

    private Made.Ready made;
    private List<HandGoal> goals;
    private BigDecimal[] values;
    private HandWritten.Judge judge;

    @Setup
    public void open() {
        made = new Made(GOALS, 1, 1).open();
        var byHand = new HandWritten(made, 1);
        goals = byHand.goals();
        values = byHand.values(made.request(0, 0).body(), Made.FIRST);
        judge = rival.judge(goals);
        var states = HandWritten.loop(goals).judge(values);
        boolean same = Arrays.equals(states, judge.judge(values))
                && Arrays.equals(states, states(byRules()))
                && Arrays.equals(states, states(withReasons()));
        if (!same) {
            throw new IllegalStateException("Other states by " + rival);
        }
    }

    private static State[] states(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.conclusions().get(0).state())
                .toArray(State[]::new);
    }

    @Benchmark
    public Object states() {
        return switch (rival) {
            case MAALKORT -> byRules();
            case BY_HAND -> withReasons();
            default -> judge.judge(values);
        };
    }

    private List<Reading> byRules() {
        var readings = readings();
        made.pack().rules().judge(readings, new ArrayList<Fired>(GOALS));
        return readings;
    }

    private List<Reading> withReasons() {
        var readings = readings();
        for (int i = 0; i < GOALS; i++) {
            judge(goals.get(i), readings.get(i));
        }
        return readings;
    }

    private static void judge(HandGoal goal, Reading reading) {
        switch (goal.judge(reading.getValue())) {
            case MET -> reading.judge(State.MET, passes(goal, reading, "target"));
            case PARTLY_MET ->
                reading.judge(State.PARTLY_MET, passes(goal, reading, "minimum"), fails(goal, reading, "target"));
            default -> reading.judge(State.NOT_MET, fails(goal, reading, "leastDemanding"));
        }
    }

    private static Comparison passes(HandGoal goal, Reading reading, String level) {
        return switch (goal.passes()) {
            case AT_LEAST -> reading.atLeast(level);
            case ABOVE -> reading.above(level);
            default -> reading.below(level);
        };
    }

    private static Comparison fails(HandGoal goal, Reading reading, String level) {
        return switch (goal.fails()) {
            case AT_LEAST -> reading.atLeast(level);
            case AT_MOST -> reading.atMost(level);
            default -> reading.below(level);
        };
    }

    private List<Reading> readings() {
        var readings = new ArrayList<Reading>(GOALS);
        for (int i = 0; i < GOALS; i++) {
            var words = goals.get(i).words();
            var norm = Norm.ofLevels(null, goals.get(i).minimum(), goals.get(i).target());
            readings.add(new Reading(words.id(), words.indicator(), values[i], norm));
        }
        return readings;
    }
}
