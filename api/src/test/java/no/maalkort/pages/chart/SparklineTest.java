package no.maalkort.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.pages.Phrases;
import org.junit.jupiter.api.Test;

/** A goal's years in a small picture. */
class SparklineTest {
    private static Sparkline.Point point(int year, State state, String value, String level) {
        return new Sparkline.Point(
                year,
                state,
                value == null ? null : new BigDecimal(value),
                level == null ? null : new BigDecimal(level),
                false,
                value + ", told");
    }

    @Test
    void aYearWithoutAFigureIsAGapAtTheFoot() {
        var spark = Sparkline.of(
                "s",
                "Bufferfond",
                List.of(
                        point(2019, State.MET, "5", "4"),
                        point(2020, State.NO_DATA, null, "4"),
                        point(2021, State.NOT_MET, "3", "4")),
                Phrases.in(Language.NB));
        assertThat(spark.dots()).extracting(Sparkline.Dot::kind).containsExactly("met", "gap", "not-met");
        assertThat(spark.title()).isEqualTo("Bufferfond, 2019–2021");
        assertThat(spark.description()).isEqualTo("2019: 5, told; 2020: uten tall; 2021: 3, told.");
        assertThat(spark.dots().get(0).y()).isLessThan(spark.dots().get(2).y());
    }

    @Test
    void aUnitThatEndsInAStopEndsTheSentence() {
        var point = new Sparkline.Point(2019, State.MET, BigDecimal.ONE, null, false, "1 tonn CO₂-ekv.");
        var spark = Sparkline.of("s", "x", List.of(point), Phrases.in(Language.NB));
        assertThat(spark.description()).isEqualTo("2019: 1 tonn CO₂-ekv.");
    }

    @Test
    void aYearThatNothingIsToldOfTakesItsPlaceAsAGap() {
        var spark = Sparkline.of(
                "s",
                "x",
                List.of(point(2020, State.INFORMATIONAL, "5", null), point(2023, State.INFORMATIONAL, "3", null)),
                Phrases.in(Language.NB));
        assertThat(spark.dots()).extracting(Sparkline.Dot::kind).containsExactly("other", "gap", "gap", "other");
    }

    @Test
    void oneYearStandsInTheMiddle() {
        var spark = Sparkline.of("s", "x", List.of(point(2019, State.MET, "5", null)), Phrases.in(Language.EN));
        assertThat(spark.dots().get(0).x()).isEqualTo(Sparkline.WIDTH / 2);
        assertThat(spark.lines()).isEmpty();
    }
}
