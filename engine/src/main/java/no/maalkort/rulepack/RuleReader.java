package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.Relation;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.RuleCursor.Unexpected;
import no.maalkort.rulepack.RuleText.Condition;
import no.maalkort.rulepack.RuleWords.Kind;
import no.maalkort.rulepack.RuleWords.Word;

/**
 * A strict reader of what a rule may consist of, and of nothing else that DRL can say.
 *
 * <p>It keeps rules plain; it is no sandbox. Whoever puts a pack on disk runs code.
 */
final class RuleReader {
    static final String MAYBE = "keep to one pattern on Reading, comparisons of value with levels, and one judge call.";
    private static final String JUDGEMENT = "no.maalkort.judgement.";
    private static final Map<String, Relation> OPERATORS =
            Map.of(">=", Relation.AT_LEAST, "<=", Relation.AT_MOST, ">", Relation.ABOVE, "<", Relation.BELOW);
    private static final Map<String, Relation> REASONS = Map.of(
            "atLeast", Relation.AT_LEAST, "atMost", Relation.AT_MOST, "above", Relation.ABOVE, "below", Relation.BELOW);

    private final String file;
    private final String goal;
    private final RuleCursor words;
    private final List<Problem> problems;
    private final Set<String> states = new TreeSet<>();
    private boolean readingImported;

    private RuleReader(String file, String goal, RuleCursor words, List<Problem> problems) {
        this.file = file;
        this.goal = goal;
        this.words = words;
        this.problems = problems;
    }

    /** The rules of a goal, each as far as it can be read; of one line one problem is told. */
    static List<RuleText> read(String file, String goal, String drl, List<Problem> problems) {
        var found = new ArrayList<Problem>();
        var words = RuleWords.read(file, drl, found);
        var rules = new RuleReader(file, goal, new RuleCursor(file, words), found).rules();
        var lines = new HashSet<Integer>();
        found.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .filter(problem -> lines.add(problem.line()))
                .forEach(problems::add);
        return rules;
    }

    private List<RuleText> rules() {
        var rules = new ArrayList<RuleText>();
        try {
            head();
        } catch (Unexpected e) {
            problems.add(e.problem());
            states.addAll(List.of("MET", "NOT_MET", "PARTLY_MET"));
            words.skipToRule();
        }
        while (words.peek().kind() != Kind.END) {
            try {
                rules.add(rule());
            } catch (Unexpected e) {
                problems.add(e.problem());
                words.skipToRule();
            }
        }
        names(rules);
        return rules;
    }

    private void head() throws Unexpected {
        words.take("package");
        var first = words.peek();
        String name = words.dotted();
        if (!name.equals(RulePackage.written(goal))) {
            throw words.unexpected(
                    first,
                    "The package (" + name + ") is not that of goal (" + goal + ").",
                    "write: package " + RulePackage.written(goal) + ";");
        }
        words.take(";");
        while (words.peek().is("import")) {
            words.next();
            imported();
            words.take(";");
        }
        if (words.peek().kind() != Kind.END && !words.peek().is("rule")) {
            throw words.unexpected(
                    words.peek(), "(" + words.peek().text() + ") stands where a rule was expected.", MAYBE);
        }
        if (!readingImported) {
            problems.add(new Problem(
                    file,
                    first.line(),
                    first.column(),
                    "Reading is not imported.",
                    "write: import " + JUDGEMENT + "Reading;"));
        }
    }

    private void imported() throws Unexpected {
        var first = words.peek();
        boolean isStatic = first.is("static");
        if (isStatic) {
            words.next();
        }
        String name = words.dotted();
        String state = name.startsWith(JUDGEMENT + "State.") ? name.substring((JUDGEMENT + "State.").length()) : "";
        if (isStatic && verdict(state) != null) {
            states.add(state);
        } else if (!isStatic && name.equals(JUDGEMENT + "Reading")) {
            readingImported = true;
        } else {
            throw words.unexpected(
                    first,
                    "The import (" + name + ") is not one a rule may have.",
                    "import only Reading, and static MET, PARTLY_MET and NOT_MET of State.");
        }
    }

    private RuleText rule() throws Unexpected {
        var begun = words.take("rule");
        words.enterRule();
        var name = words.text("the rule's name");
        sentence(name);
        goal();
        String indicator = null;
        var conditions = new ArrayList<Condition>();
        while (words.peek().is(",")) {
            words.next();
            if (words.peek().is("indicator") && indicator == null && conditions.isEmpty()) {
                words.take("indicator", "==");
                indicator = words.text("the indicator's id").text();
            } else {
                conditions.add(condition());
            }
        }
        if (conditions.isEmpty()) {
            throw words.unexpected(
                    words.peek(), "The rule compares the value with no level.", "write, say, value >= target.");
        }
        words.take(")", "then", "$reading", ".", "judge", "(");
        var state = state();
        var reasons = reasons();
        words.take(")", ";", "end");
        words.leaveRule();
        return new RuleText(name.text(), begun.line(), begun.column(), goal, indicator, conditions, state, reasons);
    }

