package no.maalkort.scorecard;

import java.math.BigDecimal;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.judgement.Relation;

/** One language to write sentences in. */
public record Wording(Language language) {

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

    /** Of a strict level only failing it is said by "at least" or "at most": it lies not below, or not above. */
    String relation(Relation relation, boolean strict) {
        return switch (relation) {
            case AT_LEAST -> strict ? say("ikke under", "not below") : say("minst", "at least");
            case AT_MOST -> strict ? say("ikke over", "not above") : say("høyst", "at most");
            case ABOVE -> say("over", "above");
            case BELOW -> say("under", "below");
        };
    }

    /** With a full stop at its end, unless a unit brought one. */
    public static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    String difference(BigDecimal number, String unit) {
        return Numbers.difference(number, unit, language);
    }

    String plain(BigDecimal number) {
        return Numbers.plain(number, language);
    }

    /** The same words at the start of a sentence. */
    public static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The same words inside a sentence; a word in capitals stays so. */
    public static String lower(String words) {
        boolean capitals = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return words.isEmpty() || capitals ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
