package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Town;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hangs on an assumption is found, what does not is said not to, and the same seed gives the same. */
class RobustnessTest {
    private static final int DRAWS = 600;

    private static String target(String value) {
        return "indicator: f.a\nlevels: [{kind: target, value: " + value + ", from: 2010, source: s}]\n";
    }

    private static Town town() {
        return new Town().release("report", "2021-03-01", "f.a;2020;3,6;%;A;", "f.change;2020;-35;%;A;");
    }

    private static Town path(Town town) {
        return town.goal(
                "cut",
                "indicator: f.change\nlevels:\n  - {kind: target, value: -65, from: 2010, due: 2030, source: s,"
                        + " path: {shape: linear, adoptedBy: maalkort}}\n",
                "M|value <= path|atMost(path)",
                "N|value > path|above(path)");
    }

    private static Robustness robust(Town town, long seed) {
        return robust(town.workspace(), seed, DRAWS);
    }

    private static Robustness robust(Workspace workspace, long seed, int draws) {
        var body = workspace.figures().catalogue().body("town");
        var request = new Scoring.Request(body, 2020, workspace.packOf(body), null, null);
        return RobustnessScoring.of(workspace, request, draws, seed, done -> true);
    }

    private static Robustness.Assumption of(Robustness robustness, Robustness.Kind kind, String goal) {
        return robustness.assumptions().stream()
                .filter(one -> one.kind() == kind && one.goal().equals("town:finance." + goal))
                .findFirst()
                .orElseThrow();
    }

