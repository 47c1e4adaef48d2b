package no.maalkort.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final List<Long> slept = new ArrayList<>();
    private long now;
    private final Pace pace = new Pace(() -> now, milliseconds -> {
        slept.add(milliseconds);
        now += milliseconds;
    });

    @Test
    void theCallAfterTheLastOfAMinuteWaitsForTheFirstToBeAMinuteOld() {
        for (int call = 0; call < 30; call++) {
            pace.next(Limits.DEFAULT);
            now += 100;
        }
        assertThat(slept).isEmpty();

        pace.next(Limits.DEFAULT);
        assertThat(slept).containsExactly(57_000L);
    }

    @Test
    void noWindowHoldsMoreCallsThanAreAllowed() {
        var random = new Random(20_241_125);
        var limits = new Limits(1, 5, 10, null);
        var begun = new ArrayList<Long>();
        for (int call = 0; call < 500; call++) {
            now += random.nextInt(4_000);
            pace.next(limits);
            begun.add(now);
        }
        for (int call = 5; call < begun.size(); call++) {
            assertThat(begun.get(call) - begun.get(call - 5)).isGreaterThanOrEqualTo(10_000);
        }
    }
}
