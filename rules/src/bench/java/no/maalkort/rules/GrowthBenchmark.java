package no.maalkort.rules;

import java.util.concurrent.TimeUnit;
import no.maalkort.scorecard.Scorecard;
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

/** What one scorecard costs among ever more goals, municipalities and years; each municipality-year in its turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 600, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class GrowthBenchmark {
    /** Goals × municipalities × years. */
    @Param({"4x10x1", "40x10x1", "400x10x1", "40x100x1", "40x1000x1", "40x10x10", "40x10x100"})
    public String size;

    private Made.Ready made;
    private int municipalities;
    private int years;
    private int next;

    @Setup
    public void open() {
        String[] sizes = size.split("x");
        municipalities = Integer.parseInt(sizes[1]);
        years = Integer.parseInt(sizes[2]);
        made = new Made(Integer.parseInt(sizes[0]), municipalities, years).open();
    }

    @Benchmark
    public Scorecard scorecard() {
        next = (next + 1) % (municipalities * years);
        return made.workspace().scoring().score(made.request(next / years, next % years));
    }
}