    /** The reference sequence of SplitMix64 for the seed 1234567. */
    @Test
    void theDiceAreSplitMix64() {
        var dice = new Dice(1234567);

        assertThat(IntStream.range(0, 5).mapToObj(i -> Long.toUnsignedString(dice.next())))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void everySwingLiesBetweenTheEndsAndTheyAreEvenlySpread() {
        var dice = new Dice(7);
        var swings =
                IntStream.range(0, 4000).mapToObj(i -> dice.swing()).sorted().toList();

        assertThat(swings.get(0)).isBetween(new BigDecimal("-1"), new BigDecimal("-0.99"));
        assertThat(swings.get(1000)).isBetween(new BigDecimal("-0.55"), new BigDecimal("-0.45"));
        assertThat(swings.get(2000)).isBetween(new BigDecimal("-0.05"), new BigDecimal("0.05"));
        assertThat(swings.get(3999)).isBetween(new BigDecimal("0.99"), new BigDecimal("1"));
    }

    @Test
    void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws Exception {
        var workspace = path(town().atLeast("one", target("3.6"))
                        .atLeast("b", target("3.4").replace("f.a", "f.b")))
                .workspace();
        String alone = ScorecardJson.write(robust(workspace, 5, DRAWS));

        for (int threads : List.of(1, 2, 7)) {
            var pool = new ForkJoinPool(threads);
            assertThat(pool.submit(() -> ScorecardJson.write(robust(workspace, 5, DRAWS)))
                            .get())
                    .isEqualTo(alone);
            pool.shutdown();
        }
        assertThat(ScorecardJson.write(robust(workspace, 6, DRAWS))).isNotEqualTo(alone);
    }

    @Test
    void nothingMissingAndNothingNearALevelLeavesNoRange() {
        for (long seed : List.of(1L, 2L, 3L)) {
            var robust = robust(town().atLeast("one", target("3.4")).atLeast("two", target("2")), seed);

            assertThat(robust.label()).isEqualTo(Robustness.Label.ROBUST);
            assertThat(robust.same()).isEqualTo(DRAWS);
            assertThat(List.of(robust.low(), robust.score(), robust.high(), robust.filled()))
                    .allSatisfy(range -> assertThat(range.from()).isEqualByComparingTo(range.to()));
        }
    }

    @Test
    void aLevelThatTheFigureJustReachesIsNotRobust() {
        var robust = robust(town().atLeast("one", target("3.6")), 1);

        assertThat(robust.label()).isEqualTo(Robustness.Label.NOT_ROBUST);
        assertThat(robust.same()).isBetween(DRAWS * 2 / 5, DRAWS * 3 / 5);
        var level = of(robust, Robustness.Kind.LEVEL, "one");
        assertThat(robust.assumptions().get(0)).isEqualTo(level);
        assertThat(level.trials().get(0).value()).isEqualTo("3.55");
        assertThat(level.trials().get(0).changes()).isEmpty();
        assertThat(level.trials().get(1).changes())
                .extracting(Robustness.StateChange::goal, Robustness.StateChange::from, Robustness.StateChange::to)
                .containsExactly(tuple("town:finance.one", State.MET, State.NOT_MET));
        assertThat(level.moves()).isEqualByComparingTo("100");
    }

    /** Two of three are judged, 100 and 0, of weights that swing from ¾ to 1¼; by hand. */
    @Test
    void weightsAndMissingFiguresMoveTheScoreAsByHand() {
        var robust = robust(
                town().atLeast("one", target("3.4"))
                        .atLeast("two", target("9"))
                        .atLeast("none", target("50").replace("f.a", "f.b")),
                1);

        assertThat(robust.label()).isEqualTo(Robustness.Label.ROBUST);
        assertThat(robust.measurable().low()).isEqualByComparingTo("33.3333");
        assertThat(robust.measurable().high()).isEqualByComparingTo("66.6667");
        var weight = of(robust, Robustness.Kind.WEIGHT, "one");
        assertThat(weight.trials().get(0).low()).isEqualByComparingTo("27.2727");
        assertThat(weight.trials().get(1).low()).isEqualByComparingTo("38.4615");
        var missing = of(robust, Robustness.Kind.FIGURE, "none");
        assertThat(missing.trials().get(0).score()).isEqualByComparingTo("33.3333");
        assertThat(missing.trials().get(1).score()).isEqualByComparingTo("66.6667");
        assertThat(of(robust, Robustness.Kind.LEVEL, "none").effect())
                .isEqualTo(Robustness.Effect.NONE_BY_CONSTRUCTION);
        assertThat(robust.filled().from()).isBetween(new BigDecimal("30"), new BigDecimal("40"));
        assertThat(robust.filled().to()).isBetween(new BigDecimal("60"), new BigDecimal("70"));
    }

    /** Linear asks for 34.0 % by 2020, a constant rate for 39.4 %; 35 % lies between. */
    @Test
    void aPathThatMaalkortChoseIsTriedInBothShapes() {
        var robust = robust(path(town()), 1);

        var path = of(robust, Robustness.Kind.PATH, "cut");
        assertThat(path.value()).isEqualTo("linear");
        assertThat(path.trials()).singleElement().satisfies(trial -> {
            assertThat(trial.value()).isEqualTo("constant-rate");
            assertThat(trial.changes()).isNotEmpty();
        });
        assertThat(robust.same()).isBetween(DRAWS * 2 / 5, DRAWS * 3 / 5);
    }

    @Test
    void aWeightAloneInItsAreaHasNoEffectByConstruction() {
        var robust = robust(town().atLeast("one", target("3.4")), 1);

        assertThat(of(robust, Robustness.Kind.WEIGHT, "one").effect())
                .isEqualTo(Robustness.Effect.NONE_BY_CONSTRUCTION);
    }

    @Test
    void aStoppedCountIsTheBeginningOfTheWhole() {
        var workspace = town().atLeast("one", target("3.6")).workspace();
        var body = workspace.figures().catalogue().body("town");
        var request = new Scoring.Request(body, 2020, workspace.packOf(body), null, null);

        var stopped = RobustnessScoring.of(workspace, request, DRAWS, 3, done -> false);

        assertThat(stopped.asked()).isEqualTo(DRAWS);
        assertThat(stopped.draws()).isEqualTo(250);
        assertThat(stopped.same()).isEqualTo(robust(workspace, 3, 250).same());
    }

    @Test
    void aYearWithoutAVerdictIsNotCalledRobust() {
        var robust = robust(town().atLeast("none", target("50").replace("f.a", "f.b")), 1);

        assertThat(robust.label()).isEqualTo(Robustness.Label.NOTHING_JUDGED);
        assertThat(robust.score()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "95, 100, ROBUST",
        "94, 100, NOT_ROBUST",
        "9500, 10000, ROBUST",
        "9499, 10000, NOT_ROBUST",
        "100, 100, ROBUST",
        "99, 99,",
        "0, 99,",
        "1, 1,"
    })
    void robustBeginsExactlyAtNinetyFiveOfAHundred(int same, int draws, Robustness.Label label) {
        assertThat(Robustness.Label.of(same, draws)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 1", "20, 5, 1", "21, 5, 2", "100, 95, 95", "101, 95, 96", "1, 95, 1"})
    void aPercentileIsTheNearestRank(int size, int percent, int rank) {
        var sorted =
                IntStream.rangeClosed(1, size).mapToObj(BigDecimal::valueOf).toList();

        assertThat(RobustnessScoring.ranked(sorted, percent)).isEqualByComparingTo(BigDecimal.valueOf(rank));
    }
}
