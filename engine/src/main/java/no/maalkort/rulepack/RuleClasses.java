package no.maalkort.rulepack;

import java.util.HashMap;
import java.util.Map;

/**
 * A class loader of one pack that looks at the pack's own classes first.
 *
 * <p>Generated names depend on package and rule name, not on the rule's text: a loader that asked its parent first
 * would judge a user's edited pack with the built-in classes of the same names, without a word.
 */
final class RuleClasses extends ClassLoader {
    private final Map<String, byte[]> classes;

    static {
        registerAsParallelCapable();
    }

    RuleClasses(ClassLoader parent, Map<String, byte[]> classes) {
        super("rules", parent);
        this.classes = new HashMap<>(classes);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
