package no.maalkort.rules;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks, and prints what they measured and the table of what was wanted. */
public final class Benchmarks {
    private static final String OURS = " " + Rival.MAALKORT;
    private static final String LOOP = " " + Rival.BY_HAND;
    private static final double MILLION = 1e6;
    private static final double LINEAR = 1.2;
    private static final double BUSY = 1.15;
    private static final int OUR_WARMUP = 15;
    private static final int OTHERS_WARMUP = 4;

    private final Runs runs = new Runs();
    private final Table table = new Table();

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException, IOException {
        Locale.setDefault(Locale.ROOT);
        var benchmarks = new Benchmarks();
        benchmarks.measure();
        benchmarks.scoring();
        benchmarks.states();
        benchmarks.rejudging();
        benchmarks.starting();
        benchmarks.growth();
        benchmarks.held();
        benchmarks.written();
        benchmarks.read();
        benchmarks.table.print();
        benchmarks.busy();
    }

    private void measure() throws RunnerException, IOException {
        say(
                "Java %s, %d processors, heap %d MB, %s",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("os.name"));
        for (Rival rival : Rival.values()) {
            say("  %-21s %s", rival.title(), rival.note());
        }
        StartBenchmark.prepare();
        runs.run("scoring", ours().param("goals", "1", "40", "400"));
        runs.run("scoring-others", others().param("goals", "40"));
        runs.run(
                "scoring-others-sizes",
                others().param("goals", "1", "400").warmupIterations(3).measurementIterations(3));
        runs.run("threads", ours().param("goals", "40").threads(2));
        runs.run("states", Runs.of(StatesBenchmark.class));
        runs.run("rejudging", Runs.of(RejudgingBenchmark.class));
        runs.run("starting", Runs.of(StartBenchmark.class));
        runs.run("writing", Runs.of(WritingBenchmark.class));
        runs.run(
                "reading",
                Runs.of(ReadingBenchmark.class)
                        .warmupIterations(2)
                        .measurementTime(TimeValue.seconds(1))
                        .warmupTime(TimeValue.seconds(1)));
    }

    /** The engine is more code than any other: it takes longer until all of it is compiled. */
    private static ChainedOptionsBuilder ours() {
        return Runs.of(ScoringBenchmark.class).param("rival", "MAALKORT").warmupIterations(OUR_WARMUP);
    }

    private static ChainedOptionsBuilder others() {
        var others = Arrays.stream(Rival.values())
                .filter(rival -> rival != Rival.MAALKORT)
                .map(Rival::name)
                .toArray(String[]::new);
        return Runs.of(ScoringBenchmark.class).param("rival", others).warmupIterations(OTHERS_WARMUP);
    }

    /** The most that processors were waited for: other programs run, and what is by the clock means nothing. */
    private void busy() {
        double waited = runs.waited();
        if (waited > BUSY) {
            say("%nThe machine was busy: a benchmark took %.1f times its processor time by the clock.", waited);
            say("Maybe measure again when nothing else runs.");
        }
    }

    private static void say(String line, Object... values) {
        System.out.printf(line + "%n", values);
    }

    private void scoring() {
        say("%nA scorecard of 1, 40, 400 goals, explained, µs of processor time (of the loop); kB allocated");
        for (Rival rival : Rival.values()) {
            var line = new StringBuilder("  %-21s".formatted(rival.title()));
            for (int goals : List.of(1, 40, 400)) {
                var cost = runs.cpu("scorecard " + goals + " " + rival);
                line.append(" %16s (%.1f)"
                        .formatted(
                                cost,
                                cost.value()
                                        / runs.cpu("scorecard " + goals + LOOP).value()));
            }
            say("%s %,.0f", line, runs.allocated("scorecard 40 " + rival));
        }
        double ours = runs.cpu("scorecard 40" + OURS).value();
        table.atMost(
                "40 goals explained, of the loop by hand",
                ours / runs.cpu("scorecard 40" + LOOP).value(),
                8,
                " ×");
        others("scorecard 40 ", ours, "  speed of %s");
        double two = 2
                * runs.clock("scorecard 40" + OURS).value()
                / runs.clock("scorecard 40" + OURS + " by 2").value();
        table.atLeast("two threads, of one", two, 1.8, " ×");
    }

