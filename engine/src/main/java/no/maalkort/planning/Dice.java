package no.maalkort.planning;

import java.math.BigDecimal;

/**
 * Numbers that look drawn by chance and are the same everywhere: SplitMix64 (Steele, Lea and Flood 2014).
 *
 * <p>Each run has dice of its own, so that neither threads nor their order change what is thrown.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int DIGITS = 9;
    private static final long STEPS = 1_000_000_000L;

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    /** The dice of one run of several. */
    static Dice of(long seed, int run) {
        return new Dice(new Dice(new Dice(seed).next() + run).next());
    }

    /** Any of the 2⁶⁴ numbers. */
    long next() {
        state += GOLDEN;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Any number from −1 to 1 with nine decimals, as likely as the others. */
    BigDecimal swing() {
        return BigDecimal.valueOf(Long.remainderUnsigned(next(), 2 * STEPS + 1) - STEPS, DIGITS);
    }
}
