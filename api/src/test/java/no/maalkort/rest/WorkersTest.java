package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Few threads work, and those that wait for something keep none of the others from working. */
class WorkersTest {
    private final Workers workers = new Workers();

    @Test
    void whoWaitsIsReplacedAndNoMoreThanThat() throws InterruptedException {
        var over = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        for (int i = 0; i < Workers.FEW; i++) {
            workers.execute(() -> await(over));
        }
        workers.execute(answered::countDown);

        assertThat(answered.await(5 * Workers.LONG_MILLIS, TimeUnit.MILLISECONDS))
                .isFalse();
        workers.look();
        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(workers.getCorePoolSize()).isEqualTo(2 * Workers.FEW);

        over.countDown();
        while (workers.getActiveCount() > 0) {
            Thread.sleep(1);
        }
        workers.look();
        assertThat(workers.getCorePoolSize()).isEqualTo(Workers.FEW);
        workers.shutdown();
        assertThat(workers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void thereAreNeverMoreThanTheMost() throws InterruptedException {
        var over = new CountDownLatch(1);
        for (int i = 0; i < 2 * Workers.MOST; i++) {
            workers.execute(() -> await(over));
        }
        for (int i = 0; i < 100 && workers.getPoolSize() < Workers.MOST; i++) {
            Thread.sleep(2 * Workers.LONG_MILLIS);
            workers.look();
        }

        assertThat(workers.getPoolSize()).isEqualTo(Workers.MOST);
        over.countDown();
        workers.shutdown();
        assertThat(workers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
