package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.maalkort.planning.RobustnessScoring;
import no.maalkort.planning.Stopped;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

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
}
