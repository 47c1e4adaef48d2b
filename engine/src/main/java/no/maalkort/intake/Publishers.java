package no.maalkort.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Named;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.figure.YamlNode;
import no.maalkort.table.Table.Evidence;

/**
 * The one name of each publisher, whose releases are one chain of vintages only under it.
 *
 * <p>A name nobody knows stays as it is written; where it is nearly a known one, that is told.
 */
public final class Publishers {
    private static final String FILE = "publishers.yaml";

    private final Catalogue catalogue;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Evidence> told = new LinkedHashMap<>();

    /**
     * Reads the publishers of several folders.
     *
     * @throws Problem.Rejected with every problem
     */
    public Publishers(Catalogue catalogue, List<FileTree> trees) {
        this.catalogue = catalogue;
        var problems = new ArrayList<Problem>();
        trees.stream().filter(tree -> tree.has(FILE)).forEach(tree -> {
            var root = YamlNode.read(tree, FILE, problems);
            if (root != null) {
                root.entries().values().forEach(this::add);
            }
        });
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
    }

    private void add(YamlNode node) {
        node.allow("name", "others");
        var name = node.need("name");
        var names = new ArrayList<>(List.of(name));
        names.addAll(node.has("others") ? node.get("others").items() : List.of());
        for (YamlNode one : names) {
            String other = known.putIfAbsent(PlainText.of(one.text()), name.text());
            if (other != null && !other.equals(name.text())) {
                one.problem("(" + one.text() + ") is a name of (" + other + ") already.", "keep it under one of them.");
            }
        }
    }

    /** The name that a release has for a publisher; what was concluded is among the evidence. */
    public String name(String written) {
        String plain = PlainText.of(written);
        String name = known.getOrDefault(plain, municipality(written, plain));
        if (name != null && !name.equals(written)) {
            told.put(written, new Evidence("publisher", name, "(" + written + ") is another way to write it"));
        }
        if (name == null) {
            Nearest.of(plain, new TreeSet<>(known.keySet()))
                    .map(known::get)
                    .ifPresent(near -> told.put(
                            written,
                            new Evidence(
                                    "publisher",
                                    written,
                                    "nobody of that name is known, and releases of another name are no earlier or later ones of"
                                            + " these figures. Maybe you meant (" + near + ").")));
        }
        return name == null ? written : name;
    }

    /** The name of a municipality that a text calls one, or null. */
    private String municipality(String written, String plain) {
        boolean says = plain.endsWith(" kommune") || plain.endsWith(" municipality");
        return says && catalogue.names().find(written, null) instanceof Named.One one && one.note() == null
                ? one.body().name().nb() + " kommune"
                : null;
    }

    /** What was concluded of names that are not written as known, in the order they were met. */
    public List<Evidence> evidence() {
        return List.copyOf(told.values());
    }
}
