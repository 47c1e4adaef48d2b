package no.maalkort.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.pages.Glyph;
import no.maalkort.pages.Phrases;
import org.junit.jupiter.api.Test;

/** Lanes, bands and paths. */
class LevelChartsTest {
    private static final Phrases WORDS = Phrases.in(Language.EN);

    @Test
    void aLevelIsDashedAfterItWasLastConfirmed() {
        var span = new Lanes.Span("TARGET", 2016, 2022, List.of(2016, 2020), false, "target 4");
        var lane = Lanes.of("l", "t", "d", 2016, 2023, List.of(span)).lanes().get(0);
        assertThat(lane.stretches()).extracting(Lanes.Stretch::held).containsExactly(false, true);
        assertThat(lane.dots()).hasSize(2);
        assertThat(lane.arrow()).isNull();
    }

    @Test
    void aLaneForEachKindAndAnArrowWhereOneHoldsOn() {
        var chart = Lanes.of(
                "l",
                "t",
                "d",
                2016,
                2023,
                List.of(
                        new Lanes.Span("TARGET", 2016, 2022, List.of(), false, "target 4"),
                        new Lanes.Span("TARGET", 2023, 2023, List.of(2023), true, "target 5"),
                        new Lanes.Span("MINIMUM", 2023, 2023, List.of(2023), true, "minimum 3")));
        assertThat(chart.lanes()).hasSize(2).allMatch(lane -> lane.arrow() != null);
        assertThat(chart.labels()).hasSize(3);
    }

    private static Bands bands(Bands.Figure... figures) {
        var set = new Bands.Levels(
                "from 2023",
                List.of(new BigDecimal("3"), new BigDecimal("4")),
                number -> Glyph.of(
                        number.compareTo(new BigDecimal("4")) >= 0
                                ? State.MET
                                : number.compareTo(new BigDecimal("3")) >= 0 ? State.PARTLY_MET : State.NOT_MET,
                        "LEVEL",
                        null,
                        Language.EN),
                List.of(figures));
        return Bands.of("b", "t", List.of(set), BigDecimal::toPlainString, WORDS);
    }

    private static Bands.Figure figure(String value, int year) {
        return new Bands.Figure(new BigDecimal(value), value, year);
    }

    @Test
    void everyFigureIsToldWhereThePictureHasNoRoomForItsWords() {
        var one = bands(figure("3.6", 2023));
        assertThat(one.isWorded()).isTrue();
        assertThat(one.untold()).isEmpty();
        var near = bands(figure("3.8", 2021), figure("3.3", 2022), figure("4.3", 2023));
        assertThat(near.isWorded()).isTrue();
        assertThat(near.untold()).isEqualTo("3.3 ’22, 3.8 ’21, 4.3 ’23");
        assertThat(bands(figure("3.61", 2021), figure("3.60", 2022), figure("3.62", 2023), figure("3.63", 2024)))
                .matches(chart -> !chart.isWorded())
                .matches(chart -> chart.untold().startsWith("3.60 ’22, 3.61 ’21, "));
    }

    @Test
    void bandsCoverTheAxisWithoutHoleOrOverlap() {
        var chart = bands(figure("3.6", 2023));
        var bands = chart.rows().get(0).bands();
        assertThat(bands).extracting(band -> band.glyph().tone()).containsExactly("not-met", "partly", "met");
        double at = 0;
        for (var band : bands) {
            assertThat(number(band.x())).isEqualTo(at);
            at += number(band.width());
        }
        assertThat(at).isEqualTo(100);
        assertThat(chart.description()).isEqualTo("from 2023: below 3: not met, 3 to 4: partly met, above 4: met.");
    }

    @Test
    void wordsAtTheEndOfAPathNeverMeet() {
        var drawn = new PathChart.Drawn(
                List.of(point(2009, "0"), point(2030, "-65")),
                List.of(),
                List.of(point(2020, "-30")),
                point(2022, "-35"),
                point(2022, "-40"),
                List.of(),
                null,
                List.of(),
                Glyph.of(State.NOT_MET, "PATH", null, Language.EN),
                List.of(said("-65"), said("-64"), said("-63.5"), said("-40")));
        var words = new PathChart.Words("t", "d", "2009", "-35", "-40", null, "", at -> "", BigDecimal::toPlainString);
        var chart = PathChart.of("p", drawn, words);
        for (int i = 1; i < chart.ends().size(); i++) {
            assertThat(chart.ends().get(i).y() - chart.ends().get(i - 1).y()).isGreaterThanOrEqualTo(20);
        }
        assertThat(chart.ends()).allMatch(end -> end.y() <= chart.foot());
        assertThat(chart.last().left()).isFalse();
        assertThat(chart.segments()).noneMatch(segment -> segment.kind().equals("known"));
        assertThat(chart.fan()).isNull();
    }

    @Test
    void theWordsOfAFigureNearTheTargetsYearStandAwayFromTheEndsAndFromThePath() {
        for (String asked : List.of("-60", "-70")) {
            var drawn = new PathChart.Drawn(
                    List.of(point(2009, "0"), point(2030, "-75")),
                    List.of(),
                    List.of(),
                    point(2029, "-65"),
                    point(2029, asked),
                    List.of(),
                    null,
                    List.of(),
                    Glyph.of(State.MET, "PATH", null, Language.EN),
                    List.of(said("-75")));
            var words =
                    new PathChart.Words("t", "d", "2009", "-65", asked, null, "", at -> "", BigDecimal::toPlainString);
            var chart = PathChart.of("p", drawn, words);
            assertThat(chart.last().left()).isTrue();
            assertThat(Math.abs(chart.last().foot(chart.stem()) - chart.stem().foot()))
                    .isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void anInterimTargetIsMarkedAndItsWordsMeetNoOthers() {
        var drawn = new PathChart.Drawn(
                List.of(point(2009, "0"), point(2023, "-52"), point(2030, "-95")),
                List.of(),
                List.of(point(2011, "-4"), point(2023, "-32")),
                point(2024, "-34"),
                point(2024, "-58"),
                List.of(point(2023, "-52")),
                null,
                List.of(),
                Glyph.of(State.NOT_MET, "PATH", null, Language.EN),
                List.of(said("-95")));
        var words = new PathChart.Words(
                "t", "d", "2009", "-34", "the path -58", null, "", at -> "by " + at.year(), BigDecimal::toPlainString);
        var chart = PathChart.of("p", drawn, words);
        var interim = chart.interims().get(0);
        assertThat(interim.told()).isEqualTo("-52 by 2023");
        assertThat(chart.told()).startsWith("-52 by 2023, ");
        assertThat(chart.dots()).hasSize(2);
        var stem = chart.stem();
        for (int width = 790; width <= 1100; width += 10) {
            var beside = box(interim, width);
            assertThat(beside.meets(Box.of(stem.label(), px(stem.x(), width) - 13, stem.foot(), "end", false)))
                    .isFalse();
        }
    }

    private static Box box(PathChart.Interim one, int width) {
        return Box.of(
                one.told(),
                px(one.x(), width) + one.spot().aside(),
                one.spot().foot(),
                one.spot().anchor(),
                false);
    }

    private static double px(String percent, int width) {
        return number(percent) * width / 100;
    }

    private static PathChart.Point point(int year, String value) {
        return new PathChart.Point(year, new BigDecimal(value));
    }

    private static PathChart.Said said(String value) {
        return new PathChart.Said(new BigDecimal(value), value, "", "pace");
    }

    private static double number(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }
}
