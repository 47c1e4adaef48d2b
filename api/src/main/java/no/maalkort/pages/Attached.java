package no.maalkort.pages;

import java.util.List;
import java.util.function.Function;
import no.maalkort.export.Format;
import no.maalkort.export.KnownFigures;
import no.maalkort.figure.Language;

/** The files for other programs that lie beside pages: those of scorecards in a folder alone, where a service would answer. */
final class Attached {
    static final List<Format> OF_SCORECARDS = List.of(Format.JSON, Format.CSV, Format.CSV_NB);

    private Attached() {}

    /** The file of a scorecard, from the front page: {@code kommune/baerum/2023/baerum-2023.json}. */
    static String scorecard(String body, int year, Format format) {
        return Place.path(Language.NB, "kommune", body, String.valueOf(year)) + "/" + name(body + "-" + year, format);
    }

    /** The file of a body's figures with every vintage, from the front page: {@code tall/baerum/baerum.json}. */
    static String figures(String body, Format format) {
        return Place.path(Language.NB, "tall", body) + "/" + name(body, format);
    }

    /** The name of a file: {@code baerum.json}, {@code baerum-nb.csv}. */
    static String name(String of, Format format) {
        return of + (format == Format.CSV_NB ? "-nb" : "") + "." + format.extension();
    }

    static List<Frame.Link> toScorecard(String body, int year, Place place) {
        return links(OF_SCORECARDS, format -> place.root() + scorecard(body, year, format), place);
    }

    static List<Frame.Link> toFigures(String body, Place place) {
        return links(KnownFigures.FORMATS, format -> toFigures(body, format, place), place);
    }

    static String toFigures(String body, Format format, Place place) {
        String file = figures(body, format);
        return place.isServed() ? place.dated(file) : place.root() + file;
    }

    /** Of two tables of the same the one that programs open in the place's language. */
    private static List<Frame.Link> links(List<Format> formats, Function<Format, String> address, Place place) {
        var words = Phrases.in(place.language());
        String csv = words.say("format.file.csv");
        return formats.stream()
                .filter(format -> place.isAmongOthers()
                        && (format == Format.JSON || format.toString().equals(csv)))
                .map(format -> new Frame.Link(words.say("format." + format), address.apply(format)))
                .toList();
    }
}
