package no.maalkort.pxweb;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** How fast calls may follow each other: so many in any window of time, the next one waits. */
public final class Pace {
    private static final long SECOND = 1_000;

    private final LongSupplier clock;
    private final LongConsumer sleep;
    private final Deque<Long> begun = new ArrayDeque<>();

    /**
     * A pace.
     *
     * @param clock milliseconds that only grow
     * @param sleep waits so many milliseconds
     */
    public Pace(LongSupplier clock, LongConsumer sleep) {
        this.clock = clock;
        this.sleep = sleep;
    }

    /** Waits until a call may begin, and counts it. */
    void next(Limits limits) {
        long window = limits.seconds() * SECOND;
        while (begun.size() >= limits.calls()) {
            long left = begun.removeFirst() + window - clock.getAsLong();
            if (left > 0) {
                sleep.accept(left);
            }
        }
        begun.addLast(clock.getAsLong());
    }

    void rest(int seconds) {
        sleep.accept(seconds * SECOND);
    }
}
