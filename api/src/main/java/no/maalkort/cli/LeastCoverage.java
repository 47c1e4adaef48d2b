package no.maalkort.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import picocli.CommandLine.Option;

/** How much of the goals with a level has to be judged; nothing where nobody asks. */
final class LeastCoverage {
    private static final Pattern SHARE = Pattern.compile("0|1|0[.,][0-9]{1,4}|1[.,]0{1,4}");

    @Option(
            names = "--min-coverage",
            paramLabel = "N",
            description = "Exit 4 where the coverage of goals with a level is less (0.8).")
    private String share = "0";

    /** Refuses what is no share. */
    BigDecimal check() {
        if (!SHARE.matcher(share).matches()) {
            throw new Usage("(" + share + ") is not a share from 0 to 1.", "write --min-coverage 0.8.");
        }
        return new BigDecimal(share.replace(',', '.'));
    }

    /** Whether every scorecard has it; those that have not are told. */
    boolean isReached(List<Scorecard> cards, Language language) {
        var least = check();
        var scant = cards.stream()
                .filter(card -> card.totals().measurable().coverage().compareTo(least) < 0)
                .toList();
        scant.forEach(card -> tell(card, language));
        return scant.isEmpty();
    }

    private void tell(Scorecard card, Language language) {
        boolean nb = language == Language.NB;
        System.err.println(card.municipality().name() + " " + card.year() + (nb ? ": dekningen " : ": coverage ")
                + Numbers.plain(card.totals().measurable().coverage(), language)
                + (nb ? " er under " : " is under ") + "--min-coverage " + share + ".");
    }
}
