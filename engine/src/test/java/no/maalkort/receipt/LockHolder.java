package no.maalkort.receipt;

import java.nio.file.Path;

/** A process that takes the lock of a store, says so, and never lets it go. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] args) throws Exception {
        new StoreLock(Path.of(args[0])).alone(() -> {
            System.out.println("locked");
            return holdForever();
        });
    }

    private static Object holdForever() {
        while (true) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        }
    }
}
