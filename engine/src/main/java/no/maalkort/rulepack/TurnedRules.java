package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.RuleWords.Kind;
import no.maalkort.rulepack.RuleWords.Word;

/** A goal's rules, each comparison of a when-part turned in both ways, and each rule removed. */
final class TurnedRules {
    /** The comparison with or without its edge, and the comparison the other way. */
    private static final Map<String, List<String>> OTHERS = Map.of(
            ">=", List.of(">", "<="),
            ">", List.of(">=", "<"),
            "<=", List.of("<", ">="),
            "<", List.of("<=", ">"),
            "==", List.of("!="));

    private final PackFolder folder;
    private final Goal goal;
    private final String drl;
    private final List<Word> words;
    private final List<Integer> lines = new ArrayList<>(List.of(0));
    private final List<Mutation> mutations = new ArrayList<>();

    TurnedRules(PackFolder folder, Goal goal, String drl) {
        this.folder = folder;
        this.goal = goal;
        this.drl = drl;
        this.words = RuleWords.read(folder.rulesFile(goal), drl, new ArrayList<>());
        for (int at = drl.indexOf('\n'); at >= 0; at = drl.indexOf('\n', at + 1)) {
            lines.add(at + 1);
        }
    }

    List<Mutation> mutations() {
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (word.is("rule") && words.get(at + 1).kind() == Kind.TEXT) {
                remove(at);
            } else if (word.kind() == Kind.SIGN && OTHERS.containsKey(word.text())) {
                turn(at);
            }
        }
        return mutations;
    }

    private void turn(int at) {
        var sign = words.get(at);
        int place = place(sign);
        for (String other : OTHERS.get(sign.text())) {
            String before = shown(words.get(at - 1)) + " ";
            String after = " " + shown(words.get(at + 1));
            String text = drl.substring(0, place)
                    + other
                    + drl.substring(place + sign.text().length());
            add(sign, before + sign.text() + after + " became " + before + other + after, text);
        }
    }

    /** Takes a rule away and leaves the lines of the others where they are. */
    private void remove(int at) {
        var begun = words.get(at);
        int last = at;
        while (!words.get(last).is("end")) {
            last++;
        }
        int from = place(begun);
        int to = place(words.get(last)) + "end".length();
        String text = drl.substring(0, from) + drl.substring(from, to).replaceAll("[^\r\n]", " ") + drl.substring(to);
        add(begun, "rule (" + words.get(at + 1).text() + ") removed", text);
    }

    private void add(Word at, String change, String text) {
        mutations.add(new Mutation(folder.rulesFile(goal), at.line(), at.column(), change, goal, text));
    }

    private int place(Word word) {
        return lines.get(word.line() - 1) + word.column() - 1;
    }

    private static String shown(Word word) {
        return word.kind() == Kind.TEXT ? '"' + word.text() + '"' : word.text();
    }
}
