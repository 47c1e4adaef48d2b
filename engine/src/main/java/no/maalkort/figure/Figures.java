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
    private final List<Attestation> attestations;
    private final Deriving deriving;

    private Figures(Catalogue catalogue, Collection<Observation> observations, List<Attestation> attestations) {
        this.catalogue = catalogue;
        this.attestations = List.copyOf(attestations);
        for (Observation observation : observations) {
            releases.put(observation.release().id(), observation.release());
            byBody.computeIfAbsent(observation.body(), body -> new ArrayList<>())
                    .add(observation);
        }
        byBody.values().forEach(list -> list.sort(ORDER));
        this.deriving = new Deriving(catalogue, new Vintages(catalogue, byBody));
    }

    /**
     * Reads the releases under a catalogue that was read from the same trees, the built-in one first.
     *
     * @throws Problem.Rejected once, with every problem
     */
    public static Figures read(Catalogue catalogue, List<FileTree> trees) {
        var problems = new ArrayList<Problem>();
        var observations = new ArrayList<Observation>();
        var attestations = new ArrayList<Attestation>();
        var known = new TreeMap<String, FileTree>();
        for (FileTree tree : trees) {
            for (String folder : new Releases(tree, problems).folders()) {
                var under = tree.under(folder);
                if (known.put(folder, tree) != null) {
                    problems.add(new Problem(
                            under.shown(Descriptor.FILE),
                            0,
                            0,
                            "The release (" + folder + ") is there already.",
                            "rename the folder."));
                }
                var reader = new ReleaseReader(catalogue, under, problems);
                reader.read(folder);
                observations.addAll(reader.observations());
                attestations.addAll(reader.attestations());
            }
        }
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        return new Figures(catalogue, observations, attestations);
    }

    /** Figures given one by one. */
    public static Figures of(Catalogue catalogue, Collection<Observation> observations) {
        return new Figures(catalogue, observations, List.of());
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

    /** Every attestation that was read. */
    public List<Attestation> attestations() {
        return attestations;
    }

    /** The newest attestation of a goal ({@code pack:goal}) for a body and year that was known on a day. */
    public Optional<Attestation> attestation(String goal, String body, int year, LocalDate asOf) {
        return attestations.stream()
                .filter(one -> one.goal().equals(goal) && one.body().equals(body) && one.year() == year)
                .filter(one -> !one.on().isAfter(asOf)
                        && !one.release().published().lastDay().isAfter(asOf))
                .max(Comparator.<Attestation, Published>comparing(
                                one -> one.release().published())
                        .thenComparing(Attestation::on)
                        .thenComparing(one -> one.release().id()));
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
