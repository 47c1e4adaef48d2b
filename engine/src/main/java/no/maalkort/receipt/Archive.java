package no.maalkort.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import no.maalkort.figure.Text;
import no.maalkort.receipt.Verified.Check;
import no.maalkort.receipt.Verified.Kind;
import no.maalkort.scoring.Workspace;

/** What can be asked of a folder of receipts: a bundle of one, and whether one, a bundle or all are as they were issued. */
public final class Archive {
    private final Store store;

    public Archive(Store store) {
        this.store = store;
    }

    /**
     * An issued receipt and its entry.
     *
     * @param before the entry before it, or null
     * @param entry null where the ledger has none
     */
    private record Found(Entry before, Entry entry) {}

    private Found find(String id) throws IOException, Ledger.Broken {
        var last = new Entry[1];
        var found = new ArrayList<Found>();
        store.ledger().read(store.steadySize(), entry -> {
            if (entry.receipt().equals(id)) {
                found.add(new Found(last[0], entry));
            }
            last[0] = entry;
        });
        return found.isEmpty() ? new Found(null, null) : found.get(0);
    }

    /**
     * The entries that are wanted, in the ledger's order.
     *
     * @throws no.maalkort.figure.Problem.Rejected where the ledger is damaged
     */
    public List<Entry> entries(Predicate<Entry> wanted) throws IOException {
        var found = new ArrayList<Entry>();
        try {
            store.ledger().read(store.steadySize(), entry -> {
                if (wanted.test(entry)) {
                    found.add(entry);
                }
            });
        } catch (Ledger.Broken e) {
            throw store.damaged(e.getMessage());
        }
        return found;
    }

    /**
     * An issued receipt, its three lines as they lie on disk; none where there is none of this id.
     *
     * @throws no.maalkort.figure.Problem.Rejected where it is not what its id says
     */
    public Optional<Receipt.Written> receipt(String id) throws IOException {
        return store.bytes(id).map(bytes -> read(id, bytes));
    }

    private Receipt.Written read(String id, byte[] bytes) {
        if (!Receipt.Written.isOf(id, bytes)) {
            throw store.notItself(id);
        }
        return Receipt.Written.read(bytes);
    }

