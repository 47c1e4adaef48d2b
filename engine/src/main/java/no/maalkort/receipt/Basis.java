package no.maalkort.receipt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Attestation;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Release;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Workspace;

/**
 * The files that scorecards of a workspace rest on, and nothing beside them; thread-safe.
 *
 * <p>{@code catalogue/N/…} holds the catalogues in the order they were read, {@code figures/RELEASE/…} the releases with
 * a figure or attestation of a body that the goals look at, or that an index sets beside it, published by the scorecard's date, {@code packs/PACK/…} the
 * pack, those it uses or adopts from, and the checks.
 */
public final class Basis {
    private static final String CATALOGUE = "catalogue/";
    static final String FIGURES = "figures/";
    static final String PACKS = "packs/";

    private static final Set<String> CATALOGUES = Set.of("bodies.yaml", "indicators.yaml", "number-changes.csv");

    private final Workspace workspace;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, List<Receipt.Content>> hashed = new ConcurrentHashMap<>();
    private final Map<List<String>, Receipt.Listed> listed = new ConcurrentHashMap<>();
    private final Map<String, List<LoadedPack>> rested = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> looked = new ConcurrentHashMap<>();
    private final Map<String, List<Release>> released = new ConcurrentHashMap<>();

    /**
     * What a workspace rests on.
     *
     * @throws IllegalArgumentException of a scenario, which rests on suppositions
     */
    public Basis(Workspace workspace) {
        if (workspace.figures().areSupposed()) {
            throw new IllegalArgumentException("A scenario has no receipt.");
        }
        this.workspace = workspace;
        int at = 0;
        for (FileTree tree : workspace.figureTrees()) {
            String catalogue = CATALOGUE + at++ + "/";
            tree.paths().stream()
                    .filter(path -> path.contains("/") || CATALOGUES.contains(path))
                    .forEach(path -> files.put((path.contains("/") ? FIGURES : catalogue) + path, tree.bytes(path)));
        }
        Stream.concat(workspace.packs().all().stream(), workspace.packs().checks().stream())
                .forEach(pack -> pack.bytes().forEach((path, bytes) -> files.put(PACKS + path, bytes)));
    }

    /** The receipt of a scorecard of this workspace. */
    public Receipt.Written receipt(Scorecard card) {
        return Receipt.of(card, rests(card));
    }

    /** The id of that receipt. */
    public String id(Scorecard card) {
        return Receipt.id(card, rests(card));
    }

    private Receipt.Listed rests(Scorecard card) {
        var packs = rested.computeIfAbsent(card.pack().id(), this::packs);
        var folders = Stream.of(
                        Stream.of(CATALOGUE),
                        releases(card, packs).map(release -> FIGURES + release.id() + "/"),
                        packs.stream().map(pack -> PACKS + pack.pack().id() + "/"))
                .flatMap(some -> some)
                .distinct()
                .sorted()
                .toList();
        return listed.computeIfAbsent(folders, this::listed);
    }

    private Receipt.Listed listed(List<String> folders) {
        return Receipt.Listed.of(
                folders.stream().flatMap(folder -> contents(folder).stream()).toList());
    }

    /** What lies in a folder, by path; each file is hashed once, however many scorecards rest on it. */
    private List<Receipt.Content> contents(String folder) {
        return hashed.computeIfAbsent(folder, one -> in(files, one).entrySet().stream()
                .map(file -> Receipt.Content.of(file.getKey(), file.getValue()))
                .toList());
    }

    private static SortedMap<String, byte[]> in(SortedMap<String, byte[]> files, String folder) {
        return files.subMap(folder, folder + Character.MAX_VALUE);
    }

    /** A file's bytes, or null where there is none. */
    byte[] bytes(String path) {
        return files.get(path);
    }

    private List<LoadedPack> packs(String own) {
        var ids = new TreeSet<String>();
        name(workspace.packs().pack(own), ids);
        return Stream.concat(ids.stream().map(workspace.packs()::pack), workspace.packs().checks().stream())
                .toList();
    }

    /** Names a pack and all that it uses and adopts from, and so on. */
    private void name(LoadedPack pack, Set<String> ids) {
        if (ids.add(pack.pack().id())) {
            pack.pack().others().map(workspace.packs()::pack).forEach(one -> name(one, ids));
        }
    }

    private Stream<Release> releases(Scorecard card, List<LoadedPack> packs) {
        var asOf = LocalDate.parse(card.asOf());
        var own = looked.computeIfAbsent(card.pack().id(), id -> looked(packs));
        return Stream.concat(own.stream(), Stream.of(card.municipality().id()))
                .flatMap(body -> released.computeIfAbsent(body, this::released).stream())
                .filter(release -> !release.published().lastDay().isAfter(asOf));
    }

    /** The bodies that packs look at, whoever is judged. */
    private Set<String> looked(List<LoadedPack> packs) {
        var bodies = packs.stream()
                .flatMap(pack -> pack.pack().goals().stream())
                .flatMap(Basis::bodies)
                .collect(Collectors.toCollection(TreeSet::new));
        packs.stream()
                .map(pack -> pack.pack().index())
                .filter(Objects::nonNull)
                .forEach(index -> workspace.figures().catalogue().bodies().stream()
                        .filter(index::isFor)
                        .forEach(body -> bodies.add(body.id())));
        return bodies;
    }

    /** The releases with a figure or attestation of a body. */
    private List<Release> released(String body) {
        var figures = workspace.figures();
        return Stream.concat(
                        figures.observations(body).stream().map(Observation::release),
                        figures.attestations().stream()
                                .filter(one -> one.body().equals(body))
                                .map(Attestation::release))
                .distinct()
                .toList();
    }

    private static Stream<String> bodies(Goal goal) {
        return goal.measures().stream()
                .flatMap(measure -> measure.levels().stream())
                .map(Level::body)
                .filter(body -> body != null);
    }

    /**
     * The workspace that some files make by themselves.
     *
     * @throws no.maalkort.figure.Problem.Rejected where they cannot be read
     */
    static Workspace workspace(SortedMap<String, byte[]> files) {
        var trees = new ArrayList<FileTree>();
        for (int at = 0; !below(files, CATALOGUE + at + "/").isEmpty(); at++) {
            trees.add(FileTree.ofBytes("", below(files, CATALOGUE + at + "/")));
        }
        var releases = below(files, FIGURES);
        if (!releases.isEmpty()) {
            trees.add(FileTree.ofBytes("", releases));
        }
        return Workspace.of(trees, FileTree.ofBytes("", below(files, PACKS)));
    }

    private static SortedMap<String, byte[]> below(SortedMap<String, byte[]> files, String folder) {
        var below = new TreeMap<String, byte[]>();
        in(files, folder).forEach((path, bytes) -> below.put(path.substring(folder.length()), bytes));
        return below;
    }
}
