package no.maalkort.rulepack;

import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.YamlNode;

/** What a pack's files may name: the catalogue's indicators and bodies; a name that is not there is a problem at its place. */
record Names(Catalogue catalogue) {

    /** The indicator's id as written, or null where nothing is. */
    String indicator(YamlNode node) {
        if (node != null) {
            indicator(node, node.text());
        }
        return node == null ? null : node.text();
    }

    /** Tells of an id that is no indicator's, at a node. */
    void indicator(YamlNode at, String id) {
        if (catalogue.indicator(id) == null) {
            unknown(
                    at,
                    "indicator",
                    id,
                    catalogue.indicators().stream().map(Indicator::id),
                    "add it to an indicators.yaml beside your releases.");
        }
    }

    /** The body's id as written, or null where nothing is. */
    String body(YamlNode node) {
        if (node != null && catalogue.body(node.text()) == null) {
            unknown(
                    node,
                    "body",
                    node.text(),
                    catalogue.bodies().stream().map(Body::id),
                    "add it to a bodies.yaml beside your releases.");
        }
        return node == null ? null : node.text();
    }

    /** The id of a municipality as written, or null where nothing is. */
    String municipality(YamlNode node) {
        String id = body(node);
        var body = id == null ? null : catalogue.body(id);
        if (body != null && body.kind() != Body.Kind.MUNICIPALITY) {
            node.problem(
                    "The body (" + id + ") is no municipality.", "leave (municipality) out of a pack for any body.");
        }
        return id;
    }

    /** Tells of a text that is no value of an indicator: a number, or one of its grades, or yes or no. */
    void value(YamlNode node, String indicator) {
        var of = catalogue.measured(indicator);
        if (node == null || of == null) {
            return;
        }
        boolean ranked = !of.ranks().isEmpty();
        if (ranked ? !of.ranks().contains(node.text()) : !PackWords.isNumber(node.text())) {
            node.problem(
                    "(" + node.text() + ") is no value of indicator (" + indicator + ").",
                    ranked
                            ? "write one of " + String.join(", ", of.ranks()) + "."
                            : "write a number with a decimal point, such as 3.6.");
        }
    }

    private static void unknown(YamlNode at, String kind, String id, Stream<String> known, String otherwise) {
        at.problem(
                "The " + kind + " (" + id + ") is not in the catalogue.",
                Nearest.advice(id, known.toList(), otherwise));
    }
}