    /** The whole id of the one receipt that was issued under an id that begins so; none where there are several. */
    public Optional<String> id(String begin) throws IOException {
        var ids = isIssued(begin) ? List.of(begin) : store.ids(begin);
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** Whether a receipt of an id was issued; one that cannot be read is told of where it is asked for. */
    public boolean isIssued(String id) {
        try {
            return store.bytes(id).isPresent();
        } catch (IOException e) {
            return true;
        }
    }

    /** The ledger as it lies on disk, up to what is written whole. */
    public byte[] ledgerBytes() throws IOException {
        return store.ledger().bytes(store.steadySize());
    }

    /**
     * The bundle of an issued receipt.
     *
     * @param id of a receipt in the store
     * @throws no.maalkort.figure.Problem.Rejected naming each file that is another by now, or a damaged store
     */
    public Bundle bundle(String id, Workspace workspace, Reports reports) throws IOException {
        var bytes = store.bytes(id).orElseThrow();
        try {
            var found = find(id);
            if (found.entry() == null) {
                throw store.damaged("The ledger has no entry of the receipt (" + id + ").");
            }
            var written = read(id, bytes);
            var slice = found.before() == null ? List.of(found.entry()) : List.of(found.before(), found.entry());
            return Bundle.of(written, new Basis(workspace), slice, reports.of(written, workspace));
        } catch (Ledger.Broken | IllegalArgumentException e) {
            throw store.damaged(e.getMessage());
        }
    }

    /** Tells a scorecard in files for people, by name. */
    public interface Reports {
        Map<String, byte[]> of(Receipt.Written written, Workspace workspace);
    }

    /** Checks an issued receipt against the figures and packs of today. */
    public Verified verify(String id, Workspace workspace) throws IOException {
        byte[] bytes = store.bytes(id).orElseThrow();
        try {
            return new Verifying().issued(id, bytes, find(id).entry(), workspace);
        } catch (Ledger.Broken e) {
            throw store.damaged(e.getMessage());
        }
    }

    /** Checks a bundle by itself, its rules and figures included, and what it tells people. */
    public static Verified verify(Bundle bundle, Reports reports) {
        return new Verifying().bundle(bundle, reports);
    }

    /**
     * Checks every line of the ledger and every receipt it names.
     *
     * @param anchor the head that somebody else kept, {@code SEQ:HASH}, or null
     * @param tidy whether files that an interrupted issuing left are removed
     */
    public Verified ledger(String anchor, boolean tidy) throws IOException {
        if (!tidy) {
            return ledger(store.steadySize(), anchor, false);
        }
        try {
            return store.lock().alone(() -> ledger(store.ledger().size(), anchor, true));
        } catch (Ledger.Broken e) {
            throw store.damaged(e.getMessage());
        }
    }

    private Verified ledger(long size, String anchor, boolean tidy) throws IOException {
        var chain = new ArrayList<Text>();
        var receipts = new ArrayList<Text>();
        var anchored = new boolean[1];
        var dated = new Dated();
        var named = new Named();
        Ledger.Head head;
        try {
            head = store.ledger().read(size, entry -> {
                named.add(entry.receipt());
                dated.add(entry);
                anchored[0] |= (entry.seq() + ":" + entry.hash()).equals(anchor);
                receipt(entry, receipts);
            });
        } catch (Ledger.Broken e) {
            head = e.before();
            String place = Ledger.FILE + ":" + (head.seq() + 1) + ": ";
            chain.add(new Text(place + e.told().nb(), place + e.told().en()));
        }
        var checks = new ArrayList<Check>();
        checks.add(new Check(Kind.LEDGER, head.seq(), chain, dated.notes()));
        checks.add(end(anchor, anchored[0]));
        boolean whole = checks.stream().allMatch(check -> check.wrong().isEmpty());
        checks.add(new Check(Kind.RECEIPTS, named.size(), receipts, whole ? left(named, tidy) : beside(tidy)));
        return new Verified(null, head.toString(), checks);
    }

    private static Check end(String anchor, boolean anchored) {
        if (anchor == null) {
            return new Check(
                    Kind.HEAD,
                    0,
                    List.of(),
                    List.of(new Text("Uten anker: enden er ikke bevist.", "Unanchored: the end is not proven.")));
        }
        return new Check(
                Kind.HEAD,
                1,
                anchored
                        ? List.of()
                        : List.of(new Text(
                                "Journalen har ingen linje (" + anchor + "): den ble kuttet eller skrevet på nytt.",
                                "The ledger has no line (" + anchor + "): it was cut or written anew.")),
                List.of());
    }

    private void receipt(Entry entry, List<Text> wrong) {
        BiConsumer<String, String> add = (nb, en) -> wrong.add(new Text(
                Ledger.FILE + ":" + entry.seq() + ": kvitteringen (" + entry.receipt() + ") " + nb,
                Ledger.FILE + ":" + entry.seq() + ": the receipt (" + entry.receipt() + ") " + en));
        try {
            var bytes = store.bytes(entry.receipt());
            if (bytes.isEmpty()) {
                add.accept("finnes ikke.", "is not there.");
            } else if (!Receipt.Written.isOf(entry.receipt(), bytes.get())) {
                add.accept("er ikke det navnet sier.", "is not what its name says.");
            } else if (!entry.isOf(Receipt.Written.read(bytes.get()))) {
                add.accept("forteller om et annet målkort enn linjen.", "tells of another scorecard than the line.");
            }
        } catch (IllegalArgumentException e) {
            add.accept("er ikke skrevet slik en kvittering er.", "is not written as a receipt is.");
        } catch (IOException e) {
            add.accept("kan ikke leses.", "cannot be read.");
        }
    }

    /** Beside a ledger that lacks lines nobody knows what was never named. */
    private static List<Text> beside(boolean tidy) {
        return tidy
                ? List.of(new Text(
                        "Ingenting fjernes ved siden av en journal som ikke er hel.",
                        "Nothing is removed beside a ledger that is not whole."))
                : List.of();
    }

    /** What no entry names is counted, and removed where that is asked. */
    private List<Text> left(Named named, boolean tidy) throws IOException {
        var left = store.without(named);
        if (!left.isEmpty() && !tidy) {
            left = settled(left);
        }
        for (Path one : tidy ? left : List.<Path>of()) {
            Files.delete(one);
        }
        return left.isEmpty()
                ? List.of()
                : List.of(new Text(
                        left.size()
                                + " filer uten linje: etterlatt av en avbrutt utstedelse, eller linjene deres ble kuttet"
                                + (tidy ? "; fjernet." : "; --tidy fjerner dem."),
                        left.size()
                                + " files without an entry: left by an interrupted issuing, or their lines were cut off"
                                + (tidy ? "; removed." : "; --tidy removes them.")));
    }

    /** Those of some files that no entry names once whoever writes just now has written. */
    private List<Path> settled(List<Path> files) throws IOException {
        store.lock().await();
        var still = new TreeSet<>(files);
        still.removeIf(Files::notExists);
        try {
            store.ledger().read(store.ledger().size(), entry -> still.remove(store.place(entry.receipt())));
        } catch (Ledger.Broken e) {
            return List.copyOf(still);
        }
        return List.copyOf(still);
    }
}
