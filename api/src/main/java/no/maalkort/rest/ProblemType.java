package no.maalkort.rest;

import java.util.Locale;
import java.util.stream.Stream;
import no.maalkort.figure.Text;

/** The kinds of refusals: each has an address that stays, and a page there that says what it means and what to do. */
enum ProblemType {
    BAD_REQUEST(
            new Text("Forespørselen er ikke riktig stilt", "The request is not well asked"),
            new Text(
                    "En parameter er ukjent, dobbel, tom eller har en verdi som ikke kan leses. Svaret sier hva som er kjent her.",
                    "A parameter is unknown, doubled, empty or has a value that cannot be read. The answer says what is known here.")),
    UNKNOWN_NAME(
            new Text("Et navn er ikke kjent", "A name is not known"),
            new Text(
                    "En kommune, et mål, en pakke, en indikator, en kvittering eller en side finnes ikke. Svaret foreslår det nærmeste.",
                    "A municipality, goal, pack, indicator, receipt or page does not exist. The answer names the nearest.")),
    ONLY_READ(
            new Text("Metoden finnes ikke her", "The method is not known here"),
            new Text(
                    "Alt leses med GET eller HEAD; bare /api/v1/evaluations tar imot POST, og lagrer ingenting.",
                    "Everything is read with GET or HEAD; only /api/v1/evaluations takes POST, and keeps nothing.")),
    NOT_ACCEPTABLE(
            new Text("Formatet finnes ikke her", "The format is not to be had here"),
            new Text(
                    "Det som godtas i Accept, finnes ikke for denne ressursen. Velg med ?format= eller utelat Accept.",
                    "What Accept takes is not offered by this resource. Choose with ?format= or leave Accept out.")),
    TOO_LONG(
            new Text("Forespørselen er for lang", "The request is too long"),
            new Text(
                    "Adressen, et felt i hodet eller innholdet er over grensene i /api/v1/config.",
                    "The address, a header or the body exceeds the limits in /api/v1/config.")),
    UNREAD_TYPE(
            new Text("Innholdstypen leses ikke", "The content type is not read"),
            new Text("Send application/json eller text/csv.", "Send application/json or text/csv.")),
    CANNOT_BE_JUDGED(
            new Text("Tallene kan ikke dømmes", "The figures cannot be judged"),
            new Text(
                    "Innholdet kan leses, men er feil. errors sier hva og hvor: en JSON-peker, eller linje og kolonne i CSV.",
                    "The body can be read, and is wrong. errors say what and where: a JSON pointer, or line and column of CSV.")),
    CHANGED(
            new Text("Filene bak kvitteringen er endret", "The files behind the receipt have changed"),
            new Text(
                    "Kvitteringen gjelder fortsatt, men tallene eller reglene som er lastet, er andre enn da den ble utstedt.",
                    "The receipt still holds, but the figures or rules that are loaded are others than when it was issued.")),
    OVERLOADED(
            new Text("Det er for mye å gjøre akkurat nå", "Too much is asked just now"),
            new Text(
                    "Prøv igjen etter så mange sekunder som Retry-After sier.",
                    "Ask again after as many seconds as Retry-After says.")),
    FAILED(
            new Text("Tjenesten sviktet", "The service failed"),
            new Text(
                    "Det er vår feil. Loggen sier hvorfor, under samme X-Request-Id.",
                    "It is our fault. The log says why, under the same X-Request-Id."));

    private final Text title;
    private final Text meaning;

    ProblemType(Text title, Text meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    Text title() {
        return title;
    }

    Text meaning() {
        return meaning;
    }

    /** What its address ends with. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where its page is. */
    String address() {
        return "/problems/" + slug();
    }

    static ProblemType of(int status) {
        return switch (status) {
            case 404 -> UNKNOWN_NAME;
            case 405, 501 -> ONLY_READ;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CHANGED;
            case 413, 414, 431 -> TOO_LONG;
            case 415 -> UNREAD_TYPE;
            case 422 -> CANNOT_BE_JUDGED;
            case 503 -> OVERLOADED;
            default -> status < 500 || status == 505 ? BAD_REQUEST : FAILED;
        };
    }

    static Stream<ProblemType> all() {
        return Stream.of(values());
    }
}
