package no.maalkort.scoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.BuiltIn;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Figures;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.rulepack.KeptRules;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.Packs;
import no.maalkort.rulepack.RuleBase;
import no.maalkort.scorecard.EngineSources;

/** Figures and packs as they lie together: the built-in ones and what a user adds, ready to score. */
public final class Workspace {
    private static final String NATIONAL = "norway";

    private final BuiltIn builtIn;
    private final List<FileTree> users;
    private final Figures figures;
    private final Packs packs;
    private final Checks checks;
    private final Scoring scoring;
    private final Map<String, AskedYears> asked = new ConcurrentHashMap<>();

    private Workspace(BuiltIn builtIn, List<FileTree> users, Figures figures, Packs packs) {
        this(builtIn, users, figures, packs, checks(figures, packs), Supposition.NONE);
    }

    private static Checks checks(Figures figures, Packs packs) {
        return new Checks(figures, packs.checks(), FlaggedFigures.sound(figures));
    }

    private Workspace(
            BuiltIn builtIn,
            List<FileTree> users,
            Figures figures,
            Packs packs,
            Checks checks,
            Supposition supposition) {
        this.builtIn = builtIn;
        this.users = users;
        this.figures = figures;
        this.packs = packs;
        this.checks = checks;
        this.scoring = new Scoring(figures, packs, checks, EngineSources.running(), supposition);
    }

    /**
     * Reads everything.
     *
     * @param data folders of releases added to the built-in ones
     * @param rules each a pack or a folder of packs
     * @throws no.maalkort.figure.Problem.Rejected with every problem found
     */
    public static Workspace open(List<Path> data, List<Path> rules) {
        var prepared = CompletableFuture.runAsync(RuleBase::prepare);
        var builtIn = BuiltIn.of("datasets/", "bodies.yaml");
        var users = data.stream().map(FileTree::of).toList();
        var catalogue = Catalogue.read(builtIn, users);
        var reading = CompletableFuture.supplyAsync(() -> packs(rules, catalogue));
        var problems = new ArrayList<Problem>();
        var figures = orTold(() -> Figures.read(catalogue, builtIn, users), problems);
        var packs = orTold(reading::join, problems);
        stopIfWrong(figures, packs, problems);
        prepared.join();
        return new Workspace(builtIn, users, figures, packs);
    }

    /**
     * A workspace of these files alone, without anything built in.
     *
     * @param figures catalogues and releases
     * @param packs a folder of packs
     * @throws no.maalkort.figure.Problem.Rejected with every problem found
     */
    public static Workspace of(List<FileTree> figures, FileTree packs) {
        var nothing = FileTree.of("", Map.of());
        var catalogue = Catalogue.read(figures);
        var read = Figures.read(catalogue, figures);
        var rules = Packs.read(nothing, List.of(packs), catalogue, KeptRules.ofUser());
        stopIfWrong(read, rules, new ArrayList<>());
        return new Workspace(null, figures, read, rules);
    }

    /**
     * Catalogue and packs alone; each body's figures come {@linkplain #with(Figures) with its rows}.
     *
     * @param alone whether nothing that came with the engine counts
     * @param kept where the rules of the user's packs are, or are put when they are compiled
     * @throws no.maalkort.figure.Problem.Rejected with every problem found
     */
    public static Workspace withoutFigures(boolean alone, List<FileTree> data, List<FileTree> rules, KeptRules kept) {
        var builtIn = alone ? null : BuiltIn.of("datasets/", "bodies.yaml");
        var catalogue = alone ? Catalogue.read(data) : Catalogue.read(builtIn, data);
        var packs =
                alone ? Packs.read(FileTree.of("", Map.of()), rules, catalogue, kept) : packs(rules, catalogue, kept);
        return new Workspace(builtIn, data, Figures.of(catalogue, List.of()), packs);
    }

    /**
     * The same packs on other figures under the same catalogue.
     *
     * @throws no.maalkort.figure.Problem.Rejected if an attestation is of no goal that people judge
     */
    public Workspace with(Figures others) {
        stopIfWrong(others, packs, new ArrayList<>());
        return new Workspace(builtIn, users, others, packs);
    }

    private static void stopIfWrong(Figures figures, Packs packs, List<Problem> problems) {
        if (problems.isEmpty()) {
            Attested.check(figures, packs, problems);
        }
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
    }

