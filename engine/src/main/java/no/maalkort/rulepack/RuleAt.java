package no.maalkort.rulepack;

/**
 * Where a rule stands.
 *
 * @param file as results cite it: {@code <pack>/<area>/<goal>/rules.drl}
 * @param line of the word {@code rule}, from 1
 */
public record RuleAt(String name, String file, int line) {
    /** Where the rules of a pack's goal stand, wherever the pack lies. */
    static String fileOf(String pack, String goal) {
        return pack + "/" + goal.replaceFirst("\\.", "/") + "/rules.drl";
    }

    @Override
    public String toString() {
        return "(" + name + ") " + file + ":" + line;
    }
}
