package no.maalkort.rulepack;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * The rules of one goal as classes: a function of their text alone.
 *
 * @param packageName of the generated classes, unique by pack and goal
 * @param modelClass the one that Drools is given
 * @param classes bytes by class name
 * @param rules in the order of the file
 */
record CompiledRules(
        String goal, String packageName, String modelClass, SortedMap<String, byte[]> classes, List<RuleAt> rules) {
    CompiledRules {
        classes = Collections.unmodifiableSortedMap(classes);
        rules = List.copyOf(rules);
    }
}
