package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Indicator.Better;
import no.maalkort.figure.Observation;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.EngineSources;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What must hold for any figures: real years with figures moved, removed and shuffled by a fixed seed. */
class GeneratedYearsTest {
    private static final List<String> JUDGED = List.of("baerum", "oslo", "stavanger", "trondheim");
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private record Year(Body body, int year, List<Observation> observations) {
        static Year of(int seed) {
            var random = new Random(seed);
            var body = WORKSPACE.figures().catalogue().body(JUDGED.get(random.nextInt(JUDGED.size())));
            int year = 2015 + random.nextInt(10);
            var moved = new ArrayList<Observation>();
            for (Observation one : WORKSPACE.figures().observations(body.id())) {
                boolean number = WORKSPACE
                        .figures()
                        .catalogue()
                        .indicator(one.indicator())
                        .ranks()
                        .isEmpty();
                moved.add(
                        number && random.nextInt(3) == 0 ? with(one, one.value().multiply(share(random))) : one);
            }
            return new Year(body, year, moved);
        }

        private static BigDecimal share(Random random) {
            return BigDecimal.valueOf(50 + random.nextInt(100), 2);
        }

        Scorecard score() {
            return score(observations);
        }

        Scorecard score(List<Observation> some) {
            var figures = Figures.of(WORKSPACE.figures().catalogue(), some);
            var scoring = new Scoring(figures, WORKSPACE.packs(), EngineSources.running());
            return scoring.score(
                    new Scoring.Request(body, year, WORKSPACE.packOf(body), LocalDate.of(2030, 1, 1), null));
        }

        Scorecard with(String indicator, int period, UnaryOperator<BigDecimal> change) {
            return score(observations.stream()
                    .map(one -> one.indicator().equals(indicator) && one.period() == period
                            ? Year.with(one, change.apply(one.value()))
                            : one)
                    .toList());
        }

        private static Observation with(Observation one, BigDecimal value) {
            return new Observation(
                    one.indicator(),
                    one.body(),
                    one.period(),
                    value,
                    value.toPlainString(),
                    one.status(),
                    one.publisher(),
                    one.source(),
                    one.quote(),
                    one.note(),
                    one.release(),
                    one.line());
        }
    }

    @RepeatedTest(60)
    void theBoundsContainTheScore(RepetitionInfo info) {
        var card = Year.of(info.getCurrentRepetition()).score();

        for (Scorecard.Score score :
                List.of(card.totals().measurable(), card.totals().all())) {
            if (score.goals() > 0) {
                assertThat(score.low()).isLessThanOrEqualTo(score.high());
                assertThat(score.low()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
                assertThat(score.high()).isLessThanOrEqualTo(new BigDecimal("100.0001"));
            }
            if (score.score() != null) {
                assertThat(score.score()).isBetween(score.low(), score.high());
            }
        }
    }

    @RepeatedTest(40)
    void theOrderOfFiguresNeverMatters(RepetitionInfo info) {
        var year = Year.of(info.getCurrentRepetition());
        var shuffled = new ArrayList<>(year.observations());
        Collections.shuffle(shuffled, new Random(info.getCurrentRepetition()));

        assertThat(ScorecardJson.write(year.score(shuffled))).isEqualTo(ScorecardJson.write(year.score()));
    }

    @RepeatedTest(60)
    void aBetterFigureNeverScoresLess(RepetitionInfo info) {
        var year = Year.of(info.getCurrentRepetition());
        for (GoalResult goal : judged(year)) {
            var indicator = WORKSPACE.figures().catalogue().indicator(goal.indicator());
            var step = BigDecimal.valueOf(indicator.better() == Better.LOWER ? -3 : 3);
            var better = year.with(goal.indicator(), Integer.parseInt(goal.period()), value -> value.add(step));
            var after = better.find(goal.pack() + ":" + goal.id()).orElseThrow();

            assertThat(after.score()).as(goal.id()).isGreaterThanOrEqualTo(goal.score());
        }
    }

    @RepeatedTest(60)
    void withoutEveryFigureOfItsPeriodAGoalNeverRaisesTheLowestScore(RepetitionInfo info) {
        var year = Year.of(info.getCurrentRepetition());
        var card = year.score();
        for (GoalResult goal : card.goals()) {
            if (goal.isJudged()) {
                var read = Stream.concat(
                                goal.inputs().stream().map(GoalResult.Input::indicator), Stream.of(goal.indicator()))
                        .toList();
                int period = Integer.parseInt(goal.period());
                var without = year.observations().stream()
                        .filter(one -> one.period() != period || !read.contains(one.indicator()))
                        .toList();

                assertThat(year.score(without).totals().measurable().low())
                        .as(goal.id())
                        .isLessThanOrEqualTo(card.totals().measurable().low());
            }
        }
    }

    @RepeatedTest(40)
    void aFlipValueFlipsAndOneUnitLessDoesNot(RepetitionInfo info) {
        var year = Year.of(info.getCurrentRepetition());
        for (GoalResult goal : judged(year)) {
            for (GoalResult.Flip flip : goal.flips()) {
                var unit = BigDecimal.ONE.movePointLeft(goal.decimals());
                boolean above = flip.value().compareTo(goal.value()) > 0;
                var before = above ? flip.value().subtract(unit) : flip.value().add(unit);

                assertThat(flip.verified()).as(goal.id()).isTrue();
                assertThat(stateAt(year, goal, flip.value())).as(goal.id()).isEqualTo(flip.state());
                assertThat(stateAt(year, goal, before)).as(goal.id()).isNotEqualTo(flip.state());
            }
        }
    }

    private static State stateAt(Year year, GoalResult goal, BigDecimal value) {
        return year.with(goal.indicator(), Integer.parseInt(goal.period()), old -> value)
                .find(goal.pack() + ":" + goal.id())
                .orElseThrow()
                .state();
    }

    @Test
    void theBytesAreTheSameUnderAnyLocaleAndTimeZone() {
        String expected = ScorecardJson.write(BuiltIn.scorecard("baerum", 2023));
        for (String tag : List.of("nb-NO", "en-US", "tr-TR", "ar-EG")) {
            for (String id : List.of("UTC", "Europe/Oslo", "Pacific/Kiritimati")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                assertThat(ScorecardJson.write(BuiltIn.scorecard("baerum", 2023)))
                        .isEqualTo(expected);
            }
        }
    }

    /** Goals judged on one reported figure. */
    private static List<GoalResult> judged(Year year) {
        return year.score().goals().stream()
                .filter(goal -> goal.state().isVerdict() && goal.text() == null)
                .filter(goal -> goal.inputs().get(0).indicator().equals(goal.indicator()))
                .toList();
    }
}
