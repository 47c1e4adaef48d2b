package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.maalkort.planning.Backtest;
import no.maalkort.planning.Gaps;
import no.maalkort.planning.PlannedGoals;
import no.maalkort.planning.Projections;
import no.maalkort.planning.RobustnessScoring;
import no.maalkort.planning.Scenario;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Stopped;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work that takes too long ends: with what it has where that is an answer, else without one, and it runs on nowhere. */
class DeadlineTest {
    private static final int MANY = 100_000_000;
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());

    private static Scoring.Request request() {
        var body = WORKSPACE.figures().catalogue().body("baerum");
        return new Scoring.Request(body, 2020, WORKSPACE.packOf(body), null, null);
    }

    @Test
    void runsThatTakeTooLongAreToldOfAsFarAsTheyAreMade() {
        RobustnessScoring.of(WORKSPACE, request(), 1, RobustnessScoring.SEED, done -> true);

        var robustness = Deadline.within(
                4,
                going -> RobustnessScoring.of(
                        WORKSPACE, request(), MANY, RobustnessScoring.SEED, done -> going.getAsBoolean()));

        assertThat(robustness.asked()).isEqualTo(MANY);
        assertThat(robustness.draws()).isPositive().isLessThan(MANY);
    }

    @Test
    void planningThatNobodyWaitsForEnds() throws InterruptedException {
        var ended = new CountDownLatch(1);

        assertThatThrownBy(() -> Deadline.within(1, going -> {
                    try {
                        return RobustnessScoring.of(WORKSPACE, request(), MANY, RobustnessScoring.SEED, done -> true);
                    } catch (Stopped stopped) {
                        ended.countDown();
                        throw stopped;
                    }
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("took longer than");

        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Work asked of the service that a deadline has to end, each as often as it takes to be too late. */
    private static Stream<Runnable> work() {
        var body = WORKSPACE.figures().catalogue().body("baerum");
        var day = LocalDate.of(2026, 1, 1);
        var goals = new PlannedGoals(WORKSPACE, WORKSPACE.packOf(body)).all();
        var gaps = new Gaps.Asked(body, "baerum", goals, null, day, null);
        var projections = new Projections.Asked(body, "baerum", goals, null, 2030, day, null);
        var nothing = new Scenario("", "baerum", 2020, List.of(), List.of(), List.of());
        return Stream.of(
                () -> WORKSPACE.scoring().score(request()),
                () -> WhatIfScoring.of(WORKSPACE, request(), nothing, List.of()),
                () -> Gaps.of(WORKSPACE, gaps),
                () -> Backtest.of(WORKSPACE, day),
                () -> Projections.of(WORKSPACE, Backtest.of(WORKSPACE, day), projections));
    }

    @ParameterizedTest
    @MethodSource("work")
    void whateverIsAskedEndsAtItsNextStepOnceNobodyWaits(Runnable work) {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(work::run).isInstanceOf(Stopped.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
