package no.maalkort.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that answer: few that get on, and one more for each that waits for something.
 *
 * <p>Many that run at once on few cores put each other off for whole slices of time, and with them those who asked: of
 * 64 threads on two cores one answer in a hundred took twenty times the usual. But who waits for room, for a sender or
 * for a reader may keep nobody else from an answer.
 */
final class Workers extends ThreadPoolExecutor {
    static final int FEW = 2 * Runtime.getRuntime().availableProcessors();
    /** Those who send, those who wait for room and have it, and some beside them. */
    static final int MOST = SentBody.AT_ONCE + Gate.WAITING + Gate.AT_ONCE + FEW + 16;

    static final int LONG_MILLIS = 10;

    private final Map<Thread, Long> begun = new ConcurrentHashMap<>();

    Workers() {
        super(FEW, FEW, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::thread);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "answering");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable work) {
        begun.put(thread, System.nanoTime());
    }

    @Override
    protected void afterExecute(Runnable work, Throwable failure) {
        begun.remove(Thread.currentThread());
    }

    /** Lets as many more work as have been at one thing for long; is to be called again and again. */
    void look() {
        long now = System.nanoTime();
        int waiting = (int) begun.values().stream()
                .filter(one -> now - one > TimeUnit.MILLISECONDS.toNanos(LONG_MILLIS))
                .count();
        int size = Math.min(MOST, FEW + waiting);
        if (size > getCorePoolSize()) {
            setMaximumPoolSize(size);
            setCorePoolSize(size);
        } else if (size < getCorePoolSize()) {
            setCorePoolSize(size);
            setMaximumPoolSize(size);
        }
    }
}
