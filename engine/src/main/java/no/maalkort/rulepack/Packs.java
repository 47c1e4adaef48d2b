package no.maalkort.rulepack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.figure.YamlNode;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;

/** The packs there are: those that came with the engine, and those the user put beside or in place of them. */
public final class Packs {
    private final SortedMap<String, LoadedPack> packs;
    private final SortedMap<String, LoadedPack> checks;
    private final List<String> replaced;

    private Packs(SortedMap<String, LoadedPack> both, List<String> replaced) {
        this.packs = some(both, false);
        this.checks = some(both, true);
        this.replaced = List.copyOf(replaced);
    }

    private static SortedMap<String, LoadedPack> some(SortedMap<String, LoadedPack> both, boolean checks) {
        var some = new TreeMap<>(both);
        some.values().removeIf(one -> one.pack().holdsChecks() != checks);
        return Collections.unmodifiableSortedMap(some);
    }

    /**
     * Reads the packs; the user's are linted and compiled, the built-in ones were when the engine was built.
     *
     * @param builtIn a folder of packs, with the index of their compiled rules
     * @param users each one pack, or a folder of packs
     * @throws Problem.Rejected if any pack cannot be used
     */
    public static Packs read(FileTree builtIn, List<FileTree> users, Catalogue catalogue, KeptRules kept) {
        return new Reader(catalogue, kept, Packs.class.getClassLoader()).read(builtIn, users);
    }

