package no.maalkort.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scorecards from the job are those of the command line, to the byte and in its order. */
class ScoreJobTest extends OneSession {

    @Test
    void allRealFiguresGiveTheCommandLinesBytes() throws IOException {
        var data = Job.copy(
                Made.DATASETS,
                file -> file.getNameCount() == 1 || holds(Made.DATASETS, file, "datapackage.json"),
                home.resolve("datasets"));
        var rules = Job.copy(RULES, file -> holds(RULES, file, "pack.yaml"), home.resolve("rules"));

        assertThat(run("--alone", "--data", data, "--rules", rules, "--years", "2009-2026"))
                .isZero();

        var workspace = Workspace.open(List.of(), List.of());
        assertThat(Job.expect(out(), Job.scorecards(workspace, 2009, 2026))).isGreaterThan(400);
    }

    private static boolean holds(Path folder, Path file, String name) {
        return Files.exists(folder.resolve(file.getName(0)).resolve(name));
    }

    @Test
    void whatIsBuiltInCountsAsOnTheCommandLine() throws IOException {
        var data = home.resolve("own");
        Job.copy(Made.DATASETS.resolve("baerum-annual-report-2023"), file -> true, data.resolve("own-report"));
        rewrite(data.resolve("own-report/datapackage.json"), "baerum-annual-report-2023", "own-report");

        assertThat(run("--data", data, "--years", "2023")).isZero();

        Job.expect(out(), Job.scorecards(Workspace.open(List.of(data), List.of()), 2023, 2023));
    }

    @Test
    void aThousandMadeYearsGiveTheCommandLinesBytes() throws IOException {
        assertThat(judge(List.of(Made.of(115, home.resolve("made"))))).isGreaterThan(1000);
    }

    @Test
    @Tag("slow")
    void aHundredThousandMadeYearsGiveTheCommandLinesBytes() throws IOException {
        var folders = new ArrayList<>(List.of(Made.of(2_500, home.resolve("made"))));
        for (int first = 2_500; first < 12_500; first += 2_500) {
            folders.add(Made.more(first, 2_500, home.resolve("made-" + first)));
        }
        assertThat(judge(folders)).isGreaterThan(100_000);
    }

    private int judge(List<Path> folders) throws IOException {
        var arguments = new ArrayList<Object>(List.of("--alone", "--rules", national, "--years", "2014-2023"));
        folders.forEach(folder -> arguments.addAll(List.of("--data", folder)));
        assertThat(run(arguments.toArray())).isZero();
        return Job.expect(out(), Job.scorecards(Job.alone(folders, national), Made.FROM, Made.TO));
    }

    @Test
    void figuresInParquetGiveTheSame() throws IOException {
        var data = Made.of(30, home.resolve("made"));
        var expected = Job.alone(data, national);
        var table = home.resolve("table");
        spark.createDataFrame(Made.rows(data), Made.COLUMNS).write().parquet(table.toString());
        for (var release : expected.figures().releases()) {
            Files.delete(data.resolve(release.id()).resolve("observations.csv"));
        }

        assertThat(run("--alone", "--data", data, "--table", table, "--rules", national, "--years", "2014-2023"))
                .isZero();

        assertThat(Job.expect(out(), Job.scorecards(expected, Made.FROM, Made.TO)))
                .isGreaterThan(200);
    }
}
