package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.figure.YamlNode;
import no.maalkort.goal.Goal.Source;
import no.maalkort.goal.Level;
import no.maalkort.goal.When;

/** The reader of a goal's levels: one list for each figure. */
final class LevelReader {
    private static final String[] KEYS = {
        "kind",
        "value",
        "strict",
        "indicator",
        "body",
        "desired",
        "accepted",
        "due",
        "base",
        "path",
        "from",
        "to",
        "seen",
        "source",
        "quote",
        "adopted",
        "ground"
    };

    private static final String[] LIMIT_KEYS = {
        "kind", "value", "strict", "desired", "accepted", "from", "to", "source", "ground"
    };
    private static final When ALWAYS = new When("1900");

    private final Map<String, Source> sources;
    private final Names names;
    private final String file;
    private final List<Problem> problems;
    private final boolean limits;

    LevelReader(Map<String, Source> sources, Names names, String file, List<Problem> problems) {
        this(sources, names, file, problems, false);
    }

    private LevelReader(Map<String, Source> sources, Names names, String file, List<Problem> problems, boolean limits) {
        this.sources = sources;
        this.names = names;
        this.file = file;
        this.problems = problems;
        this.limits = limits;
    }

    /** A reader of limits of checks, which nobody adopted: a ground stands where a goal's levels have a source. */
    static LevelReader ofLimits(Map<String, Source> sources, Names names, String file, List<Problem> problems) {
        return new LevelReader(sources, names, file, problems, true);
    }

    /** The levels of one figure. */
    List<Level> levels(YamlNode list, String indicator) {
        var levels = new ArrayList<Level>();
        int before = problems.size();
        if (list != null) {
            for (YamlNode node : list.items()) {
                var level = level(node, indicator);
                if (level != null) {
                    levels.add(level);
                }
            }
            if (levels.stream().map(Level::strict).distinct().count() > 1) {
                list.problem(
                        "Some levels are strict and some are not.", "write (strict: true) at all of them or none.");
            }
            if (list.items().isEmpty()) {
                list.problem("There is no level.", "leave the key out where the goal is only words.");
            }
        }
        var of = names.catalogue().measured(indicator);
        if (problems.size() == before && of != null) {
            new LevelCheck(of, file, problems).check(levels);
        }
        return levels;
    }

    private Level level(YamlNode node, String indicator) {
        node.allow(limits ? LIMIT_KEYS : KEYS);
        if (limits && !PackWords.has(node, "ground")) {
            node.problem(
                    "The limit has no ground.", "say in (ground) why it lies there, and that it is chosen if it is.");
        }
        var kind = node.need("kind").oneOf(Level.Kind.class);
        var from = limits && !PackWords.has(node, "from") ? ALWAYS : PackWords.when(node.need("from"));
        var to = PackWords.when(node.get("to"));
        String source = source(limits ? node.get("source") : node.need("source"));
        if (kind == null || from == null || source == null && !limits) {
            return null;
        }
        one(node, kind);
        ends(node, from, to);
        return new Level(
                kind,
                value(node.get("value"), indicator),
                PackWords.has(node, "strict") && node.get("strict").bool(),
                figure(node.get("indicator"), indicator),
                names.body(node.get("body")),
                kind == Level.Kind.RANGE ? range(node) : null,
                due(node),
                baseUnknown(node),
                path(node),
                from,
                to,
                seen(node.get("seen"), sources),
                source,
                PackWords.quote(node),
                PackWords.adopted(node.get("adopted")),
                PackWords.prose(node.get("ground")),
                node.line(),
                node.column(),
                List.of());
    }

    private static void ends(YamlNode node, When from, When to) {
        if (to != null && to.lastDay().isBefore(from.firstDay())) {
            String message = "The level ends (" + to.text() + ") before it begins (" + from.text() + ").";
            node.get("to").problem(message, "exchange them.");
        }
    }

    /** A level is one thing: a value, a reported figure or a range. */
    private static void one(YamlNode node, Level.Kind kind) {
        int things = (PackWords.has(node, "value") ? 1 : 0)
                + (PackWords.has(node, "indicator") ? 1 : 0)
                + (PackWords.has(node, "desired") ? 1 : 0);
        if (things != 1 || PackWords.has(node, "desired") != (kind == Level.Kind.RANGE)) {
            node.problem(
                    "The level has not exactly one number.",
                    "give (value), or (indicator) for a reported figure, or (desired) for a range.");
        }
        if (PackWords.has(node, "body") && !PackWords.has(node, "indicator")) {
            node.get("body")
                    .problem("A body is given without an indicator.", "say which figure of the body is the level.");
        }
        if (PackWords.has(node, "path") && (!PackWords.has(node, "due") || kind != Level.Kind.TARGET)) {
            node.get("path").problem("A path leads to no dated target.", "add (due), the year of the target.");
        }
        if (!kind.judges() && !PackWords.has(node, "ground")) {
            node.problem(
                    "The " + kind.name().toLowerCase(Locale.ROOT) + " has no ground.",
                    "say in (ground) why it lies there.");
        }
    }

