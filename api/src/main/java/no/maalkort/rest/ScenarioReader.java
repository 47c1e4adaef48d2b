package no.maalkort.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import no.maalkort.planning.Scenario;
import tools.jackson.databind.JsonNode;

/**
 * The strict reading of what an evaluation supposes: a scenario with the keys of its file, or several.
 *
 * @param in the reading of the whole, which keeps the faults
 */
record ScenarioReader(EvaluationReader in) {
    private static final String LIST = "scenarios";

    /** The scenario of a node; null where there is none. */
    ScenarioSent one(JsonNode node, String at) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        in.keys(node, at, List.of("name", "base", "figures", "levels", "weights"));
        var sent = new ScenarioSent(
                in.text(node, at, "name"),
                baseOf(node.path("base"), at + "/base"),
                each(node, at, "figures", this::supposedFigure),
                each(node, at, "levels", this::supposedLevel),
                each(node, at, "weights", this::supposedWeight));
        tooMuch(sent.size(), at);
        return sent;
    }

    private void tooMuch(int size, String at) {
        if (size > ScenarioSent.MOST) {
            in.fault(at, "More than " + ScenarioSent.MOST + " things are supposed.", "send fewer at a time.");
        }
    }

    /** Several, to be set side by side; empty where there are none. */
    List<ScenarioSent> several(JsonNode root) {
        var all = each(root, "", LIST, this::item).stream()
                .filter(Objects::nonNull)
                .toList();
        tooMuch(all.stream().mapToInt(ScenarioSent::size).sum(), "/" + LIST);
        if (all.size() > Scenario.MOST_BESIDE) {
            in.fault(
                    "/" + LIST,
                    all.size() + " scenarios are more than " + Scenario.MOST_BESIDE + ".",
                    "compare " + Scenario.MOST_BESIDE + " at a time.");
        }
        boolean isSent = !EvaluationReader.isAbsent(root, LIST);
        if (root.path(LIST).isArray() && root.path(LIST).isEmpty()) {
            in.fault("/" + LIST, "The list of scenarios is empty.", "send one or more, or leave the key out.");
        }
        if (isSent && !EvaluationReader.isAbsent(root, "scenario")) {
            in.fault("/" + LIST, "Both (scenario) and (scenarios) are sent.", "put the one among the others.");
        }
        return all;
    }

    private ScenarioSent item(JsonNode node, String at) {
        if (node.isNull()) {
            in.keys(node, at, List.of());
        }
        return one(node, at);
    }

    private ScenarioSent.BaseSent baseOf(JsonNode node, String at) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        in.keys(node, at, List.of("municipality", "year"));
        return new ScenarioSent.BaseSent(in.text(node, at, "municipality"), in.whole(node, at, "year"));
    }

    /** Whose year the scenarios are of: the same in all, and what the evaluation says if it says it; nulls where none does. */
    ScenarioSent.BaseSent base(List<ScenarioSent> scenarios, JsonNode root) {
        var asked = new ScenarioSent.BaseSent(
                root.path("municipality").asString(null),
                root.path("year").isInt() ? root.path("year").asInt() : null);
        for (ScenarioSent one : scenarios) {
            var base = one.base();
            if (base != null && asked.differs(base)) {
                in.fault(
                        "",
                        "The scenarios and the evaluation are of different municipalities or years.",
                        "write them alike, and send each municipality's year by itself.");
                return asked;
            }
            asked = base == null ? asked : asked.or(base);
        }
        return asked;
    }

    private <T> List<T> each(JsonNode node, String at, String key, BiFunction<JsonNode, String, T> reader) {
        var list = node.path(key);
        var items = new ArrayList<T>();
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            in.fault(at + "/" + key, "This is not a list.", "write it in brackets.");
        }
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            items.add(reader.apply(list.get(i), at + "/" + key + "/" + i));
        }
        return items;
    }

    private ScenarioSent.FigureSent supposedFigure(JsonNode node, String at) {
        in.keys(node, at, List.of("indicator", "body", "period", "value", "text", "unit", "status", "source"));
        return new ScenarioSent.FigureSent(
                needed(node, at, "indicator"),
                in.text(node, at, "body"),
                in.whole(node, at, "period"),
                numberOrText(node, at),
                in.text(node, at, "text"),
                in.text(node, at, "unit"),
                in.text(node, at, "status"),
                in.text(node, at, "source"));
    }

    private ScenarioSent.LevelSent supposedLevel(JsonNode node, String at) {
        in.keys(node, at, List.of("goal", "level", "indicator", "value", "text", "source"));
        return new ScenarioSent.LevelSent(
                needed(node, at, "goal"),
                needed(node, at, "level"),
                in.text(node, at, "indicator"),
                numberOrText(node, at),
                in.text(node, at, "text"),
                in.text(node, at, "source"));
    }

    private ScenarioSent.WeightSent supposedWeight(JsonNode node, String at) {
        in.keys(node, at, List.of("goal", "weight", "source"));
        var weight = in.number(node.path("weight"), at + "/weight");
        if (weight == null && node.isObject() && !node.has("weight")) {
            in.fault(at + "/weight", "The weight is missing.", "write \"weight\": 2.");
        }
        return new ScenarioSent.WeightSent(needed(node, at, "goal"), weight, in.text(node, at, "source"));
    }

    /** The value; a fault where neither it nor a text stands there, or both. */
    private BigDecimal numberOrText(JsonNode node, String at) {
        var value = in.number(node.path("value"), at + "/value");
        if (node.isObject()
                && node.path("value").isNumber() == node.path("text").isString()) {
            in.fault(
                    at,
                    "Here should stand either (value) or (text).",
                    "write \"value\": 4.1, or \"text\": \"494 mill. kr\".");
        }
        return value;
    }

    private String needed(JsonNode node, String at, String key) {
        String text = in.text(node, at, key);
        if (text == null && node.isObject()) {
            in.fault(at + "/" + key, "The " + key + " is missing.", "write \"" + key + "\": \"…\".");
        }
        return text;
    }
}
