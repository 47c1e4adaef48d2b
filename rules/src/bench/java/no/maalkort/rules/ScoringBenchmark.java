package no.maalkort.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.Reading;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.Fired;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** How fast a whole scorecard is made, and what rules cost beside a hand-written loop that makes the same outcomes. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ScoringBenchmark {
    private static final int GOALS = 40;
    private final Workspace workspace = Workspace.open(List.of(), List.of());
    private final LoadedPack pack = workspace.packs().pack("baerum");
    private Scoring.Request request;

    @Setup
    public void warm() {
        request = new Scoring.Request(workspace.figures().catalogue().body("baerum"), 2020, pack, null, null);
        pack.rules().warm();
        var byRules = readings();
        pack.rules().judge(byRules, new ArrayList<>());
        var byHand = readings();
        byHand.forEach(ScoringBenchmark::judge);
        for (int i = 0; i < GOALS; i++) {
            if (!byRules.get(i).conclusions().equals(byHand.get(i).conclusions())) {
                throw new IllegalStateException("The loop and the rules disagree on reading " + i + ".");
            }
        }
    }

    /** A real scorecard of two packs with every explanation, flip and source. */
    @Benchmark
    public Scorecard scorecard() {
        return workspace.scoring().score(request);
    }

    /** Forty readings judged by rules in a session of their own, with what fired. */
    @Benchmark
    public List<Fired> rules() {
        var fired = new ArrayList<Fired>(GOALS);
        pack.rules().judge(readings(), fired);
        return fired;
    }

    /** The same forty readings and typed reasons by a loop. */
    @Benchmark
    public List<Reading> loop() {
        var readings = readings();
        readings.forEach(ScoringBenchmark::judge);
        return readings;
    }

    private static List<Reading> readings() {
        var readings = new ArrayList<Reading>(GOALS);
        for (int i = 0; i < GOALS; i++) {
            var norm = Norm.ofLevels(null, BigDecimal.valueOf(3), BigDecimal.valueOf(4));
            readings.add(new Reading(
                    "finance.net-operating-result",
                    "finance.net-operating-result-percent",
                    BigDecimal.valueOf(20 + i, 1),
                    norm));
        }
        return readings;
    }

    private static void judge(Reading reading) {
        if (reading.getValue().compareTo(reading.getTarget()) >= 0) {
            reading.judge(State.MET, reading.atLeast("target"));
        } else if (reading.getValue().compareTo(reading.getMinimum()) >= 0) {
            reading.judge(State.PARTLY_MET, reading.atLeast("minimum"), reading.below("target"));
        } else {
            reading.judge(State.NOT_MET, reading.below("leastDemanding"));
        }
    }
}
