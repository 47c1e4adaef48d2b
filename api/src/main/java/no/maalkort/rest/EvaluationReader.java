package no.maalkort.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        if (json.isBlank()) {
            throw Refusal.badRequest(
                    "The body is empty.",
                    "send {\"municipality\": \"baerum\", \"year\": 2023, \"figures\": []} and what you know.");
        }
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
        keys(root, "", List.of("municipality", "year", "pack", "asOf", "rulesAt", "figures", "scenario", "scenarios"));
        var supposed = new ScenarioReader(this);
        var scenario = supposed.one(root.path("scenario"), "/scenario");
        var scenarios = supposed.several(root);
        var base = supposed.base(
                Stream.concat(Stream.ofNullable(scenario), scenarios.stream()).toList(), root);
        var figures = new ArrayList<Evaluation.Sent>();
        var list = root.path("figures");
        if (list.size() > MOST_FIGURES) {
            throw tooMany();
        }
        if (list.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                figures.add(figure(list.get(i), "/figures/" + i));
            }
        } else if (isAbsent(root, "scenario") && isAbsent(root, "scenarios") || !isAbsent(root, "figures")) {
            fault("/figures", "The figures are not a list.", "write \"figures\": [] where nothing is sent.");
        }
        var year = isAbsent(root, "year") ? base.year() : whole(root, "", "year");
        if (year == null && isAbsent(root, "year")) {
            fault("/year", "The year is missing.", "write \"year\": 2023.");
        }
        String municipality = isAbsent(root, "municipality") ? base.municipality() : text(root, "", "municipality");
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
                scenario,
                scenarios);
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

    void keys(JsonNode node, String at, List<String> known) {
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

    static boolean isAbsent(JsonNode node, String key) {
        return node.path(key).isMissingNode() || node.path(key).isNull();
    }

    void fault(String pointer, String detail, String maybe) {
        if (faults.size() <= Refusal.MOST_ERRORS) {
            faults.add(Fault.at(pointer, detail, maybe));
        }
    }

    String text(JsonNode node, String at, String key) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull() || value.isString()) {
            return value.isString() ? value.asString() : null;
        }
        fault(at + "/" + key, "This is not a text.", "write it in quotes.");
        return null;
    }

    Integer whole(JsonNode node, String at, String key) {
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

    BigDecimal number(JsonNode value, String at) {
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
