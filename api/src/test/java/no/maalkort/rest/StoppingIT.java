package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The service is told to stop while it works: what it took on gets its whole answer. */
class StoppingIT {
    private static final int STOPS = Integer.getInteger("maalkort.generated", 2000) >= 20_000 ? 200 : 3;

    @Test
    void whatIsInHandIsEndedWhenItStops() throws Exception {
        long seed = 20261128;
        var random = new Random(seed);
        int whole = 0;
        for (int i = 0; i < STOPS; i++) {
            var served = Served.start(Path.of("."), Map.of());
            served.get("/health");
            var asked = asked(served);
            Thread.sleep(300 + random.nextInt(300));
            var process = served.stopping();
            for (var one : asked) {
                whole += isWhole(one, "stop " + i + ", seed " + seed) ? 1 : 0;
            }
            assertThat(process.waitFor()).isEqualTo(143);
            served.close();
        }
        assertThat(whole).isPositive();
    }

    /** The server readies itself at the first request where nobody has it do so before, and then cannot be stopped meanwhile. */
    @Test
    void itStopsWhileItsFirstRequestComes() throws Exception {
        long seed = 20261129;
        var random = new Random(seed);
        for (int i = 0; i < STOPS; i++) {
            var served = Served.start(Path.of("."), Map.of());
            HttpClient.newHttpClient()
                    .sendAsync(
                            HttpRequest.newBuilder(served.base().resolve("/health"))
                                    .build(),
                            BodyHandlers.ofString());
            Thread.sleep(random.nextInt(30));
            var process = served.stopping();
            boolean isOver = process.waitFor(30, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(isOver).as("stop %d, seed %d", i, seed).isTrue();
            served.close();
        }
    }

    /** Whether an answer came whole; else the request was refused, or it found nobody who listens any more. */
    private static boolean isWhole(CompletableFuture<HttpResponse<String>> asked, String when)
            throws InterruptedException, TimeoutException {
        try {
            var answer = asked.get(60, TimeUnit.SECONDS);
            boolean isRefused = answer.statusCode() == Refused.OVERLOADED;
            assertThat(isRefused || answer.body().endsWith("]\n")).as(when).isTrue();
            return !isRefused;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).as(when).isInstanceOf(ConnectException.class);
            return false;
        }
    }

    private static List<CompletableFuture<HttpResponse<String>>> asked(Served served) throws IOException {
        var client = HttpClient.newHttpClient();
        return IntStream.range(0, 4)
                .mapToObj(i -> HttpRequest.newBuilder(
                                served.base().resolve("/api/v1/results?municipality=all&pageSize=150&year=202" + i))
                        .build())
                .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList();
    }
}
