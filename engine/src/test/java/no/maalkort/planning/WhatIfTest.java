package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Written;
import no.maalkort.judgement.State;
import no.maalkort.receipt.Basis;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Town;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** A scenario is judged as every year is: the same path over other inputs, and nothing else moves. */
class WhatIfTest {
    private static final String TWO_LEVELS = "indicator: f.a\nlevels:\n"
            + "  - {kind: minimum, value: 3, from: 2010, source: s}\n  - {kind: target, value: 4, from: 2010, source: s}\n";
    private static final String MEAN = "indicator: f.mean\nlevels: [{kind: target, value: 5, from: 2010, source: s}]\n";
    private static final String PROPOSED =
            "indicator: f.b\nlevels: [{kind: target, value: 50, from: 2010, source: s}]\nstatus: proposed\n";
    private static final Workspace TOWN = new Town()
            .goal(
                    "one",
                    TWO_LEVELS,
                    "M|value >= target|atLeast(target)",
                    "P|value >= minimum, value < target|atLeast(minimum), below(target)",
                    "N|value < leastDemanding|below(leastDemanding)")
            .atLeast("mean", MEAN)
            .atLeast("proposed", PROPOSED)
            .release(
                    "report",
                    "2021-03-01",
                    "f.a;2018;5,0;%;A;",
                    "f.a;2019;4,0;%;A;",
                    "f.a;2020;3,60;%;P;",
                    "f.b;2020;60;%;A;")
            .release("budget", "2020-12-01", "f.a;2021;4,2;%;F;", "f.b;2021;40;%;F;")
            .workspace();

    private static Scoring.Request of(int year) {
        var body = TOWN.figures().catalogue().body("town");
        return new Scoring.Request(body, year, TOWN.packOf(body), null, null);
    }

    private static Scenario supposing(int year, Consumer<Assumptions> what) {
        var assumptions = new Assumptions(TOWN, of(year));
        what.accept(assumptions);
        return assumptions.scenario("");
    }

    private static final Assumptions.Place NOTHING_WRONG = (message, maybe) -> {
        throw new AssertionError(message);
    };

    private static String refused(Consumer<Assumptions.Place> setting) {
        var problems = new ArrayList<Problem>();
        setting.accept(Assumptions.of("here", problems));
        assertThat(problems).hasSize(1);
        return problems.get(0).message() + " " + problems.get(0).maybe();
    }

    private static GoalResult goal(Scorecard card, String name) {
        return card.find("finance." + name).orElseThrow();
    }

    private static WhatIf whatIf(int year, Scenario scenario) {
        return WhatIfScoring.of(TOWN, of(year), scenario, List.of());
    }

    private static Scorecard judged(int year, Consumer<Assumptions> what) {
        return WhatIfScoring.scorecard(TOWN, of(year), supposing(year, what));
    }

    @Test
    void anEmptyScenarioChangesNotOneByteButItsName() {
        for (int year : List.of(2018, 2019, 2020)) {
            var supposed = judged(year, nothing -> {});
            String named = ScorecardJson.write(supposed.scenario());

            assertThat(ScorecardJson.write(supposed).replace(named.strip(), "null"))
                    .isEqualTo(ScorecardJson.write(TOWN.scoring().score(of(year))));
        }
    }

    @Test
    void aSupposedLevelSaysWhoSupposesItAndQuotesNobody() {
        var level = judged(
                        2020,
                        some -> some.level(
                                "finance.one", "minimum", null, "3,5", "the chair", new WrittenAt("d.yaml", 7)))
                .find("finance.one")
                .orElseThrow();

        assertThat(level.levels().get(0)).satisfies(minimum -> {
            assertThat(minimum.source())
                    .isEqualTo(new GoalResult.SourceShown("the chair", null, null, null, null, null));
            assertThat(minimum.adopted()).isNull();
            assertThat(minimum.file() + ":" + minimum.line()).isEqualTo("d.yaml:7");
            assertThat(minimum.supposed())
                    .containsExactly(new LevelShown.SupposedShown(
                            "minimum", "3", "the chair", "d.yaml", 7, "town/finance/one/goal.yaml", 7));
        });
        assertThat(level.levels().get(1).supposed()).isEmpty();
        assertThat(level.explanation().en().why()).contains("the minimum (supposed) of 3.5%");
        assertThat(level.quote()).isNull();
    }

    /** A line of a file in which nothing is wrong. */
    private record WrittenAt(String file, int line) implements Assumptions.Place {
        @Override
        public void problem(String message, String maybe) {
            NOTHING_WRONG.problem(message, maybe);
        }

