package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is asked for again is kept, and what is asked for once takes no room. */
class KeptAnswersTest {
    private static final int MEGABYTE = 1024 * 1024;
    private final KeptAnswers answers = new KeptAnswers();

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private void keep(String path) {
        keep(path, () -> true);
    }

    private void keep(String path, BooleanSupplier holds) {
        var request = request(path);
        answers.keep(
                request, new Answer(new byte[MEGABYTE], "text/plain", request, new MockHttpServletResponse()), holds);
    }

    @Test
    void whatHoldsNoMoreIsMadeAgainAndKeptInItsPlace() {
        var holds = new AtomicBoolean(true);
        keep("/a", holds::get);
        keep("/a", holds::get);
        assertThat(answers.find(request("/a"))).isPresent();

        holds.set(false);
        assertThat(answers.find(request("/a"))).isEmpty();

        keep("/a");
        assertThat(answers.find(request("/a"))).isPresent();
    }

    @Test
    void anAnswerIsKeptFromTheSecondTimeOn() {
        keep("/a");
        assertThat(answers.find(request("/a"))).isEmpty();

        keep("/a");
        assertThat(answers.find(request("/a"))).isPresent();
        assertThat(answers.find(request("/b"))).isEmpty();
    }

    @Test
    void whoeverAsksForEverythingOnceDrivesOutNothing() {
        keep("/a");
        keep("/a");

        IntStream.range(0, 1000).forEach(i -> keep("/once/" + i));

        assertThat(answers.find(request("/a"))).isPresent();
    }

    @Test
    void theLongestUnaskedGoFirst() {
        keep("/a");
        keep("/a");
        for (int i = 0; i < 40; i++) {
            keep("/twice/" + i);
            keep("/twice/" + i);
        }

        assertThat(answers.find(request("/a"))).isEmpty();
        assertThat(answers.find(request("/twice/39"))).isPresent();
    }
}