    private String value(YamlNode node, String indicator) {
        names.value(node, indicator);
        return node == null ? null : node.text();
    }

    /** The indicator whose reported figure is the level; only one in the same unit is comparable. */
    private String figure(YamlNode node, String indicator) {
        String id = names.indicator(node);
        var level = id == null ? null : names.catalogue().indicator(id);
        var judged = names.catalogue().measured(indicator);
        if (level != null
                && judged != null
                && !(level.unit().equals(judged.unit()) && level.ranks().equals(judged.ranks()))) {
            node.problem(
                    "The level (" + id + ") is in (" + level.unit() + "), and what it is a level of (" + indicator
                            + ") in (" + judged.unit() + ").",
                    "name a figure in the same unit, with the same grades if it is graded.");
        }
        return id;
    }

    private static Integer due(YamlNode node) {
        var due = node.get("due");
        return due != null && isYear(due.text(), due) ? Integer.valueOf(due.text()) : null;
    }

    private static boolean baseUnknown(YamlNode node) {
        var base = node.get("base");
        if (base != null && !"unknown".equals(base.text())) {
            base.problem(
                    "The base (" + base.text() + ") is not (unknown).",
                    "name an indicator of change since a year; the base year stands in the catalogue.");
        }
        return base != null;
    }

    private static Level.Range range(YamlNode node) {
        var desired = edges(node.get("desired"));
        if (desired == null) {
            return null;
        }
        if (!PackWords.has(node, "accepted")) {
            return new Level.Range(desired.get(0), desired.get(1), desired.get(0), desired.get(1));
        }
        var accepted = edges(node.get("accepted"));
        if (accepted == null) {
            return null;
        }
        if (accepted.get(0).compareTo(desired.get(0)) > 0 || accepted.get(1).compareTo(desired.get(1)) < 0) {
            node.get("accepted")
                    .problem(
                            "The accepted band " + accepted + " does not enclose the desired band " + desired + ".",
                            "give the outer edges; the desired band lies inside.");
        }
        return new Level.Range(desired.get(0), desired.get(1), accepted.get(0), accepted.get(1));
    }

    private static List<BigDecimal> edges(YamlNode node) {
        var edges = new ArrayList<BigDecimal>();
        if (node != null) {
            for (YamlNode item : node.items()) {
                var edge = PackWords.number(item);
                if (edge != null) {
                    edges.add(edge);
                }
            }
            if (edges.size() != 2 || edges.get(0).compareTo(edges.get(1)) > 0) {
                node.problem("The band has not a lower and an upper edge.", "write, say, [1.30, 1.69].");
                return null;
            }
        }
        return node == null ? null : edges;
    }

    private static Level.Path path(YamlNode level) {
        var node = level.get("path");
        if (node == null) {
            return null;
        }
        node.allow("shape", "through", "adoptedBy");
        var shape = node.need("shape");
        var by = node.need("adoptedBy");
        return new Level.Path(
                shape.oneOf(Level.Shape.class), through(node.get("through")), by.oneOf(Level.AdoptedBy.class));
    }

    private static SortedMap<Integer, BigDecimal> through(YamlNode node) {
        var through = new TreeMap<Integer, BigDecimal>();
        if (node != null) {
            node.entries().forEach((year, value) -> {
                var number = PackWords.number(value);
                if (number != null && isYear(year, value)) {
                    through.put(Integer.valueOf(year), number);
                }
            });
        }
        return through;
    }

    /** The years in which sources confirm something: a list, or years with the key of the source of each. */
    static List<Integer> seen(YamlNode node, Map<String, Source> sources) {
        var years = new ArrayList<Integer>();
        if (node != null && node.isMap()) {
            node.entries().forEach((year, key) -> {
                source(key, sources);
                if (isYear(year, key)) {
                    years.add(Integer.valueOf(year));
                }
            });
        } else if (node != null) {
            node.items().stream()
                    .filter(item -> isYear(item.text(), item))
                    .forEach(item -> years.add(Integer.valueOf(item.text())));
        }
        years.sort(null);
        return years;
    }

    private static boolean isYear(String text, YamlNode node) {
        boolean year = text != null && text.matches("[12]\\d{3}");
        if (!year) {
            node.problem("(" + text + ") is no year.", "write it with four digits.");
        }
        return year;
    }

    private String source(YamlNode node) {
        return source(node, sources);
    }

    static String source(YamlNode node, Map<String, Source> sources) {
        String key = node == null ? null : node.text();
        if (key != null && !sources.containsKey(key)) {
            node.problem(
                    "The source (" + key + ") is not known.",
                    Nearest.advice(key, sources.keySet(), "add it to (sources) of the goal or the pack."));
        }
        return key;
    }
}
