package no.maalkort.figure;

import static java.util.Objects.requireNonNull;

/** Something people read, in Norwegian bokmål and in English; where only one was written, both are that one. */
public record Text(String nb, String en) {
    public Text {
        requireNonNull(nb, "nb");
        requireNonNull(en, "en");
    }

    public static Text same(String text) {
        return new Text(text, text);
    }

    public String in(Language language) {
        return language == Language.NB ? nb : en;
    }
}
