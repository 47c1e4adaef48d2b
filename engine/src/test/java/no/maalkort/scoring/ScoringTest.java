package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import org.junit.jupiter.api.Test;

/** What scores, states and explanations mean, on figures made for each sentence of the contract. */
class ScoringTest {
    private static final String TWO = """
            indicators:
              f.a: [{kind: target, value: 10, from: 2010, source: s}]
              f.b: [{kind: target, value: 20, from: 2010, source: s}]
            """;

    private static Town two(String a, String b) {
        return new Town()
                .atLeast("two", TWO)
                .release("r", "2021", "f.a;2020;" + a + ";%;A;", "f.b;2020;" + b + ";%;A;");
    }

    @Test
    void ofSeveralFiguresOnlyAChangeOfTheGoalIsAFlip() {
        assertThat(two("4,0", "19").judge(2020, "two").flips()).isEmpty();
        assertThat(two("4,0", "19").judge(2020, "two").explanation().en().change())
                .isEqualTo("No figure alone changes the verdict.");
        assertThat(two("4,0", "25").judge(2020, "two").flips())
                .singleElement()
                .isEqualTo(new GoalResult.Flip("f.a", new BigDecimal("10.0"), null, State.MET, true, null));
        assertThat(two("10,0", "20").judge(2020, "two").flips())
                .extracting(GoalResult.Flip::indicator, GoalResult.Flip::value)
                .containsExactly(tuple("f.a", new BigDecimal("9.9")), tuple("f.b", new BigDecimal("19")));
    }

    @Test
    void eachOfSeveralFiguresIsToldByItsOwnState() {
        assertThat(spaced(two("4,0", "25").judge(2020, "two").explanation().en().why()))
                .isEqualTo("Figure A: 4.0% is below the target of 10%. Short by 6.0 percentage points."
                        + " Figure B: 25% is at least the target of 20%. Margin: 5 percentage points.");
    }

    @Test
    void aFigureNotInForceYetTakesNoPoints() {
        var result = new Town()
                .atLeast("two", TWO.replace("20, from: 2010", "20, from: 2021"))
                .release("r", "2021", "f.a;2020;12;%;A;")
                .judge(2020, "two");

        assertThat(result.state()).isEqualTo(State.MET);
        assertThat(result.score()).isEqualByComparingTo("100");
    }

    @Test
    void aBandIsTriedInsideTooNotOnlyAtItsEnds() {
        var result = new Town()
                .goal(
                        "band",
                        "indicator: f.band\nlevels: [{kind: range, desired: [3, 4], from: 2010, source: s}]\n"
                                + "tolerance: {value: 2, ground: g}",
                        "M|value >= desiredLow, value <= desiredHigh|atLeast(desiredLow), atMost(desiredHigh)",
                        "N|value < acceptedLow|below(acceptedLow)",
                        "N|value > acceptedHigh|above(acceptedHigh)")
                .release("r", "2021", "f.band;2020;3,5;%;P;")
                .judge(2020, "band");

        assertThat(result.state()).isEqualTo(State.INDETERMINATE);
        assertThat(result.code()).isEqualTo("PROVISIONAL_BAND");
        assertThat(result.reason().states()).containsExactly(State.NOT_MET, State.MET);
        assertThat(result.low()).isEqualByComparingTo("0");
        assertThat(result.high()).isEqualByComparingTo("100");
    }

    @Test
    void totalsAreMadeOfExactScores() {
        String floor =
                "{kind: floor, value: 0, ground: g, from: 2010, source: s}, {kind: target, value: 3, from: 2010, source: s}";
        var town = new Town();
        for (String name : new String[] {"one", "other"}) {
            town.atLeast(name, "indicator: f." + (name.equals("one") ? "a" : "b") + "\nlevels: [" + floor + "]");
        }
        var card = town.atLeast(
                        "third", "indicator: f.mean\nlevels: [{kind: target, value: 99, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2020;2;%;A;", "f.b;2020;2;%;A;", "f.mean;2020;2;%;A;")
                .score(2020);

        assertThat(card.totals().measurable().score()).isEqualByComparingTo("44.4444");
    }

