package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import no.maalkort.figure.Language;
import no.maalkort.scorecard.IndexShown.TrendShown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From 2020 until 2030 the target of 60 asks for 4 a year of who began at 20. */
class IndexTrendsTest {
    private static final String TREND = """
            trend:
              scale: score
              years: 4
              within: 1
              reach: target
              by: 2030
              %s
              reached: {name: Reached, arrow: "↑"}
              arrows:
                - {from: 1, name: On track, arrow: "↑"}
                - {from: 0.5, name: Better, arrow: "➚"}
                - {from: 0, name: Still, arrow: "→"}
                - {name: Worse, arrow: "↓"}
            """;
    private static final String PLAIN = Isles.SCALES + Isles.TREE + TREND.formatted("dead-band: 0");

    private static TrendShown trend(String index, String then, String now) {
        return new Isles(index)
                .had(2020, "one", then)
                .has("one", now)
                .node("one", "a.x")
                .trend();
    }

    @ParameterizedTest
    @CsvSource({
        "20, 36, On track",
        "20, 35.9, Better",
        "20, 28, Better",
        "20, 27.9, Still",
        "20, 20, Still",
        "20, 19.9, Worse",
        "20, 60, Reached",
        "20, 59.9, On track",
        "70, 59.9, Worse",
        "70, 60, Reached"
    })
    void anArrowBeginsExactlyAtItsPace(String then, String now, String arrow) {
        assertThat(trend(PLAIN, then, now).arrow().name().en()).isEqualTo(arrow);
    }

    @Test
    void thePaceIsToldWithItsWindow() {
        var trend = trend(PLAIN, "20", "28");

        assertThat(trend.pace()).isEqualByComparingTo("0.5");
        assertThat(trend.from()).isEqualTo(2020);
        assertThat(trend.why().in(Language.EN)).isEqualTo("Better, 2020–2024: 0.5 of the pace required until 2030.");
    }

    @Test
    void whatIsReachedAndFallsIsEroding() {
        assertThat(trend(PLAIN, "70", "65").eroding()).isTrue();
        assertThat(trend(PLAIN, "65", "70").eroding()).isFalse();
    }

    @Test
    void aFallWithinTheDeadBandIsNone() {
        String index = Isles.SCALES + Isles.TREE + TREND.formatted("dead-band: 0.5");

        assertThat(trend(index, "20", "18").arrow().name().en()).isEqualTo("Still");
        assertThat(trend(index, "20", "17.9").arrow().name().en()).isEqualTo("Worse");
    }

    @Test
    void aWindowMayBeginAYearBeforeOrAfter() {
        var isles = new Isles(PLAIN).had(2021, "one", "20").has("one", "36");

        assertThat(isles.node("one", "a.x").trend().from()).isEqualTo(2021);
    }

    @Test
    void withoutAnEarlierFigureThereIsNoTrendAndItSaysSo() {
        var trend = new Isles(PLAIN)
                .had(2018, "one", "20")
                .has("one", "36")
                .node("one", "a.x")
                .trend();

        assertThat(trend.arrow()).isNull();
        assertThat(trend.why().in(Language.NB)).isEqualTo("Ingen utvikling: eldre tall mangler.");
    }

    /** 20 · 1.0718 ⁴ would be on the way to 40 in ten years: twice in ten years is 7.18 % a year. */
    @ParameterizedTest
    @CsvSource({"27, On track", "26, Better", "24, Better", "23, Still", "20, Still", "19.9, Worse"})
    void aConstantRateIsOfTheFigureItself(String now, String arrow) {
        String index = Isles.SCALES + Isles.TREE + TREND.formatted("pace: constant-rate");
        var isles = new Isles(index)
                .with("a/x/goal.yaml", "kind: target, value: 60", "kind: target, value: 40")
                .with("a/x/goal.yaml", "kind: minimum, value: 40", "kind: minimum, value: 30")
                .had(2020, "one", "20")
                .has("one", now);

        assertThat(isles.node("one", "a.x").trend().arrow().name().en()).isEqualTo(arrow);
    }

    /** No pace leads to a year that is there or past. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024 | 60   | Reached | Reached.",
                "2023 | 60   | Reached | Reached.",
                "2024 | 59.9 |         | The level was to be reached in 2024 and is not.",
                "2021 | 59.9 |         | The level was to be reached in 2021 and is not."
            })
    void inItsYearALevelIsAttainedOrNot(String due, String now, String arrow, String why) {
        var isles = new Isles(PLAIN.replace("by: 2030", "by: " + due))
                .had(2020, "one", "20")
                .has("one", now);
        var trend = isles.node("one", "a.x").trend();

        assertThat(trend.arrow() == null ? null : trend.arrow().name().en()).isEqualTo(arrow);
        assertThat(trend.pace()).isNull();
        assertThat(trend.why().en()).isEqualTo(why);
        assertThat(isles.node("one", "index").trend().arrow()).isNull();
        assertThat(isles.node("one", "index").trend().why().en()).isEqualTo("No trend: " + due + " is not ahead.");
    }

    @Test
    void aNodesPaceIsTheMeanOfThoseBelow() {
        var isles = new Isles(PLAIN).had(2020, "one", "20", "20", "80").has("one", "28", "60", "72");

        assertThat(isles.node("one", "a").trend().pace()).isEqualByComparingTo("0.75");
        assertThat(isles.node("one", "index").trend().arrow().name().en()).isEqualTo("Better");
    }

    @Test
    void aNodeWithTooFewPacesHasNone() {
        var isles = new Isles(PLAIN).had(2020, "one", "20").has("one", "28", "60", "72");

        assertThat(isles.node("one", "a").trend().arrow()).isNull();
    }
}
