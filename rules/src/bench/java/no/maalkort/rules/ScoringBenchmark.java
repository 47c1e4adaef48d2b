package no.maalkort.rules;

import java.util.concurrent.TimeUnit;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a scorecard with every explanation costs, made by the engine, and made by hand after the loop or another engine found
 * the states: the same scorecard, held equal before anything is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 600, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Dorg.kie.dmn.compiler.execmodel=true")
public class ScoringBenchmark {
    private static final int MUNICIPALITIES = 10;

    @Param({"1", "40", "400"})
    public int goals;

    @Param
    public Rival rival;

    private Made.Ready made;
    private HandWritten byHand;
    private HandWritten.Judge judge;

    /** Which municipality's turn it is, for each thread. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        int next(int many) {
            next = (next + 1) % many;
            return next;
        }
    }

    @Setup
    public void open() {
        made = new Made(goals, MUNICIPALITIES, 1).open();
        byHand = new HandWritten(made, MUNICIPALITIES);
        judge = rival.judge(byHand.goals());
        for (int i = 0; i < MUNICIPALITIES; i++) {
            var request = made.request(i, 0);
            if (!made.workspace().scoring().score(request).equals(byHand(request))) {
                throw new IllegalStateException("Another scorecard by " + rival + ": " + request.body());
            }
        }
    }

    private Scorecard byHand(Scoring.Request request) {
        return byHand.score(request.body(), request.year(), judge);
    }

    @Benchmark
    public Scorecard scorecard(Turn turn) {
        var request = made.request(turn.next(MUNICIPALITIES), 0);
        return rival == Rival.MAALKORT ? made.workspace().scoring().score(request) : byHand(request);
    }
}
