package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.maalkort.figure.Problem;
import no.maalkort.judgement.Relation;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.RuleText.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {
    private static final String GOAL = "finance.net-operating-result";
    private static final String GOOD = Rules.twoLevels(GOAL);

    @Test
    void aRuleIsReadAsItIsWritten() {
        var rules = read(GOOD, List.of());

        assertThat(rules).hasSize(3);
        assertThat(rules.get(1))
                .isEqualTo(new RuleText(
                        "It lies between the minimum and the target",
                        16,
                        1,
                        GOAL,
                        null,
                        List.of(
                                new Condition(Relation.AT_LEAST, "minimum", "value >= minimum", 18, 64),
                                new Condition(Relation.BELOW, "target", "value < target", 18, 82)),
                        State.PARTLY_MET,
                        List.of(
                                new Condition(Relation.AT_LEAST, "minimum", "atLeast(\"minimum\")", 20, 32),
                                new Condition(Relation.BELOW, "target", "below(\"target\")", 20, 61))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "value >= target              | value >= 4                   | 11:73 | A number begins here",
                "value >= target              | value == target              | 11:70 | (==) stands where",
                "value >= target              | value >= tarjet              | 11:73 | (tarjet) is no level",
                "value >= target              | eval(true)                   | 11:64 | (eval) stands where (value)",
                "value >= target              | value >= target()            | 11:79 | (() stands where ())",
                "value >= target              | value >= target && true      | 11:80 | A sign (&)",
                "value >= target)             | value >= target) String()    | 11:81 | (String) stands where (then)",
                "MET, $reading.atLeast        | MET, $reading.equalTo        | 13:34 | (equalTo) is no reason",
                "MET, $reading.atLeast        | NO_DATA, $reading.atLeast    | 13:20 | (NO_DATA) is no verdict",
                "$reading.judge(MET           | System.exit(0); $reading.judge(MET | 13:5 | (System) stands where ($reading)",
                "when                         | salience 10 when             | 10:1  | (salience) stands where (when)",
                "$reading.judge(MET           | java.lang.System.exit(MET    | 13:5  | (java) stands where ($reading)",
                "below(\"target\"));          | below(\"target\"), $reading.below(\"target\")); | 20:87 | The reason below(\"target\") is given twice.",
                "It reaches the target        | R42                          | 9:6   | has a digit",
                "It reaches the target        | Target                       | 9:6   | is no sentence",
                "It reaches the target        | We check the target          | 9:6   | says what is done",
                "when                         | salience when                | 10:1  | (salience) stands where (when)",
                "import no.maalkort.judgement.Reading | import java.io.File  | 4:8   | The import (java.io.File)",
                "package finance              | package climate              | 2:9   | is not that of goal",
                "// Goal                      | // \\u000a Goal              | 1:4   | The sign (\\) stands in a comment",
                "// Goal                      | // a */ Goal                 | 1:6   | The sign (*/) stands in a comment",
                "// Goal                      | // see rules/*               | 1:13  | The sign (/*) stands in a comment",
                "It reaches the target        | It reaches */ the target     | 9:18  | The sign (*) stands in the text (It reaches */ the",
                "It reaches the target        | It reaches the /* target     | 9:22  | The sign (/) stands in the text",
                "It reaches the target        | It \\u0022 reaches the target | 9:10  | The sign (\\) stands in the text",
                "It reaches the target        | It reaches { the target      | 9:18  | The sign ({) stands in the text",
                "It reaches the target        | It reaches<TAB>the target    | 9:17  | The sign (<TAB>) stands in the text",
                "value >= target              | indicator == ''*/'', value >= target | 11:78 | The sign (*) stands in the text (*/)",
                "// Goal                      | /* Goal                      | 1:1   | A sign (/)",
                "when                         | /*                           | 10:1  | A sign (/)",
            })
    void whatARuleMayNotContainIsRefusedAtItsPlace(String good, String bad, String place, String message) {
        var problems = new ArrayList<Problem>();

        RuleReader.read(
                "rules.drl",
                GOAL,
                GOOD.replaceFirst(
                        Pattern.quote(good),
                        Matcher.quoteReplacement(bad.replace("<TAB>", "\t").replace("''", "\""))),
                problems);

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).place()).isEqualTo("rules.drl:" + place);
        assertThat(problems.get(0).message()).contains(message.replace("<TAB>", "\t"));
    }

    @Test
    void aStateThatIsNotImportedIsSaid() {
        read(
                GOOD.replace("import static no.maalkort.judgement.State.MET;\n", ""),
                List.of("The state (MET) is not imported."));
    }

    @Test
    void anotherGoalsRuleIsSaid() {
        read(
                GOOD.replaceFirst("goal == \"finance", "goal == \"climate"),
                List.of("The goal (climate.net-operating-result) is not this folder's"
                        + " (finance.net-operating-result)."));
    }

    @Test
    void twoRulesOfOneNameAreSaid() {
        read(
                GOOD.replace("It lies below the least demanding level", "It reaches the target"),
                List.of("Two rules are named (It reaches the target)."));
    }

    @Test
    void aCommentMayStandBetweenRulesOnly() {
        read(GOOD.replaceFirst("\nrule", "\n// Comment.\nrule"), List.of());
        read(GOOD.replaceFirst("then\n", "then // comment\n"), List.of("A comment stands inside a rule."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\f", "\u000B", "\u0085", "\u2028", "\u2029"})
    void whatEndsALineForSomeProgramsOnlyIsRefused(String end) {
        var problems = new ArrayList<Problem>();

        RuleReader.read("rules.drl", GOAL, "// c" + end + "import java.nio.file.Files;\n" + GOOD, problems);

        assertThat(problems.get(0).place()).isEqualTo("rules.drl:1:5");
        assertThat(problems.get(0).message()).startsWith("A line ends here");
    }

    @Test
    void oneProblemOfEveryRuleIsToldAtOnce() {
        var problems = new ArrayList<Problem>();

        RuleReader.read("rules.drl", GOAL, GOOD.replace("value <", "value & 5 <"), problems);

        assertThat(problems).extracting(Problem::line).containsExactly(18, 25);
        assertThat(problems.get(0).maybe()).startsWith("keep to one pattern");
    }

    @Test
    void aTextThatIsNotClosedIsToldWhereItOpens() {
        var problems = new ArrayList<Problem>();

        RuleReader.read("rules.drl", GOAL, GOOD.replace("the target\"\nwhen", "the target\nwhen"), problems);

        assertThat(problems).extracting(Problem::place).containsExactly("rules.drl:9:6", "rules.drl:16:6");
    }

    private static List<RuleText> read(String drl, List<String> messages) {
        var problems = new ArrayList<Problem>();
        var rules = RuleReader.read("rules.drl", GOAL, drl, problems);
        assertThat(problems).extracting(Problem::message).isEqualTo(messages);
        return rules;
    }
}
