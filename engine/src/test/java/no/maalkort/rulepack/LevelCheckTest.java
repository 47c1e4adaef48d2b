package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels that nobody can judge by are refused in their line. */
class LevelCheckTest {
    private static final String CHANGE = "climate.change-since-2009-percent";
    private static final String PATH = "path: {shape: linear, adoptedBy: maalkort}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "settled | kind: target, value: 5, due: 2030, PATH | A path leads from a base year",
                "change | kind: target, value: -100, due: 2030, path: {shape: constant-rate, adoptedBy: council} | The path leads to (-100) at a constant rate.",
                "change | kind: target, value: -120, due: 2030, path: {shape: constant-rate, adoptedBy: council} | The path leads to (-120) at a constant rate.",
                "change | kind: target, value: 0, due: 2030, PATH | The path leads to (0), and lower is better.",
                "change | kind: target, value: 40, due: 2030, PATH | The path leads to (40), and lower is better.",
                "change | kind: target, value: -40, due: 2030, path: {shape: linear, through: {2020: 5}, adoptedBy: council} | The path leads to (5)",
                "change | kind: target, value: -40, due: 2030, path: {shape: linear, through: {2009: -5}, adoptedBy: council} | The milestone of (2009)",
                "change | kind: target, value: -40, due: 2030, path: {shape: linear, through: {2030: -5}, adoptedBy: council} | The milestone of (2030)",
                "change | kind: target, value: -40, due: 2030, path: {shape: linear, through: {2020: -30, 2025: -20}, adoptedBy: council} | The path turns back at (-20), after (-30).",
                "change | kind: target, value: -40, due: 2030, path: {shape: linear, through: {2020: -50}, adoptedBy: council} | The path turns back at (-40), after (-50).",
                "change | kind: target, value: -40, due: 2009, PATH, from: 2008 | The due year (2009) does not lie after the base year (2009).",
                "change | kind: target, value: -40, due: 2008, from: 2008 | The due year (2008) does not lie after the base year (2009).",
                "settled | kind: target, value: 4, due: 2015 | The due year (2015) lies before the level begins (2016).",
                "settled | kind: target, value: 5, due: 2999 | The due year (2999) is not between 1900 and 2199.",
                "change | kind: target, indicator: CHANGE, due: 2030, PATH | A path leads to no number.",
                "share | kind: target, value: 101 | The target (101) is impossible for indicator (inclusion.share): from 0 to 100 %.",
                "share | kind: range, desired: [90, 120] | The range (120) is impossible for indicator (inclusion.share)",
                "grade | kind: minimum, value: B | A minimum is given of a grade.",
                "grade | kind: target, value: A, strict: true | A grade is strict.",
                "ratio | kind: range, desired: [1, 2], strict: true | A range is strict.",
                "ratio | kind: target, value: 1 | Neither way is better",
                "settled | kind: floor, value: 1, ground: g | A floor stands without a target.",
                "settled | kind: minimum, value: 3 | A minimum stands without a target.",
            })
    void aLevelThatMakesNoSenseAloneIsRefused(String indicator, String level, String message) {
        assertThat(told(indicator, level)).singleElement().asString().startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "settled | kind: target, value: 5 | kind: target, value: 6 | Two levels stand as target from (2016).",
                "ratio | kind: range, desired: [1, 2] | kind: range, desired: [1, 3] | Two levels stand as target from (2016).",
                "settled | kind: target, value: 5 | kind: floor, value: 5, ground: g | The floor (5) is not worse than the target (5)",
                "settled | kind: target, value: 5 | kind: minimum, value: 6 | The minimum (6) is not worse than the target (5), where higher",
                "settled | kind: target, value: 5, from: 2018 | kind: minimum, value: 3, from: 2016 | A minimum stands without a target.",
                "change | kind: target, value: -5 | kind: minimum, value: -6 | The minimum (-6) is not worse than the target (-5), where lower",
                "ratio | kind: range, desired: [1, 2] | kind: floor, value: 0, ground: g | Neither way is better",
                "change | kind: target, value: -5, due: 2030, PATH | kind: minimum, value: -3 | A minimum stands beside a path.",
                "settled | kind: range, desired: [1, 2] | kind: floor, value: 0, ground: g | A floor stands beside a range.",
            })
    void levelsThatMakeNoSenseTogetherAreRefused(String indicator, String one, String other, String message) {
        assertThat(told(indicator, one, other)).singleElement().asString().startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "settled | kind: target, value: 5 | kind: minimum, value: 4",
                "change | kind: target, value: -5 | kind: floor, value: 4, ground: g",
                "settled | kind: target, indicator: inclusion.decided | kind: minimum, value: 4",
                "change | kind: target, value: -40, due: 2030, PATH | kind: target, value: -30, due: 2025, to: 2015",
            })
    void whatMakesSenseIsTaken(String indicator, String one, String other) {
        assertThat(told(indicator, one, other.contains("to:") ? other + ", from: 2014" : other))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settled | climate.grade | The level (climate.grade) is in (grade), and what it is a level of (inclusion.settled) in (persons).",
                "ratio | inclusion.decided | The level (inclusion.decided) is in (persons), and what it is a level of (finance.buffer-fund-ratio) in (%).",
                "grade | climate.other-grade | The level (climate.other-grade) is in (grade), and what it is a level of (climate.grade) in (grade).",
            })
    void aReportedFigureInAnotherUnitIsNoLevel(String indicator, String level, String message) {
        assertThat(problems(indicator, "kind: target, indicator: " + level))
                .extracting(Problem::toString)
                .containsExactly("my/finance/one/goal.yaml:7:31: " + message
                        + "\n  Maybe name a figure in the same unit, with the same grades if it is graded.");
    }

    private static List<String> told(String indicator, String... levels) {
        var problems = problems(indicator, levels);
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.place()).matches("my/finance/one/goal.yaml:[78]:5"));
        return problems.stream().map(Problem::message).toList();
    }

    private static List<Problem> problems(String indicator, String... levels) {
        var text = new StringBuilder("id: finance.one\ntitle: t\nquote: q\nsources: {r: {title: t}}\nindicator: "
                + Map.of(
                                "settled", "inclusion.settled",
                                "change", CHANGE,
                                "grade", "climate.grade",
                                "share", "inclusion.share",
                                "ratio", "finance.buffer-fund-ratio")
                        .get(indicator)
                + "\nlevels:\n");
        for (String level : levels) {
            String from = level.contains("from:") ? "" : ", from: 2016";
            text.append("  - {")
                    .append(level.replace("PATH", PATH).replace("CHANGE", CHANGE))
                    .append(from)
                    .append(", source: r}\n");
        }
        var problems = new ArrayList<Problem>();
        GoalReader.read(
                FileTree.of("my/", Map.of("finance/one/goal.yaml", text.toString())),
                "finance/one/goal.yaml",
                Map.of(),
                new Names(Folders.catalogue()),
                problems);
        return problems;
    }
}
