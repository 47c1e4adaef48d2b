package no.maalkort.pages;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Pages and files of a folder that change together.
 *
 * @param input another whenever something that they are made of is another
 */
public record SitePart(String name, String input, List<Sheet> sheets, List<File> files) {

    /**
     * One page in every language.
     *
     * @param words its path in the words of {@link Place}
     * @param page the page as HTML, by where it lies
     */
    public record Sheet(List<String> words, Function<Place, String> page) {
        String[] path() {
            return words.toArray(String[]::new);
        }

        /** The page's name, the same in every language. */
        public String name() {
            return Place.name(path());
        }
    }

    /** A file beside the pages. */
    public record File(String path, Supplier<byte[]> bytes) {}
}
