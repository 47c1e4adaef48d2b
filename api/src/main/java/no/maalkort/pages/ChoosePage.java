package no.maalkort.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * A choice of whose page to see.
 *
 * @param links in the order of names
 */
public record ChoosePage(Frame frame, String title, String sentence, List<Frame.Link> links) {
    /** As many as are found by looking; more are set under letters. */
    private static final int FEW = 40;

    /** Those whose names begin with a letter; with a null for it where they are few. */
    public record Letter(String letter, List<Frame.Link> links) {}

    public List<Letter> letters() {
        if (links.size() <= FEW) {
            return List.of(new Letter(null, links));
        }
        var letters = new LinkedHashMap<String, List<Frame.Link>>();
        links.forEach(link -> letters.computeIfAbsent(
                        link.text().substring(0, 1).toUpperCase(Locale.ROOT), letter -> new ArrayList<>())
                .add(link));
        return letters.entrySet().stream()
                .map(one -> new Letter(one.getKey(), one.getValue()))
                .toList();
    }
}
