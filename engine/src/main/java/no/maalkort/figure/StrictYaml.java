package no.maalkort.figure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One YAML document, read strictly: no anchors, aliases, merge keys, tags, doubled keys or second document.
 *
 * <p>It works on the parser's events, since every binding above them hides some of these.
 */
final class StrictYaml {
    private static final int LARGEST = 256 * 1024;
    private static final int DEEPEST = 50;

    private final FileTree tree;
    private final String path;
    private final YamlNode.Place place;
    private int depth;

    StrictYaml(FileTree tree, String path, List<Problem> problems, String guide) {
        this.tree = tree;
        this.path = path;
        this.place = new YamlNode.Place(tree.shown(path), problems, guide);
    }

    YamlNode read() {
        byte[] kept = tree.kept(path);
        return kept == null ? parsed() : KeptYaml.read(kept, place);
    }

    private YamlNode parsed() {
        int before = place.problems().size();
        String text = tree.text(path, place.problems());
        if (text == null) {
            return null;
        }
        if (text.length() > LARGEST) {
            place.problem(0, 0, "The file is larger than 256 kB.", "split it.");
            return null;
        }
        try {
            var settings = LoadSettings.builder().setUseMarks(true).build();
            var node = document(new Parse(settings).parseString(text).iterator());
            return place.problems().size() == before ? node : null;
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark();
            place.problem(
                    mark.map(m -> m.getLine() + 1).orElse(0),
                    mark.map(m -> m.getColumn() + 1).orElse(0),
                    "This is not YAML: " + e.getProblem() + ".",
                    "a quote, bracket or indentation is missing just before.");
        } catch (TooDeep e) {
            return null;
        } catch (YamlEngineException e) {
            place.problem(
                    0, 0, "This is not YAML: " + e.getMessage() + ".", "compare it with a built-in one of its kind.");
        }
        return null;
    }

    private YamlNode document(Iterator<Event> events) {
        YamlNode root = null;
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof NodeEvent node) {
                if (root != null) {
                    refuse(event, "A second document begins here.", "make it a file of its own.");
                    return root;
                }
                root = node(node, events);
            }
        }
        if (root == null) {
            place.problem(1, 1, "The file is empty.", "copy a built-in one of its kind, or take the file away.");
        }
        return root;
    }

    private YamlNode node(Event event, Iterator<Event> events) {
        int line = event.getStartMark().map(m -> m.getLine() + 1).orElse(0);
        int column = event.getStartMark().map(m -> m.getColumn() + 1).orElse(0);
        if (event instanceof AliasEvent
                || event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            refuse(event, "Anchors and aliases (& and *) are not read.", "write the value out, or put it in quotes.");
        }
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getTag().isPresent()) {
                refuse(event, "Tags (!) are not read.", "put the text in quotes.");
            }
            String escaped = Characters.escaped(scalar.getValue());
            if (escaped != null) {
                refuse(event, escaped, "take the escape out.");
            }
            return YamlNode.scalar(
                    place,
                    line,
                    column,
                    escaped == null ? scalar.getValue() : Characters.shown(scalar.getValue()),
                    scalar.getScalarStyle() != ScalarStyle.PLAIN);
        }
        if (event instanceof CollectionStartEvent start && start.getTag().isPresent()) {
            refuse(event, "Tags (!) are not read.", "leave it out.");
        }
        if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
            refuse(event, "More than " + DEEPEST + " brackets or lists stand in one another.", "write it flatter.");
            throw new TooDeep();
        }
        var read = collection(event, events, line, column);
        depth--;
        return read;
    }

    /** The end of reading, where the file is nested too deep; told already. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private YamlNode collection(Event event, Iterator<Event> events, int line, int column) {
        if (event.getEventId() == Event.ID.SequenceStart) {
            var items = new ArrayList<YamlNode>();
            for (var next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                items.add(node(next, events));
            }
            return YamlNode.list(place, line, column, items);
        }
        return event.getEventId() == Event.ID.MappingStart
                ? map(events, line, column)
                : YamlNode.scalar(place, line, column, "", true);
    }

    private YamlNode map(Iterator<Event> events, int line, int column) {
        var entries = new LinkedHashMap<String, YamlNode>();
        for (var next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            var key = node(next, events);
            var value = node(events.next(), events);
            if (!key.isScalar()) {
                key.problem("A key must be a word.", "write (key: value).");
            } else if (key.text().equals("<<")) {
                key.problem("Merge keys (<<) are not read.", "write the entries out.");
            } else if (entries.put(key.text(), value) != null) {
                key.problem("The key (" + key.text() + ") stands twice.", "one of the two should go.");
            }
        }
        return YamlNode.map(place, line, column, entries);
    }

    private void refuse(Event event, String message, String maybe) {
        var mark = event.getStartMark();
        place.problem(
                mark.map(m -> m.getLine() + 1).orElse(0),
                mark.map(m -> m.getColumn() + 1).orElse(0),
                message,
                maybe);
    }
}