    /** What was read, or null and its problems told. */
    private static <T> T orTold(Supplier<T> reader, List<Problem> problems) {
        try {
            return reader.get();
        } catch (Problem.Rejected e) {
            problems.addAll(e.problems());
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof Problem.Rejected rejected)) {
                throw e;
            }
            problems.addAll(rejected.problems());
        }
        return null;
    }

    private static Packs packs(List<Path> rules, Catalogue catalogue) {
        return packs(rules.stream().map(Packs::ofUser).toList(), catalogue, KeptRules.ofUser());
    }

    private static Packs packs(List<FileTree> users, Catalogue catalogue, KeptRules kept) {
        return Packs.read(BuiltIn.of("packs/", "index").tree(path -> true), users, catalogue, kept);
    }

    /**
     * The same figures, with one pack as it stands elsewhere.
     *
     * @param pack the folder of the pack; none for the one that came with the engine
     * @throws no.maalkort.figure.Problem.Rejected if it cannot be used
     */
    public Workspace with(String id, Optional<FileTree> pack) {
        var users = new ArrayList<>(packs.ofUsersBut(id));
        pack.ifPresent(users::add);
        return new Workspace(builtIn, this.users, figures, packs(users, figures.catalogue(), KeptRules.ofUser()));
    }

    /**
     * The same packs, and figures where those of some releases stand in place of what is known.
     *
     * @throws no.maalkort.figure.Problem.Rejected if they cannot be used
     */
    public Workspace with(FileTree releases) {
        return new Workspace(builtIn, users, figures.with(releases), packs);
    }

    /**
     * The workspace as a scenario has it: figures it supposes, packs with other levels or weights, forecasts that count.
     *
     * @param releases the release of the figures that are supposed, a row each
     * @throws no.maalkort.figure.Problem.Rejected if the figures cannot be used
     */
    public Workspace supposing(FileTree releases, Collection<LoadedPack> otherwise, Supposition supposition) {
        var supposed = figures.supposing(releases);
        var others = packs.with(otherwise);
        return new Workspace(
                builtIn, users, supposed, others, supposed == figures ? checks : checks(supposed, others), supposition);
    }

    /** The folders that figures and catalogues were read from, the built-in one first. */
    public List<FileTree> figureTrees() {
        var trees = new ArrayList<>(users);
        if (builtIn != null) {
            trees.add(0, builtIn.tree(path -> true));
        }
        return trees;
    }

    public Figures figures() {
        return figures;
    }

    public Packs packs() {
        return packs;
    }

    public Scoring scoring() {
        return scoring;
    }

    public Checks checks() {
        return checks;
    }

    /** Several packs of the user's name the municipality. */
    public static final class AmbiguousPack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AmbiguousPack(String message) {
            super(message);
        }
    }

    /** The pack that judges a body: the user's for it or for bodies of its kind, else the built-in one, else the national one. */
    public LoadedPack packOf(Body body) {
        var own = packs.all().stream()
                .filter(pack -> body.id().equals(pack.pack().municipality()))
                .toList();
        var users = own.stream().filter(pack -> !pack.builtIn()).toList();
        var indices = indices(body).filter(pack -> !pack.builtIn()).toList();
        return Stream.of(only(users, body), only(indices, body), own)
                .flatMap(some -> some.stream().limit(1))
                .findFirst()
                .orElse(packs.pack(NATIONAL));
    }

    private static List<LoadedPack> only(List<LoadedPack> some, Body body) {
        if (some.size() > 1) {
            throw new AmbiguousPack("Several packs are " + body.id() + "'s: "
                    + some.stream().map(pack -> pack.pack().id()).toList() + ".\nMaybe name one with --pack.");
        }
        return some;
    }

    private Stream<LoadedPack> indices(Body body) {
        return packs.all().stream()
                .filter(pack ->
                        pack.pack().index() != null && pack.pack().index().isFor(body));
    }

    /** Everybody that a pack of these can judge: every municipality, and whom an index is for; by id. */
    public List<Body> judged() {
        return figures.catalogue().bodies().stream().filter(this::isJudged).toList();
    }

    /** Whether a pack of these can judge a body. */
    public boolean isJudged(Body body) {
        return body.kind() == Body.Kind.MUNICIPALITY || indices(body).findAny().isPresent();
    }

    /** Every municipality of the catalogue, by id. */
    public List<Body> municipalities() {
        return figures.catalogue().bodies().stream()
                .filter(body -> body.kind() == Body.Kind.MUNICIPALITY)
                .toList();
    }

    /** The years in which a body's figures can let goals of a pack, and of those it uses, be judged; ascending. */
    public SortedSet<Integer> years(Body body, LoadedPack pack) {
        return asked.computeIfAbsent(pack.pack().id(), id -> asked(pack)).of(body);
    }

    private AskedYears asked(LoadedPack pack) {
        return AskedYears.of(figures, packs.withUsed(pack).flatMap(one -> one.pack().goals().stream()));
    }

    /** The years a body has figures for, ascending. */
    public List<Integer> years(Body body) {
        var years = new TreeSet<Integer>();
        figures.observations(body.id()).forEach(observation -> years.add(observation.period()));
        return List.copyOf(years);
    }
}
