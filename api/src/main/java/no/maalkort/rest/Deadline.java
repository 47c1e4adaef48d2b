package no.maalkort.rest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Judging that gets so long and no longer: rules can run on whatever they are told, so that whoever asked is answered and
 * the work interrupted. Judging ends then before its next goal, planning at its next step; a rule that runs on takes room that
 * never comes back, and beyond it nothing is judged.
 */
final class Deadline {
    static final int SECONDS = 10;
    private static final int FIFTHS = 5;
    private static final ThreadPoolExecutor THREADS = new ThreadPoolExecutor(
            0, 2 * Gate.AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Deadline::thread);

    private Deadline() {}

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "judging");
        thread.setDaemon(true);
        return thread;
    }

    /** What the work gives, or a refusal where it takes too long; then it is interrupted, and ends at its next step. */
    static <T> T within(Supplier<T> work) {
        return within(SECONDS, going -> work.get());
    }

    /** The same of work that can end early with what it has: it is asked to, a fifth of the time before it is too late. */
    static <T> T orPartly(Function<BooleanSupplier, T> work) {
        return within(SECONDS, work);
    }

    static <T> T within(int seconds, Function<BooleanSupplier, T> work) {
        long ending = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds) / FIFTHS * (FIFTHS - 1);
        Future<T> future = null;
        try {
            future = THREADS.submit(() -> work.apply(() -> System.nanoTime() < ending));
            return future.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
            if (future != null) {
                future.cancel(true);
            }
            throw Refusal.overloaded("The judging took longer than " + SECONDS + " seconds, or others still do.");
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.overloaded("The service stops.");
        }
    }

    private static RuntimeException failed(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
