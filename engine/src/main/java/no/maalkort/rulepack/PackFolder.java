package no.maalkort.rulepack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.figure.YamlNode;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;

/**
 * A pack and the folder it was read from.
 *
 * @param tree the pack's files
 * @param names what its files may name
 * @param references what it uses and adopts of other packs
 */
record PackFolder(FileTree tree, Pack pack, Names names, List<Reference> references) {
    PackFolder {
        references = List.copyOf(references);
    }

    /**
     * Another pack, or a goal of it, that this one names.
     *
     * @param goal null where the whole pack is meant
     * @param at where it is written
     */
    record Reference(String pack, String goal, YamlNode at) {}

    /** Everything that is wrong with the pack by itself. */
    void lint(List<Problem> problems) {
        int before = problems.size();
        cases(problems);
        var rules = texts(problems);
        if (problems.size() == before) {
            problems.addAll(Lint.check(this, rules));
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
            var rules = texts(goal, problems);
            if (!rules.isEmpty()) {
                texts.put(goal.id(), rules);
            }
        }
        return texts;
    }

    /** The rules of a goal; none where it has none. */
    List<RuleText> texts(Goal goal, List<Problem> problems) {
        String drl = drl(goal, problems);
        return drl == null ? List.of() : RuleReader.read(rulesFile(goal), goal.id(), drl, problems);
    }

    /** The cases of every goal, by goal. */
    Map<String, List<Case>> cases(List<Problem> problems) {
        var cases = new TreeMap<String, List<Case>>();
        for (Goal goal : pack.goals()) {
            cases.put(goal.id(), Cases.read(tree, path(goal, "cases.yaml"), pack.municipality(), names, problems));
        }
        return cases;
    }

    /** The rules file as people know it. */
    String rulesFile(Goal goal) {
        return tree.shown(path(goal, "rules.drl"));
    }

    /** The goal.yaml or check.yaml as people know it. */
    String goalFile(Goal goal) {
        return tree.shown(goal.file().substring(tree.cited("").length()));
    }

    private String path(Goal goal, String name) {
        String path = goal.file().substring(tree.cited("").length());
        return path.substring(0, path.lastIndexOf('/') + 1) + name;
    }
}
