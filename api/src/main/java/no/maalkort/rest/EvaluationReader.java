package no.maalkort.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import no.maalkort.figure.Nearest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The strict reading of an evaluation's JSON: every key known and once, every type as it is written, every fault told. */
final class EvaluationReader {
    static final int MOST_FIGURES = 10_000;
    private static final long MOST_TOKENS = 30 * MOST_FIGURES;
    static final int MOST_DIGITS = 30;
    static final int MOST_DECIMALS = 12;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxNumberLength(50)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Fault> faults = new ArrayList<>();

    private EvaluationReader() {}

    /** Reads what was sent, or refuses it with every fault. */
    static Evaluation read(String json) {
        var reader = new EvaluationReader();
        var evaluation = reader.evaluation(tree(json));
        if (!reader.faults.isEmpty()) {
            throw Refusal.unprocessable(reader.faults);
        }
        return evaluation;
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (StreamConstraintsException e) {
            throw e.getMessage().contains("Token count") ? tooMany() : unreadable(e);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private static Refusal tooMany() {
        return Refusal.tooLarge("send at most " + MOST_FIGURES + " figures at a time.");
    }

    private static Refusal unreadable(JacksonException e) {
        var at = e.getLocation();
        return Refusal.badRequest(
                "The body is not JSON that can be read"
                        + (at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr()) + ".",
                "a comma or a quote is missing, a key stands twice, or a number has more than 50 digits.");
    }

    private Evaluation evaluation(JsonNode root) {
        keys(root, "", List.of("municipality", "year", "pack", "asOf", "rulesAt", "figures", "scenario"));
        var figures = new ArrayList<Evaluation.Sent>();
        var list = root.path("figures");
        if (list.size() > MOST_FIGURES) {
            throw tooMany();
        }
        if (list.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                figures.add(figure(list.get(i), "/figures/" + i));
            }
        } else {
            fault("/figures", "The figures are not a list.", "write \"figures\": [] where nothing is sent.");
        }
        var year = whole(root, "", "year");
        if (year == null && isAbsent(root, "year")) {
            fault("/year", "The year is missing.", "write \"year\": 2023.");
        }
        String municipality = text(root, "", "municipality");
        if (municipality == null && isAbsent(root, "municipality")) {
            fault("/municipality", "The municipality is missing.", "write \"municipality\": \"baerum\".");
        }
        return new Evaluation(
                municipality,
                year == null ? 0 : year,
                text(root, "", "pack"),
                text(root, "", "asOf"),
                whole(root, "", "rulesAt"),
                figures,
                scenario(root.path("scenario")));
    }

    private ScenarioSent scenario(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        String at = "/scenario";
        keys(node, at, List.of("name", "figures", "levels", "weights"));
        var sent = new ScenarioSent(
                text(node, at, "name"),
                each(node, at, "figures", this::supposedFigure),
                each(node, at, "levels", this::supposedLevel),
                each(node, at, "weights", this::supposedWeight));
        if (sent.size() > ScenarioSent.MOST) {
            fault(at, "The scenario supposes more than " + ScenarioSent.MOST + " things.", "send fewer at a time.");
        }
        return sent;
    }

    private <T> List<T> each(JsonNode node, String at, String key, BiFunction<JsonNode, String, T> reader) {
        var list = node.path(key);
        var items = new ArrayList<T>();
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            fault(at + "/" + key, "This is not a list.", "write it in brackets.");
        }
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            items.add(reader.apply(list.get(i), at + "/" + key + "/" + i));
        }
        return items;
    }

    private ScenarioSent.FigureSent supposedFigure(JsonNode node, String at) {
        keys(node, at, List.of("indicator", "body", "period", "value", "text", "unit", "status", "source"));
        return new ScenarioSent.FigureSent(
                needed(node, at, "indicator"),
                text(node, at, "body"),
                whole(node, at, "period"),
                numberOrText(node, at),
                text(node, at, "text"),
                text(node, at, "unit"),
                text(node, at, "status"),
                text(node, at, "source"));
    }

    private ScenarioSent.LevelSent supposedLevel(JsonNode node, String at) {
        keys(node, at, List.of("goal", "level", "indicator", "value", "text", "source"));
        return new ScenarioSent.LevelSent(
                needed(node, at, "goal"),
                needed(node, at, "level"),
                text(node, at, "indicator"),
                numberOrText(node, at),
                text(node, at, "text"),
                text(node, at, "source"));
    }

    private ScenarioSent.WeightSent supposedWeight(JsonNode node, String at) {
        keys(node, at, List.of("goal", "weight", "source"));
        var weight = number(node.path("weight"), at + "/weight");
        if (weight == null && node.isObject() && !node.has("weight")) {
            fault(at + "/weight", "The weight is missing.", "write \"weight\": 2.");
        }
        return new ScenarioSent.WeightSent(needed(node, at, "goal"), weight, text(node, at, "source"));
    }

    /** The value; a fault where neither it nor a text stands there, or both. */
    private BigDecimal numberOrText(JsonNode node, String at) {
        var value = number(node.path("value"), at + "/value");
        if (node.isObject()
                && node.path("value").isNumber() == node.path("text").isString()) {
            fault(
                    at,
                    "Here should stand either (value) or (text).",
                    "write \"value\": 4.1, or \"text\": \"494 mill. kr\".");
        }
        return value;
    }

    private String needed(JsonNode node, String at, String key) {
        String text = text(node, at, key);
        if (text == null && node.isObject()) {
            fault(at + "/" + key, "The " + key + " is missing.", "write \"" + key + "\": \"…\".");
        }
        return text;
    }

    private Evaluation.Sent figure(JsonNode node, String at) {
        keys(
                node,
                at,
                List.of(
                        "indicator",
                        "body",
                        "period",
                        "value",
                        "text",
                        "unit",
                        "status",
                        "publisher",
                        "source",
                        "quote",
                        "note"));
        if (node.isObject() && text(node, at, "indicator") == null) {
            fault(at + "/indicator", "The indicator is missing.", "see /api/v1/indicators.");
        }
        return new Evaluation.Sent(
                text(node, at, "indicator"),
                text(node, at, "body"),
                whole(node, at, "period"),
                number(node.path("value"), at + "/value"),
                text(node, at, "text"),
                text(node, at, "unit"),
                text(node, at, "status"),
                text(node, at, "publisher"),
                text(node, at, "source"),
                text(node, at, "quote"),
                text(node, at, "note"));
    }

    private void keys(JsonNode node, String at, List<String> known) {
        if (!node.isObject()) {
            fault(at, "This is not an object.", "write it in braces.");
            return;
        }
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(
                        at + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "The key is not known here.",
                        Nearest.advice(name, known, "one of " + String.join(", ", known) + ".")));
    }

    private static boolean isAbsent(JsonNode node, String key) {
        return node.path(key).isMissingNode() || node.path(key).isNull();
    }

    private void fault(String pointer, String detail, String maybe) {
        if (faults.size() <= Refusal.MOST_ERRORS) {
            faults.add(Fault.at(pointer, detail, maybe));
        }
    }

    private String text(JsonNode node, String at, String key) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull() || value.isString()) {
            return value.isString() ? value.asString() : null;
        }
        fault(at + "/" + key, "This is not a text.", "write it in quotes.");
        return null;
    }

    private Integer whole(JsonNode node, String at, String key) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isInt()) {
            return value.asInt();
        }
        fault(at + "/" + key, "This is not a whole number.", "write a year as 2023, without quotes.");
        return null;
    }

    private BigDecimal number(JsonNode value, String at) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            fault(at, "The value is not a number.", "write it without quotes; a grade, yes or no belongs in (text).");
            return null;
        }
        var number = value.decimalValue();
        if (number.precision() > MOST_DIGITS || number.scale() > MOST_DECIMALS || number.scale() < -MOST_DECIMALS) {
            fault(at, "The number has more than 30 digits or 12 decimals.", "print fewer.");
            return null;
        }
        return number;
    }
}
