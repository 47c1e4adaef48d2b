package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import no.maalkort.disk.Child;
import no.maalkort.disk.Failing;
import no.maalkort.disk.FaultyFiles;
import no.maalkort.disk.Outage;
import no.maalkort.disk.Trials;
import no.maalkort.figure.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An import that is stopped, or whose disk fails, leaves the release whole or not at all, and the others as they were. */
class StoppedImportTest {
    private static final long SEED = 20260111;
    private static final int KILLS = Trials.of(3, 500);
    private static final int LONGEST_MICROS = 100_000;

    @TempDir
    private Path temp;

    private Path folder(String name) throws IOException {
        var folder = Files.createDirectory(temp.resolve(name));
        Releases.put(folder, 1);
        return folder;
    }

    @ParameterizedTest
    @EnumSource(Failing.Way.class)
    void aDiskThatFailsAtAnyThingHarmsNothing(Failing.Way way) throws IOException {
        boolean reached = true;
        for (int n = 0; reached; n++) {
            var folder = folder(way.name() + n);
            var failing = new Failing(way, n);
            try {
                assertThat(Releases.put(FaultyFiles.of(folder, failing), 2)).isTrue();
                assertThat(Releases.in(folder)).contains("made-2");
            } catch (Problem.Rejected e) {
                assertThat(e).hasMessageContaining("Maybe ");
            }
            assertGoesOn(folder);
            reached = failing.refused() > 0;
        }
    }

    private static void assertGoesOn(Path folder) {
        boolean there = Releases.in(folder).contains("made-2");
        assertThat(Releases.in(folder)).contains("made-1").hasSize(there ? 2 : 1);
        assertThat(Releases.put(folder, 2)).isEqualTo(!there);
        assertThat(Releases.in(folder)).containsExactlyInAnyOrder("made-1", "made-2");
    }

    @Test
    void aStopAtAnyThingLosesNothing() throws IOException {
        boolean stopped = true;
        for (int n = 0; stopped; n++) {
            var process = folder("process" + n);
            var machine = folder("machine" + n);
            var outage = new Outage(machine);

            stopped = new Outage(process).at(n, seen -> Releases.put(seen, 2));
            outage.at(n, seen -> Releases.put(seen, 2));
            outage.loseWhatWasNotForced();

            assertThat(Releases.in(machine))
                    .hasSize(stopped ? Releases.in(machine).size() : 2);
            assertGoesOn(process);
            assertGoesOn(machine);
        }
    }

    @Test
    void whatIsToldAfterAStoppedProcessSurvivesTheMachine() throws IOException {
        boolean stopped = true;
        for (int n = 0; stopped; n++) {
            var folder = folder("told" + n);
            var outage = new Outage(folder);

            stopped = outage.at(n, seen -> Releases.put(seen, 2));
            outage.at(Integer.MAX_VALUE, seen -> Releases.put(seen, 2));
            outage.loseWhatWasNotForced();

            assertThat(Releases.in(folder)).containsExactlyInAnyOrder("made-1", "made-2");
        }
    }

    @Test
    void whatWasToldSurvivesAKillAtAnyMoment() throws Exception {
        var random = new Random(SEED);
        int told = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var folder = folder("killed" + kill);

            var said = Child.start(List.of(), Importer.class, folder, 2).killed(random.nextInt(LONGEST_MICROS));

            assertThat(Releases.in(folder))
                    .as("seed " + SEED + ", kill " + kill)
                    .containsAll(said);
            told += said.size();
        }
        System.out.println(KILLS + " kills of an import: " + told + " told, 0 lost, 0 half");
    }
}
