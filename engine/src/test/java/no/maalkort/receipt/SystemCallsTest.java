package no.maalkort.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import no.maalkort.disk.Child;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system is asked in which order, and a disk that is full in truth; where the machine lets us look. */
@Tag("slow")
class SystemCallsTest {
    private static final Pattern PLACE = Pattern.compile("/([0-9a-f]{64})\\.jsonl");

    @TempDir
    private Path folder;

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void eachReceiptIsForcedBeforeTheLedgerNamesItAndTheLedgerBeforeAnybodyIsTold() throws Exception {
        assumeTrue(works("strace", "-f", "true"), "Not tried: strace may not look here.");
        var trace = folder.resolve("trace");
        var store = folder.resolve("receipts");
        var strace = List.of(
                "strace", "-f", "-y", "-s", "99999", "-o", trace.toString(), "-e", "trace=write,fsync,rename,/mkdir");

        assertThat(Child.start(strace, Issuer.class, store, 0, 9, 0).rest()).hasSize(9);

        var calls = Files.readAllLines(trace).stream()
                .filter(line -> line.contains(store.toString()) || line.contains("write(1<"))
                .toList();
        int told = 0;
        for (int at = 0; at < calls.size(); at++) {
            if (calls.get(at).contains("write(1<")) {
                assertOrder(calls.subList(told, at), store);
                told = at + 1;
            }
        }
        assertThat(calls.stream().filter(line -> line.contains("write(1<"))).hasSizeGreaterThanOrEqualTo(9);
    }

    /** Of what was asked between two tellings. */
    private static void assertOrder(List<String> calls, Path store) {
        int line = first(calls, "write(", "ledger.jsonl>");
        if (line < 0) {
            return;
        }
        int names = last(calls.subList(0, line), "fsync(", store + ">");
        assertThat(last(calls, "fsync(", "ledger.jsonl>")).isGreaterThan(line);
        int receipts = 0;
        for (int at = 0; at < calls.size(); at++) {
            var place = PLACE.matcher(calls.get(at));
            if (calls.get(at).contains("rename(") && place.find()) {
                String id = place.group(1);
                int written = last(calls, "write(", id + ".new>");
                int forced = first(calls, "fsync(", id + ".new>");
                assertThat(List.of(written, forced, at, names, line)).as(id).isSorted();
                receipts++;
            }
        }
        assertThat(receipts).isBetween(1, 3);
    }

    private static int first(List<String> calls, String call, String on) {
        for (int at = 0; at < calls.size(); at++) {
            if (calls.get(at).contains(call) && calls.get(at).contains(on)) {
                return at;
            }
        }
        return -1;
    }

    private static int last(List<String> calls, String call, String on) {
        for (int at = calls.size() - 1; at >= 0; at--) {
            if (calls.get(at).contains(call) && calls.get(at).contains(on)) {
                return at;
            }
        }
        return -1;
    }

    @Test
    void aDiskFullAtAnyPageRefusesTheIssuingAndNothingElse() throws Exception {
        assumeTrue(works("unshare", "-r", "-m", "true"), "Not tried: no disk of its own may be made here.");
        var disk = List.of(
                "unshare",
                "-r",
                "-m",
                "bash",
                "-c",
                "mount -t tmpfs -o size=1m none \"$0\" && exec \"$@\"",
                folder.toString());

        var said = Child.start(disk, FullDisk.class, folder).rest();

        int enough = said.indexOf(said.stream()
                .filter(line -> line.contains(" issued "))
                .findFirst()
                .orElseThrow());
        assertThat(enough).isGreaterThan(7);
        for (int pages = 0; pages < said.size(); pages++) {
            assertThat(said.get(pages)).isEqualTo(pages + (pages < enough ? " refused" : " issued") + " 20");
        }
        assertThat(said).hasSize(60);
    }
}
