package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;

/** A pack with its rules ready to judge; its cases and the text of its rules are read when they are asked for. */
public final class LoadedPack {
    private final PackFolder folder;
    private final boolean builtIn;
    private final RuleBase rules;
    private final Map<String, List<RuleAt>> places = new HashMap<>();
    private final Map<String, List<RuleText>> texts = new ConcurrentHashMap<>();
    private Map<String, List<Case>> cases;

    LoadedPack(PackFolder folder, boolean builtIn, ClassLoader loader, List<CompiledRules> compiled) {
        this.folder = folder;
        this.builtIn = builtIn;
        this.rules = new RuleBase(loader, compiled);
        compiled.forEach(goal -> places.put(goal.goal(), goal.rules()));
    }

    /** The same rules over other levels. */
    private LoadedPack(LoadedPack same, PackFolder folder) {
        this.folder = folder;
        this.builtIn = same.builtIn;
        this.rules = same.rules;
        this.places.putAll(same.places);
    }

    public Pack pack() {
        return folder.pack();
    }

    /**
     * The pack with other levels or weights of some goals, judged by the same rules; nothing is compiled.
     *
     * @throws Problem.Rejected where nobody can judge by the levels
     */
    public LoadedPack with(List<Goal> changed) {
        changed.forEach(goal -> LoadedPack.<Boolean>read(problems ->
                problems.addAll(new Mutation(folder.goalFile(goal), 0, 0, "", goal, null).problems(folder))));
        LoadedPack.<Boolean>read(problems -> weights(changed, problems));
        return new LoadedPack(
                this, new PackFolder(folder.tree(), pack().with(changed), folder.names(), folder.references()));
    }

    private boolean weights(List<Goal> changed, List<Problem> problems) {
        if (pack().index() != null) {
            IndexCheck.weights(
                    folder.tree(), pack().index(), pack().with(changed).goals(), problems);
        }
        return problems.isEmpty();
    }

    PackFolder folder() {
        return folder;
    }

    /** Whether it came with the engine. */
    public boolean builtIn() {
        return builtIn;
    }

    public RuleBase rules() {
        return rules;
    }

    /** Where the goal's rules stand, in the order of their file. */
    public List<RuleAt> places(String goal) {
        return places.getOrDefault(goal, List.of());
    }

    /** The goal's rules as they are written. */
    public List<RuleText> texts(String goal) {
        return texts.computeIfAbsent(goal, id -> pack().goal(id)
                .map(one -> LoadedPack.<List<RuleText>>read(problems -> folder.texts(one, problems)))
                .orElse(List.of()));
    }

    /** The goal's cases, in the order of their file. */
    public synchronized List<Case> cases(String goal) {
        cases = cases == null ? read(folder::cases) : cases;
        return cases.getOrDefault(goal, List.of());
    }

    /** The goal's files as they are written, by name: words, rules, cases. */
    public Map<String, String> files(String goal) {
        var texts = new LinkedHashMap<String, String>();
        for (String name : List.of("goal.yaml", CheckReader.FILE, "rules.drl", "cases.yaml")) {
            String path = goal.replaceFirst("\\.", "/") + "/" + name;
            if (folder.tree().has(path)) {
                texts.put(name, read(problems -> folder.tree().text(path, problems)));
            }
        }
        return texts;
    }

    /** Every file of the pack, by its path under the pack's id. */
    public SortedMap<String, byte[]> bytes() {
        var bytes = new TreeMap<String, byte[]>();
        folder.tree()
                .paths()
                .forEach(path ->
                        bytes.put(pack().id() + "/" + path, folder.tree().bytes(path)));
        return bytes;
    }

    /** Every small change of a goal's levels and rules that its cases should notice. */
    public List<Mutation> mutations(Goal goal) {
        var mutations = new ArrayList<Mutation>(new NudgedLevels(folder, goal).mutations());
        String drl = read(problems -> folder.drl(goal, problems));
        if (drl != null) {
            mutations.addAll(new TurnedRules(folder, goal, drl).mutations());
        }
        return mutations;
    }

    /** Whether a changed goal would be refused before anything is judged by it. */
    public boolean refuses(Mutation mutation) {
        return !mutation.problems(folder).isEmpty();
    }

    /** The pack judging one goal by changed rules; none where they do not compile. */
    public Optional<LoadedPack> judgingBy(Mutation mutation) {
        if (mutation.drl() == null) {
            return Optional.of(this);
        }
        var goal = mutation.goal();
        var compiled =
                RuleCompiler.compile(pack().id(), goal.id(), folder.rulesFile(goal), mutation.drl(), new ArrayList<>());
        return Optional.ofNullable(compiled).map(rules -> {
            var loader = new RuleClasses(LoadedPack.class.getClassLoader(), rules.classes());
            var changed = new LoadedPack(folder, builtIn, loader, List.of(rules));
            changed.cases = Map.of(goal.id(), cases(goal.id()));
            return changed;
        });
    }

    /** What keeps the pack from being used; nothing, unless the engine was built without looking. */
    public List<Problem> lint() {
        var problems = new ArrayList<Problem>();
        folder.lint(problems);
        return problems;
    }

    /** The levels of a goal that no case stands exactly on. */
    public List<Problem> levelsWithoutCase(Goal goal) {
        return places(goal.id()).isEmpty() ? List.of() : Lint.levels(folder, goal, cases(goal.id()));
    }

    /** What the pack lacks to be relied on: cases on each level, rules that never fire. */
    public List<Problem> completeness() {
        return Lint.completeness(folder, read(folder::texts), read(folder::cases));
    }

    private static <T> T read(Function<List<Problem>, T> reader) {
        var problems = new ArrayList<Problem>();
        T read = reader.apply(problems);
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        return read;
    }
}
