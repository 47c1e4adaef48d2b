package no.maalkort.rules;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints their ratios. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include(ScoringBenchmark.class.getName())
                .include(ReadingBenchmark.class.getName())
                .build();
        Map<String, Double> perSecond = new TreeMap<>();
        new Runner(options)
                .run()
                .forEach(result -> perSecond.put(
                        result.getPrimaryResult().getLabel(),
                        result.getPrimaryResult().getScore()));
        System.out.printf("scorecards with full explanation: %,.0f a second%n", perSecond.get("scorecard"));
        System.out.printf(
                "40 readings by rules: %.1f times the loop%n", perSecond.get("loop") / perSecond.get("rules"));
        System.out.printf(
                "a million rows of CSV read as a table: %.1f times OpenCSV splitting them (%,.0f rows a second)%n",
                perSecond.get("tokens") / perSecond.get("table"), perSecond.get("table") * 1_000_000);
    }
}
