package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Problem;
import no.maalkort.judgement.FalseComparison;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.Reading;
import no.maalkort.judgement.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCompilerTest {
    private static final String GOAL = "finance.net-operating-result";
    private static final String FILE = "baerum/finance/net-operating-result/rules.drl";
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void compiledRulesJudge() {
        var base = base(compile(Rules.twoLevels(GOAL)));

        assertThat(judged(base, "4.0", "3", "4")).isEqualTo(State.MET);
        assertThat(judged(base, "3.0", "3", "4")).isEqualTo(State.PARTLY_MET);
        assertThat(judged(base, "2.9999", "3", "4")).isEqualTo(State.NOT_MET);
        assertThat(judged(base, "3.5", null, "4")).isEqualTo(State.NOT_MET);
    }

    @Test
    void theRuleThatFiredIsKnownByNameAndLine() {
        var fired = new ArrayList<Fired>();

        base(compile(Rules.twoLevels(GOAL))).judge(List.of(reading("3.6", "3", "4")), fired);

        assertThat(fired)
                .extracting(Fired::rule)
                .containsExactly(new RuleAt("It lies between the minimum and the target", FILE, 16));
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        var first = compile(Rules.twoLevels(GOAL));
        var second = compile(Rules.twoLevels(GOAL));

        assertThat(second.classes().keySet()).isEqualTo(first.classes().keySet());
        first.classes()
                .forEach((name, bytes) -> assertThat(second.classes().get(name)).isEqualTo(bytes));
    }

    @Test
    void theSameGoalOfAnotherPackHasClassesOfItsOwn() {
        var other = RuleCompiler.compile("oslo", GOAL, "rules.drl", Rules.twoLevels(GOAL), problems);

        assertThat(other.classes().keySet())
                .doesNotContainAnyElementsOf(
                        compile(Rules.twoLevels(GOAL)).classes().keySet());
    }

    @Test
    void aWrongThenPartIsReportedAtItsRuleAndNothingIsPrinted() {
        String drl = Rules.oneLevel(GOAL).replace("$reading.judge(NOT_MET, ", "$reading.jugde(NOT_MET, ");

        String printed = whatIsPrinted(() -> RuleCompiler.compile("baerum", GOAL, "x/rules.drl", drl, problems));

        assertThat(problems).isNotEmpty().allSatisfy(problem -> assertThat(problem.place())
                .startsWith("x/rules.drl:15"));
        assertThat(printed).isEmpty();
    }

    @Test
    void aSyntaxErrorIsReportedAtItsLineAndNothingIsPrinted() {
        String drl = Rules.oneLevel(GOAL).replace("value < target)", "value < target");

        String printed = whatIsPrinted(() -> RuleCompiler.compile("baerum", GOAL, "x/rules.drl", drl, problems));

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).line()).isBetween(16, 18);
        assertThat(printed).isEmpty();
    }

    @Test
    void anUnknownPropertyIsReportedAtItsRule() {
        String drl = Rules.oneLevel(GOAL).replace("value < target)", "value < tarjet)");

        RuleCompiler.compile("baerum", GOAL, "x/rules.drl", drl, problems);

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).toString()).startsWith("x/rules.drl:17");
    }

    @Test
    void aRuleThatContradictsItselfStopsAndIsNamed() {
        var base = base(compile(Rules.oneLevel(GOAL).replace("below(\"target\")", "atLeast(\"target\")")));

        assertThatThrownBy(() -> base.judge(List.of(reading("3", null, "4")), new ArrayList<>()))
                .isInstanceOfSatisfying(RuleFailure.class, e -> {
                    assertThat(e.rule()).isEqualTo(new RuleAt("It lies below the target", FILE, 15));
                    assertThat(e.reading().getGoal()).isEqualTo(GOAL);
                    assertThat(e).hasCauseInstanceOf(FalseComparison.class);
                });
        assertThat(judged(base, "5", null, "4")).isEqualTo(State.MET);
    }

    @Test
    void aPackAndAGoalMayBeCalledLikeAWordOfTheLanguage() {
        var compiled = RuleCompiler.compile("public", "rule.end", "rules.drl", Rules.oneLevel("rule.end"), problems);

        assertThat(problems).isEmpty();
        assertThat(compiled.packageName()).isEqualTo("rules.public_.rule_.end_");
    }

    @Test
    void aNameOfEverySignThatAReaderTakesIsCompiled() {
        String name = "Målet på Ærø \u2013 bl.a. (på vei), Bærum's og ’alt’: nå-dd; Ωмo\u0301";
        String drl = Rules.oneLevel(GOAL).replace("It reaches the target", name);
        var fired = new ArrayList<Fired>();

        RuleReader.read("rules.drl", GOAL, drl, problems);
        base(compile(drl)).judge(List.of(reading("4", null, "4")), fired);

        assertThat(fired).extracting(one -> one.rule().name()).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$reading.judge(NOT_MET | System.exit(3); $reading.judge(NOT_MET | java.lang.System",
                "$reading.judge(NOT_MET | \\u0053ystem.exit(3); $reading.judge(NOT_MET | java.lang.System",
                "$reading.judge(NOT_MET | Runtime.getRuntime().halt(3); $reading.judge(NOT_MET | java.lang.Runtime",
                "$reading.judge(NOT_MET | $reading.getClass().getClassLoader(); $reading.judge(NOT_MET | java.lang.Class",
                "$reading.judge(NOT_MET | drools.halt(); $reading.judge(NOT_MET | org.drools.model.Drools",
                "import no.maalkort.judgement.Reading; | // c<CR>import java.nio.file.Files;<LF>import no.maalkort.judgement.Reading; | java.nio.file.Files",
                "import no.maalkort.judgement.Reading; | /* c */ import java.nio.file.Files;<LF>import no.maalkort.judgement.Reading; | java.nio.file.Files",
                "import no.maalkort.judgement.Reading; | import static java.nio.file.Files.*;<LF>import no.maalkort.judgement.Reading; | java.nio.file.Files",
                "value < target) | value < target, eval(Files.exists(null))) | java.nio.file.Files"
            })
    void whatSlipsPastTheReaderCallsNothingForeign(String good, String bad, String name) {
        String drl =
                Rules.oneLevel(GOAL).replace(good, bad.replace("<CR>", "\r").replace("<LF>", "\n"));
        if (name.startsWith("java.nio")) {
            drl = drl.replace("$reading.judge(NOT_MET", "Files.exists(null); $reading.judge(NOT_MET");
            drl = drl.contains("Files.*") ? drl.replace("Files.exists", "exists") : drl;
            drl = drl.contains("eval(") ? drl.replace("Files.", "java.nio.file.Files.") : drl;
        }

        RuleCompiler.compile("baerum", GOAL, "x/rules.drl", drl, problems);

        assertThat(problems).extracting(Problem::message).anySatisfy(message -> assertThat(message)
                .startsWith("The rules would call (" + name));
    }

    private CompiledRules compile(String drl) {
        var compiled = RuleCompiler.compile("baerum", GOAL, "rules.drl", drl, problems);
        assertThat(problems).isEmpty();
        return compiled;
    }

    static RuleBase base(CompiledRules compiled) {
        return new RuleBase(new RuleClasses(Reading.class.getClassLoader(), compiled.classes()), List.of(compiled));
    }

    static State judged(RuleBase base, String value, String minimum, String target) {
        var reading = reading(value, minimum, target);
        base.judge(List.of(reading), new ArrayList<>());
        assertThat(reading.conclusions()).hasSize(1);
        return reading.conclusions().get(0).state();
    }

    static Reading reading(String value, String minimum, String target) {
        var norm = Norm.ofLevels(null, minimum == null ? null : new BigDecimal(minimum), new BigDecimal(target));
        return new Reading(GOAL, "finance.net-operating-result-percent", new BigDecimal(value), norm);
    }

    private static String whatIsPrinted(Runnable work) {
        var bytes = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        try (var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
