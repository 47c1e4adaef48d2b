package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Ten minutes of ten times what there is room for, beside slow senders: no error but 503, and memory stays what it was. */
@Tag("slow")
class SaturationIT {
    private static final Duration WARMING = Duration.ofMinutes(2);
    private static final Duration WHOLE = Duration.ofMinutes(10);
    private static final int ASKING = 20 * Gate.AT_ONCE;
    private static final int SENDING_SLOWLY = 20;
    /** All of it taken at the start: what grows after that is no heap. */
    private static final String HEAP = "-Xms256m -Xmx256m -XX:+AlwaysPreTouch";

    private static final Pattern USED = Pattern.compile("(?:new generation|tenured generation) .*used ([0-9]+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");
    private static final String SLOW_HEAD = "POST /api/v1/evaluations HTTP/1.1\r\nHost: x\r\n"
            + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";

    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void tenMinutesAtSaturation() throws Exception {
        try (var served = Served.start(Path.of("."), Map.of("JDK_JAVA_OPTIONS", HEAP))) {
            var ids = JsonMapper.shared()
                    .readTree(served.get("/api/v1/municipalities").body())
                    .valueStream()
                    .map(one -> one.get("id").asString())
                    .toList();
            var until = Instant.now().plus(WHOLE);
            var threads = new ArrayList<>(IntStream.range(0, ASKING)
                    .mapToObj(i -> new Thread(() -> ask(served, ids, until)))
                    .toList());
            IntStream.range(0, SENDING_SLOWLY).forEach(i -> threads.add(new Thread(() -> drip(served, until))));
            threads.forEach(Thread::start);
            Thread.sleep(WARMING.toMillis());
            long warm = resident(served);
            long live = live(served);
            for (Thread thread : threads) {
                thread.join();
            }
            long then = resident(served);

            System.out.println("Answers by status " + new TreeMap<>(answers) + "; kB of memory when warm " + warm
                    + ", at the end " + then);
            assertThat(failures).isEmpty();
            assertThat(answers.keySet()).isSubsetOf(200, 503).contains(200);
            assertThat(then).isLessThan(warm + warm / 10);
            assertThat(live(served)).isLessThan(live + live / 10);
            assertThat(served.get("/health").statusCode()).isEqualTo(200);
            assertThat(served.errors().lines().skip(1)).noneMatch(line -> line.contains("\"level\":\"ERROR\""));
        }
    }

    /** Each municipality, year and day once. */
    private String path(List<String> ids) {
        int n = next.getAndIncrement();
        return "/api/v1/scorecards/" + ids.get(n % ids.size()) + "/" + (2016 + n / ids.size() % 8) + "?asOf="
                + LocalDate.of(2027, 1, 1).plusDays(n / ids.size() / 8 % 20_000);
    }

    private void ask(Served served, List<String> ids, Instant until) {
        var client = HttpClient.newHttpClient();
        while (Instant.now().isBefore(until)) {
            try {
                var request =
                        HttpRequest.newBuilder(served.base().resolve(path(ids))).build();
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                answers.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
                if (status == Refused.OVERLOADED) {
                    Thread.sleep(20);
                }
            } catch (IOException | InterruptedException e) {
                fail(e);
            }
        }
    }

    private synchronized void fail(Exception e) {
        failures.add(e.toString());
    }

    /** A byte a second; cut off again and again. */
    private static void drip(Served served, Instant until) {
        while (Instant.now().isBefore(until)) {
            try (var socket = new Socket(served.base().getHost(), served.base().getPort())) {
                socket.getOutputStream().write(SLOW_HEAD.getBytes(StandardCharsets.US_ASCII));
                while (Instant.now().isBefore(until)) {
                    Thread.sleep(1000);
                    socket.getOutputStream().write(' ');
                }
            } catch (IOException e) {
                // Being cut off is what is meant to happen; it begins anew.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** What of the heap is still in use when all else was collected. */
    private static long live(Served served) throws IOException, InterruptedException {
        jcmd(served, "GC.run");
        var used = USED.matcher(jcmd(served, "GC.heap_info"));
        return used.results().mapToLong(one -> Long.parseLong(one.group(1))).sum();
    }

    private static String jcmd(Served served, String command) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(program, String.valueOf(served.pid()), command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private static long resident(Served served) throws IOException {
        var found = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(served.pid()), "status")));
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }
}
