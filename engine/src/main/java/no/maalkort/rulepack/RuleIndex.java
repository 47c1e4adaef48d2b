package no.maalkort.rulepack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The list of goals that were compiled when the engine was built, and whose classes lie on the class path.
 *
 * <p>A line a thing, fields divided by tabs: {@code goal} with pack, id, hash of the DRL, package and model; then its
 * {@code rule}s with their lines and its {@code class}es.
 */
final class RuleIndex {
    /** Where it lies among the packs. */
    static final String FILE = "index";

    private final Map<String, Entry> entries;

    private record Entry(String hash, String packageName, String model, List<RuleAt> rules) {}

    private RuleIndex(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** One goal's part of the list. */
    static String write(String pack, String drl, CompiledRules compiled) {
        var lines = new ArrayList<String>();
        lines.add(String.join(
                "\t", "goal", pack, compiled.goal(), hash(drl), compiled.packageName(), compiled.modelClass()));
        compiled.rules().forEach(rule -> lines.add("rule\t" + rule.line() + "\t" + rule.name()));
        compiled.classes().keySet().forEach(name -> lines.add("class\t" + name));
        return String.join("\n", lines) + "\n";
    }

    static RuleIndex read(String text) {
        var entries = new TreeMap<String, Entry>();
        List<RuleAt> rules = List.of();
        for (String line : text.split("\n")) {
            var fields = line.split("\t");
            if (fields[0].equals("goal")) {
                rules = new ArrayList<>();
                entries.put(fields[1] + ":" + fields[2], new Entry(fields[3], fields[4], fields[5], rules));
            } else if (fields[0].equals("rule")) {
                rules.add(new RuleAt(fields[2], "", Integer.parseInt(fields[1])));
            }
        }
        return new RuleIndex(entries);
    }

    /** The goal's rules, whose classes the class path has; or null if they were not made from this text. */
    CompiledRules find(String pack, String goal, String drl) {
        var entry = entries.get(pack + ":" + goal);
        if (entry == null || !entry.hash().equals(hash(drl))) {
            return null;
        }
        var rules = entry.rules().stream()
                .map(rule -> new RuleAt(rule.name(), RuleAt.fileOf(pack, goal), rule.line()))
                .toList();
        return new CompiledRules(goal, entry.packageName(), entry.model(), new TreeMap<>(), rules);
    }

    private static String hash(String drl) {
        return HexFormat.of().formatHex(KeptRules.sha256().digest(drl.getBytes(StandardCharsets.UTF_8)));
    }
}
