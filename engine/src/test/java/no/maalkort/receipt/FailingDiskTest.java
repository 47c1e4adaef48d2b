package no.maalkort.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.maalkort.disk.Failing;
import no.maalkort.disk.FaultyFiles;
import no.maalkort.disk.Outage;
import no.maalkort.figure.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A disk that fails, fills up or goes away at any one of the things it is asked, and a process or a machine that stops
 * there: what was issued before stays, what is told as issued is there, and issuing goes on afterwards.
 */
class FailingDiskTest {
    @TempDir
    private Path temp;

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @EnumSource(Failing.Way.class)
    void aDiskThatFailsAtAnyThingHarmsNothing(Failing.Way way) throws IOException {
        boolean reached = true;
        for (int n = 0; reached; n++) {
            var store = Made.store(temp.resolve(way.name() + n), 2);
            String head = Made.ledger(store, null).head();
            byte[] ledger = Made.bytes(store.resolve(Ledger.FILE));
            var names = names(store);
            var failing = new Failing(way, n);
            try {
                new Store(FaultyFiles.of(store, failing)).issue(Made.receipts(2, 5), null, Made.NOON);
                assertThat(Made.ledger(store, null).head()).startsWith("5:");
            } catch (Problem.Rejected e) {
                assertThat(e)
                        .hasMessageContaining("No receipt can be written here")
                        .hasMessageContaining("Maybe ");
                if (e.outcome().equals("nothing was issued")) {
                    assertThat(store.resolve(Ledger.FILE)).hasBinaryContent(ledger);
                    assertThat(names(store)).isEqualTo(names);
                }
                if (way != Failing.Way.FOR_GOOD) {
                    assertThat(e.outcome()).as("thing " + n).isEqualTo("nothing was issued");
                }
            }
            assertGoesOn(store, head);
            reached = failing.refused() > 0;
            assertThat(n).isLessThan(500);
        }
    }

    private static void assertGoesOn(Path store, String head) throws IOException {
        assertThat(Made.wrong(Made.ledger(store, head))).isEmpty();

        var again = new Store(store).issue(Made.receipts(2, 6), null, Made.NOON);

        assertThat(again.entries()).extracting(Entry::seq).containsExactly(3L, 4L, 5L, 6L);
        assertThat(again.entries()).extracting(Entry::receipt).doesNotHaveDuplicates();
        assertThat(Made.wrong(Made.ledger(store, head))).isEmpty();
        assertThat(Made.wrong(Made.ledger(store, again.head()))).isEmpty();
        assertThat(new Archive(new Store(store)).ledger(again.head(), true).isGood())
                .isTrue();
        assertThat(names(store)).hasSize(6 + 2);
    }

    @Test
    void aDiskThatFailsIsNeverTakenForAStoreThatIsWhole() throws IOException {
        var store = Made.store(temp.resolve("read"), 3);
        String head = Made.ledger(store, null).head();
        boolean reached = true;
        for (int n = 0; reached; n++) {
            var failing = new Failing(Failing.Way.ONCE, n);
            try {
                var verified = new Archive(new Store(FaultyFiles.of(store, failing))).ledger(head, false);
                assertThat(verified.isGood()).as("thing " + n).isEqualTo(failing.refused() == 0);
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("made to fail");
            }
            reached = failing.refused() > 0;
        }
    }

    @Test
    void aProcessStoppedAtAnyThingLosesNothing() throws IOException {
        boolean stopped = true;
        for (int n = 0; stopped; n++) {
            var store = Made.store(temp.resolve("stopped" + n), 2);
            String head = Made.ledger(store, null).head();

            stopped = new Outage(store).at(n, seen -> new Store(seen).issue(Made.receipts(2, 5), null, Made.NOON));

            assertGoesOn(store, head);
        }
    }

    @Test
    void aMachineStoppedAtAnyThingLosesNothing() throws IOException {
        boolean stopped = true;
        for (int n = 0; stopped; n++) {
            var store = Made.store(temp.resolve("lost" + n), 2);
            String head = Made.ledger(store, null).head();
            var outage = new Outage(store);

            stopped = outage.at(n, seen -> new Store(seen).issue(Made.receipts(2, 5), null, Made.NOON));
            outage.loseWhatWasNotForced();
            assertGoesOn(store, head);
        }
    }

    @Test
    void whatIsToldAfterAStoppedProcessSurvivesTheMachine() throws IOException {
        boolean stopped = true;
        for (int n = 0; stopped; n++) {
            var store = Made.store(Files.createDirectory(temp.resolve("told" + n)), n % 2);
            var outage = new Outage(store);
            var told = new String[1];

            stopped = outage.at(n, seen -> new Store(seen).issue(Made.receipts(2, 5), null, Made.NOON));
            outage.at(
                    Integer.MAX_VALUE,
                    seen -> told[0] = new Store(seen)
                            .issue(Made.receipts(2, 5), null, Made.NOON)
                            .head());
            outage.loseWhatWasNotForced();

            assertThat(Made.wrong(Made.ledger(store, told[0]))).isEmpty();
            assertThat(Made.ledger(store, null).head()).isEqualTo(told[0]).startsWith(3 + n % 2 + ":");
        }
    }
}
