package no.maalkort.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.ReleaseRows;

/**
 * What every executor needs beside a body's rows, as plain bytes: what releases declare, packs as text, their rules
 * compiled.
 *
 * <p>One is broadcast, and each process makes one {@link Judge} of it.
 */
final class Parcel implements Serializable {
    private static final long serialVersionUID = 1L;

    private final boolean alone;
    private final List<Folder> data;
    private final List<Folder> rules;
    private final Map<String, byte[]> compiled;
    private transient Judge judge;
    private transient boolean knowsOthers;

    /**
     * What to send.
     *
     * @param alone whether nothing that came with the engine counts
     * @param compiled the classes of the packs of {@code rules}; the built-in ones lie in the jar
     */
    Parcel(boolean alone, List<Folder> data, List<Folder> rules, Map<String, byte[]> compiled) {
        this.alone = alone;
        this.data = List.copyOf(data);
        this.rules = List.copyOf(rules);
        this.compiled = Map.copyOf(compiled);
    }

    /** Whoever parts and judges by this in this process. */
    synchronized Judge judge() {
        if (judge == null) {
            judge = Judge.of(alone, data, rules, compiled);
        }
        return judge;
    }

    /** The same, who knows what is said of bodies that others are held against. */
    synchronized Judge judge(List<ReleaseRows> others) {
        var judge = judge();
        if (!knowsOthers) {
            judge.share(others);
            knowsOthers = true;
        }
        return judge;
    }
}
