package no.maalkort.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.maalkort.export.Format;
import no.maalkort.export.KnownFigures;
import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.scoring.Workspace;

/** The pages of figures: a body's, every value of one, and where an indicator is used. */
public final class FigurePages {
    private final Workspace workspace;

    public FigurePages(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Of whom there are figures. */
    public String bodies(Place place) {
        var words = Phrases.in(place.language());
        var frame = Frame.of(
                words.say("menu.data"),
                place,
                one -> one.to("tall"),
                List.of(new Frame.Link(words.say("menu.data"), null)),
                List.of());
        var links = workspace.figures().catalogue().bodies().stream()
                .filter(body -> !workspace.figures().observations(body.id()).isEmpty())
                .sorted(Comparator.comparing(body -> NameOrder.key(body.name().in(place.language()))))
                .map(body -> new Frame.Link(body.name().in(place.language()), place.data(body.id())))
                .toList();
        return Templates.render(
                "choose", new ChoosePage(frame, words.say("menu.data"), words.say("data.choose"), links));
    }

    /** A body's figures, what was found wrong with them first; by what was published up to a day, null for all. */
    public String data(Body body, LocalDate asOf, Place place) {
        var words = Phrases.in(place.language());
        String name = body.name().in(place.language());
        var frame = Frame.of(
                words.say("data.title", name),
                place,
                one -> one.data(body.id()),
                List.of(
                        new Frame.Link(words.say("menu.municipalities"), place.overview()),
                        new Frame.Link(name, place.municipality(body.id())),
                        new Frame.Link(words.say("menu.data"), null)),
                Attached.toFigures(body.id(), place));
        return Templates.render("data", new DataMaker(workspace, body, asOf, words, place).page(frame));
    }

    /** The format of the file of all figures that has this name; empty where none has. */
    public static Optional<Format> format(String body, String file) {
        return KnownFigures.FORMATS.stream()
                .filter(format -> Attached.name(body, format).equals(file))
                .findFirst();
    }

    /** Where the file of all figures of a body lies. */
    public static String file(Body body, Format format, Place place) {
        return Attached.toFigures(body.id(), format, place);
    }

    /** Every value that one indicator of a body ever had. */
    public String series(Body body, Indicator indicator, LocalDate asOf, Place place) {
        var words = Phrases.in(place.language());
        String name = body.name().in(place.language());
        String title = indicator.name().in(place.language());
        var frame = Frame.of(
                title + ", " + name,
                place,
                one -> one.to("tall", body.id(), indicator.id()),
                List.of(
                        new Frame.Link(words.say("menu.municipalities"), place.overview()),
                        new Frame.Link(name, place.municipality(body.id())),
                        new Frame.Link(words.say("menu.data"), place.data(body.id())),
                        new Frame.Link(title, null)),
                downloads("api/v1/observations?body=" + body.id() + "&indicator=" + indicator.id(), place));
        return Templates.render("series", new DataMaker(workspace, body, asOf, words, place).series(frame, indicator));
    }

    /** What an indicator measures, who has figures of it, and which goals ask for it. */
    public String indicator(Indicator indicator, Place place) {
        var words = Phrases.in(place.language());
        String title = indicator.name().in(place.language());
        var frame = Frame.of(
                title,
                place,
                one -> one.to("indikator", indicator.id()),
                List.of(
                        new Frame.Link(words.say("menu.municipalities"), place.overview()),
                        new Frame.Link(words.say("search.indicator"), null),
                        new Frame.Link(title, null)),
                downloads("api/v1/indicators/" + indicator.id(), place));
        return Templates.render("indicator", new IndicatorMaker(workspace, words, place).page(frame, indicator));
    }

    private static List<Frame.Link> downloads(String path, Place place) {
        return place.isServed()
                ? List.of(new Frame.Link(Phrases.in(place.language()).say("format.json"), place.dated(path)))
                : List.of();
    }
}