    private void goal() throws Unexpected {
        words.take("when", "$reading", ":", "Reading", "(", "goal", "==");
        var named = words.text("the goal's id");
        if (!named.text().equals(goal)) {
            throw words.unexpected(
                    named,
                    "The goal (" + named.text() + ") is not this folder's (" + goal + ").",
                    "write (" + goal + ").");
        }
    }

    private List<Condition> reasons() throws Unexpected {
        var reasons = new ArrayList<Condition>();
        do {
            words.take(",");
            var reason = reason();
            if (reasons.stream().anyMatch(one -> one.text().equals(reason.text()))) {
                problems.add(new Problem(
                        file,
                        reason.line(),
                        reason.column(),
                        "The reason " + reason.text() + " is given twice.",
                        "one of the two should go, or name another level."));
            }
            reasons.add(reason);
        } while (words.peek().is(","));
        return reasons;
    }

    private Condition condition() throws Unexpected {
        var first = words.take("value");
        var operator = words.next();
        if (operator.kind() != Kind.SIGN || !OPERATORS.containsKey(operator.text())) {
            throw words.unexpected(
                    operator,
                    "(" + operator.text() + ") stands where >=, >, <= or < was expected.",
                    "compare by order; figures are never asked for being equal.");
        }
        if (words.peek().isNumber()) {
            throw words.unexpected(
                    words.peek(),
                    "A number begins here, which no rule may contain.",
                    "put the number into goal.yaml as a level and compare with its name.");
        }
        var level = words.next();
        check(level, level.kind() == Kind.WORD);
        return new Condition(
                OPERATORS.get(operator.text()),
                level.text(),
                "value " + operator.text() + " " + level.text(),
                first.line(),
                first.column());
    }

    private Condition reason() throws Unexpected {
        var first = words.take("$reading", ".");
        var relation = words.next();
        if (!REASONS.containsKey(relation.text())) {
            throw words.unexpected(
                    relation, "(" + relation.text() + ") is no reason.", "use atLeast, atMost, above or below.");
        }
        words.take("(");
        var level = words.text("a level's name");
        check(level, true);
        words.take(")");
        return new Condition(
                REASONS.get(relation.text()),
                level.text(),
                relation.text() + "(\"" + level.text() + "\")",
                first.line(),
                first.column());
    }

    private void check(Word level, boolean isName) throws Unexpected {
        if (!isName || !Norm.NAMES.contains(level.text())) {
            String maybe =
                    Nearest.advice(level.text(), Norm.NAMES, "use one of " + String.join(", ", Norm.NAMES) + ".");
            throw words.unexpected(level, "(" + level.text() + ") is no level.", maybe);
        }
    }

    private State state() throws Unexpected {
        var word = words.next();
        var state = verdict(word.text());
        if (state == null) {
            throw words.unexpected(word, "(" + word.text() + ") is no verdict.", "use MET, PARTLY_MET or NOT_MET.");
        }
        if (!states.contains(word.text())) {
            throw words.unexpected(
                    word,
                    "The state (" + word.text() + ") is not imported.",
                    "write: import static " + JUDGEMENT + "State." + word.text() + ";");
        }
        return state;
    }

    private static State verdict(String name) {
        for (State state : State.values()) {
            if (state.isVerdict() && state.name().equals(name)) {
                return state;
            }
        }
        return null;
    }

    private void sentence(Word name) {
        String text = name.text();
        boolean plain = text.strip().equals(text) && text.contains(" ") && Character.isUpperCase(text.codePointAt(0));
        String wrong = text.chars().anyMatch(Character::isDigit)
                ? "has a digit"
                : text.toLowerCase(Locale.ROOT).matches(".*\\b(check|validate)s?\\b.*")
                        ? "says what is done, not what was found"
                        : plain ? null : "is no sentence";
        if (wrong != null) {
            problems.add(new Problem(
                    file,
                    name.line(),
                    name.column(),
                    "The rule's name (" + text + ") " + wrong + ".",
                    "say what was found, in a plain sentence that begins with a capital and has no number."));
        }
    }

    private void names(List<RuleText> rules) {
        var seen = new HashSet<String>();
        for (RuleText rule : rules) {
            if (!seen.add(rule.name())) {
                problems.add(new Problem(
                        file,
                        rule.line(),
                        rule.column(),
                        "Two rules are named (" + rule.name() + ").",
                        "say in each what it found."));
            }
        }
    }
}
