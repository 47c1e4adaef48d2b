package no.maalkort.rulepack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;

/**
 * A pack and the folder it was read from.
 *
 * @param tree the pack's files
 */
record PackFolder(FileTree tree, Pack pack) {
    /** The pack of a folder, or null where it cannot be read at all. */
    static PackFolder read(FileTree tree, List<Problem> problems) {
        var pack = PackReader.read(tree, problems);
        return pack == null ? null : new PackFolder(tree, pack);
    }

    /** Everything that is wrong with the pack by itself. */
    void lint(Catalogue catalogue, List<Problem> problems) {
        int before = problems.size();
        pack.goals().forEach(goal -> Cases.read(tree, path(goal, "cases.yaml"), pack.municipality(), problems));
        var rules = texts(problems);
        if (problems.size() == before) {
            problems.addAll(Lint.check(this, rules, catalogue));
        }
    }

    /** The rules of a goal as text, or null where it has none. */
    String drl(Goal goal, List<Problem> problems) {
        String path = path(goal, "rules.drl");
        return tree.has(path) ? tree.text(path, problems) : null;
    }

    /** The rules of every goal that has some, by goal. */
    Map<String, List<RuleText>> texts(List<Problem> problems) {
        var texts = new TreeMap<String, List<RuleText>>();
        for (Goal goal : pack.goals()) {
            String drl = drl(goal, problems);
            if (drl != null) {
                texts.put(goal.id(), RuleReader.read(rulesFile(goal), goal.id(), drl, problems));
            }
        }
        return texts;
    }

    /** The cases of every goal, by goal. */
    Map<String, List<Case>> cases(List<Problem> problems) {
        var cases = new TreeMap<String, List<Case>>();
        for (Goal goal : pack.goals()) {
            cases.put(goal.id(), Cases.read(tree, path(goal, "cases.yaml"), pack.municipality(), problems));
        }
        return cases;
    }

    /** The rules file as people know it. */
    String rulesFile(Goal goal) {
        return tree.shown(path(goal, "rules.drl"));
    }

    private String path(Goal goal, String name) {
        String path = goal.file().substring(tree.shown("").length());
        return path.substring(0, path.lastIndexOf('/') + 1) + name;
    }
}
