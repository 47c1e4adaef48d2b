package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.maalkort.cli.Copies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Packs and releases that change while eight clients read: each answer is wholly of one state, and none fails. */
class ReloadIT {
    private static final int READERS = 8;
    private static final int CHANGES = Integer.getInteger("maalkort.generated", 2000) >= 20_000 ? 200 : 6;
    private static final String SCORECARD = "/api/v1/scorecards/baerum/2023";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private Path pack;
    private Path figures;
    private Served served;

    @BeforeEach
    void serve() throws IOException {
        pack = Copies.of(Path.of("..", "rules", "baerum"), folder.resolve("baerum"));
        figures = Files.createDirectory(folder.resolve("figures"));
        release("first", "3,6", "2026-09-01");
        served = Served.start(Path.of("."), Map.of(), "--rules", pack.toString(), "--data", figures.toString());
    }

    @AfterEach
    void stop() throws IOException {
        served.close();
    }

    @Test
    @Tag("asvs-16.5.2")
    void aGoodPackIsServedABrokenOneNeverAndNoAnswerIsMixed() throws Exception {
        try (var reading = new Reading(served.base(), answer -> isOfOnePack(answer) && hasALevelThatWas(answer))) {
            for (int i = 0; i < CHANGES; i++) {
                String edition = "utgave " + i + ".";
                edit("goal.yaml", "(?m)^  nb: .*$", "  nb: Netto driftsresultat, " + edition);
                until(ready -> ready.get("status").asString().equals("UP") && title().contains(edition));
                var rules = pack.resolve("finance/net-operating-result/rules.drl");
                String good = Files.readString(rules);
                Files.writeString(rules, broken(good, i));
                until(ready -> ready.get("status").asString().equals("STALE"));
                assertThat(served.get(SCORECARD).body()).contains(edition);
                Files.writeString(rules, good);
                until(ready -> ready.get("status").asString().equals("UP"));
            }
            reading.mustHaveBeenRight();
        }
    }

    private static String broken(String good, int which) {
        return switch (which % 3) {
            case 0 -> good.substring(0, good.length() / 2);
            case 1 -> good.replaceFirst("then", "then System.exit(1);");
            default -> good.replace(">=", "<");
        };
    }

    private void edit(String file, String pattern, String text) throws IOException {
        var path = pack.resolve("finance/net-operating-result").resolve(file);
        Files.writeString(path, Files.readString(path).replaceFirst(pattern, text));
    }

    private String title() {
        try {
            return served.get(SCORECARD + "/goals/finance.net-operating-result").body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The header names the pack that the scorecard was judged by. */
    private static boolean isOfOnePack(Answered answer) {
        String sha = answer.body().at("/pack/sha256").asString();
        return answer.packs().contains("baerum=1.0.0+" + sha.substring(0, 12));
    }

    private static boolean hasALevelThatWas(Answered answer) {
        return answer.body()
                .get("goals")
                .valueStream()
                .filter(goal -> goal.get("id").asString().equals("finance.net-operating-result"))
                .allMatch(goal -> goal.get("state").asString().equals("PARTLY_MET"));
    }

    @Test
    void aSecondReleaseIsServedWholeAndTheOldVerdictComesBackByItsDay() throws Exception {
        String before = served.get(SCORECARD + "?asOf=2026-09-01").body();
        try (var reading = new Reading(
                served.base(), answer -> List.of("PARTLY_MET", "MET").contains(stateOf(answer.body())))) {
            release("restated", "4,2", "2026-10-01");
            until(ready -> ready.get("releases").toString().contains("restated"));

            assertThat(stateOf(MAPPER.readTree(served.get(SCORECARD).body()))).isEqualTo("MET");
            assertThat(served.get(SCORECARD + "?asOf=2026-09-01").body()).isEqualTo(before);
            reading.mustHaveBeenRight();
        }
    }

    private static String stateOf(JsonNode card) {
        return card.get("goals")
                .valueStream()
                .filter(goal -> goal.get("id").asString().equals("finance.net-operating-result"))
                .map(goal -> goal.get("state").asString())
                .findFirst()
                .orElseThrow();
    }

    /** A release that restates one figure of a built-in one, moved into its place whole. */
    private void release(String id, String value, String published) throws IOException {
        var release = Copies.of(Path.of("..", "datasets", "baerum-annual-report-2023"), folder.resolve("making-" + id));
        var observations = release.resolve("observations.csv");
        Files.writeString(
                observations,
                Files.readString(observations)
                        .replaceFirst("(finance.net-operating-result-percent;2023;)[^;]*", "$1" + value));
        var descriptor = release.resolve("datapackage.json");
        Files.writeString(
                descriptor,
                Files.readString(descriptor)
                        .replace("\"baerum-annual-report-2023\"", '"' + id + '"')
                        .replaceFirst("\"published\": \"[^\"]*\"", "\"published\": \"" + published + "\"")
                        .replaceFirst("\"hash\": \"[^\"]*\",", ""));
        Files.move(release, figures.resolve(id));
    }

    private void until(Predicate<JsonNode> is) throws IOException, InterruptedException {
        var latest = Instant.now().plus(Duration.ofSeconds(60));
        JsonNode ready;
        do {
            assertThat(Instant.now()).as("what was waited for came").isBefore(latest);
            Thread.sleep(100);
            ready = MAPPER.readTree(served.get("/health/ready").body());
        } while (!is.test(ready));
    }

    /** One answer to a reader. */
    record Answered(int status, String packs, JsonNode body) {}

    /** Eight clients that read the same scorecard until they are closed. */
    private static final class Reading implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicInteger count = new AtomicInteger();
        private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        private final List<Thread> threads;

        Reading(URI base, Predicate<Answered> isRight) {
            threads = IntStream.range(0, READERS)
                    .mapToObj(i -> new Thread(() -> read(base, isRight)))
                    .toList();
            threads.forEach(Thread::start);
        }

        private void read(URI base, Predicate<Answered> isRight) {
            var client = HttpClient.newHttpClient();
            var request = HttpRequest.newBuilder(base.resolve(SCORECARD)).build();
            try {
                while (!over.get()) {
                    var answer = client.send(request, BodyHandlers.ofString());
                    var answered = new Answered(
                            answer.statusCode(),
                            answer.headers().firstValue("Pack-Version").orElse(""),
                            MAPPER.readTree(answer.body()));
                    if (answered.status() != 200 || !isRight.test(answered)) {
                        wrong.add(answer.statusCode() + " " + answer.body());
                    }
                    count.incrementAndGet();
                    Thread.sleep(5);
                }
            } catch (IOException | InterruptedException e) {
                wrong.add(e.toString());
            }
        }

        void mustHaveBeenRight() throws InterruptedException {
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(wrong).isEmpty();
            assertThat(count.get()).isGreaterThan(READERS);
        }

        @Override
        public void close() {
            over.set(true);
        }
    }
}
