package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import no.maalkort.planning.Pace.Denominator;
import no.maalkort.planning.Pace.Measure;
import no.maalkort.planning.PaceLabel.Label;
import no.maalkort.planning.PaceLabel.Profile;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paces in one word, exactly on each border and just beside it. */
class LabelsTest {
    @ParameterizedTest
    @CsvSource({
        "true, -5, 1, 0, TARGET_ACHIEVED, ↑",
        "false, 1, 0, 0, DETERIORATING, ↓",
        "false, 1, -1, 0, DETERIORATING, ↓",
        "false, 2.01, 2, 0, ON_TRACK, ↑",
        "false, 2, 2, 0, ON_TRACK, ↑",
        "false, 1.99, 2, 0, ACCELERATION_NEEDED, ➚",
        "false, 1, 2, 0, ACCELERATION_NEEDED, ➚",
        "false, 0.99, 2, 0, STAGNATING, →",
        "false, 0, 2, 0, STAGNATING, →",
        "false, -0.01, 2, 0, DETERIORATING, ↓",
        "false, -0.01, 2, 0.01, STAGNATING, →",
        "false, -0.02, 2, 0.01, DETERIORATING, ↓"
    })
    void theArrowsOfTheSdgIndex(
            boolean achieved,
            BigDecimal observed,
            BigDecimal required,
            BigDecimal deadBand,
            Label label,
            String arrow) {
        assertThat(Labels.arrowLabel(achieved, observed, required, deadBand)).isEqualTo(label);
        assertThat(Labels.arrow(label)).isEqualTo(arrow);
    }

    @ParameterizedTest
    @CsvSource({
        "0.95, ON_TRACK, 2.5001",
        "0.9499, ACCELERATION_NEEDED, 2.4993",
        "0.60, ACCELERATION_NEEDED, 0.0000",
        "0.5999, LIMITED, -0.0004",
        "0, LIMITED, -2.5",
        "-0.0001, DETERIORATING, -2.5004",
        "-9, DETERIORATING, -5",
        "9, ON_TRACK, 5"
    })
    void theScaleOfOpenSdg(BigDecimal r, Label label, BigDecimal points) {
        assertThat(Labels.openLabel(r)).isEqualTo(label);
        assertThat(Labels.points(r).setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo(points);
    }

    /** A value that has moved, year by year, exactly as much as it must go on moving. */
    @RepeatedTest(50)
    void onTheRequiredPaceTheRatioIsOneExactly(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        int left = 1 + random.nextInt(9);
        int back = List.of(1, 3, 5).get(random.nextInt(3));
        var step = new BigDecimal(1 + random.nextInt(400)).movePointLeft(2);
        var value = new BigDecimal(random.nextInt(900)).movePointLeft(1);
        var start = value.subtract(step.multiply(BigDecimal.valueOf(back)));
        var target = value.add(step.multiply(BigDecimal.valueOf(left)));
        var goal = GapTest.gap(
                "indicator: f.reserve\nlevels: [{kind: target, value: " + target + ", due: " + (2021 + left)
                        + ", from: 2010, source: s}]\n",
                List.of(row(2021 - back, start), row(2021, value)));
        var pace = Paces.today(goal.paces());

        assertThat(pace.ratios())
                .filteredOn(one -> one.measure() == Measure.LINEAR && one.denominator() == Denominator.FROM_HERE)
                .extracting(Pace.Ratio::r)
                .containsExactly(new BigDecimal("1"));
        assertThat(pace.outlook().linear()).isEqualByComparingTo(target);
        assertThat(pace.outlook().attainedLinear()).isEqualTo(2021 + left);
        assertThat(goal.labels())
                .filteredOn(label -> label.profile() == Profile.SDG_INDEX)
                .extracting(PaceLabel::label)
                .containsExactly(Label.ON_TRACK);
    }

    /** A reached target and a falling figure: the level holds in the year before the breach and no longer in it. */
    @RepeatedTest(50)
    void anErodingTargetHoldsUntilTheYearOfItsBreach(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var step = new BigDecimal(1 + random.nextInt(300)).movePointLeft(1);
        var value = new BigDecimal(40 + random.nextInt(900)).movePointLeft(1);
        var goal = GapTest.gap(
                "indicator: f.reserve\nlevels: [{kind: target, value: 4, from: 2010, source: s}]\n",
                List.of(row(2020, value.add(step)), row(2021, value)));
        var erosion = goal.levels().get(0).erosion();
        var years = BigDecimal.valueOf(erosion.breached() - 2021L);

        assertThat(goal.labels().get(0).label()).isEqualTo(Label.ERODING);
        assertThat(value.subtract(step.multiply(years))).isLessThan(new BigDecimal(4));
        assertThat(value.subtract(step.multiply(years.subtract(BigDecimal.ONE))))
                .isGreaterThanOrEqualTo(new BigDecimal(4));
    }

    private static String row(int year, BigDecimal value) {
        return "f.reserve;" + year + ";" + value.toPlainString().replace('.', ',') + ";%";
    }
}
