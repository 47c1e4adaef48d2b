package no.maalkort.receipt;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock of a store: one process at a time, and in it one thread.
 *
 * <p>A lock on a file falls off when any channel to that file closes, so nobody else opens this one and nothing deletes
 * it. A process that is stopped lets it go.
 */
final class StoreLock {
    private static final String FILE = ".lock";
    /** A second lock of one process on one file is an error, not a wait. */
    private static final ReentrantLock ONE_OF_THIS_PROCESS = new ReentrantLock();

    private final Path file;

    StoreLock(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** Something done while nobody writes. */
    interface Doing<T> {
        T run() throws IOException, Ledger.Broken;
    }

    /** Does something as the only writer. */
    <T> T alone(Doing<T> what) throws IOException, Ledger.Broken {
        ONE_OF_THIS_PROCESS.lock();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            return lock.isValid() ? what.run() : null;
        } finally {
            ONE_OF_THIS_PROCESS.unlock();
        }
    }

    /** Waits until who writes just now has written; where nobody may or ever did, there is nothing to wait for. */
    void await() throws IOException {
        ONE_OF_THIS_PROCESS.lock();
        try (var channel = FileChannel.open(file)) {
            channel.lock(0, Long.MAX_VALUE, true).release();
        } catch (NoSuchFileException | AccessDeniedException e) {
            return;
        } finally {
            ONE_OF_THIS_PROCESS.unlock();
        }
    }
}
