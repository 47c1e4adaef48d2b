package no.maalkort.rest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Judging that gets so long and no longer: rules can run on whatever they are told, so that whoever asked is answered and
 * the work left to itself. What is left running takes room that never comes back; beyond it nothing is judged.
 */
final class Deadline {
    static final int SECONDS = 10;
    private static final ThreadPoolExecutor THREADS = new ThreadPoolExecutor(
            0, 2 * Gate.AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Deadline::thread);

    private Deadline() {}

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "judging");
        thread.setDaemon(true);
        return thread;
    }

    /** What the work gives, or a refusal where it takes too long. */
    static <T> T within(Supplier<T> work) {
        try {
            return THREADS.submit(work::get).get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
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
