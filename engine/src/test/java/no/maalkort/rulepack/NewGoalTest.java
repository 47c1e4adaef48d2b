package no.maalkort.rulepack;

import static no.maalkort.rulepack.Folders.PERCENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Problem;
import no.maalkort.scoring.CaseCheck;
import no.maalkort.scoring.MutationCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A new goal is refused until it is filled in; then it passes the lint, its cases come out, and they notice every change. */
class NewGoalTest {
    private static final String GOAL = "finance.new-goal-2";
    private static final Map<GoalKind, List<String>> INDICATORS = Map.of(
            GoalKind.WORDS, List.of(),
            GoalKind.INFORMATION, List.of(PERCENT),
            GoalKind.TARGET, List.of(PERCENT),
            GoalKind.STRICT_TARGET, List.of(PERCENT),
            GoalKind.MINIMUM_AND_TARGET, List.of(PERCENT),
            GoalKind.REPORTED_TARGET, List.of("inclusion.settled", "inclusion.decided"),
            GoalKind.RANGE, List.of("finance.buffer-fund-ratio"),
            GoalKind.PATH, List.of("climate.change-since-2009-percent"),
            GoalKind.SEVERAL, List.of("inclusion.settled", "inclusion.decided"));

    @ParameterizedTest
    @EnumSource(GoalKind.class)
    void whatIsNotFilledInIsTold(GoalKind kind) {
        var files = files(kind, INDICATORS.get(kind));

        var problems = Folders.lint(pack(files));

        long left = String.join("", files.values())
                .lines()
                .mapToLong(line -> line.split("<[^<>]+>", -1).length - 1)
                .sum();
        assertThat(problems).hasSize((int) left);
        assertThat(problems).extracting(Problem::message).allMatch(one -> one.endsWith(">) is still to be filled in."));
    }

    @ParameterizedTest
    @EnumSource(GoalKind.class)
    void whatIsFilledInIsAWholeGoal(GoalKind kind) {
        isWhole(kind, INDICATORS.get(kind), 1);
    }

    @Test
    void aGradeIsOneOfItsTargets() {
        isWhole(GoalKind.TARGET, List.of("climate.grade"), 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"TARGET", "STRICT_TARGET", "MINIMUM_AND_TARGET"})
    void lowerIsBetterWhereTheCatalogueSaysSo(GoalKind kind) {
        isWhole(kind, List.of("climate.change-since-2009-percent"), -1);
    }

    private static void isWhole(GoalKind kind, List<String> indicators, int better) {
        var files = new TreeMap<>(files(kind, indicators));
        files.replaceAll((name, text) -> name.endsWith(".drl") ? text : filled(text, kind, better));

        assertThat(Folders.lint(pack(files))).isEmpty();
        var packs = Packs.read(FileTree.of("", Map.of()), List.of(pack(files)), Folders.catalogue(), KeptRules.none());
        var mine = packs.pack("baerum");
        assertThat(mine.completeness()).isEmpty();
        assertThat(new MutationCheck(new CaseCheck(Folders.catalogue(), packs))
                        .of(mine, mine.pack().goals()))
                .allMatch(one -> one.soundCases() && one.survivors().isEmpty());
    }

    private static String filled(String text, GoalKind kind, int better) {
        boolean path = kind == GoalKind.PATH;
        String minimum = better > 0 ? "10" : "-10";
        String target = path ? "-60" : better > 0 ? "20" : "-20";
        var values = new ArrayList<String[]>();
        values.add(new String[] {
            "desired: [<number>, <number>], accepted: [<number>, <number>]", "desired: [2, 3], accepted: [1, 4]"
        });
        values.add(new String[] {"kind: minimum, value: <number>", "kind: minimum, value: " + minimum});
        values.add(new String[] {"due: <year>", "due: 2030"});
        values.add(new String[] {"<number>", target});
        values.add(new String[] {"<grade>", "B"});
        values.add(new String[] {"<linear or constant-rate>", "linear"});
        values.add(new String[] {"<council or maalkort>", "council"});
        values.add(new String[] {"<the due year>", "2030"});
        values.add(new String[] {"<year>", "2023"});
        values.add(new String[] {"<a figure>", "5"});
        String filled = text;
        for (String[] one : values) {
            filled = filled.replace(one[0], one[1]);
        }
        if (text.contains("climate.grade:")) {
            filled = filled.replace("<the target>", "B").replace("<the target, one worse>", "C");
        }
        return sums(
                        filled,
                        Map.of(
                                "the target", target,
                                "its target", target,
                                "the minimum", minimum,
                                "the lower desired edge", "2",
                                "the upper desired edge", "3",
                                "the lower accepted edge", "1",
                                "the upper accepted edge", "4"))
                .replaceAll("<[^<>]+>", "Words");
    }

    /** Each {@code <name>}, {@code <name + 0.1>} and {@code <name - 0.1>} as a number. */
    private static String sums(String text, Map<String, String> values) {
        String summed = text;
        for (var one : values.entrySet()) {
            summed = Pattern.compile("<" + one.getKey() + "(?: ([+-]) ([0-9.]+))?>")
                    .matcher(summed)
                    .replaceAll(found -> {
                        var value = new BigDecimal(one.getValue());
                        return found.group(1) == null
                                ? value.toPlainString()
                                : value.add(new BigDecimal(found.group(1) + found.group(2)))
                                        .toPlainString();
                    });
        }
        return summed;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target | finance.buffer-fund-ratio | Neither way is better of indicator (finance.buffer-fund-ratio).",
                "path | finance.net-operating-result-percent | A path leads from a base year",
                "range | climate.grade | The indicator (climate.grade) has grade for values.",
                "several | inclusion.settled | A goal of the kind (several) has two indicators or more; (1) given.",
                "target | inclusion.settled,inclusion.decided | A goal of the kind (target) has one indicator; (2) given.",
                "words | inclusion.settled | A goal of the kind (words) has no indicator; (1) given.",
                "several | inclusion.settled,climate.change-since-2009-percent | Of some of the indicators higher is better"
            })
    void anIndicatorThatDoesNotFitIsTold(String kind, String indicators, String message) {
        var misfit = GoalKind.of(kind).orElseThrow().misfit(named(List.of(indicators.split(","))));

        assertThat(misfit).isPresent();
        assertThat(misfit.get().message()).startsWith(message);
    }

    private static Map<String, String> files(GoalKind kind, List<String> indicators) {
        return NewGoal.files(GOAL, kind, named(indicators), false);
    }

    private static List<Indicator> named(List<String> indicators) {
        return indicators.stream().map(Folders.catalogue()::indicator).toList();
    }

    private static FileTree pack(Map<String, String> files) {
        var pack = new TreeMap<>(Map.of("pack.yaml", Folders.PACK));
        files.forEach((name, text) -> pack.put(GOAL.replace('.', '/') + "/" + name, text));
        return FileTree.of("my/", pack);
    }
}
