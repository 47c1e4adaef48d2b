package no.maalkort.cli;

import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.receipt.Verified;

/** What was checked, as a page of 80 columns: a line a check, and under it what is wrong. */
final class VerifiedText {
    private static final int MOST = 10;

    private final Verified verified;
    private final Language language;
    private final boolean all;
    private final Lines out = new Lines();

    /** The page; {@code all} with what follows from what is wrong. */
    VerifiedText(Verified verified, Language language, boolean all) {
        this.all = all;
        this.verified = verified;
        this.language = language;
    }

    String write() {
        if (verified.id() != null) {
            out.line(say("Kvittering ", "Receipt ") + verified.id());
        }
        verified.checks().forEach(this::check);
        if (verified.head() != null) {
            out.line(verified.id() == null ? say("Journalens ende", "Head of the ledger") : say("Linje", "Line"));
            out.line("    " + verified.head());
        }
        out.line(
                verified.isGood()
                        ? say("Alt stemmer.", "All is as it was issued.")
                        : say("Noe stemmer ikke.", "Something is not as it was issued."));
        if (verified.isGood() && verified.checks().stream().anyMatch(VerifiedText::isUnproven)) {
            out.paragraph(
                    "",
                    say(
                            "Journalens ende er ikke bevist: linjer kan være kuttet eller skrevet på nytt. Kanskje: gi"
                                    + " --head med enden som ble trykt da noe sist ble utstedt.",
                            "The ledger's end is not proven: lines may have been cut off or written anew. Maybe give"
                                    + " --head with the head that was printed when something was last issued."));
        }
        if (verified.isGood() && isOfABundle(verified)) {
            out.paragraph(
                    "",
                    say(
                            "Sammenlign kvitteringen og linjen med det som ble kunngjort: den som lager alt på nytt, får"
                                    + " det også til å stemme.",
                            "Compare receipt and line with what was announced: whoever makes everything anew makes it"
                                    + " agree too."));
        }
        return out.text();
    }

    private static boolean isOfABundle(Verified verified) {
        return verified.checks().stream().anyMatch(check -> check.kind() == Verified.Kind.SUMS);
    }

    private static boolean isUnproven(Verified.Check check) {
        return check.kind() == Verified.Kind.HEAD && check.count() == 0;
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    private void check(Verified.Check check) {
        String sign = check.wrong().isEmpty() ? check.count() == 0 ? "–" : "✓" : "✗";
        String count = check.count() > 1 ? " (" + check.count() + ")" : "";
        out.paragraph("  " + sign + " ", named(check.kind()) + count);
        int most = all ? check.wrong().size() : MOST;
        check.wrong().stream().limit(most).forEach(this::told);
        long more = check.wrong().size() - most;
        if (more > 0) {
            out.paragraph(
                    "      ", say("og " + more + " til; --all viser dem.", "and " + more + " more; --all shows them."));
        }
        follows(check.follows());
        check.notes().forEach(this::told);
    }

    private void told(Text text) {
        out.paragraph("      ", text.in(language));
    }

    private void follows(List<Text> follows) {
        if (all) {
            follows.forEach(this::told);
        } else if (!follows.isEmpty()) {
            boolean one = follows.size() == 1;
            out.paragraph(
                    "      ",
                    say(
                            "og " + follows.size() + " til" + " som følger av dette; --all viser alt.",
                            "and " + follows.size() + " more that " + (one ? "follows" : "follow")
                                    + " from it; --all shows all."));
        }
    }

    private String named(Verified.Kind kind) {
        return switch (kind) {
            case SUMS -> say("filene mot SHA256SUMS", "files against SHA256SUMS");
            case RECEIPT -> say("kvitteringen", "the receipt");
            case SCORECARD -> say("målkortet mot kvitteringen", "the scorecard against the receipt");
            case FILES -> say("tall og pakker mot kvitteringen", "figures and packs against the receipt");
            case LEDGER -> say("linjene i journalen", "lines of the ledger");
            case HEAD -> say("journalens ende", "the ledger's end");
            case RECEIPTS -> say("kvitteringene i journalen", "receipts of the ledger");
            case RESCORED -> say("dømt på nytt, med samme utfall", "judged once more, with the same outcome");
            case REPORTS -> say("rapporten og veiledningen", "the report and the instructions");
            case SIGNATURE -> say("signaturen", "the signature");
        };
    }
}
