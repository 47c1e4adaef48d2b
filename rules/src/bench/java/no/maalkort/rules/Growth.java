package no.maalkort.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a scorecard costs in batches of ever more goals, municipalities and years: figures read anew each time, since a batch meets
 * each municipality-year once, in a thread that has judged before.
 */
final class Growth {
    /** Goals × municipalities × years. */
    static final List<String> SIZES =
            List.of("4x100x1", "40x100x1", "400x100x1", "40x10x1", "40x1000x1", "40x10x10", "40x3x100");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM = 4000;
    private static final int TIMES = 3;
    private static final double MICROS = 1e-3;

    private Growth() {}

    /** The cost of one scorecard by size, in microseconds of processor time. */
    static Map<String, Runs.Measured> measured() {
        warm();
        var measured = new TreeMap<String, Runs.Measured>();
        for (String size : SIZES) {
            String[] sizes = size.split("x");
            var made = new Made(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), Integer.parseInt(sizes[2]));
            var costs = new ArrayList<Double>();
            for (int i = 0; i < TIMES; i++) {
                costs.add(batch(made));
            }
            costs.sort(null);
            double half = (costs.get(TIMES - 1) - costs.get(0)) / 2;
            measured.put(size, new Runs.Measured(costs.get(TIMES / 2), half));
        }
        return measured;
    }

    private static void warm() {
        var made = new Made(40, 100, 1).open();
        for (int i = 0; i < WARM; i++) {
            made.workspace().scoring().score(made.request(i % 100, 0));
        }
    }

    private static double batch(Made made) {
        var ready = made.open();
        int all = made.municipalities() * made.years();
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < all; i++) {
            ready.workspace().scoring().score(ready.request(i / made.years(), i % made.years()));
        }
        return (THREADS.getCurrentThreadCpuTime() - before) * MICROS / all;
    }
}
