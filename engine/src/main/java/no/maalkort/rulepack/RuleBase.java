package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.maalkort.judgement.Reading;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.Match;

/**
 * The rules of one pack, ready to judge; shared by threads, put together when the first reading is judged.
 *
 * <p>Each call judges in a session of its own, which nothing outlives.
 */
public final class RuleBase {
    private static final Comparator<Reading> ORDER =
            Comparator.comparing(Reading::getGoal).thenComparing(Reading::getIndicator);

    private final ClassLoader loader;
    private final SortedMap<String, String> models = new TreeMap<>();
    private final Map<String, RuleAt> rules = new HashMap<>();
    private volatile Assembled assembled;

    /**
     * Rules put together.
     *
     * @param places where each rule of the base stands
     */
    private record Assembled(
            Set<String> goals, KieBase base, Map<Rule, RuleAt> places, KieSessionConfiguration session) {}

    /** The rules whose classes a loader knows. */
    RuleBase(ClassLoader loader, Collection<CompiledRules> goals) {
        this.loader = loader;
        for (CompiledRules goal : goals) {
            models.put(goal.goal(), goal.modelClass());
            goal.rules().forEach(rule -> rules.put(key(goal.packageName(), rule.name()), rule));
        }
    }

    /**
     * Lets the rules conclude on each reading, and adds each rule that fired, with its reading, in their order.
     *
     * @throws RuleFailure if a rule stops; the readings are spoilt then
     */
    public void judge(List<Reading> readings, List<Fired> fired) {
        if (readings.isEmpty() || rules.isEmpty()) {
            return;
        }
        var goals = new HashSet<String>();
        readings.forEach(reading -> goals.add(reading.getGoal()));
        var ready = assembled(goals);
        int most = readings.size() * rules.size();
        var now = new ArrayList<Fired>();
        var sorted = new ArrayList<>(readings);
        sorted.sort(ORDER);
        KieSession session = ready.base().newKieSession(ready.session(), null);
        try {
            sorted.forEach(session::insert);
            session.fireAllRules(match -> now.add(fired(ready.places(), match)), most + 1);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw failure(now, e);
        } finally {
            session.dispose();
        }
        if (now.size() > most) {
            throw failure(now, new IllegalStateException("The rules fire without end."));
        }
        fired.addAll(now);
    }

    /** Loads what any rules need to run, so that it is there when the first are put together. */
    public static void prepare() {
        KieBaseBuilder.createKieBaseFromModel(List.of(), RuleBaseFactory.newKnowledgeBaseConfiguration())
                .newKieSession()
                .dispose();
    }

    /** Puts all rules together now rather than at the first reading. */
    public void warm() {
        if (!models.isEmpty()) {
            assembled(models.keySet());
        }
    }

    private static Fired fired(Map<Rule, RuleAt> places, Match match) {
        return new Fired((Reading) match.getObjects().get(0), places.get(match.getRule()));
    }

    private static RuleFailure failure(List<Fired> fired, Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getClass().getName().startsWith("org.")) {
            cause = cause.getCause();
        }
        var last = fired.isEmpty() ? null : fired.get(fired.size() - 1);
        return new RuleFailure(last == null ? null : last.rule(), last == null ? null : last.reading(), cause);
    }

    /** The rules of these goals; the first time of no others, since most starts judge one year only, then of all. */
    private Assembled assembled(Set<String> goals) {
        var ready = assembled;
        if (ready == null || !ready.goals().containsAll(goals)) {
            synchronized (this) {
                ready = assembled;
                if (ready == null || !ready.goals().containsAll(goals)) {
                    ready = assemble(ready == null ? Set.copyOf(goals) : models.keySet());
                    assembled = ready;
                }
            }
        }
        return ready;
    }

    private Assembled assemble(Set<String> goals) {
        var chosen = new ArrayList<Model>();
        models.forEach((goal, name) -> {
            if (goals.contains(goal)) {
                chosen.add(model(name));
            }
        });
        var options = RuleBaseFactory.newKnowledgeBaseConfiguration();
        var session = RuleBaseFactory.newKnowledgeSessionConfiguration();
        session.setOption(DirectFiringOption.YES);
        session.setOption(ThreadSafeOption.YES);
        var base = KieBaseBuilder.createKieBaseFromModel(chosen, options);
        return new Assembled(goals, base, places(base), session);
    }

    private Map<Rule, RuleAt> places(KieBase base) {
        var places = new IdentityHashMap<Rule, RuleAt>();
        base.getKiePackages().forEach(some -> some.getRules()
                .forEach(rule -> places.put(rule, rules.get(key(rule.getPackageName(), rule.getName())))));
        return places;
    }

    private Model model(String name) {
        try {
            return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException(
                    "The compiled rules (" + name + ") cannot be loaded.\nMaybe build again.", e);
        }
    }

    private static String key(String packageName, String rule) {
        return packageName + ":" + rule;
    }
}
