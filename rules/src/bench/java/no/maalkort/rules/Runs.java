package no.maalkort.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What benchmarks measured, by name and parameters; each run leaves its numbers as JSON and its log in a folder. */
final class Runs {
    static final Path FOLDER = Path.of("target", "bench");
    private static final int LONGEST_TITLE = 26;

    private final Map<String, RunResult> results = new TreeMap<>();

    /** A number with half the width of its 99.9 % interval; not a number where there is one run only. */
    record Measured(double value, double error) {
        @Override
        public String toString() {
            return Double.isNaN(error) ? "%,.1f".formatted(value) : "%,.1f ± %,.1f".formatted(value, error);
        }
    }

    /** The options of a run of some benchmarks. */
    static ChainedOptionsBuilder of(Class<?> benchmark) {
        return new OptionsBuilder().include(benchmark.getName() + "\\.");
    }

    void run(String name, ChainedOptionsBuilder options) throws RunnerException, IOException {
        long began = System.nanoTime();
        System.out.print((name + " ").concat(".".repeat(LONGEST_TITLE - name.length())));
        Files.createDirectories(FOLDER);
        var all = options.addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(FOLDER.resolve(name + ".json").toString())
                .output(FOLDER.resolve(name + ".txt").toString())
                .shouldFailOnError(true)
                .build();
        new Runner(all).run().forEach(result -> results.put(key(result), result));
        System.out.printf(" %d s%n", (System.nanoTime() - began) / 1_000_000_000);
    }

    private static String key(RunResult result) {
        var params = result.getParams();
        String method = params.getBenchmark().replaceFirst(".*\\.", "");
        return method
                + params.getParamsKeys().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(key -> " " + params.getParam(key))
                        .collect(Collectors.joining())
                + (params.getThreads() == 1 ? "" : " by " + params.getThreads());
    }

    /** By the clock, in the benchmark's unit. */
    Measured clock(String key) {
        return measured(result(key).getPrimaryResult());
    }

    /** Microseconds of processor time an operation. */
    Measured cpu(String key) {
        return measured(result(key).getSecondaryResults().get(CpuTime.LABEL));
    }

    /** How many times its processor time a benchmark in one thread took by the clock, at most. */
    double waited() {
        return results.keySet().stream()
                .filter(key -> clockIsMicros(results.get(key)))
                .mapToDouble(key -> clock(key).value() / cpu(key).value())
                .max()
                .orElse(1);
    }

    private static boolean clockIsMicros(RunResult result) {
        return result.getParams().getThreads() == 1
                && result.getPrimaryResult().getScoreUnit().equals("us/op");
    }

    /** Kilobytes allocated by an operation. */
    double allocated(String key) {
        return result(key).getSecondaryResults().get("gc.alloc.rate.norm").getScore() / 1000;
    }

    private RunResult result(String key) {
        var result = results.get(key);
        if (result == null) {
            throw new IllegalArgumentException(
                    "Nothing was measured under (" + key + ").\nMaybe one of " + results.keySet());
        }
        return result;
    }

    private static Measured measured(Result<?> result) {
        return new Measured(result.getScore(), result.getScoreError());
    }
}
