package no.maalkort.receipt;

import java.nio.file.Path;
import no.maalkort.figure.Problem;

/**
 * A process that issues made receipts and says what it was told: {@code SEQ:HASH FIRST LAST} of each issuing, or
 * {@code refused: OUTCOME}.
 *
 * <p>Arguments: the store, the first receipt's number, how many issuings, and how many receipts in each; 0 for ever
 * other one to three.
 */
final class Issuer {
    private static final int MOST_REFUSED = 5;

    private Issuer() {}

    public static void main(String[] args) {
        var store = new Store(Path.of(args[0]));
        int next = Integer.parseInt(args[1]);
        int batch = Integer.parseInt(args[3]);
        int refused = 0;
        for (int i = 0; i < Integer.parseInt(args[2]) && refused < MOST_REFUSED; i++) {
            int end = next + (batch == 0 ? i % 3 + 1 : batch);
            try {
                var issued = store.issue(Made.receipts(next, end), "Issuer", Made.NOON);
                System.out.println(issued.head() + " " + next + " " + end);
                next = end;
            } catch (Problem.Rejected e) {
                refused++;
                System.out.println("refused: " + e.outcome());
            }
        }
    }
}
