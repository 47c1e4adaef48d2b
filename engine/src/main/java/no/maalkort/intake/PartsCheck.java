package no.maalkort.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import no.maalkort.table.Place;

/**
 * Whether parts that are added up hold a total of some of the others: a part that equals the sum of the same others, in
 * figure after figure.
 *
 * <p>It looks at the first figures only, and calls it chance unless it held in at least three; or in all there are, with
 * so many digits that it would hardly happen among the sums that are possible.
 */
final class PartsCheck {
    private static final int KEYS = 50;
    private static final int LEAST = 3;
    private static final int MOST_PARTS = 12;
    private static final int FEWEST_DIGITS = 3;
    private static final int UNLIKELY = 50;

    private final Map<Gathering.Key, Map<String, BigDecimal>> seen = new LinkedHashMap<>();
    private final Map<String, Place> places = new TreeMap<>();

    void see(Gathering.Key key, String part, BigDecimal value, Place place) {
        if (seen.containsKey(key) || seen.size() < KEYS) {
            seen.computeIfAbsent(key, any -> new TreeMap<>()).put(part, value);
            places.putIfAbsent(part, place);
        }
    }

    void tell(Told told) {
        var parts = List.copyOf(places.keySet());
        for (String part : parts) {
            var others = new ArrayList<>(parts);
            others.remove(part);
            var sum = sumOf(part, others);
            if (!sum.isEmpty()) {
                told.at(
                        places.get(part),
                        "(" + part + ") is the sum of (" + String.join("), (", sum)
                                + ") in every figure, and is added to them.",
                        "it is a total: take it out of the list under (sum), or choose it alone under (where).");
                return;
            }
        }
    }

    /** The others that a part is the sum of; none where it is no sum. */
    private List<String> sumOf(String part, List<String> others) {
        if (others.size() >= MOST_PARTS) {
            return isSum(part, others) ? others : List.of();
        }
        for (int chosen = (1 << others.size()) - 1; chosen > 0; chosen--) {
            if (Integer.bitCount(chosen) >= 2) {
                var some = new ArrayList<String>();
                for (int i = 0; i < others.size(); i++) {
                    if ((chosen & 1 << i) != 0) {
                        some.add(others.get(i));
                    }
                }
                if (isSum(part, some)) {
                    return some;
                }
            }
        }
        return List.of();
    }

    private boolean isSum(String part, List<String> others) {
        int held = 0;
        int digits = 0;
        var contributed = new TreeSet<String>();
        for (var values : seen.values()) {
            var total = values.get(part);
            if (total == null || total.signum() == 0) {
                continue;
            }
            var sum = BigDecimal.ZERO;
            for (String other : others) {
                var value = values.getOrDefault(other, BigDecimal.ZERO);
                sum = sum.add(value);
                if (value.signum() != 0) {
                    contributed.add(other);
                }
            }
            if (sum.compareTo(total) != 0) {
                return false;
            }
            held++;
            digits += total.stripTrailingZeros().precision();
        }
        return contributed.size() == others.size()
                && (held >= LEAST || held == seen.size() && digits >= FEWEST_DIGITS && isHardlyChance(digits));
    }

    /** Whether so many digits agree far more seldom than there are parts and sums of others to compare. */
    private boolean isHardlyChance(int digits) {
        int others = places.size() - 1;
        var sums = others >= MOST_PARTS ? BigDecimal.ONE : BigDecimal.valueOf((1L << others) - others - 1);
        var compared = sums.multiply(BigDecimal.valueOf(places.size()));
        return BigDecimal.ONE.scaleByPowerOfTen(digits).compareTo(compared.multiply(BigDecimal.valueOf(UNLIKELY))) >= 0;
    }
}
