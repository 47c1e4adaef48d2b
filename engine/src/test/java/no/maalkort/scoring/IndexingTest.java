package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexingTest {
    private static final String PLAIN = Isles.SCALES + Isles.TREE;

    @Test
    void figuresAreRescaledAndJoinedFromTheLeavesUp() {
        var isles = new Isles(PLAIN).has("one", "80", "40", "30");

        assertThat(isles.number("one", "a.x", "score")).isEqualByComparingTo("80");
        assertThat(isles.number("one", "b.z", "score")).isEqualByComparingTo("70");
        assertThat(isles.number("one", "a", "score")).isEqualByComparingTo("60");
        assertThat(isles.number("one", "index", "score")).isEqualByComparingTo("65");
        assertThat(isles.number("one", "a.x", "rating")).isEqualByComparingTo("2.5");
    }

    @Test
    void everyNumberSaysHowItCameAbout() {
        var isles = new Isles(PLAIN).has("one", "80", "40", "30");

        assertThat(isles.on("one", "a.x", "score").why().in(Language.EN))
                .isEqualTo("80%, between the floor 0% (0) and the optimum 100% (100): 80.0.");
        assertThat(isles.on("one", "a", "score").why().in(Language.EN))
                .isEqualTo("Arithmetic mean of A.X 80.0; A.Y 40.0: 60.0.");
        assertThat(isles.on("one", "a.x", "score").how().formula())
                .isEqualTo("0 + 100 · (value − floor) / (optimum − floor)");
        assertThat(isles.on("one", "a", "score").how().terms())
                .extracting(term ->
                        term.name() + " " + term.value().stripTrailingZeros().toPlainString())
                .containsExactly("a.x 80", "a.y 40");
    }

    @ParameterizedTest
    @CsvSource({
        "60.0, green, MET",
        "59.9, yellow, PARTLY_MET",
        "50.0, yellow, PARTLY_MET",
        "49.9, orange, PARTLY_MET",
        "40.0, orange, PARTLY_MET",
        "39.9, red, NOT_MET"
    })
    void aTierBeginsExactlyAtItsBoundAndAgreesWithTheRules(String value, String tier, State state) {
        var isles = new Isles(PLAIN).has("one", value, "90", "10");

        assertThat(isles.on("one", "a.x", "rating").tier().mark()).isEqualTo(tier);
        assertThat(isles.card("one").find("a.x").orElseThrow().state()).isEqualTo(state);
    }

    /** 100 is worth 3: with 50 (1.5) the mean of the two is 2.25, and not both are green. */
    @ParameterizedTest
    @CsvSource({"100, 60, green", "100, 50, yellow", "40, 30, orange", "39.9, 39.9, red", "40, 20, orange"})
    void ofTheTwoWorstTheBestAndTheWorstColourAreBothOfTheirs(String one, String other, String tier) {
        var isles = new Isles(PLAIN).has("one", one, other, "10");

        assertThat(isles.on("one", "a", "rating").tier().mark()).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({"0.5, true", "0.501, false"})
    void aNumberIsGivenFromItsLeastCoverageOn(String least, boolean given) {
        var isles = new Isles(PLAIN, "coverage: {area: " + least + ", total: 0.1}\n").has("one", "80", null, "30");
        var valued = isles.on("one", "a", "score");

        assertThat(valued.value() != null).isEqualTo(given);
        assertThat(valued.low()).isEqualByComparingTo("40");
        assertThat(valued.high()).isEqualByComparingTo("90");
        assertThat(isles.node("one", "a").coverage()).isEqualByComparingTo("0.5");
    }

    @Test
    void withoutAnyFigureThereIsNoNumberAndEverythingIsPossible() {
        var isles = new Isles(PLAIN).has("two", "1", "1", "1");
        var root = isles.on("one", "index", "score");

        assertThat(root.value()).isNull();
        assertThat(root.withheld().code()).isEqualTo("COVERAGE");
        assertThat(root.low()).isEqualByComparingTo("0");
        assertThat(root.high()).isEqualByComparingTo("100");
    }

    @Test
    void aMissingFigureIsTheMeanOfTheGroupAndSaysSo() {
        var isles = new Isles(PLAIN + "impute: {by: group-mean, scheme: side, at-least: 2}\n")
                .has("one", "80", null, "30")
                .has("two", "80", "50", "30")
                .has("three", "80", "70", "30")
                .has("four", "80", "10", "30");
        var leaf = isles.node("one", "a.y");

        assertThat(leaf.imputed().value()).isEqualByComparingTo("60");
        assertThat(leaf.imputed().of()).isEqualTo(2);
        assertThat(isles.on("one", "a.y", "score").imputed()).isTrue();
        assertThat(isles.on("one", "a", "score").value()).isEqualByComparingTo("70");
        assertThat(isles.on("one", "index", "score").imputed()).isTrue();
        assertThat(isles.on("one", "a", "score").low()).isEqualByComparingTo("40");
        assertThat(isles.node("one", "a").coverage()).isEqualByComparingTo("0.5");
        assertThat(isles.on("two", "index", "score").imputed()).isFalse();
    }

    @Test
    void tooSmallAGroupGivesNothing() {
        var isles = new Isles(PLAIN + "impute: {by: group-mean, scheme: side, at-least: 2}\n")
                .has("one", "80", null, "30")
                .has("two", "80", "50", "30");

        assertThat(isles.node("one", "a.y").imputed()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"competition, 4", "dense, 3"})
    void whoSharesAPlaceIsToldAndWhoComesNextIsDeclared(String ties, int last) {
        var isles = new Isles(PLAIN + "rank: {by: score, decimals: 0, ties: " + ties + "}\n")
                .has("one", "90", "90", "10")
                .has("two", "70.2", "70.2", "30")
                .has("three", "70", "70", "30")
                .has("four", "10", "10", "90");

        assertThat(isles.index("one").rank().place()).isEqualTo(1);
        assertThat(isles.index("two").rank().place()).isEqualTo(2);
        assertThat(isles.index("three").rank().place()).isEqualTo(2);
        assertThat(isles.index("three").rank().shared()).containsExactly("two");
        assertThat(isles.index("four").rank().place()).isEqualTo(last);
        assertThat(isles.index("four").rank().of()).isEqualTo(4);
    }

    @Test
    void rankedByTheLeastItCanBeNobodyGainsByKeepingAFigureBack() {
        var isles = new Isles(PLAIN + "rank: {decimals: 1, ties: competition}\n")
                .has("one", "80", null, "10")
                .has("two", "60", "60", "40");

        assertThat(isles.number("one", "index", "score")).isGreaterThan(isles.number("two", "index", "score"));
        assertThat(isles.index("two").rank().place()).isEqualTo(2 - 1 + (isLess(isles) ? 0 : 1));
    }

    private static boolean isLess(Isles isles) {
        return isles.on("one", "index", "score")
                        .low()
                        .compareTo(isles.on("two", "index", "score").low())
                < 0;
    }

    /** Raising a figure, in the direction that is better, lowers no number of the body. */
    @Test
    void noNumberFallsWhereAFigureIsBetter() {
        for (String by : List.of("arithmetic", "geometric", "harmonic", "worst-two", "minimum")) {
            var isles = new Isles(Isles.SCALES + "tree:\n  name: All\n  by: " + by + "\n  of: {a: {}, b: {}}\n");
            for (int seed = 0; seed < 15; seed++) {
                var random = new Random(seed);
                var values = List.of(random.nextInt(100), random.nextInt(100), 1 + random.nextInt(100));
                int at = random.nextInt(3);
                var better = new ArrayList<>(values);
                better.set(at, at == 2 ? values.get(at) - 1 : values.get(at) + 1);

                for (String scale : List.of("score", "rating")) {
                    assertThat(number(isles, better, scale)).isGreaterThanOrEqualTo(number(isles, values, scale));
                }
            }
        }
    }

    private static BigDecimal number(Isles isles, List<Integer> values, String scale) {
        return isles.empty()
                .has("one", values.stream().map(String::valueOf).toArray(String[]::new))
                .number("one", "index", scale);
    }

    @Test
    void theOrderOfBodiesInAFileChangesNothing() {
        var bodies = new ArrayList<>(List.of("one", "two", "three", "four"));
        var isles = new Isles(PLAIN + "impute: {by: group-mean, scheme: side, at-least: 1}\n"
                + "rank: {by: score, decimals: 1, ties: competition}\n");
        var before = written(isles, bodies);
        Collections.reverse(bodies);

        assertThat(written(isles, bodies)).isEqualTo(before);
    }

    private static List<String> written(Isles isles, List<String> order) {
        isles.empty();
        order.forEach(
                body -> isles.has(body, "1" + body.length(), body.equals("one") ? null : "50", "4" + body.length()));
        return List.of("one", "two", "three", "four").stream()
                .map(body -> isles.index(body).toString())
                .toList();
    }

    @Test
    void weightsCountInProportionOnly() {
        String weighed = "tree:\n  name: All\n  by: geometric\n  of: {a: {weight: %s}, b: {weight: %s}}\n";
        var one = new Isles(Isles.SCALES + weighed.formatted("1", "2")).has("one", "80", "40", "30");
        var other = new Isles(Isles.SCALES + weighed.formatted("0.25", "0.5")).has("one", "80", "40", "30");

        assertThat(other.number("one", "index", "score")).isEqualByComparingTo(one.number("one", "index", "score"));
    }

    @Test
    void anOwnGoalsPackHasNoIndex() {
        assertThat(new Town()
                        .atLeast("g", "indicator: f.a\nlevels: [{kind: target, value: 4, from: 2016, source: s}]")
                        .score(2020)
                        .index())
                .isNull();
    }
}
