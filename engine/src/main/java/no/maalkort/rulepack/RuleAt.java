package no.maalkort.rulepack;

/**
 * Where a rule stands.
 *
 * @param file as people know it
 * @param line of the word {@code rule}, from 1
 */
public record RuleAt(String name, String file, int line) {
    @Override
    public String toString() {
        return "(" + name + ") " + file + ":" + line;
    }
}
