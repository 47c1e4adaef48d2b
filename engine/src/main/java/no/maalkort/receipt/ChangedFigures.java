package no.maalkort.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.FigurePlaces;

/** The figures of an issued scorecard that a file no longer holds: each with its line, what it was, and its goal. */
final class ChangedFigures {
    private static final String FIGURES = "figures/";
    private static final String SEPARATOR = ";";

    private final List<FigurePlaces.Place> places;

    private ChangedFigures(List<FigurePlaces.Place> places) {
        this.places = places;
    }

    /** Of a receipt's scorecard; of none where it cannot be read. */
    static ChangedFigures of(Receipt.Written written) {
        try {
            return new ChangedFigures(FigurePlaces.of(new String(written.scorecard(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return new ChangedFigures(List.of());
        }
    }

    /** Those of a file, as it is now. */
    List<Text> in(String path, byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        return places.stream()
                .filter(place -> path.equals(FIGURES + place.file()))
                .filter(place -> !holds(lines, place))
                .map(place -> new Text(
                        path + ":" + place.line() + ": der står ikke " + place.printed() + ", tallet til "
                                + place.goal() + ".",
                        path + ":" + place.line() + ": it does not say " + place.printed() + ", the figure of "
                                + place.goal() + "."))
                .toList();
    }

    /** Whether a line has the printed value in a cell of its own: a sentence beside it may quote the same number. */
    private static boolean holds(List<String> lines, FigurePlaces.Place place) {
        int at = place.line() - 1;
        return at >= 0
                && at < lines.size()
                && List.of(lines.get(at).split(SEPARATOR)).contains(place.printed());
    }
}
