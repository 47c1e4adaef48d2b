package no.maalkort.rest;

import java.util.List;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.FlatTable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a row of the flat table. */
final class RowSchema {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RowSchema() {}

    /** Its columns, most of them empty where they do not apply. */
    static ObjectNode row() {
        var row = MAPPER.createObjectNode().put("type", "object");
        var properties = row.putObject("properties");
        for (String column : FlatTable.COLUMNS) {
            properties.set(column, column(column));
            row.withArray("required").add(column);
        }
        return row.put("additionalProperties", false);
    }

    private static ObjectNode column(String name) {
        var schema = MAPPER.createObjectNode();
        switch (name) {
            case "year" -> schema.put("type", "integer").put("minimum", 1900).put("maximum", 2199);
            case "weight" -> schema.put("type", "number").put("minimum", 0);
            case "state" -> SchemaOf.enumerated(schema, Allowed.names(State.class));
            case "reason" -> orNull(SchemaOf.enumerated(schema, Allowed.names(Reason.Code.class)));
            case "score", "low", "high" ->
                orNull(schema.put("type", "number").put("minimum", 0).put("maximum", 100));
            case "margin", "index_value", "index_imputed", "index_total" -> orNull(schema.put("type", "number"));
            case "index_rank" -> orNull(schema.put("type", "integer").put("minimum", 1));
            case "last_confirmed" ->
                orNull(schema.put("type", "integer").put("minimum", 1900).put("maximum", 2199));
            case "value", "minimum", "target" ->
                List.of("number", "string", "null").forEach(schema.putArray("type")::add);
            case "municipality_number",
                    "basis",
                    "indicator",
                    "period",
                    "unit",
                    "status",
                    "release",
                    "source",
                    "licence",
                    "rule",
                    "waiver",
                    "attested_by",
                    "index_tier",
                    "index_trend" -> orNull(schema.put("type", "string"));
            default -> schema.put("type", "string");
        }
        return schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        String type = schema.get("type").asString();
        schema.putArray("type").add(type).add("null");
        if (schema.has("enum")) {
            schema.withArray("enum").addNull();
        }
        return schema;
    }
}
