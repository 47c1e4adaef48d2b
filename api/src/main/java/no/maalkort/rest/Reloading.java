package no.maalkort.rest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.disk.FolderState;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.CaseCheck;
import no.maalkort.scoring.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loading of changed figures and packs while the service runs: read aside, their cases played, and exchanged whole;
 * what is broken leaves the last good ones serving.
 *
 * <p>Folders are looked at once a second, and loaded when they have been still from one look to the next.
 */
public final class Reloading implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);
    private static final long PAUSE_MILLIS = 1000;

    private final List<Path> data;
    private final List<Path> rules;
    private Serving serving;
    private String tried;
    private String last;

    /** Of folders of releases and folders of packs that are loaded next: what changes from here on is seen. */
    public Reloading(List<Path> data, List<Path> rules) {
        this.data = data;
        this.rules = rules;
        this.tried = FolderState.of(folders());
        this.last = tried;
    }

    /** Begins to look, until the program ends; where there are no folders there is nothing to look at. */
    public void begin(Serving one) {
        serving = one;
        if (!data.isEmpty() || !rules.isEmpty()) {
            var thread = new Thread(this, "reloading");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        String now = FolderState.of(folders());
        boolean isStill = now.equals(last);
        last = now;
        if (isStill && !now.equals(tried)) {
            tried = now;
            load();
        }
    }

    private List<Path> folders() {
        return Stream.concat(data.stream(), rules.stream()).toList();
    }

    private void load() {
        try {
            var workspace = Workspace.open(data, rules);
            var failed = failedCases(workspace);
            if (failed.isEmpty()) {
                serving.exchange(workspace);
                LOG.info("loaded");
            } else {
                refuse(failed);
            }
        } catch (Problem.Rejected e) {
            refuse(e.problems().stream().map(Problem::toString).toList());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("not loaded", e);
            refuse(List.of(String.valueOf(e.getMessage())));
        }
    }

    private void refuse(List<String> problems) {
        serving.refused(problems.size());
        problems.forEach(one -> LOG.atWarn().addKeyValue("problem", one).log("not loaded"));
    }

    /** The cases of users' packs that come out otherwise than they say. */
    private static List<String> failedCases(Workspace workspace) {
        var check = new CaseCheck(workspace.figures().catalogue(), workspace.packs());
        var failed = new ArrayList<String>();
        Stream.concat(workspace.packs().all().stream(), workspace.packs().checks().stream())
                .filter(pack -> !pack.builtIn())
                .forEach(pack -> pack.pack().goals().forEach(goal -> failed.addAll(failed(check, pack, goal))));
        return failed;
    }

    private static List<String> failed(CaseCheck check, LoadedPack pack, Goal goal) {
        return check.play(pack, goal).stream()
                .filter(one -> !one.asExpected())
                .map(one -> one.situation().file() + ":" + one.situation().line() + ": the case ("
                        + one.situation().name() + ") came to (" + one.state() + ").")
                .toList();
    }
}