    private void others(String benchmark, double ours, String title) {
        for (Rival rival : List.of(Rival.EASY_RULES, Rival.CEL, Rival.JOINS, Rival.DMN)) {
            table.atLeast(
                    title.formatted(rival.title()), runs.cpu(benchmark + rival).value() / ours, 1, " ×");
        }
    }

    private void states() {
        say("%nThe states of 40 goals, µs of processor time (of the loop); ours and the loop's with typed reasons");
        double loop = runs.cpu("states" + LOOP).value();
        for (Rival rival : Rival.values()) {
            var cost = runs.cpu("states " + rival);
            say(
                    "  %-21s %16s (%.1f) %,.0f kB",
                    rival.title(), cost, cost.value() / loop, runs.allocated("states " + rival));
        }
        others("states ", runs.cpu("states" + OURS).value(), "  states alone, of %s");
    }

    private void rejudging() {
        say("%nOne goal judged again with another figure, µs of processor time");
        say("  by its rules' conditions %s", runs.cpu("conditions"));
        say("  in a session of its own %s", runs.cpu("session"));
        say("  as a what-if, the whole scorecard again %s", runs.cpu("whatIf"));
        table.atLeast(
                "one goal again, by conditions",
                MILLION / runs.cpu("conditions").value(),
                MILLION,
                " /s");
        table.atLeast(
                "one goal again, as a what-if", MILLION / runs.cpu("whatIf").value(), MILLION, " /s");
    }

    private void starting() {
        say("%nA new process to its first verdicts on 40 goals, ms by the clock");
        for (Rival rival : Rival.values()) {
            say("  %-21s %16s", rival.title(), runs.clock("firstVerdicts " + rival));
        }
    }

    private void growth() {
        say("%nOne scorecard in a batch of goals × municipalities × years, µs of processor time (three batches)");
        var costs = Growth.measured();
        Growth.SIZES.forEach(size -> say("  %-21s %16s", size, costs.get(size)));
        grown("a goal among 40, of one among 4", costs.get("40x100x1"), 10, costs.get("4x100x1"));
        grown("a goal among 400, of one among 4", costs.get("400x100x1"), 100, costs.get("4x100x1"));
        grown("one of 100 municipalities, of 10", costs.get("40x100x1"), 1, costs.get("40x10x1"));
        grown("one of 1000 municipalities, of 10", costs.get("40x1000x1"), 1, costs.get("40x10x1"));
        grown("a scorecard of 10 years, of 1", costs.get("40x10x10"), 1, costs.get("40x100x1"));
        grown("a scorecard of 100 years, of 1", costs.get("40x3x100"), 1, costs.get("40x100x1"));
    }

    private void grown(String what, Runs.Measured much, int units, Runs.Measured little) {
        table.atMost(what, much.value() / units / little.value(), LINEAR, " ×");
    }

    private void held() {
        say("%nMemory held in the middle of a batch of 10 municipalities, more than before it");
        var batches = Held.batches();
        batches.forEach(batch -> say("  %3d years %,6d KiB", batch.years(), batch.kib()));
        table.atMost(
                "held by 100 years more than by 1",
                (batches.get(2).kib() - batches.get(0).kib()) / 1024.0,
                1,
                " MiB");
    }

    private void written() {
        say("%n357 municipalities × 10 years of 40 goals, s by the clock");
        say("  explained and written as JSON lines, on every core %s", runs.clock("explainedAndWritten"));
        say("  the same in one thread %s", runs.clock("explainedAndWrittenByOneThread"));
        say("  the same bytes by a plain Jackson loop %s", runs.clock("writtenByJackson"));
        table.atMost(
                "a country explained and written, of Jackson",
                runs.clock("explainedAndWritten").value()
                        / runs.clock("writtenByJackson").value(),
                2,
                " ×");
    }

    private void read() {
        say(
                "%nA million rows of CSV read as a table: %.1f times OpenCSV splitting them (%,.0f rows a second)",
                runs.clock("tokens").value() / runs.clock("table").value(),
                runs.clock("table").value() * MILLION);
    }
}
