package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.scoring.CaseCheck;
import no.maalkort.scoring.MutationCheck;
import no.maalkort.scoring.MutationCheck.Fate;
import no.maalkort.scoring.MutationCheck.Tried;
import org.junit.jupiter.api.Test;

/** Which small changes are made of a goal, and what its cases must hold to notice them. */
class MutationTest {
    private static final String CASES = "finance/net-operating-result/cases.yaml";
    private static final String RULES = "my/finance/net-operating-result/rules.drl";
    private static final String ENOUGH = """
            - {name: a, year: 2023, given: {finance.net-operating-result-percent: "4"}, state: MET}
            - {name: b, year: 2023, given: {finance.net-operating-result-percent: "3.9"}, state: PARTLY_MET}
            - {name: c, year: 2023, given: {finance.net-operating-result-percent: "3"}, state: PARTLY_MET}
            - {name: d, year: 2023, given: {finance.net-operating-result-percent: "2.9"}, state: NOT_MET}
            """;

    @Test
    void levelsMoveComparisonsTurnAndRulesGo() {
        assertThat(changes(Folders.packWith(CASES, ENOUGH)))
                .containsExactly(
                        "level (minimum) 3 became 2.9",
                        "level (minimum) 3 became 3.1",
                        "level (target) 4 became 3.9",
                        "level (target) 4 became 4.1",
                        "rule (It reaches the target) removed",
                        "goal == \"finance.net-operating-result\" became goal != \"finance.net-operating-result\"",
                        "value >= target became value > target",
                        "value >= target became value <= target",
                        "rule (It lies between the minimum and the target) removed",
                        "goal == \"finance.net-operating-result\" became goal != \"finance.net-operating-result\"",
                        "value >= minimum became value > minimum",
                        "value >= minimum became value <= minimum",
                        "value < target became value <= target",
                        "value < target became value > target",
                        "rule (It lies below the least demanding level) removed",
                        "goal == \"finance.net-operating-result\" became goal != \"finance.net-operating-result\"",
                        "value < leastDemanding became value <= leastDemanding",
                        "value < leastDemanding became value > leastDemanding");
    }

    @Test
    void edgesMilestonesAndGradesMoveToo() {
        assertThat(levels(
                        "finance.buffer-fund-ratio",
                        "  - {kind: range, desired: [1.30, 1.69], accepted: [1.00, 1.69], from: 2016, source: r}\n"))
                .containsExactly(
                        "level (range, desired) 1.30 became 1.29",
                        "level (range, desired) 1.30 became 1.31",
                        "level (range, desired) 1.69 became 1.68",
                        "level (range, desired) 1.69 became 1.70",
                        "level (range, accepted) 1.00 became 0.99",
                        "level (range, accepted) 1.00 became 1.01");
        assertThat(levels(
                        "climate.change-since-2009-percent",
                        "  - {kind: target, value: -65, due: 2030, path: {shape: linear, through: {2023: -52}, adoptedBy: council},"
                                + " from: 2021, source: r}\n"))
                .contains("level (milestone of 2023) -52 became -52.1", "level (milestone of 2023) -52 became -51.9");
        assertThat(levels("climate.grade", "  - {kind: target, value: A, from: 2019, source: r}\n"))
                .containsExactly("level (target) A became B");
    }

    @Test
    void whatHoldsNoNumberStays() {
        assertThat(levels(
                        "inclusion.settled",
                        "  - {kind: floor, value: 0, ground: g, from: 2012, source: r}\n"
                                + "  - {kind: target, indicator: inclusion.decided, from: 2012, source: r}\n"))
                .isEmpty();
    }

    @Test
    void casesOnAndBesideEachLevelNoticeEverything() {
        assertThat(tried(ENOUGH)).hasSize(18).extracting(Tried::fate).containsOnly(Fate.NOTICED);
    }

    @Test
    void aLevelWithoutACaseBesideItCanMove() {
        var tried = tried(ENOUGH.replace("2.9", "2.8"));

        assertThat(tried.stream().filter(one -> one.fate() == Fate.SURVIVED).map(Tried::mutation))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.change()).isEqualTo("level (minimum) 3 became 2.9");
                    assertThat(one.place()).isEqualTo("my/finance/net-operating-result/goal.yaml:7:5");
                });
    }

    @Test
    void whatTheLintRefusesIsNoticedWithoutACase() {
        var tried =
                tried("- {name: a, year: 2023, given: {finance.net-operating-result-percent: \"9\"}, state: MET}\n");

        assertThat(tried.stream()
                        .filter(one -> one.fate() == Fate.REFUSED)
                        .map(Tried::mutation)
                        .filter(one -> one.drl() != null))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.place()).startsWith(RULES));
        assertThat(tried.stream().filter(one -> one.fate() == Fate.SURVIVED))
                .extracting(one -> one.mutation().change())
                .containsExactly(
                        "level (minimum) 3 became 2.9",
                        "level (minimum) 3 became 3.1",
                        "level (target) 4 became 3.9",
                        "level (target) 4 became 4.1");
    }

    @Test
    void nothingIsTriedWhereACaseFailsAlready() {
        var pack = loaded(Folders.packWith(CASES, ENOUGH.replace("\"4\"", "\"3.95\"")));

        var results =
                check(pack).of(pack.pack("baerum"), pack.pack("baerum").pack().goals());

        assertThat(results)
                .singleElement()
                .matches(one -> !one.soundCases() && one.tried().isEmpty());
    }

    private static List<Tried> tried(String cases) {
        var packs = loaded(Folders.packWith(CASES, cases));
        var pack = packs.pack("baerum");
        return check(packs).of(pack, pack.pack().goals()).get(0).tried();
    }

    private static MutationCheck check(Packs packs) {
        return new MutationCheck(new CaseCheck(Folders.catalogue(), packs));
    }

    private static List<String> changes(FileTree tree) {
        var pack = loaded(tree).pack("baerum");
        return pack.mutations(pack.pack().goals().get(0)).stream()
                .map(Mutation::change)
                .toList();
    }

    /** The changes of levels that need no rules to be read. */
    private static List<String> levels(String indicator, String levels) {
        var problems = new ArrayList<Problem>();
        var folder = PackReader.read(
                Folders.goal("finance.some", indicator, levels, ""), new Names(Folders.catalogue()), problems);
        assertThat(problems).isEmpty();
        return new NudgedLevels(folder, folder.pack().goals().get(0))
                .mutations().stream().map(Mutation::change).toList();
    }

    private static Packs loaded(FileTree tree) {
        return Packs.read(FileTree.of("", Map.of()), List.of(tree), Folders.catalogue(), KeptRules.none());
    }
}
