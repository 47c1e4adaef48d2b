package no.maalkort.rulepack;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Problem;
import no.maalkort.judgement.Comparison;
import no.maalkort.judgement.FalseComparison;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.Reading;
import no.maalkort.judgement.Relation;
import no.maalkort.judgement.State;

/**
 * The classes of goals that were compiled before, kept for the user between runs.
 *
 * <p>A goal is known by the hash of everything its classes come from. What is kept is never trusted: without a valid
 * seal of this user it is compiled again. So is everything where nothing can be kept; that is slower, never wrong.
 */
public final class KeptRules {
    private static final List<Class<?>> MADE_FROM = List.of(
            Reading.class,
            Reading.Conclusion.class,
            Norm.class,
            Comparison.class,
            FalseComparison.class,
            Relation.class,
            State.class,
            RuleCompiler.class,
            CalledNames.class,
            RulePackage.class);

    private final Shelf shelf;
    private String engine;

    /** Where bytes are kept under names. */
    interface Shelf {
        /** What was written under the name, or null. */
        byte[] read(String name);

        void write(String name, byte[] content);
    }

    /** Keeps in a folder, which is made if it is not there; {@code null} keeps nothing. */
    public KeptRules(Path folder) {
        this.shelf = folder == null ? null : new SealedFolder(folder);
    }

    /** Keeps in memory, for processes that shall not compile what this one did; only this program may fill the map. */
    public KeptRules(Map<String, byte[]> kept) {
        this.shelf = new Shelf() {
            @Override
            public byte[] read(String name) {
                return kept.get(name);
            }

            @Override
            public void write(String name, byte[] content) {
                kept.put(name, content);
            }
        };
    }

    /** Keeps nothing. */
    public static KeptRules none() {
        return new KeptRules((Path) null);
    }

    /** Keeps in the user's cache: {@code $XDG_CACHE_HOME/maalkort/rules} or {@code ~/.cache/maalkort/rules}. */
    public static KeptRules ofUser() {
        String cache = System.getenv("XDG_CACHE_HOME");
        String home = System.getProperty("user.home");
        if (cache != null && cache.startsWith("/")) {
            return new KeptRules(Path.of(cache, "maalkort", "rules"));
        }
        return home == null || !home.startsWith("/")
                ? none()
                : new KeptRules(Path.of(home, ".cache", "maalkort", "rules"));
    }

    /** The goal's classes, kept or compiled now; null with the reasons among the problems. */
    CompiledRules rules(String pack, String goal, String file, String drl, List<Problem> problems) {
        if (shelf == null) {
            return RuleCompiler.compile(pack, goal, file, drl, problems);
        }
        String key = key(pack, goal, drl);
        byte[] kept = shelf.read(key);
        var found = kept == null ? null : decode(kept, goal, RuleAt.fileOf(pack, goal));
        if (found != null) {
            return found;
        }
        var compiled = RuleCompiler.compile(pack, goal, file, drl, problems);
        if (compiled != null) {
            shelf.write(key, RuleBytes.encode(compiled));
        }
        return compiled;
    }

    private static CompiledRules decode(byte[] kept, String goal, String file) {
        try {
            return RuleBytes.decode(new DataInputStream(new ByteArrayInputStream(kept)), goal, file);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private String key(String pack, String goal, String drl) {
        var digest = sha256();
        for (String part : List.of(engine(), RulePackage.of(pack, goal), pack, goal, drl)) {
            add(digest, part.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Everything but the goal that the classes come from, as one hash. */
    private synchronized String engine() {
        if (engine == null) {
            var digest = sha256();
            add(digest, String.valueOf(Runtime.version().feature()).getBytes(StandardCharsets.UTF_8));
            add(digest, version(KeptRules.class).getBytes(StandardCharsets.UTF_8));
            add(digest, version(org.drools.model.Model.class).getBytes(StandardCharsets.UTF_8));
            MADE_FROM.forEach(type -> add(digest, bytes(type)));
            engine = HexFormat.of().formatHex(digest.digest());
        }
        return engine;
    }

    private static String version(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    private static byte[] bytes(Class<?> type) {
        String path = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream(path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds bytes after their length, so that what follows cannot be taken for their end. */
    static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
