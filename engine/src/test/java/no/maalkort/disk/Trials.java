package no.maalkort.disk;

/** How often a thing is tried: some times in every build, the full number before a release ({@code -Pslow}). */
public final class Trials {
    private static final int SLOW = 20_000;

    private Trials() {}

    public static int of(int small, int full) {
        return Integer.getInteger("maalkort.generated", 0) >= SLOW ? full : small;
    }
}