        @Override
        public Written written() {
            return new Written(file, line);
        }
    }

    @Test
    void aFigureSetToItsKnownValueChangesNoVerdictAndNoPoint() {
        var whatIf = whatIf(
                2020,
                supposing(2020, some -> some.figure("f.a", null, null, "3,6 %", null, null, null, NOTHING_WRONG)));

        assertThat(whatIf.goals()).noneMatch(WhatIf.GoalBeside::changed);
        assertThat(whatIf.scenario()).isEqualTo(whatIf.baseline());
        assertThat(whatIf.changes().get(0).status()).isEqualTo("P");
    }

    @Test
    void aFigureIsJudgedByTheSameRulesAndMarkedAsAForecast() {
        var card = judged(2020, some -> some.figure("f.a", null, null, "4", null, null, null, NOTHING_WRONG));

        assertThat(goal(card, "one").state()).isEqualTo(State.MET);
        assertThat(goal(card, "one").status()).isEqualTo("F");
        assertThat(goal(card, "one").explanation().nb().what()).contains("anslag eller budsjett");
        assertThat(goal(card, "mean").status()).isEqualTo("F");
    }

    @Test
    void aComputedFigureThatIsSupposedIsNotComputed() {
        var card = judged(2020, some -> some.figure("f.mean", null, null, "5,5", null, null, null, NOTHING_WRONG));

        assertThat(goal(card, "mean").state()).isEqualTo(State.MET);
    }

    @Test
    void aBudgetIsJudgedInAScenarioOnly() {
        assertThat(goal(TOWN.scoring().score(of(2021)), "one").code()).isEqualTo("ONLY_FORECAST");

        var whatIf = whatIf(2021, supposing(2021, nothing -> {}));

        assertThat(whatIf.forecasts()).contains("town:finance.one");
        assertThat(whatIf.goals())
                .filteredOn(goal -> goal.id().equals("finance.one"))
                .allSatisfy(goal -> {
                    assertThat(goal.before().code()).isEqualTo("ONLY_FORECAST");
                    assertThat(goal.after().state()).isEqualTo(State.MET);
                    assertThat(goal.after().status()).isEqualTo("F");
                });
    }

