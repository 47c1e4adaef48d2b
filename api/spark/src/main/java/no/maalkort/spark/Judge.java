package no.maalkort.spark;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.BuiltIn;
import no.maalkort.figure.FiguresByBody;
import no.maalkort.figure.Problem;
import no.maalkort.figure.ReleaseRows;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.rulepack.KeptRules;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The engine of one process: catalogue, packs and what releases declare, ready for the rows of one body after another. */
final class Judge {
    private final Workspace workspace;
    private final FiguresByBody figures;

    private Judge(Workspace workspace, FiguresByBody figures) {
        this.workspace = workspace;
        this.figures = figures;
    }

    /**
     * The driver's judge, which compiles the users' packs.
     *
     * @param compiled is given their classes
     * @throws Problem.Rejected with every problem of folders, catalogues and packs
     */
    static Judge compiling(boolean alone, List<Folder> data, List<Folder> rules, Map<String, byte[]> compiled) {
        var trees = data.stream().map(Folder::tree).toList();
        var packs = rules.stream().map(Folder::tree).toList();
        var workspace = Workspace.withoutFigures(alone, trees, packs, new KeptRules(compiled));
        var builtIn = alone ? null : BuiltIn.of("datasets/", "bodies.yaml");
        var figures = new FiguresByBody(workspace.figures().catalogue(), builtIn, trees);
        return new Judge(workspace.with(figures.attested()), figures);
    }

    /** An executor's, which compiles nothing. */
    static Judge of(boolean alone, List<Folder> data, List<Folder> rules, Map<String, byte[]> compiled) {
        var known = new HashMap<>(compiled);
        var judge = compiling(alone, data, rules, known);
        if (known.size() > compiled.size()) {
            throw new IllegalStateException("The rules that the driver compiled are not those that are needed here.\n"
                    + "Maybe this executor runs another Java, or other jars.");
        }
        return judge;
    }

    void share(List<ReleaseRows> rows) {
        figures.share(rows);
    }

    /** Everybody that is judged, by id. */
    List<Body> everybody() {
        return workspace.judged();
    }

    /** The ids of bodies whose figures others are held against or shown beside. */
    Set<String> asked() {
        var goals = workspace.packs().all().stream()
                .flatMap(pack -> pack.pack().goals().stream())
                .toList();
        var levels = goals.stream()
                .flatMap(goal -> goal.measures().stream())
                .flatMap(measure -> measure.levels().stream())
                .map(Level::body);
        var compared = goals.stream().flatMap(goal -> goal.compare().stream()).map(Goal.Compare::body);
        return Stream.concat(levels, compared)
                .filter(body -> body != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Sees that each body's scorecard is a matter of its own figures, and that one pack judges it.
     *
     * @throws Workspace.AmbiguousPack where several packs of the user's are a body's
     * @throws Problem.Rejected where a pack makes an index
     */
    void check() {
        workspace.packs().all().stream()
                .filter(pack -> pack.pack().index() != null)
                .findFirst()
                .ifPresent(pack -> {
                    throw new Problem.Rejected(List.of(new Problem(
                            pack.pack().id(),
                            0,
                            0,
                            "The pack makes an index, whose ranks need everybody's figures at once.",
                            "judge it with ./maalkort score all, on one machine.")));
                });
        everybody().forEach(workspace::packOf);
    }

    /** The rows of a release by body, from the bytes of its observations.csv. */
    List<ReleaseRows> part(String release, byte[] observations) {
        return figures.part(release, observations);
    }

    /** What is wrong with what is said of a body. */
    List<Problem> problems(String body, Collection<ReleaseRows> rows) {
        return figures.read(body, rows).problems();
    }

    /** A body's scorecards, year by year; none where a figure is refused, or for a year without any that goals ask for. */
    Stream<Scorecard> scorecards(String id, Collection<ReleaseRows> rows, List<Integer> years) {
        var body = workspace.figures().catalogue().body(id);
        var read = figures.read(id, rows);
        if (!read.problems().isEmpty()
                || body.kind() != Body.Kind.MUNICIPALITY
                || read.figures().observations(id).isEmpty()) {
            return Stream.of();
        }
        var here = workspace.with(read.figures());
        var pack = here.packOf(body);
        return years.stream()
                .map(year -> here.scoring().score(new Scoring.Request(body, year, pack, null, null)))
                .filter(Scorecard::hasFigures);
    }
}
