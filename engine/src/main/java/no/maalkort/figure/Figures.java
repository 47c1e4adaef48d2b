package no.maalkort.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every observation that was read, with the catalogue they are read by; immutable. */
public final class Figures {
    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::indicator)
            .thenComparing(Observation::period)
            .thenComparing(observation -> observation.release().id())
            .thenComparing(Observation::line);

    private final Catalogue catalogue;
    private final SortedMap<String, Release> releases = new TreeMap<>();
    private final Map<String, List<Observation>> byBody = new HashMap<>();
    private final Deriving deriving;

    private Figures(Catalogue catalogue, Collection<Observation> observations) {
        this.catalogue = catalogue;
        for (Observation observation : observations) {
            releases.put(observation.release().id(), observation.release());
            byBody.computeIfAbsent(observation.body(), body -> new ArrayList<>())
                    .add(observation);
        }
        byBody.values().forEach(list -> list.sort(ORDER));
        this.deriving = new Deriving(catalogue, new Vintages(catalogue, byBody));
    }

    /** Reads catalogue and releases of all trees, the built-in one first; throws once with every problem. */
    public static Figures read(List<FileTree> trees) {
        var problems = new ArrayList<Problem>();
        return read(Catalogue.read(trees, problems), trees, problems);
    }

    /** Reads the releases under a catalogue that was read from the same trees, and whose problems are given. */
    public static Figures read(Catalogue catalogue, List<FileTree> trees, List<Problem> problems) {
        var observations = new ArrayList<Observation>();
        var known = new TreeMap<String, FileTree>();
        for (FileTree tree : trees) {
            for (String folder : tree.folders()) {
                var under = tree.under(folder);
                if (!under.has(Descriptor.FILE) && !under.has(ReleaseReader.FILE)) {
                    continue;
                }
                if (known.put(folder, tree) != null) {
                    problems.add(new Problem(
                            under.shown(Descriptor.FILE),
                            0,
                            0,
                            "The release (" + folder + ") is there already.",
                            "rename the folder."));
                }
                observations.addAll(new ReleaseReader(catalogue, under, problems).read(folder));
            }
        }
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        return new Figures(catalogue, observations);
    }

    /** Figures given one by one. */
    public static Figures of(Catalogue catalogue, Collection<Observation> observations) {
        return new Figures(catalogue, observations);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The releases with a figure, by id. */
    public Collection<Release> releases() {
        return releases.values();
    }

    /** A body's observations by indicator, period and release. */
    public List<Observation> observations(String body) {
        return List.copyOf(byBody.getOrDefault(body, List.of()));
    }

    /**
     * What there is for one indicator, body and period.
     *
     * @param publisher whose figure counts, or null
     * @param asOf the last day of publication that counts
     */
    public Lookup lookup(String indicator, String body, int period, String publisher, LocalDate asOf) {
        return deriving.lookup(new Question(indicator, body, period, publisher, asOf));
    }

    /** The last day of the newest release with a figure of the body. */
    public Optional<LocalDate> newestPublication(String body) {
        return byBody.getOrDefault(body, List.of()).stream()
                .map(observation -> observation.release().published().lastDay())
                .max(Comparator.naturalOrder());
    }

    /** What is asked for. */
    record Question(String indicator, String body, int period, String publisher, LocalDate asOf) {
        Question of(String other) {
            return new Question(other, body, period, publisher, asOf);
        }

        Question in(int year) {
            return new Question(indicator, body, year, publisher, asOf);
        }

        Question from(String maker) {
            return new Question(indicator, body, period, maker, asOf);
        }
    }
}
