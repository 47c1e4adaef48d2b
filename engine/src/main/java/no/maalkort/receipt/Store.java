package no.maalkort.receipt;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import no.maalkort.disk.Disk;
import no.maalkort.disk.Sha256;
import no.maalkort.figure.Problem;

/**
 * A folder of issued receipts, each under its id, and the ledger that lists them.
 *
 * <p>A receipt is on the medium before the ledger names it, and the ledger before anybody is told: whatever is stopped
 * when, nothing that was told is lost. One process at a time writes; readers wait for nobody.
 */
public final class Store {
    static final String RECEIPT = ".jsonl";
    private static final String LOCK = ".lock";
    private static final int AT_ONCE = 8;
    /** A second lock of one process on one file is an error, not a wait. */
    private static final ReentrantLock ONE_OF_THIS_PROCESS = new ReentrantLock();

    private final Path folder;
    private final Disk disk;
    private final Ledger ledger;

    public Store(Path folder) {
        this(folder, new Disk());
    }

    /** A store that writes by a disk. */
    Store(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
        this.ledger = new Ledger(folder.resolve(Ledger.FILE));
    }

    /**
     * What issuing came to.
     *
     * @param entries one for each receipt in the order given, also where it was issued before
     * @param added how many of them are new
     * @param head of the ledger now, {@code SEQ:HASH}
     * @param torn where what an interrupted writing left was put, or null
     */
    public record Issued(List<Entry> entries, int added, String head, Path torn) {}

    /**
     * Issues receipts, all or none of them; one that was issued before is not issued again.
     *
     * @param by who issues them, or null
     * @param at told in the ledger only
     * @throws Problem.Rejected where the store is damaged
     */
    public Issued issue(List<Receipt.Written> receipts, String by, Instant at) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            disk.force(folder.toAbsolutePath().getParent());
        }
        ONE_OF_THIS_PROCESS.lock();
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            var torn = lock.isValid() ? putTornAside() : null;
            var entries = known(receipts);
            var fresh = new LinkedHashMap<String, Receipt.Written>();
            receipts.stream().filter(one -> !entries.containsKey(one.id())).forEach(one -> fresh.put(one.id(), one));
            var head = append(List.copyOf(fresh.values()), by, at, entries);
            return new Issued(
                    receipts.stream().map(one -> entries.get(one.id())).toList(), fresh.size(), head.toString(), torn);
        } catch (Ledger.Broken e) {
            throw damaged(e.getMessage());
        } finally {
            ONE_OF_THIS_PROCESS.unlock();
        }
    }

    private Ledger.Head append(List<Receipt.Written> fresh, String by, Instant at, Map<String, Entry> entries)
            throws IOException, Ledger.Broken {
        var head = ledger.head();
        if (fresh.isEmpty()) {
            return head;
        }
        put(fresh);
        var lines = new StringBuilder();
        for (Receipt.Written one : fresh) {
            var entry = Entry.after(
                    head.seq(),
                    head.hash(),
                    one,
                    by,
                    at.truncatedTo(ChronoUnit.SECONDS).toString());
            head = new Ledger.Head(entry.seq(), entry.hash());
            entries.put(one.id(), entry);
            lines.append(entry.line()).append('\n');
        }
        var file = folder.resolve(Ledger.FILE);
        boolean begun = Files.exists(file);
        disk.append(file, lines.toString().getBytes(StandardCharsets.UTF_8));
        disk.force(file);
        if (!begun) {
            disk.force(folder);
        }
        return head;
    }

    /** Puts the files in place: written all, then forced together, which a disk does far faster than one by one. */
    private void put(List<Receipt.Written> fresh) throws IOException {
        for (Receipt.Written one : fresh) {
            Files.deleteIfExists(beside(one));
            disk.write(beside(one), one.bytes());
        }
        forceAll(fresh);
        for (Receipt.Written one : fresh) {
            disk.move(beside(one), place(one.id()));
        }
        disk.force(folder);
    }

    private void forceAll(List<Receipt.Written> fresh) throws IOException {
        var pool = Executors.newFixedThreadPool(Math.min(AT_ONCE, fresh.size()));
        try {
            var tasks = fresh.stream()
                    .map(one -> (Callable<Void>) () -> {
                        disk.force(beside(one));
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            throw new IOException("Issuing was interrupted.", e);
        } finally {
            pool.shutdown();
        }
    }

    /** The entries of those that the ledger has. A file without an entry is what an interrupted issuing left. */
    private Map<String, Entry> known(List<Receipt.Written> receipts) throws IOException, Ledger.Broken {
        var there = new LinkedHashMap<String, Entry>();
        for (Receipt.Written one : receipts) {
            if (Files.exists(place(one.id()))) {
                if (!Arrays.equals(Files.readAllBytes(place(one.id())), one.bytes())) {
                    throw damaged("The receipt (" + one.id() + ") is not what its name says.");
                }
                there.put(one.id(), null);
            }
        }
        if (!there.isEmpty()) {
            ledger.read(entry -> there.replace(entry.receipt(), entry));
            there.values().removeIf(entry -> entry == null);
        }
        return there;
    }

    private Path putTornAside() throws IOException {
        var file = folder.resolve(Ledger.FILE);
        long whole = ledger.whole();
        if (Files.notExists(file) || Files.size(file) == whole) {
            return null;
        }
        byte[] all = Files.readAllBytes(file);
        byte[] torn = Arrays.copyOfRange(all, (int) whole, all.length);
        var aside = folder.resolve("torn-" + Sha256.of(torn).substring(0, 12));
        Files.deleteIfExists(aside);
        disk.write(aside, torn);
        disk.force(aside);
        disk.cut(file, whole);
        return aside;
    }

    Problem.Rejected damaged(String message) {
        return new Problem.Rejected(List.of(new Problem(
                folder.resolve(Ledger.FILE).toString(),
                0,
                0,
                message,
                "see what happened: verify --ledger --store " + folder)));
    }

    Ledger ledger() {
        return ledger;
    }

    private Path beside(Receipt.Written one) {
        return folder.resolve("." + one.id() + ".new");
    }

    Path place(String id) {
        return folder.resolve(id + RECEIPT);
    }

    /** The bytes of a receipt's file; nothing where there is none. */
    Optional<byte[]> bytes(String id) throws IOException {
        return Files.isRegularFile(place(id)) ? Optional.of(Files.readAllBytes(place(id))) : Optional.empty();
    }

    /** The ids of the receipts that begin so, sorted. */
    public List<String> ids(String begin) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{64}\\.jsonl") && name.startsWith(begin))
                    .map(name -> name.substring(0, 64))
                    .sorted()
                    .toList();
        }
    }

    /** Files that an interrupted issuing left: written and never moved. */
    List<Path> leftOver() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().endsWith(".new"))
                            .sorted()
                            .toList());
        }
    }
}
