package no.maalkort.scorecard;

import java.util.Optional;
import no.maalkort.figure.Language;
import no.maalkort.figure.Status;
import no.maalkort.figure.Text;

/** What people call a status that is not the normal one. */
public final class StatusWords {
    private StatusWords() {}

    /**
     * The words of a status.
     *
     * @param status its letter, or null
     * @return none for a normal figure, or where there is none
     */
    public static Optional<Text> of(String status) {
        return status == null ? Optional.empty() : Optional.ofNullable(of(Status.valueOf(status)));
    }

    /** The same in brackets after a number, in a language; empty for a normal figure. */
    public static String inBrackets(String status, Language language) {
        return of(status).map(words -> " (" + words.in(language) + ")").orElse("");
    }

    /** Any figure's status in brackets after a number: its SDMX letter, and what it means. */
    public static String withLetter(String status, Language language) {
        String normal = language == Language.NB ? "vanlig tall" : "normal figure";
        return " (" + status + ": "
                + of(status).map(words -> words.in(language)).orElse(normal) + ")";
    }

    private static Text of(Status status) {
        return switch (status) {
            case A -> null;
            case P -> new Text("foreløpig tall", "provisional figure");
            case E -> new Text("anslått av utgiveren", "estimated by its publisher");
            case I -> new Text("beregnet av utgiveren", "imputed by its publisher");
            case F -> new Text("anslag eller budsjett", "forecast or budget");
            case U -> new Text("usikkert tall", "figure of low reliability");
            case V -> new Text("ikke kontrollert", "not validated");
            case D -> new Text("avvikende definisjon", "the definition differs");
            case Q -> new Text("skjult av hensyn til personvern", "hidden to protect people");
            case O -> new Text("mangler uten oppgitt grunn", "missing, no reason given");
            case M -> new Text("kan ikke finnes", "cannot exist");
            case L -> new Text("finnes, men er ikke samlet inn", "exists, but was not collected");
        };
    }
}
