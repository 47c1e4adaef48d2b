package no.maalkort.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The sense of a catalogue: indicators that can be computed and shown, bodies that can be told apart. */
final class CatalogueCheck {
    private static final int MOST_DECIMALS = 12;
    private static final String ALL = "all";

    private final Map<String, Indicator> indicators;
    private final Map<String, Body> bodies;
    private final Map<String, YamlNode> indicatorNodes = new LinkedHashMap<>();
    private final Map<String, YamlNode> bodyNodes = new LinkedHashMap<>();

    /** The check of what these will hold once all is read. */
    CatalogueCheck(Map<String, Indicator> indicators, Map<String, Body> bodies) {
        this.indicators = indicators;
        this.bodies = bodies;
    }

    /** Notes where an indicator is written. */
    void indicator(String id, YamlNode node) {
        indicatorNodes.put(id, node);
    }

    /** Notes where a body is written. */
    void body(String id, YamlNode node) {
        bodyNodes.put(id, node);
    }

    /** Checks what was noted, in the order it was read: of two that do not go together, the later is told. */
    void all() {
        for (String id : indicatorNodes.keySet()) {
            alone(indicators.get(id));
            if (indicators.get(id).derivation() != null) {
                derived(indicators.get(id));
            }
        }
        var holders = new HashMap<String, List<Body>>();
        for (String id : bodyNodes.keySet()) {
            var body = bodies.get(id);
            if (body.id().equals(ALL)) {
                bodyNodes.get(ALL).problem("The id (all) means every municipality.", "choose another id.");
            }
            numbers(body);
            group(body);
            if (body.kind() == Body.Kind.MUNICIPALITY) {
                body.numbers().forEach(number -> shared(body, number, holders));
            }
        }
    }

    private void alone(Indicator one) {
        var node = indicatorNodes.get(one.id());
        if (!one.id().contains(".")) {
            node.problem("The id (" + one.id() + ") names no area.", "write it as area.name, such as finance.debt.");
        }
        if (one.decimals() < 0 || one.decimals() > MOST_DECIMALS) {
            node.get("decimals")
                    .problem(
                            "The decimals (" + one.decimals() + ") are not between 0 and 12.",
                            "write how many a reader is shown.");
        }
        var seen = new HashSet<String>();
        one.grades().stream().filter(grade -> !seen.add(grade)).forEach(grade -> node.get("grades")
                .problem("The grade (" + grade + ") stands twice.", "one of the two should go."));
    }

    private void derived(Indicator one) {
        var node = indicatorNodes.get(one.id()).get("derivation");
        if (leadsTo(one.derivation(), one.id(), new HashSet<>())) {
            node.problem(
                    "The indicator (" + one.id() + ") is computed from itself.",
                    "name what is reported, not what is computed from it.");
        }
        if (one.derivation() instanceof Derivation.ChangeSince change
                && !String.valueOf(change.year()).equals(one.changeSince())) {
            String since = one.changeSince() == null ? "not said" : one.changeSince();
            node.problem(
                    "The change is computed from (" + change.year() + "), and (change-since) is (" + since + ").",
                    "write the same year in both.");
        }
        Stream.concat(Stream.of(one.id()), operands(one.derivation()).stream())
                .map(indicators::get)
                .filter(measured -> measured != null && !measured.ranks().isEmpty())
                .findFirst()
                .ifPresent(measured -> node.problem(
                        "The indicator (" + measured.id() + ") is a " + measured.unit()
                                + ", which nothing is computed with.",
                        "compute with numbers only."));
        units(one, node);
    }

    /** Numbers of different units are neither added nor subtracted; a mean keeps its unit. */
    private void units(Indicator one, YamlNode node) {
        var units = operands(one.derivation()).stream()
                .map(indicators::get)
                .filter(Objects::nonNull)
                .map(Indicator::unit)
                .distinct()
                .toList();
        boolean kept = one.derivation() instanceof Derivation.Sum || one.derivation() instanceof Derivation.Mean;
        if (kept && units.stream().anyMatch(unit -> !unit.equals(one.unit()))
                || one.derivation() instanceof Derivation.Difference && units.size() > 1) {
            node.problem(
                    "The indicator (" + one.id() + "), in (" + one.unit() + "), is computed from figures in ("
                            + String.join("), (", units) + ").",
                    "compute with figures of one unit.");
        }
    }

