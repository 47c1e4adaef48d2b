package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Observation;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.Compared.Cause;
import no.maalkort.scorecard.EngineSources;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.Split;
import no.maalkort.scoring.Scoring;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Why a score changed: terms that leave no remainder, and name the true cause. */
class ComparedYearsTest {
    private static final List<String> BODIES = List.of("baerum", "oslo", "stavanger", "trondheim", "asker", "bergen");

    /** Two scorings of one municipality that differ in year, figures known and pack, by a fixed seed. */
    private record Pair(Scoring scoring, Scoring.Request from, Scoring.Request to) {
        static Pair of(int seed) {
            var random = new Random(seed);
            var body = WORKSPACE.figures().catalogue().body(BODIES.get(random.nextInt(BODIES.size())));
            var observations = WORKSPACE.figures().observations(body.id()).stream()
                    .filter(one -> random.nextInt(6) > 0)
                    .toList();
            var figures = Figures.of(WORKSPACE.figures().catalogue(), observations);
            var scoring = new Scoring(figures, WORKSPACE.packs(), EngineSources.running());
            return new Pair(
                    scoring, request(random, body.id(), observations), request(random, body.id(), observations));
        }

        private static Scoring.Request request(Random random, String id, List<Observation> observations) {
            var body = WORKSPACE.figures().catalogue().body(id);
            var packs = List.copyOf(WORKSPACE.packs().all());
            var pack = random.nextInt(3) == 0 ? packs.get(random.nextInt(packs.size())) : WORKSPACE.packOf(body);
            var asOf = random.nextInt(3) == 0
                    ? observations
                            .get(random.nextInt(observations.size()))
                            .release()
                            .published()
                            .lastDay()
                    : LocalDate.of(2030, 1, 1);
            return new Scoring.Request(body, 2012 + random.nextInt(14), pack, asOf, null);
        }

        Compared compared() {
            return scoring.compare(from, to);
        }
    }

    @RepeatedTest(400)
    void theTermsLeaveNoRemainder(RepetitionInfo info) {
        var pair = Pair.of(info.getCurrentRepetition());
        var compared = pair.compared();

        assertThat(compared.measurable())
                .isEqualTo(compared.goals().stream()
                        .map(Compared.GoalCompared::points)
                        .reduce(Split.NONE, Split::plus));
        exact(compared.measurable());
        exact(compared.all());
        compared.areas().forEach(area -> exact(area.measurable()));
        compared.goals().forEach(goal -> exact(goal.own()));
    }

    @RepeatedTest(400)
    void bothEndsAreTheScorecardsOwn(RepetitionInfo info) {
        var pair = Pair.of(info.getCurrentRepetition());
        var compared = pair.compared();
        var from = pair.scoring().score(pair.from());
        var to = pair.scoring().score(pair.to());

        ends(compared.measurable(), from.totals().measurable(), to.totals().measurable());
        ends(compared.all(), from.totals().all(), to.totals().all());
        for (Scorecard.Area area : to.areas()) {
            compared.areas().stream().filter(one -> one.id().equals(area.id())).forEach(one -> assertThat(
                            Numbers.rounded(one.measurable().to()))
                    .isEqualByComparingTo(zero(area.measurable().low())));
        }
    }

    @RepeatedTest(60)
    void nothingChangesBetweenAScorecardAndItself(RepetitionInfo info) {
        var pair = Pair.of(info.getCurrentRepetition());
        var compared = pair.scoring().compare(pair.from(), pair.from());

        assertThat(compared.measurable().change()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(compared.goals()).allSatisfy(goal -> assertThat(goal.steps()).isEmpty());
    }

    @RepeatedTest(100)
    void theWayBackIsAsLong(RepetitionInfo info) {
        var pair = Pair.of(info.getCurrentRepetition());

        assertThat(pair.scoring().compare(pair.to(), pair.from()).measurable().change())
                .isEqualByComparingTo(pair.compared().measurable().change().negate());
    }

    @Test
    void bærumFell20PointsFrom2020MostlyBecauseFiguresAreMissing() {
        var compared = years("baerum", 2020, 2023);

        assertThat(compared.measurable().from()).isEqualByComparingTo("40");
        assertThat(rounded(compared.measurable().method())).isEqualByComparingTo("10");
        assertThat(rounded(compared.measurable().coverage())).isEqualByComparingTo("-28.8363");
        assertThat(rounded(compared.measurable().performance())).isEqualByComparingTo("-1.3333");
        assertThat(goal(compared, "finance.net-operating-result").own().performance())
                .isEqualByComparingTo("-20");
    }

    @Test
    void oslosPathAskedForMoreIn2022WhileEmissionsFell() {
        var own = goal(years("oslo", 2022, 2023), "climate.direct-emissions").own();

        assertThat(rounded(own.path())).isEqualByComparingTo("-4.7531");
        assertThat(rounded(own.performance())).isEqualByComparingTo("2.6785");
        assertThat(own.method()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void aLaterFigureIsARevisionAndNotAResult() {
        var body = WORKSPACE.figures().catalogue().body("baerum");
        var pack = WORKSPACE.packOf(body);
        var compared = WORKSPACE
                .scoring()
                .compare(
                        new Scoring.Request(body, 2022, pack, LocalDate.of(2022, 12, 31), null),
                        new Scoring.Request(body, 2022, pack, LocalDate.of(2024, 12, 31), null));

        assertThat(goal(compared, "inclusion.refugees-settled").steps())
                .extracting(Compared.Step::cause)
                .containsExactly(Cause.REVISION);
        assertThat(goal(compared, "inclusion.refugees-settled").steps().get(0).nb())
                .contains("61", "2022-09", "277", "2023", "uavklart → ikke nådd");
    }

    private static Compared years(String municipality, int from, int to) {
        var body = WORKSPACE.figures().catalogue().body(municipality);
        var pack = WORKSPACE.packOf(body);
        return WORKSPACE
                .scoring()
                .compare(
                        new Scoring.Request(body, from, pack, null, null),
                        new Scoring.Request(body, to, pack, null, null));
    }

    private static Compared.GoalCompared goal(Compared compared, String id) {
        return compared.goals().stream()
                .filter(goal -> goal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void exact(Split split) {
        assertThat(split.from()
                        .add(split.revision())
                        .add(split.method())
                        .add(split.path())
                        .add(split.coverage())
                        .add(split.performance()))
                .isEqualByComparingTo(split.to());
    }

    private static void ends(Split split, Scorecard.Score from, Scorecard.Score to) {
        assertThat(Numbers.rounded(split.from())).isEqualByComparingTo(zero(from.low()));
        assertThat(Numbers.rounded(split.to())).isEqualByComparingTo(zero(to.low()));
    }

    private static BigDecimal zero(BigDecimal low) {
        return low == null ? BigDecimal.ZERO : low;
    }

    private static BigDecimal rounded(BigDecimal number) {
        return Numbers.rounded(number);
    }
}
