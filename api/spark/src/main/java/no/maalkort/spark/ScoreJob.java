package no.maalkort.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.figure.Problem;
import no.maalkort.rulepack.Packs;
import no.maalkort.scoring.Workspace;
import no.maalkort.scoring.Years;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The job: scorecards of everybody, judged where Spark runs, with the bytes of {@code maalkort score all}. */
@Command(
        name = "spark-submit … spark-1.0.0.jar",
        mixinStandardHelpOptions = true,
        description = "Judge everybody's years on a cluster of machines.")
public final class ScoreJob implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int MISUSED = 2;
    private static final int REJECTED = 5;

    @Option(names = "--years", required = true, paramLabel = "YEARS", description = "As 2023, 2019,2023 or 2016-2023.")
    private String years;

    @Option(names = "--data", paramLabel = "DIR", description = "A folder of releases; may be given several times.")
    private List<String> data = List.of();

    @Option(
            names = "--table",
            paramLabel = "PARQUET",
            description = "Figures in Parquet: the columns of observations.csv, with release and line.")
    private String table;

    @Option(names = "--rules", paramLabel = "DIR", description = "A pack or a folder of packs, on the driver.")
    private List<Path> rules = List.of();

    @Option(names = "--alone", description = "Only these figures and packs, nothing built in.")
    private boolean alone;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A folder that is not there yet.")
    private String out;

    /** Runs in the session that spark-submit prepared. */
    public static void main(String[] args) {
        int code = run(args);
        session().stop();
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Runs in the session there is, or a new one; returns the exit code of the command line. */
    static int run(String... args) {
        return new CommandLine(new ScoreJob()).execute(args);
    }

    private static SparkSession session() {
        return SparkSession.builder().appName("maalkort").getOrCreate();
    }

    @Override
    public Integer call() throws IOException {
        try {
            return judge(session());
        } catch (Problem.Rejected | Workspace.AmbiguousPack e) {
            System.err.println(e.getMessage());
            return REJECTED;
        } catch (Misuse e) {
            System.err.println(e.getMessage());
            return MISUSED;
        }
    }

    private int judge(SparkSession spark) throws IOException {
        var asked = years();
        var configuration = spark.sparkContext().hadoopConfiguration();
        var target = new org.apache.hadoop.fs.Path(out);
        FileSystem fs = target.getFileSystem(configuration);
        if (fs.exists(target)) {
            throw new Misuse(
                    "The folder (" + out + ") is there already.",
                    "name another with --out; one without (_SUCCESS) is of a run that did not end.");
        }
        var folders = new ArrayList<DataFolder>();
        for (String folder : data) {
            folders.add(DataFolder.read(folder, table != null, configuration));
        }
        var compiled = new HashMap<String, byte[]>();
        var small = folders.stream().map(DataFolder::small).toList();
        var packs = rules.stream().map(Packs::ofUser).map(Folder::of).toList();
        var judge = Judge.compiling(alone, small, packs, compiled);
        judge.check();
        var batch = new Batch(spark, judge, new Parcel(alone, small, packs, compiled));
        var outcome = batch.judge(folders, table, asked, out);
        if (!outcome.everybody()) {
            fs.create(new org.apache.hadoop.fs.Path(target, "_SUCCESS")).close();
        }
        return tell(outcome);
    }

    private List<Integer> years() {
        try {
            return Years.of(years).stream().distinct().toList();
        } catch (IllegalArgumentException e) {
            var lines = e.getMessage().split("\nMaybe ");
            throw new Misuse(lines[0], lines[1]);
        }
    }

    private int tell(Batch.Outcome outcome) {
        System.err.println(outcome.scorecards() + " scorecards in " + out + "/scorecards.");
        if (outcome.everybody()) {
            System.err.println("Nobody was judged: a file that may concern anybody cannot be read.\n"
                    + "Maybe mend what stands in " + out + "/problems.");
            return REJECTED;
        }
        if (outcome.problems() > 0) {
            System.err.println("Not judged: " + outcome.bodies() + " bodies whose figures have " + outcome.problems()
                    + " problems.\nMaybe mend what stands in " + out + "/problems.");
        }
        return DONE;
    }
}