    @Test
    void aDisputedLevelIsUndecidedAndAMissingOneNamesWhose() {
        var town = new Town()
                .atLeast(
                        "level", "indicator: f.a\nlevels: [{kind: target, indicator: f.level, from: 2010, source: s}]");
        var disputed = town.release(
                        "r", "2021", "f.a;2020;95;%;A;", "f.level;2020;90;%;A;Council", "f.level;2020;110;%;A;State")
                .judge(2020, "level");
        assertThat(disputed.state()).isEqualTo(State.INDETERMINATE);
        assertThat(disputed.reason().en()).contains("90% and 110% (Council, State)");

        var missing = new Town()
                .atLeast(
                        "level",
                        "indicator: f.a\nlevels: [{kind: target, indicator: f.level, body: land, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2020;95;%;A;")
                .judge(2020, "level");
        assertThat(missing.code()).isEqualTo("LEVEL_MISSING");
        assertThat(missing.reason().nb()).isEqualTo("Nivået mangler: Vedtak, Landet for 2020.");
    }

    @Test
    void aPrintedFigureKeepsItsDigitsAndItsSideOfTheLevel() {
        var result = new Town()
                .atLeast("one", "indicator: f.a\nlevels: [{kind: target, value: 4, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2020;3,99999;%;A;")
                .judge(2020, "one");

        assertThat(result.because()).singleElement().satisfies(because -> {
            assertThat(because.observed()).isEqualTo(new BigDecimal("3.99999"));
            assertThat(because.margin()).isEqualTo(new BigDecimal("-0.00001"));
        });
        assertThat(result.explanation().en().why()).startsWith("3.99999% is below the target of 4%.");
    }

    @Test
    void aWeightHoldsFromItsDate() {
        var town = new Town()
                .atLeast(
                        "one",
                        "indicator: f.a\nlevels: [{kind: target, value: 4, from: 2010, source: s}]\n"
                                + "weight: {value: 3, reason: r, from: 2020}")
                .atLeast("other", "indicator: f.b\nlevels: [{kind: target, value: 4, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2018;1;%;A;", "f.b;2018;5;%;A;", "f.a;2020;1;%;A;", "f.b;2020;5;%;A;");

        assertThat(town.score(2018).totals().measurable().score()).isEqualByComparingTo("50");
        assertThat(town.score(2020).totals().measurable().score()).isEqualByComparingTo("25");
    }

    @Test
    void anAttestationGivesAStateAndNoPoints() {
        String attested = "- {goal: 'town:finance.words', body: town, year: 2020, state: MET, by: Kari, on: 2021-02-01,"
                + " ground: {nb: Sett, en: Seen}, document: Sak 3}\n";
        var card = new Town()
                .goal("words", "in-force: {from: 2010, source: s}")
                .atLeast("one", "indicator: f.a\nlevels: [{kind: target, value: 4, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2020;5;%;A;")
                .file("r/attestations.yaml", attested)
                .score(2020);
        var words = card.find("finance.words").orElseThrow();

        assertThat(words.state()).isEqualTo(State.MET);
        assertThat(words.score()).isNull();
        assertThat(words.explanation().en().why())
                .startsWith("Attested by Kari 2021-02-01: Seen (Sak 3). The goal is words only");
        assertThat(card.totals().measurable().goals()).isEqualTo(1);
        assertThat(card.totals().all().observed()).isEqualTo(1);
        assertThat(card.totals().all().low()).isEqualByComparingTo("50");
        assertThat(card.totals().all().high()).isEqualByComparingTo("100");
        assertThat(card.totals().all().most()).isEqualByComparingTo("0.5");
    }

    @Test
    void whoIsPastTheTargetNeedsNoPace() {
        var path = new Town()
                .goal(
                        "path",
                        "indicator: f.change\nlevels: [{kind: target, value: -65, due: 2030,"
                                + " path: {shape: linear, through: {2023: -52}, adoptedBy: maalkort}, from: 2010, source: s}]",
                        "M|value <= path|atMost(path)",
                        "N|value > path|above(path)")
                .release("r", "2026", "f.change;2020;-70;%;A;", "f.change;2022;-30;%;A;", "f.change;2025;-53;%;A;");

        assertThat(path.judge(2020, "path").path().requiredPerYear()).isNull();
        assertThat(path.judge(2022, "path").explanation().en().why())
                .startsWith(
                        "The straight line from 2009 to the interim target of −52% in 2023 asks for −48.29% in 2022;");
        assertThat(path.judge(2025, "path").explanation().en().why())
                .startsWith(
                        "The straight line from the interim target of −52% in 2023 to −65% in 2030 asks for −55.71%");
    }

