package no.maalkort.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must stand together in a record: if this, then that. */
final class Conditions {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Conditions() {}

    static List<JsonNode> of(String record) {
        return switch (record) {
            case "GoalResult" -> goal();
            case "Score" -> score();
            default -> List.of();
        };
    }

    /** A verdict of rules stands on something; whatever is no verdict has no score, and a reason of its state. */
    private static List<JsonNode> goal() {
        var conditions = new ArrayList<JsonNode>();
        var verdicts = Stream.of(State.values())
                .filter(State::isVerdict)
                .map(state -> quoted(state.name()))
                .toList();
        conditions.add(when("{'state': {'enum': " + verdicts + "}, 'attestation': {'type': 'null'}}", """
                        {'because': {'minItems': 1}, 'inputs': {'minItems': 1}, 'score': {'type': 'number'},
                         'low': {'type': 'number'}, 'high': {'type': 'number'}, 'value': {'type': 'number'},
                         'status': {'type': 'string'}, 'basis': {'type': 'string'}, 'rule': {'type': 'object'},
                         'reason': {'type': 'null'}}"""));
        conditions.add(when("{'attestation': {'type': 'object'}}", """
                {'state': {'enum': %s}, 'score': {'type': 'null'}, 'basis': {'type': 'null'}, 'rule': {'type': 'null'}}""".formatted(verdicts)));
        conditions.add(when(
                "{'basis': {'const': 'PATH'}, 'state': {'enum': " + verdicts + "}}",
                "{'path': {'type': 'object'}, 'score': {'type': 'number'}}"));
        for (State state : State.values()) {
            var codes = Stream.of(Reason.Code.values())
                    .filter(code -> code.state() == state)
                    .map(code -> quoted(code.name()))
                    .toList();
            if (!codes.isEmpty()) {
                String basis = state == State.INDETERMINATE ? "" : "'basis': {'type': 'null'}, ";
                conditions.add(when("{'state': {'const': " + quoted(state.name()) + "}}", """
                        {'score': {'type': 'null'}, %s'path': {'type': 'null'},
                         'reason': {'type': 'object', 'properties': {'code': {'enum': %s}}}}""".formatted(basis, codes)));
            }
        }
        return conditions;
    }

    /** A score is withheld for a reason, unless there is nothing to score. */
    private static List<JsonNode> score() {
        return List.of(
                when(
                        "{'score': {'type': 'null'}, 'goals': {'minimum': 1}}",
                        "{'withheld': {'type': 'object'}, 'low': {'type': 'number'}, 'high': {'type': 'number'}}"),
                when("{'score': {'type': 'number'}}", "{'withheld': {'type': 'null'}, 'observed': {'minimum': 1}}"),
                when("{'goals': {'const': 0}}", """
                        {'score': {'type': 'null'}, 'withheld': {'type': 'null'}, 'low': {'type': 'null'},
                         'high': {'type': 'null'}, 'observed': {'const': 0}}"""));
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }

    private static JsonNode when(String these, String those) {
        return MAPPER.readTree("{'if': {'properties': %s}, 'then': {'properties': %s}}"
                .formatted(these, those)
                .replace('\'', '"'));
    }
}
