package no.maalkort.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.maalkort.disk.Disk;
import no.maalkort.disk.FolderState;
import no.maalkort.disk.GrowingFile;
import no.maalkort.disk.Sha256;
import no.maalkort.figure.Body;
import no.maalkort.scorecard.EngineSources;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code batch}: the scorecards of everybody and many years in a file, judged on every core and written as they come. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = {
            "Judge everybody with a figure their goals ask for, one scorecard a line (JSON).",
            "A run that was stopped goes on where it was when the same is asked again."
        },
        footer = {"", "Try:  ${COMMAND-FULL-NAME} 2013-2022 -o scorecards.jsonl"})
final class Batch implements Callable<Integer> {
    private static final int AHEAD = 16;

    @Parameters(index = "0", paramLabel = "YEAR", description = "A year, several with commas, or 2016-2023.")
    private String years;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file; it is there when it is whole, and until then FILE.part.")
    private Path file;

    @Mixin
    private Given given;

    @Override
    public Integer call() {
        var asked = Given.years(years);
        var bodies = given.everybody();
        try (var stopping = new Stopping();
                var growing = new GrowingFile(file, madeOf(asked, bodies))) {
            if (growing.steps() > 0) {
                System.err.println(given.say("Fortsetter etter ", "Going on after ") + growing.steps()
                        + given.say(" av ", " of ") + bodies.size() + ".");
            }
            if (isJudged(bodies, asked, growing, stopping)) {
                growing.finish();
                System.err.println(given.say("Skrevet: ", "Written: ") + file);
                return 0;
            }
            System.err.println(given.say(
                    "Stanset etter " + growing.steps() + "; samme kommando fortsetter der.",
                    "Stopped after " + growing.steps() + "; the same command goes on there."));
            return 1;
        } catch (IOException e) {
            throw new Usage(
                    "(" + file + ") cannot be written: " + Disk.reason(e) + ".",
                    "the disk is full, or the folder is not there; the same command goes on when that is mended.");
        }
    }

    /** A digest of all that the scorecards are made of: another where any may be another. */
    private String madeOf(List<Integer> asked, List<Body> bodies) {
        var workspace = given.workspace();
        var parts = new ArrayList<String>();
        parts.add(EngineSources.running().toString());
        Stream.concat(workspace.packs().all().stream(), workspace.packs().checks().stream())
                .forEach(pack -> parts.add(pack.pack().id() + pack.pack().sha256()));
        workspace.figures().releases().forEach(release -> parts.add(release.id()));
        parts.add(FolderState.of(given.sources().data()));
        bodies.forEach(body -> parts.add(body.id()));
        parts.add(asked + " " + given.chosen());
        return Sha256.of(String.join("\n", parts));
    }

    /** Judges who is left, some ahead of what is written; false where it was stopped before the end. */
    private boolean isJudged(List<Body> bodies, List<Integer> asked, GrowingFile growing, Stopping stopping)
            throws IOException {
        var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        var progress = new Progress(given.language());
        try {
            var ahead = new ArrayDeque<Future<byte[]>>();
            int next = (int) growing.steps();
            while (growing.steps() < bodies.size()) {
                while (next < bodies.size() && ahead.size() < AHEAD) {
                    var body = bodies.get(next++);
                    ahead.add(workers.submit(() -> lines(body, asked)));
                }
                if (!stopping.goesOn()) {
                    return false;
                }
                growing.append(made(ahead.remove()));
                progress.at((int) growing.steps(), bodies.size(), given.say("kommuner", "municipalities"));
            }
            return true;
        } finally {
            progress.end();
            workers.shutdownNow();
        }
    }

    /** A body's scorecards, a line each; nothing where it has no figures. */
    private byte[] lines(Body body, List<Integer> asked) {
        var lines = new ByteArrayOutputStream();
        for (int year : asked) {
            var card = given.workspace().scoring().score(given.request(body, year));
            if (card.hasFigures()) {
                lines.writeBytes(ScorecardJson.bytes(card));
            }
        }
        return lines.toByteArray();
    }

    private static byte[] made(Future<byte[]> lines) {
        try {
            return lines.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