    @Test
    void aProposedGoalStandsApartInAScenarioToo() {
        var whatIf = whatIf(2021, supposing(2021, nothing -> {}));

        assertThat(whatIf.goals())
                .filteredOn(goal -> goal.standing() == WhatIf.Standing.PROPOSED)
                .extracting(WhatIf.GoalBeside::id, goal -> goal.after().state())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("finance.proposed", State.NOT_MET));
        assertThat(whatIf.scenario().totals().measurable().goals()).isEqualTo(2);
    }

    @Test
    void aLevelPastTheFlipChangesTheStateAsTheFlipSays() {
        var flip = goal(TOWN.scoring().score(of(2020)), "one").flips().stream()
                .filter(one -> one.state() == State.MET)
                .findFirst()
                .orElseThrow();
        var there = judged(
                2020,
                some -> some.figure("f.a", null, null, flip.value().toPlainString(), null, null, null, NOTHING_WRONG));
        var met = judged(2020, some -> some.level("finance.one", "target", null, "3,6", null, NOTHING_WRONG));
        var short_ = judged(2020, some -> some.level("finance.one", "target", null, "3,7", null, NOTHING_WRONG));
        var under = judged(2020, some -> some.level("finance.one", "minimum", null, "3,7", null, NOTHING_WRONG));

        assertThat(goal(there, "one").state()).isEqualTo(State.MET);
        assertThat(goal(met, "one").state()).isEqualTo(State.MET);
        assertThat(goal(short_, "one").state()).isEqualTo(State.PARTLY_MET);
        assertThat(goal(under, "one").state()).isEqualTo(State.NOT_MET);
    }

    @Test
    void aWeightMovesPointsAndNoState() {
        var whatIf = whatIf(2020, supposing(2020, some -> some.weight("finance.one", "3", "rådet", NOTHING_WRONG)));

        assertThat(whatIf.goals()).filteredOn(WhatIf.GoalBeside::changed).hasSize(1);
        assertThat(whatIf.why().measurable().method())
                .isEqualByComparingTo(whatIf.why().measurable().change());
        assertThat(whatIf.why().goals())
                .filteredOn(goal -> goal.id().equals("finance.one"))
                .allSatisfy(goal -> assertThat(goal.steps().get(0).nb()).isEqualTo("vekten 1 → 3"));
    }

    @Test
    void everyChangeHasItsCauseAndTheSplitAddsUp() {
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            String value = random.nextInt(8) + "," + random.nextInt(10);
            String minimum = "" + random.nextInt(4);
            String weight = "" + (1 + random.nextInt(5));
            var whatIf = whatIf(2020, supposing(2020, some -> {
                some.figure("f.a", null, null, value, null, null, null, NOTHING_WRONG);
                some.level("finance.one", "minimum", null, minimum, null, NOTHING_WRONG);
                some.weight("finance.mean", weight, null, NOTHING_WRONG);
            }));
            var split = whatIf.why().measurable();

            assertThat(split.from().add(split.method()).add(split.coverage()).add(split.performance()))
                    .isEqualByComparingTo(split.to());
            assertThat(split.revision().signum()).isZero();
            assertThat(split.path().signum()).isZero();
            assertThat(no.maalkort.scorecard.Numbers.rounded(split.to()))
                    .isEqualByComparingTo(
                            whatIf.scenario().totals().measurable().low());
        }
    }

    @Test
    void aScenarioHasNoReceipt() {
        var supposed = TOWN.supposing(
                no.maalkort.figure.FileTree.of("", java.util.Map.of()),
                List.of(),
                no.maalkort.scoring.Supposition.NONE);

        assertThatThrownBy(() -> new Basis(supposed)).hasMessage("A scenario has no receipt.");
    }

    @Test
    void theHashIsOfWhatIsSupposedAndOfNothingElse() {
        var one = supposing(2020, some -> {
            some.figure("f.a", null, null, "4,10", null, null, "here", NOTHING_WRONG);
            some.weight("finance.one", "2", null, NOTHING_WRONG);
        });
        var other = supposing(2020, some -> {
            some.weight("finance.one", "2,0", "there", NOTHING_WRONG);
            some.figure("f.a", "town", "2020", "4.1", "%", "F", null, NOTHING_WRONG);
        });

        assertThat(one.sha256())
                .isEqualTo(other.sha256())
                .isNotEqualTo(supposing(2020, x -> {}).sha256());
    }

    @Test
    void whatCannotBeSupposedIsToldWithTheNearest() {
        var some = new Assumptions(TOWN, of(2020));

        assertThat(refused(at -> some.figure("f.men", null, null, "4", null, null, null, at)))
                .isEqualTo("There is no indicator (f.men). you meant (f.mean).");
        assertThat(refused(at -> some.figure("f.a", null, null, "494 mill. kr", null, null, null, at)))
                .startsWith("The unit (mill. kr) is not that of indicator (f.a), which is (%).");
        assertThat(refused(at -> some.figure("f.a", null, "20", "4", null, null, null, at)))
                .startsWith("The period (20) is not a year.");
        assertThat(refused(at -> some.figure("f.yes", null, null, "maybe", null, null, null, at)))
                .startsWith("(maybe) is no value of indicator (f.yes).");
        assertThat(refused(at -> some.level("finance.on", "minimum", null, "4", null, at)))
                .endsWith("you meant (finance.one).");
        assertThat(refused(at -> some.level("finance.one", "minium", null, "4", null, at)))
                .endsWith("you meant (minimum).");
        assertThat(refused(at -> some.level("finance.one", "floor", null, "4", null, at)))
                .isEqualTo("Goal (finance.one) has no floor in force in 2020. it has: minimum, target.");
        assertThat(refused(at -> some.level("finance.one", "minimum", null, "5", null, at)))
                .startsWith("The minimum (5) is not worse than the target (4)");
        assertThat(refused(at -> some.weight("finance.one", "0", null, at))).startsWith("(0) is no weight.");
        some.figure("f.a", null, null, "4", null, null, null, NOTHING_WRONG);
        assertThat(refused(at -> some.figure("f.a", "town", "2020", "5", null, null, null, at)))
                .startsWith("The figure f.a of town for 2020 is supposed twice.");
    }

    @Test
    void whatIsSupposedInPlaceOfABudgetIsToldBesideTheBudget() {
        var scenario = supposing(2021, one -> one.figure("f.a", null, "2021", "4.6", null, null, null, NOTHING_WRONG));
        var change = whatIf(2021, scenario).changes().get(0);

        assertThat(change.from()).isEqualTo("4.2");
        assertThat(change.fromStatus()).isEqualTo("F");
    }
}
