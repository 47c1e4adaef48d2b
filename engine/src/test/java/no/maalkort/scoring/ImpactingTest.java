package no.maalkort.scoring;

import static no.maalkort.judgement.State.MET;
import static no.maalkort.judgement.State.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;

import no.maalkort.figure.Text;
import no.maalkort.scorecard.Impact;
import org.junit.jupiter.api.Test;

/** What another pack makes of the same figures. */
class ImpactingTest {
    private static final String LEVEL = "indicator: f.a\nlevels:\n  - {kind: target, value: %s, from: 2020, source: s}";

    private static Town town() {
        return new Town()
                .release("r", "2023", "f.a;2020;3,0;%;A;", "f.a;2021;4,0;%;A;", "f.a;2022;5,0;%;A;", "f.b;2022;7;%;A;");
    }

    private static Town asking(String target) {
        return town().atLeast("a", LEVEL.formatted(target));
    }

    private static Impact impact(Town before, Town after) {
        return Impacting.of(before.workspace(), after.workspace(), "town");
    }

    @Test
    void theSamePackChangesNothing() {
        var impact = impact(asking("4"), asking("4"));

        assertThat(impact.isNone()).isTrue();
        assertThat(impact.judged()).isEqualTo(3);
        assertThat(impact.municipalities()).isEqualTo(1);
        assertThat(impact.goals()).isEmpty();
        assertThat(impact.totals()).isEmpty();
    }

    @Test
    void aMovedLevelIsToldInEveryYearAndItsStateWhereItTurned() {
        var impact = impact(asking("4"), asking("5"));

        assertThat(impact.changed()).isEqualTo(3);
        assertThat(impact.goals()).singleElement().satisfies(goal -> {
            assertThat(goal.id()).isEqualTo("finance.a");
            assertThat(goal.years()).extracting(Impact.Year::year).containsExactly(2020, 2021, 2022);
            assertThat(goal.years().get(0).change())
                    .isEqualTo(new Text("mål 4\u00A0% → mål 5\u00A0%", "target 4% → target 5%"));
            var turned = goal.years().get(1);
            assertThat(turned.before().state()).isEqualTo(MET);
            assertThat(turned.after().state()).isEqualTo(NOT_MET);
            assertThat(turned.change().en()).isEqualTo("target 4% → target 5%; met → not met; points 100 → 0");
            assertThat(turned.after().reason().en()).startsWith("4.0% is below the target of 5%");
        });
    }

    @Test
    void theTotalsOfTheYearThatTurnedStandBesideEachOther() {
        var impact = impact(asking("4"), asking("5"));

        assertThat(impact.totals()).singleElement().satisfies(total -> {
            assertThat(total.year()).isEqualTo(2021);
            assertThat(total.before().measurable().score()).isEqualByComparingTo("100");
            assertThat(total.after().measurable().score()).isEqualByComparingTo("0");
        });
    }

    @Test
    void aGoalThatCameAndOneThatWentAreTold() {
        var other = town().atLeast("b", LEVEL.formatted("4").replace("f.a", "f.b"));

        var goals = impact(asking("4"), other).goals();

        assertThat(goals).extracting(Impact.Goal::id).containsExactly("finance.b", "finance.a");
        assertThat(goals.get(0).years())
                .allSatisfy(year -> assertThat(year.before()).isNull());
        assertThat(goals.get(1).years())
                .allSatisfy(year -> assertThat(year.after()).isNull());
        assertThat(goals.get(1).years().get(0).change().en()).isEqualTo("not met → not there");
    }

    @Test
    void anotherWeightIsToldThoughNoStateTurns() {
        var heavy = town().atLeast("a", LEVEL.formatted("4") + "\nweight: {value: 2, reason: Heavier}");

        var years = impact(asking("4"), heavy).goals().get(0).years();

        assertThat(years).hasSize(3).allSatisfy(year -> assertThat(year.change().en())
                .isEqualTo("the weight 1 → 2"));
    }

    @Test
    void anotherTitleIsNoOtherJudgement() {
        var renamed = town().goal(
                        "a",
                        LEVEL.formatted("4") + "\nremediation: {text: Do more}",
                        "M|value >= target|atLeast(target)",
                        "N|value < target|below(target)");

        assertThat(impact(asking("4"), renamed).isNone()).isTrue();
    }
}
