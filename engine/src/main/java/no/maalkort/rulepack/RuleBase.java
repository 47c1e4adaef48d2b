package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.judgement.Reading;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
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
    private final ClassLoader loader;
    private final List<String> modelClasses;
    private final Map<String, RuleAt> rules = new HashMap<>();
    private volatile Assembled assembled;

    private record Assembled(KieBase base, KieSessionConfiguration session) {}

    /** The rules whose classes a loader knows. */
    RuleBase(ClassLoader loader, Collection<CompiledRules> goals) {
        this.loader = loader;
        this.modelClasses =
                goals.stream().map(CompiledRules::modelClass).sorted().toList();
        for (CompiledRules goal : goals) {
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
        var ready = assembled();
        int most = readings.size() * rules.size();
        var now = new ArrayList<Fired>();
        KieSession session = ready.base().newKieSession(ready.session(), null);
        try {
            readings.stream()
                    .sorted(Comparator.comparing(Reading::getGoal).thenComparing(Reading::getIndicator))
                    .forEach(session::insert);
            session.fireAllRules(match -> now.add(fired(match)), most + 1);
        } catch (RuntimeException e) {
            throw failure(now, e);
        } finally {
            session.dispose();
        }
        if (now.size() > most) {
            throw failure(now, new IllegalStateException("The rules fire without end."));
        }
        fired.addAll(now);
    }

    /** Puts the rules together now rather than at the first reading. */
    public void warm() {
        if (!modelClasses.isEmpty()) {
            assembled();
        }
    }

    private Fired fired(Match match) {
        var rule = match.getRule();
        var reading = (Reading) match.getObjects().get(0);
        return new Fired(reading, rules.get(key(rule.getPackageName(), rule.getName())));
    }

    private static RuleFailure failure(List<Fired> fired, RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getClass().getName().startsWith("org.")) {
            cause = cause.getCause();
        }
        var last = fired.isEmpty() ? null : fired.get(fired.size() - 1);
        return new RuleFailure(last == null ? null : last.rule(), last == null ? null : last.reading(), cause);
    }

    private Assembled assembled() {
        var ready = assembled;
        if (ready == null) {
            synchronized (this) {
                ready = assembled == null ? assemble() : assembled;
                assembled = ready;
            }
        }
        return ready;
    }

    private Assembled assemble() {
        var models = new ArrayList<Model>();
        for (String name : modelClasses) {
            models.add(model(name));
        }
        var options = RuleBaseFactory.newKnowledgeBaseConfiguration();
        var session = RuleBaseFactory.newKnowledgeSessionConfiguration();
        session.setOption(DirectFiringOption.YES);
        session.setOption(ThreadSafeOption.YES);
        return new Assembled(KieBaseBuilder.createKieBaseFromModel(models, options), session);
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
