package no.maalkort.rules;

import java.lang.management.ManagementFactory;
import java.util.List;
import no.maalkort.scorecard.ScorecardJson;

/** How much more memory is held in the middle of a batch than before it, for ever more years. */
final class Held {
    private static final int MUNICIPALITIES = 10;
    private static final List<Integer> YEARS = List.of(1, 10, 100);

    private Held() {}

    /** A batch, and the KiB it held. */
    record Batch(int years, long kib) {}

    static List<Batch> batches() {
        var made = new Made(40, MUNICIPALITIES, 100).open();
        batch(made, 10);
        return YEARS.stream().map(years -> new Batch(years, batch(made, years))).toList();
    }

    private static long batch(Made.Ready made, int years) {
        long before = live();
        long held = 0;
        int middle = MUNICIPALITIES * years / 2;
        for (int i = 0; i < MUNICIPALITIES * years; i++) {
            ScorecardJson.bytes(made.workspace().scoring().score(made.request(i / years, i % years)));
            held = i == middle ? live() - before : held;
        }
        return held / 1024;
    }

    private static long live() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
