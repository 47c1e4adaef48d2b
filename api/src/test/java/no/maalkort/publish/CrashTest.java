package no.maalkort.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.maalkort.scorecard.FlatTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server is killed again and again while four publish: what was told to be published is there, once and whole, and what
 * was not told is there whole or not at all.
 */
class CrashTest {
    private static final long SEED = 20261128;
    private static final int CRASHES = Integer.getInteger("maalkort.generated", 2000) > 2000 ? 500 : 5;
    private static final int EVERY = 10;
    private static final int PUBLISHERS = 4;
    private static final int LONGEST_PAUSE = 250;
    private static final int YEARS = 3;
    private static final String DATABASE = "crashed";

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger answersLost = new AtomicInteger();

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @Tag("asvs-2.3.3")
    void noRowIsLostDoubledOrHalf() throws Exception {
        var pool = Executors.newFixedThreadPool(PUBLISHERS);
        try (var server = new Server()) {
            var target = server.created(DATABASE);
            var running = IntStream.range(0, PUBLISHERS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> publishAll(server, target, "town" + i), pool))
                    .toList();
            var random = new Random(SEED);
            for (int crash = 1; crash <= CRASHES && running.stream().noneMatch(CompletableFuture::isDone); crash++) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE));
                if (crash % EVERY == 5) {
                    server.crashWhole();
                } else {
                    server.crash(random);
                }
                rows(server, "");
            }
            isOver.set(true);
            running.forEach(CompletableFuture::join);
        }
        pool.shutdown();
        System.out.println(CRASHES + " crashes, seed " + SEED + ": " + told + " publications told, " + failed
                + " failed, " + answersLost + " answers to COMMIT lost");
        assertThat(told.get()).isPositive();
    }

    /** Publishes a town's version after version, looking each time at what is there. */
    private void publishAll(Server server, Target target, String town) {
        var publisher = new Publisher(target, milliseconds -> sleep(milliseconds / 20), delay -> {
            if (delay == Publisher.Delay.COMMIT) {
                answersLost.incrementAndGet();
            }
        });
        int there = 0;
        for (int version = 1; !isOver.get() || version == 1; version++) {
            try {
                publisher.publish(version(town, version));
                told.incrementAndGet();
                there = version;
                assertThat(rows(server, town)).as("told").isEqualTo(shown(town, version));
            } catch (Unpublished broken) {
                failed.incrementAndGet();
                var found = rows(server, town);
                assertThat(found).as(broken.getMessage()).isIn(shown(town, there), shown(town, version));
                there = found.equals(shown(town, there)) ? there : version;
            }
        }
    }

    /** A town's years with as many goals as the version says, each with the version as its value. */
    private static List<MunicipalityYear> version(String town, int version) {
        return IntStream.range(0, YEARS)
                .mapToObj(year -> new MunicipalityYear(
                        town,
                        year,
                        IntStream.range(0, goals(version))
                                .mapToObj(goal -> row(town, year, goal, version))
                                .toList()))
                .toList();
    }

    private static int goals(int version) {
        return 10 + version % 7;
    }

    private static Map<String, Object> row(String town, int year, int goal, int version) {
        var row = new HashMap<String, Object>();
        FlatTable.COLUMNS.forEach(name -> row.put(name, null));
        row.putAll(Map.of("municipality_id", town, "year", year, "pack", "made", "written_in", "made"));
        row.putAll(Map.of("goal", "goal" + (char) ('a' + goal), "value", new BigDecimal(version)));
        return row;
    }

    private static List<List<String>> shown(String town, int version) {
        var rows = new ArrayList<List<String>>();
        for (int year = 0; version > 0 && year < YEARS; year++) {
            for (int goal = 0; goal < goals(version); goal++) {
                rows.add(List.of(String.valueOf(year), "goal" + (char) ('a' + goal), String.valueOf(version)));
            }
        }
        return rows;
    }

    /** What a reader sees of a town as soon as the server answers again. */
    private static List<List<String>> rows(Server server, String town) {
        for (int tried = 0; ; tried++) {
            try {
                return server.one(DATABASE, "SELECT to_regclass('maalkort.results')") == null
                        ? List.of()
                        : server.rows(
                                DATABASE,
                                "SELECT year, goal, value FROM maalkort.results WHERE municipality_id = '" + town
                                        + "' ORDER BY year, goal");
            } catch (SQLException e) {
                if (tried > 1_000) {
                    throw new IllegalStateException("The server did not come back.", e);
                }
                sleep(20);
            }
        }
    }

    private static void sleep(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
