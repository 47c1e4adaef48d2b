package no.maalkort.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A work that Ctrl-C ends early instead of at once: what is done by then is still written. */
final class Stopping implements AutoCloseable {
    private static final int SECONDS = 10;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stopping");
    private volatile boolean stopped;

    Stopping() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether nobody has asked for an end. */
    boolean goesOn() {
        return !stopped;
    }

    private void stop() {
        stopped = true;
        try {
            if (!written.await(SECONDS, TimeUnit.SECONDS)) {
                System.err.println("What was done could not be written in " + SECONDS + " seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All is written. */
    @Override
    public void close() {
        System.out.flush();
        written.countDown();
        if (!stopped) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The end has begun in between; all is written all the same.
        }
    }
}
