package no.maalkort.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import no.maalkort.receipt.Basis;
import no.maalkort.receipt.Entry;
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

    /** Refuses a name where nothing is issued. */
    void check() {
        if (!issue && by != null) {
            throw new Usage("--by (" + by + ") says who issues, and nothing is issued.", "add --issue.");
        }
        if (by != null && !Entry.isName(by)) {
            throw new Usage("--by is no name of who issues.", "write one short line, without hidden characters.");
        }
    }

    void issue(List<Scorecard> cards, Given given) throws IOException {
        if (!issue) {
            return;
        }
        var basis = new Basis(given.workspace());
        var receipts = cards.stream().map(basis::receipt).toList();
        var issued = stored.anyStore(given.sources()).issue(receipts, by, Instant.now());
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
