package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The Java package of a goal's classes: {@code rules.<pack>.<area>.<goal>}.
 *
 * <p>An author writes {@code package area.goal;} without the pack, so that a copied pack needs no edits. As several
 * packs have a goal of the same name, the pack is put before it when it is compiled.
 */
final class RulePackage {
    private static final Pattern STATEMENT = Pattern.compile("(?m)^(\\s*package\\s+)[\\w.]+(\\s*;)");
    private static final Set<String> DRL_WORDS = Set.of(
            "accumulate",
            "action",
            "and",
            "attributes",
            "calendars",
            "collect",
            "declare",
            "dialect",
            "duration",
            "enabled",
            "end",
            "entry",
            "eval",
            "exists",
            "extend",
            "extends",
            "forall",
            "from",
            "function",
            "global",
            "groupby",
            "in",
            "init",
            "lock",
            "memberof",
            "modify",
            "not",
            "or",
            "over",
            "query",
            "result",
            "reverse",
            "rule",
            "salience",
            "then",
            "timer",
            "trait",
            "type",
            "unit",
            "when",
            "window");

    private RulePackage() {}

    /** The package that an author writes. */
    static String written(String goal) {
        return goal.replace('-', '_');
    }

    /** The package that is compiled. */
    static String of(String pack, String goal) {
        var parts = new ArrayList<String>(List.of("rules", safe(pack.replace(".", "__"))));
        for (String part : goal.split("\\.", -1)) {
            parts.add(safe(part));
        }
        return String.join(".", parts);
    }

    /** The same text in another package, each line where it was. */
    static String rewrite(String drl, String name) {
        return STATEMENT.matcher(drl).replaceFirst("$1" + Matcher.quoteReplacement(name) + "$2");
    }

    private static String safe(String part) {
        String word = part.replace('-', '_');
        boolean reserved = SourceVersion.isKeyword(word) || DRL_WORDS.contains(word);
        return !word.isEmpty() && Character.isDigit(word.charAt(0)) ? "_" + word : reserved ? word + "_" : word;
    }
}
