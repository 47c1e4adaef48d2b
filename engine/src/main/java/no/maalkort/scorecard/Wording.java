package no.maalkort.scorecard;

import java.math.BigDecimal;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;

/** One language to write sentences in. */
record Wording(Language language) {

    String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    String of(Text text) {
        return text.in(language);
    }

    /** A grade as it is, yes or no in the language; else the number with its unit. */
    String value(BigDecimal number, String text, String unit) {
        return Numbers.orWord(number, text, unit, language);
    }

    /** With a full stop at its end, unless a unit brought one. */
    static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    String difference(BigDecimal number, String unit) {
        return Numbers.difference(number, unit, language);
    }

    String plain(BigDecimal number) {
        return Numbers.plain(number, language);
    }

    /** The same words at the start of a sentence. */
    static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The same words inside a sentence; a word in capitals stays so. */
    static String lower(String words) {
        boolean capitals = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return words.isEmpty() || capitals ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
