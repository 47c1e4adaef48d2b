package no.maalkort.rulepack;

import java.util.List;
import java.util.regex.Pattern;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;

/** Where a pack's files belong; a file that nobody would read there is a problem, such as a misspelt goal.yml. */
final class PackFiles {
    static final String PACK = "pack.yaml";
    private static final List<String> OF_PACK = List.of(PACK, "waivers.yaml", "index.yaml");
    private static final List<String> WORDS = List.of("goal.yaml", CheckReader.FILE);
    private static final Pattern OURS = Pattern.compile("(?i).*\\.(ya?ml|drl)");
    private static final int TYPO = 2;

    private final FileTree tree;
    private final List<Problem> problems;

    PackFiles(FileTree tree, List<Problem> problems) {
        this.tree = tree;
        this.problems = problems;
    }

    /** Looks at one file of a pack whose goals, or checks, are told in files of a name. */
    void check(String path, String words) {
        String one = words.replace(".yaml", "");
        var files = List.of(words, "rules.drl", "cases.yaml");
        int depth = path.split("/").length;
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (depth == 1 && !files.contains(name)) {
            known(path, name, OF_PACK, "a pack's");
        } else if (depth == 3) {
            known(path, name, files, "a " + one + "'s");
            String beside = path.substring(0, path.length() - name.length()) + words;
            if (files.contains(name) && !tree.has(beside)) {
                problem(path, "There is no " + words + " beside the file.", "say in it what was promised.");
            }
        } else if (OURS.matcher(name).matches()) {
            problem(path, "The file is not in a " + one + "'s folder.", "move it to <area>/<" + one + ">/.");
        }
    }

    private void known(String path, String name, List<String> known, String whose) {
        if (!known.contains(name)
                && (OURS.matcher(name).matches() || !near(name, known).isEmpty())) {
            problem(
                    path,
                    "The file (" + name + ") is none of " + whose + ".",
                    Nearest.advice(name, known, "use " + String.join(", ", known) + "."));
        }
    }

    /** Packs that would not be found in a folder of packs: their pack.yaml is misspelt, missing or too deep. */
    void lost() {
        for (String path : tree.paths()) {
            var parts = path.split("/");
            String name = parts[parts.length - 1];
            boolean inPack = tree.has(parts[0] + "/" + PACK) && parts.length > 1;
            boolean misspelt = parts.length <= 2
                    && !name.equals(PACK)
                    && !near(name, List.of(PACK)).isEmpty();
            boolean goal = (parts.length == 3 || parts.length == 4) && WORDS.contains(name);
            if (inPack) {
                continue;
            }
            if (misspelt) {
                problem(path, "The file (" + name + ") is none of a pack's.", "you meant (" + PACK + ").");
            } else if (goal) {
                problem(
                        path,
                        "The " + name.replace(".yaml", "") + " lies in no pack.",
                        "add " + PACK + " two folders above it.");
            } else if (parts.length == 3 && name.equals(PACK)) {
                problem(path, "The pack lies too deep.", "name the folder (" + tree.shown(parts[0]) + ").");
            }
        }
    }

    private static List<String> near(String name, List<String> known) {
        return known.stream().filter(one -> Nearest.isWithin(TYPO, name, one)).toList();
    }

    private void problem(String path, String message, String maybe) {
        problems.add(new Problem(tree.shown(path), 0, 0, message, maybe));
    }
}
