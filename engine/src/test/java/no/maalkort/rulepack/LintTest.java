package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
    private static final String DRL = "finance/net-operating-result/rules.drl";
    private static final String YAML = "finance/net-operating-result/goal.yaml";
    private static final String GOOD = Rules.twoLevels(Folders.GOAL);

    @Test
    void soundPacksPass() {
        assertThat(Folders.lint(Folders.packWith())).isEmpty();
    }

    @Test
    void anOverlapIsToldWithBothRules() {
        var problems = Folders.lint(Folders.packWith(
                DRL, GOOD.replace("value >= minimum, value < target", "value >= minimum, value <= target")));

        assertThat(problems.get(0).message())
                .isEqualTo("Two rules judge the value 4 when minimum 3, target 4:"
                        + " (It reaches the target) line 9 and (It lies between the minimum and the target) line 16.");
    }

    @Test
    void aGapIsToldWithTheValue() {
        var problems = Folders.lint(Folders.packWith(
                DRL,
                GOOD.replace("value >= minimum, value < target", "value > minimum, value < target")
                        .replace("atLeast(\"minimum\")", "above(\"minimum\")")));

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("No rule judges the value 3 when minimum 3, target 4.");
        assertThat(problems.get(0).place()).isEqualTo("my/" + DRL + ":9:1");
    }

    @Test
    void aYearWithoutAMinimumIsSweptToo() {
        var problems = Folders.lint(Folders.packWith(DRL, GOOD.replace("value < leastDemanding", "value < minimum")));

        assertThat(problems).extracting(Problem::message).contains("No rule judges the value 3.9 when target 4.");
    }

    @Test
    void aReasonThatContradictsItsRuleIsTold() {
        var problems = Folders.lint(
                Folders.packWith(DRL, GOOD.replace("$reading.below(\"target\")", "$reading.above(\"target\")")));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString())
                .startsWith("my/" + DRL + ":20:61: Rule (It lies between the minimum and the"
                        + " target) gives the reason above(\"target\"), which is false of the value 3");
    }

    @Test
    void reasonsThatHoldOfAnotherStateTooAreTold() {
        var problems = Folders.lint(Folders.packWith(DRL, GOOD.replace(", $reading.below(\"target\"));", ");")));

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "my/" + DRL + ":20:32: The reasons of rule (It lies between the minimum and the target)"
                                + " hold of the value 4 when minimum 3, target 4 too, which is MET."
                                + "\n  Maybe give one reason more: what the when-part asks besides.");
    }

    @Test
    void aStateThatTheLevelsDoNotSupportIsTold() {
        var problems = Folders.lint(Folders.packWith(DRL, GOOD.replace("judge(PARTLY_MET", "judge(MET")));

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly(
                        "Rule (It lies between the minimum and the target) says MET of the value 3 when minimum 3,"
                                + " target 4, which is PARTLY_MET.");
    }

    @Test
    void aPathPasses() {
        String drl = Rules.head("climate.emissions", "MET", "NOT_MET")
                + rule("It is on the path", "climate.emissions", "value <= path", "MET, $reading.atMost('path')")
                + rule("It is behind the path", "climate.emissions", "value > path", "NOT_MET, $reading.above('path')");
        String levels = "  - {kind: target, value: -65, due: 2030, path: {shape: linear, adoptedBy: maalkort},"
                + " from: 2021-06-23, source: r}";

        assertThat(Folders.lint(Folders.goal("climate.emissions", "climate.change-since-2009-percent", levels, drl)))
                .isEmpty();
    }

    @Test
    void aRangePassesWithAnAcceptedBandAndWithout() {
        String goal = "finance.buffer";
        String drl = Rules.head(goal, "MET", "NOT_MET", "PARTLY_MET")
                + rule(
                        "It is in the band",
                        goal,
                        "value >= desiredLow, value <= desiredHigh",
                        "MET, $reading.atLeast('desiredLow'), $reading.atMost('desiredHigh')")
                + rule(
                        "It is a little low",
                        goal,
                        "value >= acceptedLow, value < desiredLow",
                        "PARTLY_MET, $reading.atLeast('acceptedLow'), $reading.below('desiredLow')")
                + rule(
                        "It is a little high",
                        goal,
                        "value > desiredHigh, value <= acceptedHigh",
                        "PARTLY_MET, $reading.above('desiredHigh'), $reading.atMost('acceptedHigh')")
                + rule("It is too low", goal, "value < acceptedLow", "NOT_MET, $reading.below('acceptedLow')")
                + rule("It is too high", goal, "value > acceptedHigh", "NOT_MET, $reading.above('acceptedHigh')");
        String levels = "  - {kind: range, desired: [1.30, 1.69], accepted: [1.00, 1.99], from: 2016, source: r}\n"
                + "  - {kind: range, desired: [1.30, 1.69], from: 2020, source: r}";

        assertThat(Folders.lint(Folders.goal(goal, "finance.buffer-fund-ratio", levels, drl)))
                .isEmpty();
    }

    @Test
    void strictLevelsGradesAndReportedFiguresPass() {
        String strict = Rules.oneLevel("finance.strict")
                .replace("value >= target", "value > target")
                .replace("atLeast", "above")
                .replace("value < target", "value <= target")
                .replace("below(", "atMost(");

        assertThat(oneLevel("finance.strict", Folders.PERCENT, "value: 50, strict: true", strict))
                .isEmpty();
        assertThat(oneLevel("climate.cdp", "climate.grade", "value: A", Rules.oneLevel("climate.cdp")))
                .isEmpty();
        assertThat(oneLevel(
                        "inclusion.refugees",
                        "inclusion.settled",
                        "indicator: inclusion.decided",
                        Rules.oneLevel("inclusion.refugees")))
                .isEmpty();
    }

    private static List<Problem> oneLevel(String goal, String indicator, String level, String drl) {
        String levels = "  - {kind: target, " + level + ", from: 2016, source: r}";
        return Folders.lint(Folders.goal(goal, indicator, levels, drl));
    }

    private static String rule(String name, String goal, String conditions, String judged) {
        return Rules.rule(name, goal, conditions, judged.replace('\'', '"'));
    }

    @Test
    void unknownNamesAreTold() {
        assertThat(messages(YAML, Folders.TWO_LEVELS.replace("result-percent", "result-per-cent")))
                .containsExactly("The indicator (finance.net-operating-result-per-cent) is not in the catalogue.");
        assertThat(messages(YAML, Folders.TWO_LEVELS.replace("from: 2016, source: r", "from: 2016, source: rr")))
                .containsExactly("The source (rr) is not known.");
        assertThat(messages("pack.yaml", Folders.PACK.replace("municipality: baerum", "municipality: barum")))
                .containsExactly("The body (barum) is not in the catalogue.");
    }

    @Test
    void levelsAndRulesNeedEachOther() {
        assertThat(messages(DRL, ""))
                .containsExactly("Goal (finance.net-operating-result) has levels and no rules.drl.");
        assertThat(messages(YAML, "id: finance.net-operating-result\ntitle: T\nquote: q\nsources: {r: {title: t}}\n"))
                .containsExactly("Goal (finance.net-operating-result) has rules and no level to judge by.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "500", "-500"})
    void aReportedTargetIsTakenToAskForMoreThanTheMinimumWhateverThatIs(String minimum) {
        String levels = Folders.TWO_LEVELS
                .replace("value: 3, from: 2023", "value: " + minimum + ", from: 2023")
                .replace("value: 4,", "indicator: finance.buffer-fund-ratio,");

        assertThat(messages(YAML, levels)).isEmpty();
    }

    @Test
    void levelsWithoutACaseOnThemAreToldByCompleteness() {
        String cases = """
                - {name: a, year: 2023, given: {finance.net-operating-result-percent: "4.0"}, state: MET}
                - {name: b, year: 2023, given: {finance.net-operating-result-percent: "3.6"}, state: PARTLY_MET}
                """;
        var packs = Packs.read(
                FileTree.of("", Map.of()),
                List.of(Folders.packWith("finance/net-operating-result/cases.yaml", cases)),
                Folders.catalogue(),
                KeptRules.none());

        assertThat(packs.pack("baerum").completeness())
                .extracting(Problem::message)
                .containsExactly(
                        "Goal (finance.net-operating-result) has no case exactly on level (minimum), 3.",
                        "Goal (finance.net-operating-result) has no case that must get NOT_MET.");
        assertThat(packs.pack("baerum").completeness())
                .extracting(Problem::place)
                .containsExactly("my/" + YAML + ":7:5", "my/" + DRL + ":23:1");
        assertThat(packs.pack("baerum").lint()).isEmpty();
    }

    private static List<String> messages(String path, String text) {
        return Folders.lint(Folders.packWith(path, text)).stream()
                .map(Problem::message)
                .toList();
    }
}
