package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Status;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reaches an aim does, and one unit less does not; what is said not to suffice does not at its best. */
class ReachTest {
    private static Workspace workspace;

    @BeforeAll
    static void open() {
        workspace = Workspace.open(List.of(), List.of());
    }

    private static Scoring.Request request(String municipality, int year) {
        var body = workspace.figures().catalogue().body(municipality);
        return new Scoring.Request(body, year, workspace.packOf(body), null, null);
    }

    private static Reach reach(String municipality, int year, Aim aim) {
        var request = request(municipality, year);
        return Reaching.of(Reaching.Asked.of(workspace, request), aim, List.of());
    }

    private static Scorecard scored(String municipality, int year, List<Scenario.FigureSet> figures) {
        return WhatIfScoring.scorecard(
                workspace,
                request(municipality, year),
                new Scenario("", municipality, year, figures, List.of(), List.of()));
    }

    /** A way's figures, the last of them so many units less than it says. */
    private static List<Scenario.FigureSet> sets(String municipality, Reach.Solution way, int less) {
        return way.moves().stream()
                .map(move -> {
                    var indicator = workspace.figures().catalogue().indicator(move.indicator());
                    boolean last = move == way.moves().get(way.moves().size() - 1);
                    var units = BigDecimal.ONE
                            .movePointLeft(indicator.decimals())
                            .multiply(BigDecimal.valueOf(move.by().signum() * (last ? less : 0)));
                    return new Scenario.FigureSet(
                            move.indicator(),
                            municipality,
                            move.period(),
                            new BigDecimal(move.to()).subtract(units).toPlainString(),
                            move.unit(),
                            Status.F,
                            null);
                })
                .toList();
    }

    static Stream<Scorecard> judged() {
        return Stream.of("baerum", "oslo", "stavanger", "trondheim", "asker", "lillestrom")
                .flatMap(id -> Stream.of(2012, 2016, 2020, 2022, 2023).map(year -> request(id, year)))
                .map(request -> workspace.scoring().score(request))
                .filter(card -> card.totals().measurable().observed() > 0);
    }

    @ParameterizedTest
    @MethodSource("judged")
    void everyWayIsTheLeastOfItsFigureAndEveryLimitFallsShort(Scorecard card) {
        String id = card.municipality().id();
        var total = card.totals().measurable();
        var now = total.score() == null ? total.low() : total.score();
        for (int more : List.of(1, 10, 40)) {
            var aim = new Aim.Points(null, now.add(BigDecimal.valueOf(more)).min(BigDecimal.valueOf(100)));
            var reach = reach(id, card.year(), aim);
            for (Reach.Solution way : reach.ways()) {
                assertThat(aim.isReached(scored(id, card.year(), sets(id, way, 0))))
                        .as(way.toString())
                        .isTrue();
                assertThat(aim.isReached(scored(id, card.year(), sets(id, way, 1))))
                        .as(way.toString())
                        .isFalse();
            }
            assertThat(reach.ways())
                    .isSortedAccordingTo((one, other) -> one.change().compareTo(other.change()));
            assertThat(reach.limits()).allMatch(limit -> limit.then().compareTo(aim.least()) < 0);
        }
    }

    @Test
    void whatLiftsFinanceToItsTargetIsFourTenthsOfAPoint() {
        var reach = reach("baerum", 2023, new Aim.Verdict("baerum:finance.net-operating-result", State.MET));

        assertThat(reach.ways()).singleElement().satisfies(way -> {
            assertThat(way.moves()).extracting(Reach.Move::to).containsExactly("4");
            assertThat(way.moves().get(0).by()).isEqualByComparingTo("0.4");
            assertThat(way.then()).isEqualByComparingTo("100");
            assertThat(way.command())
                    .isEqualTo("maalkort what-if baerum 2023 --set finance.net-operating-result-percent@2023=4");
        });
    }

    @Test
    void whereOneFigureDoesNotSufficeTheCheapestPairDoes() {
        var alone = reach("baerum", 2023, new Aim.Points(null, new BigDecimal("22")));
        var both = reach("baerum", 2023, new Aim.Points(null, new BigDecimal("23")));

        assertThat(alone.basis()).isEqualTo(Reach.Basis.LOW);
        assertThat(alone.ways()).isNotEmpty().allMatch(way -> way.moves().size() == 1);
        assertThat(both.ways()).singleElement().satisfies(way -> assertThat(way.moves())
                .hasSize(2));
        assertThat(both.limits()).hasSize(2);
        assertThat(both.missing()).contains("baerum:finance.buffer-fund");
    }

    @Test
    void anAimIsReachedExactlyThere() {
        var now =
                reach("baerum", 2023, new Aim.Points("finance", BigDecimal.ONE)).at();

        assertThat(reach("baerum", 2023, new Aim.Points("finance", now)).reached())
                .isTrue();
        assertThat(reach("baerum", 2023, new Aim.Points("finance", now.add(new BigDecimal("0.0001"))))
                        .reached())
                .isFalse();
    }

    @Test
    void whatIsBeyondEveryFigureIsSaidSoWithHowFarEachLeads() {
        var reach = reach("baerum", 2023, new Aim.Points(null, new BigDecimal("99")));

        assertThat(reach.ways()).isEmpty();
        assertThat(reach.limits()).extracting(Reach.Bound::best).containsExactlyInAnyOrder("4", "-41");
    }
}
