package no.maalkort.rulepack;

import java.util.regex.Pattern;
import no.maalkort.figure.YamlNode;

/** What a new goal's files leave to their author: texts in angle brackets, such as {@code <number>}. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>]+>");

    private Placeholders() {}

    /** Whether any is left; each is told at its place. */
    static boolean areLeftIn(YamlNode node) {
        if (node.isMap()) {
            return node.entries().values().stream()
                            .filter(Placeholders::areLeftIn)
                            .count()
                    > 0;
        }
        if (node.isList()) {
            return node.items().stream().filter(Placeholders::areLeftIn).count() > 0;
        }
        boolean left = node.isScalar() && PLACEHOLDER.matcher(node.written()).matches();
        if (left) {
            node.problem("(" + node.written() + ") is still to be filled in.", "put what it asks for in its place.");
        }
        return left;
    }
}
