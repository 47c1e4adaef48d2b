package no.maalkort.rules;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A country of 357 municipalities over ten years, explained and written as JSON lines, beside Jackson writing the same bytes of
 * scorecards that are there already; the bytes go into a checksum and not to a disk, so that none hides the difference.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class WritingBenchmark {
    private static final int GOALS = 40;
    private static final int MUNICIPALITIES = 357;
    private static final int YEARS = 10;
    private static final int AHEAD = 16;

    private final List<Scorecard> scorecards = new ArrayList<>();
    private final JsonMapper jackson = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultVisibility(seen -> seen.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private Made.Ready made;
    private long sum;

    @Setup
    public void open() throws IOException {
        made = new Made(GOALS, MUNICIPALITIES, YEARS).open();
        for (int i = 0; i < MUNICIPALITIES * YEARS; i++) {
            scorecards.add(scorecard(i));
        }
        sum = writtenByJackson();
    }

    /** A batch meets each municipality-year once: nothing of it is known from another. */
    @Setup(Level.Iteration)
    public void forget() {
        made = new Made(GOALS, MUNICIPALITIES, YEARS).open();
    }

    private Scorecard scorecard(int number) {
        return made.workspace().scoring().score(made.request(number / YEARS, number % YEARS));
    }

    /** As {@code batch} does: some municipalities ahead, each on a core that is free, written in their order. */
    @Benchmark
    public long explainedAndWritten() throws IOException {
        var out = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        for (int first = 0; first < MUNICIPALITIES; first += AHEAD) {
            int last = Math.min(first + AHEAD, MUNICIPALITIES);
            for (byte[] lines : IntStream.range(first, last)
                    .parallel()
                    .mapToObj(this::lines)
                    .toList()) {
                out.write(lines);
            }
        }
        return same(out);
    }

    @Benchmark
    public long explainedAndWrittenByOneThread() throws IOException {
        var out = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        for (int i = 0; i < MUNICIPALITIES; i++) {
            out.write(lines(i));
        }
        return same(out);
    }

    private byte[] lines(int municipality) {
        var lines = new ByteArrayOutputStream();
        for (int year = 0; year < YEARS; year++) {
            lines.writeBytes(ScorecardJson.bytes(scorecard(municipality * YEARS + year)));
        }
        return lines.toByteArray();
    }

    private long same(CheckedOutputStream out) {
        if (out.getChecksum().getValue() != sum) {
            throw new IllegalStateException("Other bytes.");
        }
        return sum;
    }

    @Benchmark
    public long writtenByJackson() throws IOException {
        var sums = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        try (var out = new BufferedOutputStream(sums)) {
            for (Scorecard scorecard : scorecards) {
                jackson.writeValue(out, scorecard);
                out.write('\n');
            }
        }
        return sums.getChecksum().getValue();
    }
}
