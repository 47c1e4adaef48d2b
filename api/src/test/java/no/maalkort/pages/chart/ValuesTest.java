package no.maalkort.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.pages.Glyph;
import no.maalkort.pages.Phrases;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final Phrases WORDS = Phrases.in(Language.NB);

    private static Values.Year year(int year, String value, Values.Level... levels) {
        var state = value == null ? State.NO_DATA : State.MET;
        return new Values.Year(
                year,
                Glyph.of(state, "LEVEL", null, Language.NB),
                value == null ? null : new BigDecimal(value),
                value,
                value,
                true,
                false,
                List.of(levels));
    }

    private static Values.Year soFar(int year, String label, String value, Values.Level... levels) {
        var settled = year(year, value);
        return new Values.Year(year, settled.glyph(), settled.value(), label, label, true, true, List.of(levels));
    }

    private static Values.Level target(String value, boolean held) {
        return new Values.Level("mål", new BigDecimal(value), "mål " + value, held);
    }

    private static Values drawn(List<Values.Year> years) {
        return Values.of("v", "title", years, List.of(), "%", WORDS);
    }

    @Test
    void noLineLeadsToAValueThatMayStillChange() {
        assertThat(drawn(List.of(year(2021, "5"), year(2022, "4"), soFar(2023, "3", "3")))
                        .joins())
                .hasSize(1);
    }

    @Test
    void noLineRunsOverAYearWithoutAFigure() {
        var chart = drawn(List.of(year(2020, "5"), year(2021, null), year(2022, "4"), year(2023, "3")));
        assertThat(chart.joins()).hasSize(1);
        assertThat(chart.gaps()).hasSize(1);
        assertThat(chart.description()).contains("2021: uten tall");
    }

    @Test
    void aLevelIsDashedWhereItOnlyHolds() {
        var chart = drawn(List.of(year(2020, "5", target("4", false)), year(2021, "5", target("4", true))));
        assertThat(chart.levels()).extracting(Values.Line::held).containsExactly(false, true);
        assertThat(chart.levels().get(0).x2()).isEqualTo(chart.levels().get(1).x1());
        assertThat(chart.held()).isTrue();
    }

    @Test
    void aLevelIsLabelledOnceAndAgainWhenItChanges() {
        var chart = drawn(List.of(
                year(2020, "5", target("4", false)),
                year(2021, "6", target("4", false)),
                year(2022, "5", target("3", false))));
        assertThat(chart.labels()).extracting(Values.Text::text).containsExactly("mål 4", "mål 3");
    }

    @Test
    void aLevelWithoutRoomForItsLabelIsNamedByItsKindWhereThePageIsNarrow() {
        String label = "mål 40 plasser for hver tusende innbygger";
        var level = new Values.Level("mål", BigDecimal.valueOf(40), label, false);
        var chart = drawn(List.of(year(2022, "5", level), year(2023, "6", level)));
        assertThat(chart.labels()).singleElement().satisfies(one -> assertThat(one.wideOnly())
                .isTrue());
        assertThat(chart.kinds()).extracting(Values.Text::text).containsExactly("mål");
        assertThat(drawn(List.of(year(2020, "5", target("4", false)))).kinds()).isEmpty();
    }

    @Test
    void theNewestTheHighestAndTheLowestValueStandWhereThePageIsNarrow() {
        var years = new ArrayList<Values.Year>();
        String[] values = {"101", "92", "99", "165", "218", "182", "85", "51", "43", "41", "277"};
        for (int i = 0; i < values.length; i++) {
            years.add(year(2012 + i, values[i], target("100", false)));
        }
        years.add(soFar(2023, "180 så langt", "180", target("390", false)));
        var narrow = drawn(years).dots().stream().filter(dot -> !dot.wideOnly()).toList();
        assertThat(narrow).extracting(Values.Dot::label).contains("180 så langt", "277", "41", "218");
        assertThat(drawn(years).dots()).extracting(Values.Dot::label).doesNotContainNull();
    }

    @Test
    void oneYearIsDrawn() {
        assertThat(drawn(List.of(year(2023, "0"))).dots()).hasSize(1);
    }

    @Test
    void wordsNeverMeetSignsOrOtherWordsWhereverThePageIsNarrow() {
        var random = new Random(8);
        for (int i = 0; i < 300; i++) {
            var years = new ArrayList<Values.Year>();
            for (int year = 2010; year < 2012 + random.nextInt(10); year++) {
                String value = random.nextInt(5) == 0 ? null : String.valueOf(random.nextInt(99));
                years.add(year(year, value, target(String.valueOf(random.nextInt(4) * 20 + 10), false)));
            }
            var chart = drawn(years);
            var boxes = new ArrayList<Box>();
            Stream.concat(chart.labels().stream(), chart.kinds().stream())
                    .filter(label -> !label.wideOnly())
                    .forEach(label -> boxes.add(Box.of(label.text(), px(label.x()), label.y(), label.anchor(), false)));
            for (int a = 0; a < boxes.size(); a++) {
                assertThat(boxes.get(a).isFree(boxes.subList(0, a), Taken.NARROW))
                        .as("chart " + i)
                        .isTrue();
                for (var dot : chart.dots()) {
                    var sign = new Box(px(dot.x()) - 11, dot.y() - 11, px(dot.x()) + 11, dot.y() + 11);
                    assertThat(boxes.get(a).meets(sign)).as("chart " + i).isFalse();
                }
            }
        }
    }

    private static double px(String x) {
        return Double.parseDouble(x.replace("%", "")) * Taken.NARROW / 100;
    }
}