    /**
     * A user's folder of packs.
     *
     * @throws Problem.Rejected if others may write there, for rules run as code
     */
    public static FileTree ofUser(Path folder) {
        try (Stream<Path> paths = Files.walk(folder.toRealPath())) {
            for (Path path : paths.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
                if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
                    throw new Problem.Rejected(List.of(new Problem(
                            path.toString(),
                            0,
                            0,
                            "Every user of this machine may write here, and rules run as code.",
                            "chmod -R o-w " + folder)));
                }
            }
        } catch (UncheckedIOException e) {
            throw new Problem.Rejected(List.of(FileTree.unreadable(folder, e.getCause())));
        } catch (IOException e) {
            throw new Problem.Rejected(List.of(FileTree.unreadable(folder, e)));
        }
        return FileTree.of(folder);
    }

    /**
     * The one pack of this id in a folder that is a pack, or that holds packs.
     *
     * @throws Problem.Rejected if a pack.yaml there cannot be read
     */
    public static Optional<FileTree> find(FileTree folder, String id) {
        return packTrees(folder).stream().filter(tree -> idOf(tree).equals(id)).findFirst();
    }

    /** The ids of the packs in a folder, in the order of their folders. */
    public static List<String> ids(FileTree folder) {
        return packTrees(folder).stream().map(Packs::idOf).toList();
    }

    private static String idOf(FileTree pack) {
        var problems = new ArrayList<Problem>();
        var read = YamlNode.read(pack, PackFiles.PACK, problems);
        String id = read == null ? "" : read.textOr("id", "");
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        return id;
    }

    /** The folders of the user's packs, but for the pack of this id. */
    public List<FileTree> ofUsersBut(String id) {
        return Stream.concat(packs.values().stream(), checks.values().stream())
                .filter(one -> !one.builtIn() && !one.pack().id().equals(id))
                .map(one -> one.folder().tree())
                .toList();
    }

    /** The same, with some packs in place of those of their ids. */
    public Packs with(Collection<LoadedPack> others) {
        var both = new TreeMap<>(packs);
        both.putAll(checks);
        others.forEach(one -> both.put(one.pack().id(), one));
        return new Packs(both, replaced);
    }

    /** The pack of goals of this id, or null. */
    public LoadedPack pack(String id) {
        return packs.get(id);
    }

    /** A pack, and after it those that it uses or adopts goals from. */
    public Stream<LoadedPack> withUsed(LoadedPack own) {
        return Stream.concat(Stream.of(own), own.pack().others().map(this::pack));
    }

    /** Every pack of goals, sorted by id. */
    public Collection<LoadedPack> all() {
        return packs.values();
    }

    /** Every pack of checks, sorted by id. */
    public Collection<LoadedPack> checks() {
        return checks.values();
    }

    /** The ids of built-in packs that a user's pack stands in place of, sorted. */
    public List<String> replaced() {
        return replaced;
    }

    /** What one reading of packs needs. */
    static final class Reader {
        private final Names names;
        private final KeptRules kept;
        private final ClassLoader loader;
        private final List<Problem> problems = new ArrayList<>();
        private RuleIndex index;

        /** A reader whose built-in classes a loader knows. */
        Reader(Catalogue catalogue, KeptRules kept, ClassLoader loader) {
            this.names = new Names(catalogue);
            this.kept = kept;
            this.loader = loader;
        }

        Packs read(FileTree builtIn, List<FileTree> users) {
            String listed = builtIn.has(RuleIndex.FILE) ? builtIn.text(RuleIndex.FILE, problems) : null;
            index = RuleIndex.read(listed == null ? "" : listed);
            var own = users(users);
            var packs = new TreeMap<String, LoadedPack>();
            var replaced = new ArrayList<String>();
            for (PackFolder folder : folders(builtIn)) {
                if (own.containsKey(folder.pack().id())) {
                    replaced.add(folder.pack().id());
                } else {
                    put(packs, folder, true);
                }
            }
            stopIfWrong();
            for (PackFolder folder : own.values()) {
                folder.lint(problems);
                if (problems.isEmpty()) {
                    put(packs, folder, false);
                }
            }
            var known = new TreeMap<String, Pack>();
            packs.forEach((id, one) -> {
                if (!one.pack().holdsChecks()) {
                    known.put(id, one.pack());
                }
            });
            packs.values().forEach(one -> references(one.folder(), known));
            stopIfWrong();
            return new Packs(packs, replaced);
        }

        private SortedMap<String, PackFolder> users(List<FileTree> trees) {
            var own = new TreeMap<String, PackFolder>();
            for (FileTree tree : trees) {
                if (!tree.has(PackFiles.PACK)) {
                    new PackFiles(tree, problems).lost();
                }
                var folders = folders(tree);
                if (folders.isEmpty() && problems.isEmpty()) {
                    problems.add(new Problem(
                            tree.shown(""),
                            0,
                            0,
                            "The folder holds no pack.",
                            "name a folder with a pack.yaml, or a folder of such folders."));
                }
                for (PackFolder folder : folders) {
                    var other = own.put(folder.pack().id(), folder);
                    if (other != null) {
                        problems.add(new Problem(
                                folder.tree().shown("pack.yaml"),
                                0,
                                0,
                                "The pack (" + folder.pack().id() + ") is also in "
                                        + other.tree().shown("pack.yaml") + ".",
                                "give one of them another id."));
                    }
                }
            }
            stopIfWrong();
            return own;
        }

        private List<PackFolder> folders(FileTree tree) {
            var folders = new ArrayList<PackFolder>();
            for (FileTree one : packTrees(tree)) {
                var folder = PackReader.read(one, names, problems);
                if (folder != null) {
                    folders.add(folder);
                }
            }
            return folders;
        }

        private void put(Map<String, LoadedPack> packs, PackFolder folder, boolean builtIn) {
            var compiled = new ArrayList<CompiledRules>();
            var classes = new HashMap<String, byte[]>();
            for (Goal goal : folder.pack().goals()) {
                String drl = folder.drl(goal, problems);
                var rules = drl == null ? null : rules(folder, goal, drl);
                if (rules != null) {
                    compiled.add(rules);
                    classes.putAll(rules.classes());
                }
            }
            var own = classes.isEmpty() ? loader : new RuleClasses(loader, classes);
            packs.put(folder.pack().id(), new LoadedPack(folder, builtIn, own, compiled));
        }

        /** The goal's rules: on the class path if they were compiled from this very text, else kept, else compiled. */
        private CompiledRules rules(PackFolder folder, Goal goal, String drl) {
            String pack = folder.pack().id();
            var ready = index.find(pack, goal.id(), drl);
            return ready != null ? ready : kept.rules(pack, goal.id(), folder.rulesFile(goal), drl, problems);
        }

        private void stopIfWrong() {
            if (!problems.isEmpty()) {
                throw new Problem.Rejected(problems);
            }
        }
    }

    /** The trees of the packs in a tree: itself, or each of its folders that is one. */
    static List<FileTree> packTrees(FileTree tree) {
        if (tree.has("pack.yaml")) {
            return List.of(tree);
        }
        return tree.folders().stream()
                .filter(folder -> tree.has(folder + "/pack.yaml"))
                .map(tree::under)
                .toList();
    }

    /** Whether what a pack uses and adopts is there; what is not becomes a problem where it is written. */
    static void references(PackFolder folder, SortedMap<String, Pack> packs) {
        for (PackFolder.Reference one : folder.references()) {
            var pack = packs.get(one.pack());
            if (pack == null) {
                unknown(one, "The pack (" + one.pack() + ")", one.pack(), packs.keySet());
            } else if (one.goal() != null && pack.goal(one.goal()).isEmpty()) {
                var goals = pack.goals().stream()
                        .map(goal -> one.pack() + ":" + goal.id())
                        .toList();
                String asked = one.pack() + ":" + one.goal();
                unknown(one, "The adopted goal (" + asked + ")", asked, goals);
            }
        }
    }

    private static void unknown(PackFolder.Reference one, String what, String asked, Collection<String> known) {
        one.at()
                .problem(
                        what + " is not there.",
                        Nearest.advice(asked, known, "use one of " + String.join(", ", known) + "."));
    }
}
