package no.maalkort.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.maalkort.receipt.Basis;
import no.maalkort.receipt.Entry;
import no.maalkort.receipt.Receipt;
import no.maalkort.receipt.Store;
import no.maalkort.scorecard.Scorecard;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a scorecard becomes a receipt: what {@code score} may be given for it, and what it tells then. */
final class Issuing {
    @Option(names = "--issue", description = "Write a receipt of each scorecard, and list it in the ledger.")
    private boolean issue;

    @Option(names = "--by", paramLabel = "NAME", description = "Who issues, for the ledger.")
    private String by;

    @Mixin
    private Stored stored;

    private final ExecutorService beside = Executors.newSingleThreadExecutor(Issuing::thread);
    private final List<CompletableFuture<Receipt.Written>> receipts = new ArrayList<>();
    private CompletableFuture<Store.Issued> issued;
    private CompletableFuture<Basis> basis;

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "receipts");
        thread.setDaemon(true);
        return thread;
    }

    /** Refuses a name where nothing is issued. */
    void check() {
        if (!issue && by != null) {
            throw new Usage("--by (" + by + ") says who issues, and nothing is issued.", "add --issue.");
        }
        if (by != null && !Entry.isName(by)) {
            throw new Usage("--by is no name of who issues.", "write one short line, without hidden characters.");
        }
    }

    /** Begins to gather the files that scorecards rest on, beside the judging. */
    void prepare(Given given) {
        if (issue) {
            var workspace = given.workspace();
            basis = CompletableFuture.supplyAsync(() -> new Basis(workspace), beside);
        }
    }

    /** Begins to make a scorecard's receipt, beside the judging of the next. */
    void add(Scorecard card) {
        if (issue) {
            receipts.add(basis.thenApplyAsync(files -> files.receipt(card), beside));
        }
    }

    /** Begins to issue the receipts of all that was added, in that order, beside the printing. */
    void begin(Given given) {
        if (issue) {
            var store = stored.anyStore(given.sources());
            issued = CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new))
                    .thenApplyAsync(made -> store.issue(all(), by, Instant.now()), beside);
        }
    }

    private List<Receipt.Written> all() {
        return receipts.stream().map(CompletableFuture::join).toList();
    }

    /** Waits until all is issued, and tells. */
    void end(Given given) {
        if (issue) {
            tell(done(), given);
        }
    }

    private Store.Issued done() {
        try {
            return issued.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void tell(Store.Issued issued, Given given) {
        if (issued.torn() != null) {
            System.err.println(given.say(
                            "En linje som aldri ble skrevet ferdig, er lagt til side: ",
                            "A line that was never written whole was put aside: ")
                    + issued.torn());
        }
        if (issued.entries().size() == 1) {
            var entry = issued.entries().get(0);
            System.err.println(given.say("Kvittering ", "Receipt ") + entry.receipt());
            System.err.println(given.say("Linje ", "Line ")
                    + entry.seq()
                    + (issued.added() == 0
                            ? given.say(", utstedt før: ", ", issued before: ")
                            : given.say(", utstedt ", ", issued "))
                    + entry.issuedAt());
        } else {
            System.err.println(issued.added()
                    + given.say(" kvitteringer utstedt, ", " receipts issued, ")
                    + (issued.entries().size() - issued.added())
                    + given.say(" var det fra før.", " were before."));
        }
        System.err.println(given.say("Journalens ende ", "Head of the ledger ") + issued.head());
    }
}
