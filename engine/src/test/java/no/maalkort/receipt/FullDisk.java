package no.maalkort.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Problem;

/**
 * A process that issues on a small disk which is full but for some pages, for every number of them until it is enough.
 *
 * <p>Says {@code PAGES refused} or {@code PAGES issued} and, where anything is not as it must be, what.
 */
final class FullDisk {
    private static final int PAGE = 4096;
    private static final int MOST = 60;

    private FullDisk() {}

    public static void main(String[] args) throws IOException {
        var disk = Path.of(args[0]);
        for (int pages = 0; pages < MOST; pages++) {
            var store = Made.store(disk.resolve("receipts"), 12);
            var before = Made.ledger(store, null);
            byte[] ledger = Made.bytes(store.resolve(Ledger.FILE));
            long files = count(store);
            var filler = disk.resolve("filler");
            Files.write(filler, new byte[(int) Files.getFileStore(disk).getUsableSpace() - pages * PAGE]);

            boolean issued = issued(store);
            say(Made.wrong(Made.ledger(store, before.head())));
            if (!issued && (count(store) != files || !Arrays.equals(Made.bytes(store.resolve(Ledger.FILE)), ledger))) {
                System.out.println("the store is another");
            }
            Files.delete(filler);
            var again = new Store(store).issue(Made.receipts(12, 20), null, Made.NOON);
            say(Made.wrong(Made.ledger(store, again.head())));
            System.out.println(pages + (issued ? " issued" : " refused") + " "
                    + again.head().replaceFirst(":.*", ""));
            delete(store);
        }
    }

    private static boolean issued(Path store) {
        try {
            new Store(store).issue(Made.receipts(12, 19), "x".repeat(200), Made.NOON);
            return true;
        } catch (Problem.Rejected e) {
            if (!e.outcome().equals("nothing was issued") || !e.getMessage().contains("No space left on device")) {
                System.out.println(e.getMessage() + e.outcome());
            }
            return false;
        }
    }

    private static void say(List<String> wrong) {
        wrong.forEach(System.out::println);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
