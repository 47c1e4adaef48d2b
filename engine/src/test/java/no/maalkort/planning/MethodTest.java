package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.maalkort.planning.Projection.SeriesProjection;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series continued by each method, with nothing but their own figures. */
class MethodTest {
    private static final BigDecimal NONE = BigDecimal.ZERO;

    @RepeatedTest(100)
    void aPerfectLineGoesOnExactlyAndWithoutSpread(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var start = new BigDecimal(random.nextInt(9000)).movePointLeft(1);
        var step = new BigDecimal(random.nextInt(800) - 400).movePointLeft(2);
        var line = new TreeMap<Integer, BigDecimal>();
        IntStream.range(0, 12)
                .filter(year -> year < 4 || random.nextInt(3) > 0)
                .forEach(year -> line.put(2010 + year, start.add(step.multiply(BigDecimal.valueOf(year)))));
        int asked = line.lastKey() + 1 + random.nextInt(15);
        var expected = start.add(step.multiply(BigDecimal.valueOf(asked - 2010L)));

        for (Method method : List.of(Method.LAST_CHANGE, Method.LINEAR_TREND)) {
            assertThat(method.at(line, asked, NONE)).isEqualByComparingTo(expected);
            assertThat(method.spread(line, NONE)).isEqualByComparingTo(NONE);
        }
    }

    @Test
    void aPerfectRateGoesOnExactlyAndWithoutSpread() {
        var series = new TreeMap<Integer, BigDecimal>();
        IntStream.range(0, 6)
                .forEach(year ->
                        series.put(2010 + year, new BigDecimal("1.1").pow(year).multiply(new BigDecimal("1000"))));

        assertThat(Method.CONSTANT_RATE.at(series, 2018, NONE)).isEqualByComparingTo("2143.58881");
        assertThat(Method.CONSTANT_RATE.spread(series, NONE)).isEqualByComparingTo(NONE);
    }

    @Test
    void theTrendIsTheLineOfLeastSquares() {
        var series = new TreeMap<>(Map.of(
                2020,
                new BigDecimal("1"),
                2021,
                new BigDecimal("2"),
                2022,
                new BigDecimal("2"),
                2023,
                new BigDecimal("4")));

        assertThat(Method.LINEAR_TREND.at(series, 2024, NONE)).isEqualByComparingTo("4.5");
    }

    @Test
    void aRateRunsThroughWhatRemainsOfABaseYear() {
        var series = new TreeMap<>(Map.of(2009, new BigDecimal("-20"), 2010, new BigDecimal("-60")));

        assertThat(Method.CONSTANT_RATE.at(series, 2011, Rates.HUNDRED)).isEqualByComparingTo("-80");
    }

    @ParameterizedTest
    @CsvSource({"3, TOO_FEW_POINTS", "0, TOO_FEW_POINTS"})
    void fewerThanFourFiguresAreNotProjected(int points, Unassessed.Code code) {
        var projected = projected(points, 2030);

        assertThat(projected.unassessed().code()).isEqualTo(code);
        assertThat(projected.unassessed().en())
                .contains("one publisher: " + points)
                .contains("Maybe ");
        assertThat(projected.methods()).isEmpty();
    }

    @Test
    void aYearThatIsNotAheadIsRefused() {
        assertThat(projected(6, 2015).unassessed().code()).isEqualTo(Unassessed.Code.TARGET_YEAR_PASSED);
    }

    @Test
    void whatWasNeverTriedHasNoInterval() {
        var year = projected(6, 2020).methods().get(0).years().get(0);

        assertThat(year.value()).isEqualByComparingTo("11");
        assertThat(year.lower()).isNull();
    }

    @Test
    void aChanceIsNeverNoneAndNeverAll() {
        assertThat(Projections.share(0, 98)).isEqualByComparingTo("0.01");
        assertThat(Projections.share(98, 98)).isEqualByComparingTo("0.99");
    }

    private static SeriesProjection projected(int points, int until) {
        var rows = IntStream.range(0, points)
                .mapToObj(year -> "f.reserve;" + (2010 + year) + ";" + (5 + year) + ";%")
                .toList();
        var workspace = GapTest.workspace(
                "indicator: f.reserve\nlevels: [{kind: target, value: 4, from: 2010, source: s}]\n",
                rows.isEmpty() ? List.of("f.yes;2020;yes;yes-no") : rows);
        var day = LocalDate.of(2030, 1, 1);
        var goals = new PlannedGoals(workspace, workspace.packs().pack("town")).all();
        return Projections.of(
                        workspace,
                        Backtest.of(workspace, day),
                        new Projections.Asked(workspace.municipalities().get(0), "town", goals, null, until, day, null))
                .series()
                .get(0);
    }
}
