package no.maalkort.figure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name nearest to one that is not known: by edits, or the only one that holds it. */
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
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
