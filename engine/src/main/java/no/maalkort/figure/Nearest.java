package no.maalkort.figure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name nearest to one that is not known: by edits (two letters in each other's place are one), or the only one that holds it. */
public final class Nearest {
    private static final int LEAST_HELD = 4;

    private Nearest() {}

    private record Near(String name, int edits) {}

    /** The nearest name that is less than half another word; the first in order where two are as near. */
    public static Optional<String> of(String asked, Collection<String> known) {
        String wanted = asked.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> Math.abs(name.length() - wanted.length()) <= most(name))
                .map(name -> new Near(name, edits(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.edits() <= most(near.name()))
                .min(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
                .map(Near::name)
                .or(() -> holding(wanted, known));
    }

    private static Optional<String> holding(String wanted, Collection<String> known) {
        var holding = known.stream()
                .filter(name -> wanted.length() >= LEAST_HELD
                        && name.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
    }

    private static int most(String name) {
        return Math.max(1, name.length() * 2 / 5);
    }

    /** Whether two names differ by a few edits at most, in whatever case. */
    public static boolean isWithin(int edits, String asked, String name) {
        return Math.abs(asked.length() - name.length()) <= edits
                && edits(asked.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)) <= edits;
    }

    /** What to say after "Maybe": the nearest name, or else the advice. */
    public static String advice(String asked, Collection<String> known, String otherwise) {
        return of(asked, known).map(name -> "you meant (" + name + ").").orElse(otherwise);
    }

    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : edits(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int edits(int[][] edits, String a, String b, int i, int j) {
        int other = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(other, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
