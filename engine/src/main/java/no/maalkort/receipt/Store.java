package no.maalkort.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final String RECEIPT = ".jsonl";
    private static final String BESIDE = ".new";
    private static final int ID = 64;
    private static final String NAME = "[0-9a-f]{64}\\.jsonl";
    private static final int AT_ONCE = 8;

    private final Path folder;
    private final Path file;
    private final Ledger ledger;
    private final StoreLock lock;

    public Store(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(Ledger.FILE);
        this.ledger = new Ledger(file);
        this.lock = new StoreLock(folder);
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
     * @throws Problem.Rejected where the store is damaged, or cannot be written to
     */
    public Issued issue(List<Receipt.Written> receipts, String by, Instant at) {
        if (by != null && !Entry.isName(by)) {
            throw new IllegalArgumentException("(" + by + ") is no name.");
        }
        try {
            Disk.folder(folder);
            return lock.alone(() -> issueAlone(receipts, by, at));
        } catch (Ledger.Broken e) {
            throw damaged(e.getMessage());
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private Issued issueAlone(List<Receipt.Written> receipts, String by, Instant at) throws IOException, Ledger.Broken {
        var torn = putTornAside();
        var entries = known(receipts);
        var fresh = new LinkedHashMap<String, Receipt.Written>();
        receipts.stream().filter(one -> !entries.containsKey(one.id())).forEach(one -> fresh.put(one.id(), one));
        var head = append(List.copyOf(fresh.values()), by, at, entries);
        return new Issued(
                receipts.stream().map(one -> entries.get(one.id())).toList(), fresh.size(), head.toString(), torn);
    }

    private Ledger.Head append(List<Receipt.Written> fresh, String by, Instant at, Map<String, Entry> entries)
            throws IOException, Ledger.Broken {
        var head = ledger.head();
        long before = ledger.size();
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
        try {
            if (!fresh.isEmpty()) {
                put(fresh);
                Disk.append(file, lines.toString().getBytes(StandardCharsets.UTF_8));
            }
            settle(before == 0, fresh.isEmpty());
            return head;
        } catch (IOException e) {
            takeBack(before, fresh, e);
            throw e;
        }
    }

    /** Brings the ledger to the medium, also lines that a process which was stopped had written and not forced. */
    private void settle(boolean begun, boolean found) throws IOException {
        if (ledger.size() > 0) {
            Disk.force(file);
        }
        if (begun || found) {
            Disk.force(folder);
            Disk.force(folder.toAbsolutePath().getParent());
        }
    }

    /** Leaves the store as it was before an issuing that failed, as far as the disk lets us. */
    private void takeBack(long before, List<Receipt.Written> fresh, IOException failure) {
        try {
            if (ledger.size() > before) {
                Disk.cut(file, before);
            }
            for (Receipt.Written one : fresh) {
                Files.deleteIfExists(beside(one));
                Files.deleteIfExists(place(one.id()));
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Puts the files in place: several written and forced at once, which a disk does far faster than one by one. */
    private void put(List<Receipt.Written> fresh) throws IOException {
        var pool = Executors.newFixedThreadPool(Math.min(AT_ONCE, fresh.size()));
        try {
            var tasks = fresh.stream().map(this::writing).toList();
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
        for (Receipt.Written one : fresh) {
            Disk.move(beside(one), place(one.id()));
        }
        Disk.force(folder);
    }

    private Callable<Void> writing(Receipt.Written one) {
        return () -> {
            Files.deleteIfExists(beside(one));
            Disk.write(beside(one), one.bytes());
            return null;
        };
    }

    /** The entries of those that the ledger has. A file without an entry is what an interrupted issuing left. */
    private Map<String, Entry> known(List<Receipt.Written> receipts) throws IOException, Ledger.Broken {
        var there = new LinkedHashMap<String, Entry>();
        for (Receipt.Written one : receipts) {
            var bytes = bytes(one.id());
            if (bytes.isPresent()) {
                if (!Arrays.equals(bytes.get(), one.bytes())) {
                    throw notItself(one.id());
                }
                there.put(one.id(), null);
            }
        }
        if (!there.isEmpty()) {
            ledger.read(ledger.size(), entry -> there.replace(entry.receipt(), entry));
            there.values().removeIf(entry -> entry == null);
        }
        return there;
    }

    private Path putTornAside() throws IOException, Ledger.Broken {
        byte[] torn = ledger.torn();
        if (torn.length == 0) {
            return null;
        }
        var aside = folder.resolve("torn-" + Sha256.of(torn).substring(0, 12));
        Files.deleteIfExists(aside);
        Disk.write(aside, torn);
        Disk.force(folder);
        Disk.cut(file, ledger.size() - torn.length);
        return aside;
    }

    private Problem.Rejected refused(IOException e) {
        return new Problem.Rejected(
                List.of(new Problem(
                        folder.toString(),
                        0,
                        0,
                        "No receipt can be written here: " + Disk.reason(e) + ".",
                        "the disk is full, or the folder is not yours; another one: --store.")),
                e.getSuppressed().length == 0
                        ? "nothing was issued"
                        : "what was issued is told by: verify --ledger --store " + folder);
    }

    Problem.Rejected notItself(String id) {
        return damaged("The receipt (" + id + ") is not what its name says.");
    }

    Problem.Rejected damaged(String message) {
        return new Problem.Rejected(List.of(new Problem(
                folder.resolve(Ledger.FILE).toString(),
                0,
                0,
                message,
                "see what happened to this store: verify --ledger.")));
    }

    Ledger ledger() {
        return ledger;
    }

    StoreLock lock() {
        return lock;
    }

    /**
     * How long the ledger is at a moment when no line is half written.
     *
     * <p>Nobody waits for a writer unless there is an end without a line feed; where nobody writes, it was torn.
     */
    long steadySize() throws IOException {
        long size = ledger.size();
        if (ledger.isWhole(size)) {
            return size;
        }
        lock.await();
        return ledger.size();
    }

    private Path beside(Receipt.Written one) {
        return folder.resolve("." + one.id() + BESIDE);
    }

    Path place(String id) {
        return folder.resolve(id + RECEIPT);
    }

    /** The bytes of a receipt's file; nothing where there is none. */
    Optional<byte[]> bytes(String id) throws IOException {
        return Disk.read(place(id));
    }

    /** The ids of the receipts that begin so, sorted. */
    public List<String> ids(String begin) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(NAME) && name.startsWith(begin))
                    .map(name -> name.substring(0, ID))
                    .sorted()
                    .toList();
        }
    }

    /** The files that hold a receipt, or part of one, and are not named. */
    List<Path> without(Named named) throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(folder)) {
            for (Path one : all) {
                String name = one.getFileName().toString();
                if (name.endsWith(BESIDE) || name.matches(NAME) && !named.has(name.substring(0, ID))) {
                    files.add(one);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }
}
