package no.maalkort.intake;

import java.util.HashMap;
import java.util.Map;
import no.maalkort.figure.Problem;
import no.maalkort.table.Place;

/** A watch over columns in which some numbers are shown as per cent and others are not, so that 0.041 may be 4.1 %. */
final class PercentMix {
    private record Key(int column, String indicator) {}

    private record Seen(String text, Place place) {}

    private final Map<Key, Seen> shares = new HashMap<>();
    private final Map<Key, Seen> plain = new HashMap<>();

    void see(Candidate one) {
        var format = one.cell().format();
        boolean isPlain = format.words().isEmpty() && !one.cell().text().equals("0");
        if (one.cell().exact() && (format.percent() || isPlain)) {
            (format.percent() ? shares : plain)
                    .computeIfAbsent(
                            new Key(one.column(), one.indicator().id()),
                            any -> new Seen(one.cell().text(), one.place()));
        }
    }

    /** Tells of every column that has both. */
    void tell(Told told) {
        shares.forEach((key, share) -> {
            var other = plain.get(key);
            if (other != null) {
                told.once("mix " + key, () -> problem(share, other));
            }
        });
    }

    private static Problem problem(Seen share, Seen other) {
        return other.place()
                .problem(
                        "(" + share.text() + " %) at " + share.place().at() + " is shown as per cent and ("
                                + other.text() + ") is not: it can be read as " + other.text()
                                + " % or as a share of 1.",
                        "give all cells of the column the same format.");
    }
}