    @Test
    void aFigureThatEqualsThePathLiesOnIt() {
        var result = new Town()
                .goal(
                        "path",
                        "indicator: f.change\nlevels: [{kind: target, value: -66, due: 2031,"
                                + " path: {shape: linear, adoptedBy: maalkort}, from: 2010, source: s}]",
                        "M|value <= path|atMost(path)",
                        "N|value > path|above(path)")
                .release("r", "2026", "f.change;2020;-33;%;A;")
                .judge(2020, "path");

        assertThat(spaced(result.explanation().nb().why())).contains("; −33 % ligger på banen. Banen er valgt");
        assertThat(spaced(result.explanation().en().why())).contains("; −33% is on the path. The path is chosen");
    }

    @Test
    void anUnfinishedYearSaysWhatWouldReachTheTarget() {
        var result = new Town()
                .atLeast("one", "indicator: f.b\nlevels: [{kind: target, value: 40, from: 2010, source: s}]")
                .release("r", "2020-09", "f.b;2020;18;%;P;")
                .judge(2020, "one");

        assertThat(result.code()).isEqualTo("PERIOD_NOT_FINISHED");
        assertThat(result.explanation().en().change())
                .isEqualTo("The figure of the whole period settles it. At 40% the goal is met.");
    }

    @Test
    void aMeanOfAnUnfinishedYearIsUndecided() {
        var result = new Town()
                .atLeast("mean", "indicator: f.mean\nlevels: [{kind: target, value: 4, from: 2010, source: s}]")
                .release("old", "2019-06", "f.a;2019;5;%;P;")
                .release("r", "2021", "f.a;2018;5;%;A;", "f.a;2020;5;%;A;")
                .judge(2020, "mean");

        assertThat(result.code()).isEqualTo("PERIOD_NOT_FINISHED");
    }

    @Test
    void whatIsTooHighIsNotCalledShort() {
        var result = new Town()
                .goal(
                        "low",
                        "indicator: f.low\nlevels: [{kind: target, value: 60, strict: true, from: 2010, source: s}]",
                        "M|value < target|below(target)",
                        "N|value >= target|atLeast(target)")
                .release("r", "2021", "f.low;2020;61;%;A;")
                .judge(2020, "low");

        assertThat(spaced(result.explanation().en().why()))
                .isEqualTo("61% is not below the target of 60%. That is 1 percentage point too high.");
        assertThat(spaced(result.explanation().nb().why()))
                .isEqualTo("61 % er ikke under målet på 60 %. Det er 1 prosentpoeng for høyt.");
    }

    @Test
    void yesAndNoAreSaidInTheLanguage() {
        var result = new Town()
                .atLeast("yes", "indicator: f.yes\nlevels: [{kind: target, value: yes, from: 2010, source: s}]")
                .release("r", "2021", "f.yes;2020;no;yes-no;A;")
                .judge(2020, "yes");

        assertThat(result.explanation().nb().why()).isEqualTo("Svaret er nei, målet er ja.");
        assertThat(result.explanation().nb().change()).isEqualTo("Ved ja er målet nådd.");
    }

    @Test
    void branchesThatComeToOneStateDecideTheGoal() {
        String keys = TWO + "tolerance: {value: 2, ground: g}\n";
        var result = new Town()
                .atLeast("two", keys)
                .release("r", "2021", "f.a;2020;10;%;P;", "f.b;2020;5;%;A;")
                .judge(2020, "two");

        assertThat(result.state()).isEqualTo(State.NOT_MET);
    }

    @Test
    void theLastKnownMeanIsTheNewestBeItPrintedOrComputed() {
        var town = new Town()
                .atLeast("mean", "indicator: f.mean\nlevels: [{kind: target, value: 4, from: 2010, source: s}]")
                .release("r", "2021", "f.mean;2016;2,4;%;A;", "f.a;2018;5;%;A;", "f.a;2019;5;%;A;", "f.a;2020;5;%;A;");

        assertThat(town.judge(2022, "mean").reason().en()).isEqualTo("Last known: Mean, 2020: 5%. Not counted.");
        assertThat(town.judge(2017, "mean").reason().en()).isEqualTo("Last known: Mean, 2016: 2.4%. Not counted.");
    }

    @Test
    void aForecastAmongItsOperandsIsWhyThereIsNoMean() {
        var result = new Town()
                .atLeast("mean", "indicator: f.mean\nlevels: [{kind: target, value: 4, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2018;5;%;A;", "f.a;2019;5;%;A;", "f.a;2020;5;%;F;")
                .judge(2020, "mean");

        assertThat(result.code()).isEqualTo("ONLY_FORECAST");
        assertThat(result.reason().en()).isEqualTo("There is only a forecast or budget for 2020.");
    }

    private static String spaced(String words) {
        return words.replace('\u00A0', ' ');
    }
}
