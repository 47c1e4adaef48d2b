package no.maalkort.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Every observation that was read, with the catalogue they are read by; immutable. */
public final class Figures {
    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::indicator)
            .thenComparing(Observation::period)
            .thenComparing(observation -> observation.release().id())
            .thenComparing(Observation::line);

    private static final int ANY_YEAR = 2000;

    private final Catalogue catalogue;
    private final SortedMap<String, Release> releases = new TreeMap<>();
    private final KeptFigures kept;
    private final Map<String, List<Observation>> read = new TreeMap<>();
    private final Map<String, List<Observation>> byBody = new ConcurrentHashMap<>();
    private final Map<String, Optional<LocalDate>> newest = new ConcurrentHashMap<>();
    private final Map<String, List<Observation>> instead;
    private final boolean supposed;
    private final List<Attestation> attestations;
    private final Vintages vintages;
    private final Deriving deriving;

    Figures(
            Catalogue catalogue,
            KeptFigures kept,
            Collection<Observation> observations,
            Map<String, List<Observation>> instead,
            boolean supposed,
            List<Attestation> attestations) {
        this.catalogue = catalogue;
        this.instead = instead;
        this.supposed = supposed;
        this.kept = kept;
        this.attestations = List.copyOf(attestations);
        releases.putAll(kept.releases());
        for (Observation observation : observations) {
            releases.put(observation.release().id(), observation.release());
            read.computeIfAbsent(observation.body(), body -> new ArrayList<>()).add(observation);
        }
        instead.values()
                .forEach(some -> some.forEach(one -> releases.put(one.release().id(), one.release())));
        this.vintages = new Vintages(catalogue, supposed, this::observations);
        this.deriving = new Deriving(catalogue, vintages, this::isSupposed);
    }

    /**
     * The built-in catalogue and figures, with the releases and catalogues of other folders.
     *
     * @throws Problem.Rejected once, with every problem
     */
    public static Figures read(Catalogue catalogue, BuiltIn builtIn, List<FileTree> others) {
        var kept = KeptFigures.of(builtIn);
        var trees = new ArrayList<>(others);
        if (kept == KeptFigures.NONE) {
            trees.add(0, builtIn.tree(KeptFigures::isOfRelease));
        }
        return read(catalogue, kept, trees);
    }

    /**
     * Reads the releases under a catalogue that was read from the same trees, the built-in one first.
     *
     * @throws Problem.Rejected once, with every problem
     */
    public static Figures read(Catalogue catalogue, List<FileTree> trees) {
        return read(catalogue, KeptFigures.NONE, trees);
    }

    static Figures read(Catalogue catalogue, KeptFigures kept, List<FileTree> trees) {
        var problems = new ArrayList<Problem>();
        var observations = new ArrayList<Observation>();
        var attestations = new ArrayList<Attestation>();
        var known = new TreeSet<>(kept.releases().keySet());
        for (FileTree tree : trees) {
            for (String folder : new Releases(tree, problems).folders()) {
                var under = tree.under(folder);
                if (!known.add(folder)) {
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
        return new Figures(catalogue, kept, observations, Map.of(), false, attestations);
    }

    /** Figures given one by one. */
    public static Figures of(Catalogue catalogue, Collection<Observation> observations) {
        return new Figures(catalogue, KeptFigures.NONE, observations, Map.of(), false, List.of());
    }

    /**
     * The same, where the figures of other releases stand in place of all that is known of the same indicator, body and
     * period.
     *
     * @throws Problem.Rejected once, with every problem
     */
    public Figures with(FileTree others) {
        var sent = read(catalogue, List.of(others));
        return new Figures(catalogue, kept, own(), sent.read, false, attestations);
    }

    /**
     * The same as a scenario has it: figures it supposes stand in place of all that is known or computed of the same, and
     * forecasts and budgets count where nothing else is reported.
     *
     * @throws Problem.Rejected once, with every problem
     */
    public Figures supposing(FileTree others) {
        if (supposed && others.paths().isEmpty()) {
            return this;
        }
        var both = new TreeMap<String, List<Observation>>();
        if (!others.paths().isEmpty()) {
            both.putAll(read(catalogue, List.of(others)).read);
        }
        instead.forEach((body, some) -> {
            var added = both.getOrDefault(body, List.of());
            both.put(
                    body,
                    Stream.concat(
                                    some.stream()
                                            .filter(one -> added.stream().noneMatch(other -> isOfTheSame(one, other))),
                                    added.stream())
                            .toList());
        });
        return new Figures(catalogue, kept, own(), both, true, attestations);
    }

    /** Whether they are a scenario's, which nothing is issued of. */
    public boolean areSupposed() {
        return supposed;
    }

    private boolean isSupposed(Question asked) {
        return supposed
                && known(instead, asked.body())
                        .anyMatch(one -> one.period() == asked.period()
                                && one.indicator().equals(asked.indicator()));
    }

    private List<Observation> own() {
        return read.values().stream().flatMap(List::stream).toList();
    }

    /** The figures that stand in place of all that is known of the same, by body. */
    public Stream<Observation> instead() {
        return instead.values().stream().flatMap(List::stream);
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
        return byBody.computeIfAbsent(body, id -> Stream.concat(
                        Stream.concat(kept.observations(id).stream(), known(read, id))
                                .filter(one -> known(instead, id).noneMatch(other -> isOfTheSame(one, other))),
                        known(instead, id))
                .sorted(ORDER)
                .toList());
    }

    private static Stream<Observation> known(Map<String, List<Observation>> byBody, String body) {
        return byBody.getOrDefault(body, List.of()).stream();
    }

    private static boolean isOfTheSame(Observation one, Observation other) {
        return one.period() == other.period() && one.indicator().equals(other.indicator());
    }

    /** Whether a release came with the engine, and was read when it was built. */
    public boolean isBuiltIn(Release release) {
        return kept.releases().containsKey(release.id());
    }

    /** Whether all that is known of a body came with the engine. */
    public boolean isAsBuilt(String body) {
        return !read.containsKey(body) && !instead.containsKey(body);
    }

    /** What checks can ask about a figure. */
    public Measuring measuring(Observation figure) {
        return new Measuring(catalogue, vintages, figure);
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

    /**
     * Every observation that {@link #lookup} looks at for the same question, operands too, and why it counts or does not.
     *
     * @param answer of the lookup
     */
    public List<Considered> considered(
            String indicator, String body, int period, String publisher, LocalDate asOf, Lookup answer) {
        var asked = new Question(indicator, body, period, publisher, asOf);
        return new Considering(vintages, deriving, asked, answer).all(operands(indicator, period));
    }

    /** Every value an indicator of a body ever had, by period, publisher and publication up to a day. */
    public List<Vintage> history(String indicator, String body, LocalDate asOf) {
        var derivation = catalogue.indicator(indicator).derivation();
        return new History(vintages, deriving, derivation, new Question(indicator, body, 0, null, asOf)).vintages();
    }

    /** Adds an indicator, and all that it is computed from, to those that are asked for. */
    public void ask(String indicator, Set<String> asked) {
        if (asked.add(indicator)) {
            operands(indicator, ANY_YEAR).forEach(operand -> ask(operand.indicator(), asked));
        }
    }

    /** What an indicator is computed from in a period; empty where it is only reported. */
    public List<Operand> operands(String indicator, int period) {
        var derivation = catalogue.indicator(indicator).derivation();
        return derivation == null ? List.of() : Deriving.operands(derivation, period);
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
        return newest.computeIfAbsent(body, id -> observations(id).stream()
                .map(observation -> observation.release().published().lastDay())
                .max(Comparator.naturalOrder()));
    }

    /** What is asked for. */
    record Question(String indicator, String body, int period, String publisher, LocalDate asOf) {
        Question of(String other) {
            return new Question(other, body, period, publisher, asOf);
        }

        Question in(int year) {
            return new Question(indicator, body, year, publisher, asOf);
        }

        Question at(LocalDate day) {
            return new Question(indicator, body, period, publisher, day);
        }

        Question from(String maker) {
            return new Question(indicator, body, period, maker, asOf);
        }
    }
}
