package no.maalkort.pages;

import java.util.LinkedHashMap;
import java.util.Map;

/** The last few that were asked for; not thread-safe. */
final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_KEPT = 16;

    Latest() {
        super(MOST_KEPT, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST_KEPT;
    }
}
