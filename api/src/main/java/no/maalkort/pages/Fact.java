package no.maalkort.pages;

/**
 * Something told of a goal under a short name.
 *
 * @param more a second line, such as where it is written, or null
 * @param address what the text leads to, or null
 */
public record Fact(String name, String text, String more, String address) {
    static Fact of(String name, String text) {
        return new Fact(name, text, null, null);
    }
}
