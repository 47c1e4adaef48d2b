package no.maalkort.scorecard;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The printed figures that a scorecard's document names, read without trust: whatever is no figure is passed over. */
public final class FigurePlaces {
    private static final String PRINTED = "printed";

    private final List<Place> places = new ArrayList<>();

    private FigurePlaces() {}

    /**
     * A figure where it was read.
     *
     * @param goal with its pack
     */
    public record Place(String goal, String file, int line, String printed) {}

    /**
     * Those of a document, in its order.
     *
     * @throws IllegalArgumentException where the text is no document
     */
    public static List<Place> of(String scorecard) {
        var all = new FigurePlaces();
        all.visit("", ScorecardJson.tree(scorecard));
        return all.places.stream().distinct().toList();
    }

    private void visit(String goal, JsonNode node) {
        String within = node.path("id").isString() && node.path("pack").isString()
                ? node.path("pack").asString() + ":" + node.path("id").asString()
                : goal;
        if (node.path(PRINTED).isString()
                && node.path("file").isString()
                && node.path("line").isInt()) {
            places.add(new Place(
                    within,
                    node.path("file").asString(),
                    node.path("line").asInt(),
                    node.path(PRINTED).asString()));
        }
        node.forEach(part -> visit(within, part));
    }
}
