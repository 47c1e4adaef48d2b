package no.maalkort.pages;

import java.util.List;

/**
 * Something told under a short name.
 *
 * @param lang the language of the text where it is a name out of a file, or null
 * @param address what the text leads to, or null
 * @param source where it was published, or null
 * @param more a last line, such as where it is written, or null
 */
public record Fact(String name, String text, String lang, String address, Source source, String more) {
    Fact(String name, String text, String more, String address) {
        this(name, text, null, address, null, more);
    }

    static Fact of(String name, String text) {
        return new Fact(name, text, null, null);
    }

    /** How many facts from one on stand under its name. */
    public static int alike(List<Fact> facts, int first) {
        String name = facts.get(first).name();
        return (int) facts.stream()
                .skip(first)
                .takeWhile(one -> one.name().equals(name))
                .count();
    }

    /** Where something was published: its title, as its publisher writes it, and what leads there. */
    public record Source(String title, String address) {}
}
