package no.maalkort.pages;

import java.util.List;
import no.maalkort.export.Format;
import no.maalkort.figure.Language;

/** The files for other programs that lie beside the pages of a folder, where a service would answer. */
final class Attached {
    static final List<Format> OF_SCORECARDS = List.of(Format.JSON, Format.CSV, Format.CSV_NB);

    private Attached() {}

    /** The file of a scorecard, from the front page: {@code kommune/baerum/2023/baerum-2023.json}. */
    static String scorecard(String body, int year, Format format) {
        String name = body + "-" + year + (format == Format.CSV_NB ? "-nb" : "") + "." + format.extension();
        return Place.path(Language.NB, "kommune", body, String.valueOf(year)) + "/" + name;
    }

    /** The file of a body's figures with every vintage. */
    static String figures(String body) {
        return Place.path(Language.NB, "tall", body) + "/" + body + ".json";
    }

    static List<Frame.Link> toScorecard(String body, int year, Place place) {
        var words = Phrases.in(place.language());
        String csv = words.say("format.file.csv");
        return OF_SCORECARDS.stream()
                .filter(format -> place.isAmongOthers()
                        && (format == Format.JSON || format.toString().equals(csv)))
                .map(format ->
                        new Frame.Link(words.say("format." + format), place.root() + scorecard(body, year, format)))
                .toList();
    }

    static List<Frame.Link> toFigures(String body, Place place) {
        var words = Phrases.in(place.language());
        return place.isAmongOthers()
                ? List.of(new Frame.Link(words.say("format." + Format.JSON), place.root() + figures(body)))
                : List.of();
    }
}
