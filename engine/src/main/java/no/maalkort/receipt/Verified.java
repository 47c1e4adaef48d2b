package no.maalkort.receipt;

import java.util.List;
import no.maalkort.figure.Text;

/**
 * What was checked of a receipt, a bundle or a ledger, and what was found wrong.
 *
 * @param id of the receipt, or null where there is none to tell
 * @param head of the ledger as far as it was seen, {@code SEQ:HASH}, or null
 */
public record Verified(String id, String head, List<Check> checks) {
    public Verified {
        checks = List.copyOf(checks);
    }

    /** What is checked. */
    public enum Kind {
        /** Every file against SHA256SUMS. */
        SUMS,
        /** The receipt against its id. */
        RECEIPT,
        /** The scorecard against the receipt. */
        SCORECARD,
        /** Figures and packs against the receipt. */
        FILES,
        /** The lines of the ledger against each other. */
        LEDGER,
        /** The ledger's end against a head kept elsewhere. */
        HEAD,
        /** Every receipt that the ledger names. */
        RECEIPTS,
        /** The scorecard judged anew. */
        RESCORED,
        /** What people read, told anew from the scorecard. */
        REPORTS,
        /** The signature of the sums. */
        SIGNATURE
    }

    /**
     * One thing that was checked.
     *
     * @param count of what was looked at
     * @param wrong what is not as it must be, with its place, each thing once
     * @param notes what is not wrong, and yet to be known
     * @param follows what else is not as it must be, and follows from what is wrong
     */
    public record Check(Kind kind, long count, List<Text> wrong, List<Text> notes, List<Text> follows) {
        public Check {
            wrong = List.copyOf(wrong);
            notes = List.copyOf(notes);
            follows = List.copyOf(follows);
        }

        Check(Kind kind, long count, List<Text> wrong, List<Text> notes) {
            this(kind, count, wrong, notes, List.of());
        }
    }

    /** Whether nothing is wrong. */
    public boolean isGood() {
        return checks.stream().allMatch(check -> check.wrong().isEmpty());
    }
}
