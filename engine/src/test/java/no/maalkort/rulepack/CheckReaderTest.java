package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import no.maalkort.figure.FigureMeasure;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check is read as strictly as a goal, and its rules are linted alike. */
class CheckReaderTest {
    private static final String YAML = "limits/far/check.yaml";
    private static final String DRL = "limits/far/rules.drl";
    private static final String PACK = "id: mine\nversion: 1.0.0\ntitle: C\nholds: checks\nareas: {limits: Limits}\n";
    private static final String CHECK = """
            id: limits.far
            title: {nb: Langt, en: Far}
            finds: What is far
            measure: out-of-line
            units: ["%"]
            indicators: [finance.net-operating-result-percent]
            severity: warning
            limits:
              - kind: target
                value: 5
                ground: Chosen for a test
            advice: see the source.
            """;
    private static final String RULES = Rules.head("limits.far", "MET", "NOT_MET")
            + Rules.rule("It is near", "limits.far", "value <= target", "MET, $reading.atMost(\"target\")")
            + Rules.rule("It is far", "limits.far", "value > target", "NOT_MET, $reading.above(\"target\")");

    private static FileTree with(String... pathsAndTexts) {
        var files = new TreeMap<String, String>();
        files.put("pack.yaml", PACK);
        files.put(YAML, CHECK);
        files.put(DRL, RULES);
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        files.values().removeIf(String::isEmpty);
        return FileTree.of("my/", files);
    }

    @Test
    void aSoundCheckSaysWhatItMeasuresWhereAndHowBadItIs() {
        assertThat(Folders.lint(with())).isEmpty();

        var pack = PackReader.read(with(), new Names(Folders.catalogue()), new ArrayList<>())
                .pack();
        var check = pack.check("limits.far").orElseThrow();
        assertThat(pack.holdsChecks()).isTrue();
        assertThat(check.measure()).isEqualTo(FigureMeasure.OUT_OF_LINE);
        assertThat(check.severity()).isEqualTo(Check.Severity.WARNING);
        assertThat(check.advice().nb()).isEqualTo("see the source.");
        assertThat(check.limits().file()).isEqualTo("mine/" + YAML);
        var catalogue = Folders.catalogue();
        assertThat(check.looksAt(catalogue.indicator("finance.net-operating-result-percent")))
                .isTrue();
        assertThat(check.looksAt(catalogue.indicator("finance.buffer-fund-ratio")))
                .isFalse();
        assertThat(check.looksAt(catalogue.indicator("inclusion.settled"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measure: out-of-line | measure: out-of-lin | (out-of-lin) is not known here. | you meant (out-of-line)",
                "measure: out-of-line | measure: average | (average) is not known here. | one of value, outside-range",
                "measure: out-of-line | | The key (measure) is missing. | add it",
                "severity: warning | severity: fatal | (fatal) is not known here. | error, warning",
                "severity: warning | | The key (severity) is missing. | add it",
                "ground: Chosen for a test | | The limit has no ground. | say in (ground) why it lies there",
                "value: 5 | value: five | (five) is no value | write a number with a decimal point",
                "value: 5 | due: 2030 | The key (due) is not known here. | ",
                "kind: target | kind: path | (path) is not known here. | floor, minimum, target, range",
                "'[\"%\"]' | [furlongs] | No indicator of the catalogue has the unit (furlongs). | use one of",
                "finance.net-operating-result-percent | finance.net-operating-result-percnt | (finance.net-operating-result-percnt) is not in the catalogue. | you meant",
                "advice: see the source. | | The key (advice) is missing. | add it",
                "finds: What is far | quote: What is far | The key (quote) is not known here. | ",
                "id: limits.far | id: limits.near | (limits.near) is not that of the folder (limits.far). | write (limits.far)"
            })
    void whatIsWrongIsToldAtItsPlace(String good, String bad, String says, String maybe) {
        assertThat(CHECK).contains(good);
        var problems = Folders.lint(with(YAML, CHECK.replace(good, bad == null ? "" : bad)));

        assertThat(problems).isNotEmpty();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.place()).startsWith("my/" + YAML + ":");
            assertThat(problem.message()).contains(says);
            assertThat(problem.maybe()).contains(maybe == null ? "" : maybe);
        });
    }

    @Test
    void aGapInTheRulesIsTold() {
        assertThat(Folders.lint(with(
                        DRL,
                        RULES.replace("value > target", "value >= target")
                                .replace("value <= target", "value < target")
                                .replace("atMost", "below")
                                .replace("above", "atLeast"))))
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("says NOT_MET of the value 5"));
        assertThat(Folders.lint(with(
                        DRL, RULES.replace("value <= target", "value < target").replace("atMost", "below"))))
                .extracting(Problem::message)
                .containsExactly("No rule judges the value 5 when target 5.");
    }

    @Test
    void aCheckWithoutRulesIsTold() {
        assertThat(Folders.lint(with(DRL, "")))
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("no rules.drl"));
    }

    @Test
    void aLimitWithoutACaseExactlyOnItIsTold() {
        assertThat(lacking(with())).anyMatch(message -> message.contains("exactly on level (target), 5"));
        String figures = """
                - name: Five times the largest distance
                  year: 2020
                  body: baerum
                  given: {finance.net-operating-result-percent: "%s", "finance.net-operating-result-percent@2019": "4",
                    "finance.net-operating-result-percent@2018": "3", "finance.net-operating-result-percent@2017": "2",
                    "finance.net-operating-result-percent@2016": "1"}
                  state: MET
                """;
        assertThat(lacking(with("limits/far/cases.yaml", figures.formatted("10"))))
                .noneMatch(message -> message.contains("exactly on level"));
        assertThat(lacking(with("limits/far/cases.yaml", figures.formatted("9.9"))))
                .anyMatch(message -> message.contains("exactly on level"));
    }

    private static List<String> lacking(FileTree tree) {
        var problems = new ArrayList<Problem>();
        var folder = PackReader.read(tree, new Names(Folders.catalogue()), problems);
        return Lint.completeness(folder, folder.texts(problems), folder.cases(problems)).stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void aPackHoldsGoalsOrChecks() {
        assertThat(Folders.lint(with("pack.yaml", PACK.replace("holds: checks", "holds: cheks"))))
                .extracting(Problem::message)
                .contains("A pack cannot hold (cheks).");
        assertThat(Folders.lint(with("pack.yaml", PACK + "municipality: baerum\n")))
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("(municipality)"));
        assertThat(Folders.lint(with("limits/far/goal.yaml", Folders.TWO_LEVELS)))
                .extracting(Problem::message)
                .contains("The file (goal.yaml) is none of a check's.");
        assertThat(Folders.lint(with(YAML, "", DRL, "")))
                .extracting(Problem::message)
                .contains("The pack holds no check.");
    }
}
