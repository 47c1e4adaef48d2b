package no.maalkort.table;

import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.maalkort.figure.Characters;
import no.maalkort.figure.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A JSON document as maps, lists and texts, its values and states kept as {@link CubeCells}.
 *
 * <p>Read as a stream and bounded: a cube's cells may fill the memory of nobody. Small whole numbers are Integer, others text.
 */
public final class JsonTree {
    private static final int MOST_NODES = 400_000;
    private static final int MOST_PROBLEMS = 100;
    private static final Set<String> NO_CELLS_BELOW = Set.of("dimension", "extension", "resources");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(64 * 1024)
                    .maxNumberLength(100)
                    .maxNameLength(10_000)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final String file;
    private final List<Problem> problems;
    private JsonParser parser;
    private int nodes;

    /** A document as people named it; what is wrong with it is added to the problems. */
    public JsonTree(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The document; null, and the reason among the problems, where it is no JSON. */
    public Object read(Reader reader) {
        try (JsonParser opened = FACTORY.createParser(ObjectReadContext.empty(), reader)) {
            parser = opened;
            parser.nextToken();
            Object root = node("", true);
            if (parser.nextToken() != null) {
                throw stop("A second document begins here.", "two files were joined; keep one of them.");
            }
            return root;
        } catch (JacksonException e) {
            problems.add(problem(e));
        } catch (Problem.Rejected e) {
            problems.addAll(e.problems());
        }
        return null;
    }

    private Problem problem(JacksonException e) {
        if (e.getCause() instanceof CharacterCodingException) {
            return new Problem(
                    file, 0, 0, "A byte is no letter in the encoding that was declared.", "it has another encoding.");
        }
        if (e instanceof StreamConstraintsException) {
            return stop(
                            "The JSON is too deep, or a text or number in it too long.",
                            "it is no table; ask for json-stat2.")
                    .problems()
                    .get(0);
        }
        var at = e.getLocation();
        return new Problem(
                file,
                at == null ? 0 : at.getLineNr(),
                at == null ? 0 : at.getColumnNr(),
                "This is not JSON that can be read: "
                        + e.getOriginalMessage().replaceAll("(?s)[\\s(:,]*(\\[Source:|\\(?start marker at ).*", "")
                        + ".",
                "the file was cut off or edited; get it again from its source.");
    }

    private Object node(String at, boolean mayHoldCells) {
        if (++nodes > MOST_NODES) {
            throw stop("The JSON has more than " + MOST_NODES + " names and texts.", "ask for fewer categories.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> entries(at, mayHoldCells);
            case START_ARRAY -> items(at, mayHoldCells);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> wholeNumber(parser.getString());
            default -> parser.getString();
        };
    }

    private static Object wholeNumber(String digits) {
        return digits.length() < 10 ? (Object) Integer.valueOf(digits) : digits;
    }

    private List<Object> items(String at, boolean mayHoldCells) {
        var items = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(at + "[" + items.size() + "]", mayHoldCells));
        }
        return items;
    }

    private Map<String, Object> entries(String at, boolean mayHoldCells) {
        var entries = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String below = at.isEmpty() ? name : at + "/" + name;
            boolean cells = mayHoldCells && (name.equals("value") || name.equals("status"));
            parser.nextToken();
            boolean known = entries.containsKey(name);
            entries.put(
                    name,
                    cells
                            ? cells(below, name.equals("value"))
                            : node(below, mayHoldCells && !NO_CELLS_BELOW.contains(name)));
            if (known) {
                problem(below, "The key (" + name + ") stands twice.", "one of the two should go.");
            }
        }
        return entries;
    }

    private CubeCells cells(String at, boolean values) {
        var token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            var cells = new CubeCells(CubeCells.Shape.LIST);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                put(cells, at, cells.length(), values);
            }
            return cells;
        }
        if (token == JsonToken.START_OBJECT) {
            return byPosition(at, values);
        }
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (values || token != JsonToken.VALUE_STRING) {
            problem(
                    at,
                    "(" + parser.getString() + ") is neither a list nor an object.",
                    "the file was edited by hand.");
            return new CubeCells(CubeCells.Shape.BY_POSITION);
        }
        return CubeCells.oneForAll(text(at, parser.getString()));
    }

    private CubeCells byPosition(String at, boolean values) {
        var cells = new CubeCells(CubeCells.Shape.BY_POSITION);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (key.matches("0|[1-9][0-9]{0,7}")) {
                put(cells, at, Integer.parseInt(key), values);
            } else {
                problem(at, "The position (" + key + ") is not a whole number from 0.", "the file was edited by hand.");
                parser.skipChildren();
            }
        }
        return cells;
    }

    private void put(CubeCells cells, String at, int position, boolean values) {
        String place = at + "[" + position + "]";
        if (position >= CubeCells.MOST) {
            throw stop("The cube has more than " + CubeCells.MOST + " cells.", "ask for fewer years or categories.");
        }
        boolean number = values && parser.currentToken().isNumeric();
        String text = cell(place, number);
        if (!cells.put(position, text, number)) {
            problem(place, "The position stands twice.", "one of the two should go.");
        }
    }

    private String cell(String place, boolean number) {
        if (number) {
            String plain = Digits.plain(parser.getString());
            if (plain == null) {
                problem(
                        place,
                        "(" + parser.getString() + ") is no number of at most 30 digits.",
                        "it was computed wrongly where the file was made.");
            }
            return plain;
        }
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> text(place, parser.getString());
            default -> {
                problem(place, "(" + parser.getString() + ") is no value.", "it is a number, a text or null.");
                parser.skipChildren();
                yield null;
            }
        };
    }

    /** The text, told of where it holds what people cannot see; null then. */
    private String text(String at, String text) {
        if (hidden(text) < 0) {
            return text;
        }
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(hidden(new Place(file, 0, 0, at), text));
        }
        return null;
    }

    /** What is wrong with a text that a file spells with escapes: hidden characters, half of a pair; or null. */
    static Problem hidden(Place place, String text) {
        int at = hidden(text);
        return at < 0
                ? null
                : place.problem(
                        String.format(
                                "A character that hides or reorders text (U+%04X) stands here.", (int) text.charAt(at)),
                        "delete it; it often comes along when text is pasted.");
    }

    /** Where such a character stands, or -1. */
    static int hidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = Character.isHighSurrogate(c)
                            && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
                    || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            if (half || Characters.hides(c)) {
                return i;
            }
        }
        return -1;
    }

    private void problem(String at, String message, String maybe) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Place(file, 0, 0, at).problem(message, maybe));
        }
    }

    private Problem.Rejected stop(String message, String maybe) {
        var at = parser.currentTokenLocation();
        return new Problem.Rejected(List.of(new Problem(file, at.getLineNr(), at.getColumnNr(), message, maybe)));
    }
}
