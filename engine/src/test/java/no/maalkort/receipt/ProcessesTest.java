package no.maalkort.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.maalkort.disk.Child;
import no.maalkort.disk.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they issue, that issue together, and that meet the limits of the system. */
class ProcessesTest {
    private static final long SEED = 20260110;
    private static final int KILLS = Trials.of(6, 2_000);
    private static final int ON_ONE_STORE = 20;
    private static final int LONGEST_MICROS = 150_000;
    private static final int WRITERS = 8;
    private static final int EACH = Trials.of(5, 500);

    @TempDir
    private Path temp;

    /** How often the ledger names each receipt. */
    private static Map<String, Integer> named(Path store) throws Exception {
        var named = new HashMap<String, Integer>();
        var ledger = new Ledger(store.resolve(Ledger.FILE));
        ledger.read(ledger.size(), entry -> named.merge(entry.receipt(), 1, Integer::sum));
        return named;
    }

    @Test
    void whatWasToldSurvivesAKillAtAnyMoment() throws Exception {
        var random = new Random(SEED);
        int told = 0;
        int left = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var store = temp.resolve("killed" + kill / ON_ONE_STORE);
            int first = Files.exists(store.resolve(Ledger.FILE)) ? named(store).size() : 0;

            var said = Child.start(List.of(), Issuer.class, store, first, Integer.MAX_VALUE, 0)
                    .killed(random.nextInt(LONGEST_MICROS));

            var last = said.get(said.size() - 1).split(" ");
            var verified = Made.ledger(store, last[0]);
            assertThat(Made.wrong(verified))
                    .as("seed " + SEED + ", kill " + kill)
                    .isEmpty();
            left += verified.checks().get(2).notes().size();
            var named = named(store);
            var all = Made.receipts(0, Integer.parseInt(last[2]));
            assertThat(named).containsKeys(all.stream().map(Receipt.Written::id).toArray(String[]::new));
            assertThat(named.values()).containsOnly(1);
            told += Integer.parseInt(last[2]) - first;
        }
        System.out.println(KILLS + " kills: " + told + " told, 0 lost, 0 doubled; " + left + " left files behind");
    }

    @Test
    void manyProcessesMakeOneChainUnderAReader() throws Exception {
        var store = temp.resolve("together");
        var writers = new ArrayList<Child>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(Child.start(List.of(), Issuer.class, store, writer * EACH, EACH, 1));
        }
        var done = CompletableFuture.allOf(writers.stream()
                .map(writer -> CompletableFuture.runAsync(() -> assertEnds(writer)))
                .toArray(CompletableFuture[]::new));
        String head = null;
        int readings = 0;
        while (!done.isDone()) {
            if (Files.exists(store)) {
                var seen = Made.ledger(store, head);
                assertThat(Made.wrong(seen)).isEmpty();
                assertThat(seen.checks().get(2).notes()).isEmpty();
                head = seen.head().startsWith("0:") ? null : seen.head();
                readings++;
            }
        }
        done.get();

        assertThat(Made.wrong(Made.ledger(store, head))).isEmpty();
        assertThat(Made.ledger(store, null).head()).startsWith(WRITERS * EACH + ":");
        assertThat(named(store)).hasSize(WRITERS * EACH);
        System.out.println(WRITERS + " processes, one chain of " + WRITERS * EACH + ", read " + readings + " times");
    }

    private static void assertEnds(Child writer) {
        try {
            assertThat(writer.rest()).hasSize(EACH).noneMatch(line -> line.startsWith("refused"));
            assertThat(writer.code()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void processesThatIssueTheSameIssueItOnce() throws Exception {
        var store = temp.resolve("same");
        var writers = new ArrayList<Child>();
        for (int writer = 0; writer < 3; writer++) {
            writers.add(Child.start(List.of(), Issuer.class, store, 0, 10, 2));
        }
        for (Child writer : writers) {
            assertThat(writer.rest()).hasSize(10);
        }

        assertThat(named(store)).hasSize(20).containsValue(1).doesNotContainValue(2);
        assertThat(Made.ledger(store, null).isGood()).isTrue();
    }

    @Test
    void aWriterKilledUnderTheLockBlocksNobody() throws Exception {
        var store = Made.store(temp.resolve("held"), 1);
        var holder = Child.start(List.of(), LockHolder.class, store);
        assertThat(holder.line()).isEqualTo("locked");

        var issuing = CompletableFuture.supplyAsync(() ->
                new Store(store).issue(Made.receipts(1, 2), null, Made.NOON).head());
        assertThat(Made.ledger(store, null).head()).startsWith("1:");
        assertThat(waits(issuing)).isTrue();
        holder.kill();

        assertThat(issuing.get(30, TimeUnit.SECONDS)).startsWith("2:");
    }

    private static boolean waits(CompletableFuture<String> issuing) throws Exception {
        try {
            issuing.get(300, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        }
    }

    @Test
    void aLimitOfTheSystemRefusesWhatIsOverIt() throws Exception {
        for (int batch : List.of(1, 3)) {
            var store = temp.resolve("limited" + batch);
            var limited = List.of("bash", "-c", "ulimit -f 16 && exec \"$@\"", "bash");

            var said = Child.start(limited, Issuer.class, store, 0, 500, batch).rest();

            var told = said.stream().filter(line -> !line.startsWith("refused")).toList();
            assertThat(said.subList(told.size(), said.size())).hasSize(5).containsOnly("refused: nothing was issued");
            assertThat(told).hasSizeGreaterThan(10);
            var verified = Made.ledger(store, null);
            assertThat(told.get(told.size() - 1)).startsWith(verified.head() + " ");
            assertThat(Made.wrong(verified)).isEmpty();
            assertThat(verified.checks().get(2).notes()).isEmpty();
            int next = told.size() * batch;
            assertThat(new Store(store)
                            .issue(Made.receipts(next, next + 1), null, Made.NOON)
                            .head())
                    .startsWith(next + 1 + ":");
        }
    }
}
