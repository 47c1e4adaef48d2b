package no.maalkort.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Figures that are read one body at a time: what releases declare is read once, a body's rows when it is judged.
 *
 * <p>A body's rows are read as strictly as a whole release's; where any is refused, the body has no figures.
 */
public final class FiguresByBody {
    private final Catalogue catalogue;
    private final KeptFigures kept;
    private final SortedMap<String, FileTree> releases = new TreeMap<>();
    private final Map<String, Descriptor.Declared> declared = new TreeMap<>();
    private final Map<String, List<Problem>> problems = new TreeMap<>();
    private final Map<String, List<Attestation>> attestations = new TreeMap<>();
    private final List<Observation> shared = new ArrayList<>();

    /**
     * What there is beside rows.
     *
     * @param builtIn whose figures count too, or null
     * @param folders of releases; each release's observations.csv may be empty here
     * @throws Problem.Rejected where a folder does not hold releases, or an attestation cannot be read
     */
    public FiguresByBody(Catalogue catalogue, BuiltIn builtIn, List<FileTree> folders) {
        this.catalogue = catalogue;
        this.kept = builtIn == null ? KeptFigures.NONE : KeptFigures.of(builtIn);
        if (builtIn != null && kept == KeptFigures.NONE) {
            throw new IllegalStateException("The built-in figures are not those that were kept.\nMaybe build again.");
        }
        var amiss = new ArrayList<Problem>();
        for (FileTree folder : folders) {
            new Releases(folder, amiss).folders().forEach(id -> declare(id, folder.under(id), amiss));
        }
        if (!amiss.isEmpty()) {
            throw new Problem.Rejected(amiss);
        }
    }

    private void declare(String id, FileTree release, List<Problem> amiss) {
        if (releases.put(id, release) != null || kept.releases().containsKey(id)) {
            amiss.add(problem(release, "The release (" + id + ") is there already.", "rename the folder."));
        }
        if (!release.has(ReleaseReader.FILE)) {
            amiss.add(
                    problem(release, "The release (" + id + ") has no (observations.csv).", "put its figures there."));
        }
        var own = new ArrayList<Problem>();
        var read = new Descriptor(release, id, own).alone();
        boolean attests = release.has(Attestation.FILE);
        if (own.isEmpty()) {
            declared.put(id, read);
            Attestation.read(release, read.release(), catalogue, amiss).forEach(one -> attestations
                    .computeIfAbsent(one.body(), body -> new ArrayList<>())
                    .add(one));
        } else if (attests) {
            amiss.addAll(own);
        }
        problems.put(id, own);
    }

    private static Problem problem(FileTree release, String message, String maybe) {
        return new Problem(release.shown(Descriptor.FILE), 0, 0, message, maybe);
    }

    /** The rows of a release by body, from the bytes of its observations.csv. */
    public List<ReleaseRows> part(String release, byte[] observations) {
        var tree = releases.get(release);
        var files = new TreeMap<String, byte[]>();
        tree.paths().forEach(path -> files.put(path, tree.bytes(path)));
        files.put(ReleaseReader.FILE, observations);
        return new RowsByBody(catalogue, FileTree.ofBytes(tree.shown(""), files), release).rows();
    }

    /**
     * Lets every body see what is said of others.
     *
     * @throws Problem.Rejected where any of it is refused
     */
    public void share(Collection<ReleaseRows> rows) {
        var amiss = new ArrayList<Problem>();
        shared.addAll(observations(rows, amiss));
        if (!amiss.isEmpty()) {
            throw new Problem.Rejected(amiss);
        }
    }

    /** No figure, and every attestation. */
    public Figures attested() {
        var all = attestations.values().stream().flatMap(List::stream).toList();
        return new Figures(catalogue, kept, List.of(), Map.of(), false, all);
    }

    /** A body's figures, or the problems that keep it from having any. */
    public record Read(Figures figures, List<Problem> problems) {}

    /** The figures of a body that releases say this of. */
    public Read read(String body, Collection<ReleaseRows> rows) {
        var amiss = new ArrayList<Problem>();
        var observations = observations(rows, amiss);
        shared.stream().filter(one -> !one.body().equals(body)).forEach(observations::add);
        var attested = attestations.getOrDefault(body, List.of());
        return amiss.isEmpty()
                ? new Read(new Figures(catalogue, kept, observations, Map.of(), false, attested), amiss)
                : new Read(null, amiss);
    }

    private List<Observation> observations(Collection<ReleaseRows> rows, List<Problem> amiss) {
        var observations = new ArrayList<Observation>();
        rows.stream()
                .filter(one -> !one.release().isEmpty())
                .collect(Collectors.groupingBy(
                        one -> one.release() + ' ' + one.body(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(some -> observations.addAll(observations(ReleaseRows.joined(some), amiss)));
        return observations;
    }

    private List<Observation> observations(ReleaseRows rows, List<Problem> amiss) {
        String id = rows.release();
        if (!releases.containsKey(id)) {
            amiss.add(new Problem(
                    id,
                    rows.places()[1],
                    0,
                    "The release (" + id + ") has no folder.",
                    "add it with its datapackage.json."));
            return List.of();
        }
        if (!rows.problems().isEmpty() || !problems.get(id).isEmpty()) {
            amiss.addAll(rows.problems().isEmpty() ? problems.get(id) : rows.problems());
            return List.of();
        }
        var reader = new ReleaseReader(catalogue, releases.get(id), amiss);
        reader.read(declared.get(id), rows);
        return reader.observations();
    }
}
