package no.maalkort.rulepack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Keeping;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;

/** The step of the build that lints the built-in packs and puts their compiled rules on the class path. */
public final class PackCompiler {
    private final Names names;
    private final List<Problem> problems;
    private final TreeMap<String, Pack> packs = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final TreeMap<String, byte[]> classes = new TreeMap<>();
    private final StringBuilder index = new StringBuilder();

    private PackCompiler(Catalogue catalogue, List<Problem> problems) {
        this.names = new Names(catalogue);
        this.problems = problems;
    }

    /** Takes the folders of packs, of classes to write and of figures; exits with 1 if anything is wrong. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("PackCompiler takes three folders.\nMaybe give: rules, classes, datasets.");
            System.exit(2);
        }
        var output = Path.of(args[1]);
        var problems = new ArrayList<>(compile(Path.of(args[0]), output, Path.of(args[2])));
        try {
            if (problems.isEmpty()) {
                Keeping.keep(output);
            }
        } catch (Problem.Rejected e) {
            problems.addAll(e.problems());
        }
        problems.forEach(System.err::println);
        if (!problems.isEmpty()) {
            System.exit(1);
        }
    }

    /** Compiles the packs of a folder, or writes nothing and says what is wrong. */
    static List<Problem> compile(Path rules, Path output, Path datasets) throws IOException {
        try {
            var compiler = new PackCompiler(Catalogue.read(List.of(FileTree.of(datasets))), new ArrayList<>());
            compiler.read(FileTree.of(rules));
            if (compiler.problems.isEmpty()) {
                compiler.write(output);
            }
            return compiler.problems;
        } catch (Problem.Rejected e) {
            return e.problems();
        }
    }

    private void read(FileTree tree) {
        new PackFiles(tree, problems).lost();
        var trees = Packs.packTrees(tree);
        if (trees.isEmpty()) {
            problems.add(
                    new Problem(tree.shown(""), 0, 0, "The folder holds no pack.", "give the rules module's folder."));
        }
        var folders = new ArrayList<PackFolder>();
        for (FileTree one : trees) {
            var folder = PackReader.read(one, names, problems);
            if (folder != null) {
                folders.add(folder);
                if (!folder.pack().holdsChecks()) {
                    packs.put(folder.pack().id(), folder.pack());
                }
            }
        }
        if (problems.isEmpty()) {
            folders.forEach(folder -> folder.lint(problems));
        }
        for (PackFolder folder : folders) {
            Packs.references(folder, packs);
            if (problems.isEmpty()) {
                compile(folder);
            }
        }
    }

    private void compile(PackFolder folder) {
        String pack = folder.pack().id();
        for (Goal goal : folder.pack().goals()) {
            String drl = folder.drl(goal, problems);
            var compiled =
                    drl == null ? null : RuleCompiler.compile(pack, goal.id(), folder.rulesFile(goal), drl, problems);
            if (compiled != null) {
                var other = owners.put(compiled.packageName(), pack + ":" + goal.id());
                if (other != null) {
                    problems.add(new Problem(
                            folder.rulesFile(goal),
                            0,
                            0,
                            "The goals (" + other + ") and (" + pack + ":" + goal.id() + ") would share their classes.",
                            "give one of them another id."));
                }
                classes.putAll(compiled.classes());
                index.append(RuleIndex.write(pack, drl, compiled));
            }
        }
    }

    private void write(Path output) throws IOException {
        clear(output.resolve("rules"));
        for (var one : classes.entrySet()) {
            Path file = output.resolve(one.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, one.getValue());
        }
        Files.createDirectories(output.resolve("packs"));
        Files.write(
                output.resolve("packs").resolve(RuleIndex.FILE),
                index.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Takes away what an earlier build left, such as the classes of a goal since renamed. */
    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
