package no.maalkort.rules;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a new process takes to its first verdicts on forty goals: ours reads all figures and packs, kept before, and explains;
 * the others are handed goals and figures and find the states.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 5, jvmArgsAppend = "-Dorg.kie.dmn.compiler.execmodel=true")
public class StartBenchmark {
    private static final Path FOLDER = Path.of("target", "bench", "start");
    private static final Path FIGURES = FOLDER.resolve("figures");
    private static final Path PACKS = FOLDER.resolve("packs");
    private static final Path SCORECARD = FOLDER.resolve("scorecard.json");

    @Param
    public Rival rival;

    private List<HandGoal> goals;
    private BigDecimal[] values;

    /** Writes what the processes read, and keeps the pack. */
    static void prepare() throws IOException {
        new Made(40, 1, 1).write(FIGURES, PACKS);
        Files.writeString(SCORECARD, ScorecardJson.write(scorecard()));
    }

    private static Scorecard scorecard() {
        var workspace = Workspace.open(List.of(FIGURES), List.of(PACKS));
        var body = workspace.figures().catalogue().body(Made.body(0));
        var pack = workspace.packs().pack("made");
        return workspace.scoring().score(new Scoring.Request(body, Made.FIRST, pack, null, null));
    }

    @Setup
    public void read() throws IOException {
        if (rival != Rival.MAALKORT) {
            var known = ScorecardJson.read(Files.readString(SCORECARD), Scorecard.class);
            goals = known.goals().stream().map(HandGoal::of).toList();
            values = goals.stream().map(goal -> goal.words().value()).toArray(BigDecimal[]::new);
        }
    }

    @Benchmark
    public Object firstVerdicts() {
        return rival == Rival.MAALKORT
                ? scorecard()
                : Arrays.asList(rival.judge(goals).judge(values));
    }
}