    private boolean leadsTo(Derivation derivation, String id, Set<String> walked) {
        return derivation != null
                && operands(derivation).stream()
                        .anyMatch(of -> of.equals(id)
                                || walked.add(of)
                                        && indicators.containsKey(of)
                                        && leadsTo(indicators.get(of).derivation(), id, walked));
    }

    /** The indicators it is computed from, whatever the period. */
    static List<String> operands(Derivation derivation) {
        return Deriving.operands(derivation, 0).stream()
                .map(Operand::indicator)
                .distinct()
                .toList();
    }

    private void group(Body body) {
        if (body.group() == null) {
            return;
        }
        var node = bodyNodes.get(body.id()).get("group");
        if (body.kind() != Body.Kind.GROUP) {
            node.problem("The body (" + body.id() + ") has members and is no group.", "write kind: group.");
        }
        var seen = new HashSet<String>();
        for (YamlNode member : node.need("members").items()) {
            var known = bodies.get(member.text());
            if (known == null || known.kind() == Body.Kind.GROUP) {
                var ids = bodies.values().stream()
                        .filter(one -> one.kind() != Body.Kind.GROUP)
                        .map(Body::id)
                        .toList();
                member.problem(
                        "There is nobody (" + member.text() + ") who can be a member.",
                        Nearest.advice(member.text(), ids, "see the list: maalkort municipalities."));
            } else if (!seen.add(member.text())) {
                member.problem("The member (" + member.text() + ") stands twice.", "one of the two should go.");
            }
        }
    }

    private void numbers(Body body) {
        for (int i = 0; i < body.numbers().size(); i++) {
            var one = body.numbers().get(i);
            var node = node(body, i);
            if (body.kind() == Body.Kind.MUNICIPALITY && !one.number().matches("[0-9]{4}")) {
                node.problem(
                        "The number (" + one.number() + ") of a municipality has not four digits.",
                        "write it in quotes, with its leading zero, such as \"0301\".");
            }
            if (one.from() != null && one.to() != null && one.from() > one.to()) {
                node.problem("The number (" + one.number() + ") ends before it begins.", "exchange (from) and (to).");
            }
            for (var earlier : body.numbers().subList(0, i)) {
                if (overlap(earlier, one)) {
                    node.problem(
                            "The number (" + one.number() + ") holds in the same years as (" + earlier.number() + ").",
                            "let one of them end the year before the other begins.");
                }
            }
        }
    }

    private void shared(Body body, Body.Numbered number, Map<String, List<Body>> holders) {
        var held = holders.computeIfAbsent(number.number(), any -> new ArrayList<>());
        held.stream()
                .filter(other -> other != body
                        && other.numbers().stream()
                                .anyMatch(one -> one.number().equals(number.number()) && overlap(one, number)))
                .findFirst()
                .ifPresent(other -> node(body, body.numbers().indexOf(number))
                        .problem(
                                "The number (" + number.number() + ") is that of body (" + other.id()
                                        + ") in the same years.",
                                "give the years it is valid, with (from) and (to), or mend the number."));
        held.add(body);
    }

    private YamlNode node(Body body, int number) {
        return bodyNodes.get(body.id()).get("numbers").items().get(number);
    }

    private static boolean overlap(Body.Numbered one, Body.Numbered other) {
        return first(one) <= last(other) && first(other) <= last(one);
    }

    private static int first(Body.Numbered one) {
        return one.from() == null ? Integer.MIN_VALUE : one.from();
    }

    private static int last(Body.Numbered one) {
        return one.to() == null ? Integer.MAX_VALUE : one.to();
    }
}
