package no.maalkort.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The pages of a workspace, as HTML; the same on a server, in a folder and alone in a file. */
public final class Pages {
    private final Workspace workspace;
    private final Function<Scorecard, String> receipts;

    /**
     * The pages of figures and packs.
     *
     * @param receipts the id that a scorecard is issued under
     */
    public Pages(Workspace workspace, Function<Scorecard, String> receipts) {
        this.workspace = workspace;
        this.receipts = receipts;
    }

    /** A scorecard with its whole derivation; {@code open} as on paper, with nothing folded. */
    public String scorecard(Scoring.Request request, Place place, boolean open) {
        var words = Phrases.in(place.language());
        var body = request.body();
        var card = workspace.scoring().score(request);
        var history = History.of(workspace, body, request.pack(), LocalDate.parse(card.asOf()), words);
        String name = body.name().in(place.language());
        var frame = frame(
                name + " " + card.year(),
                place,
                other(place).scorecard(body.id(), card.year()),
                List.of(
                        new Frame.Link(words.say("menu.municipalities"), place.overview()),
                        new Frame.Link(name, place.municipality(body.id())),
                        new Frame.Link(String.valueOf(card.year()), null)),
                downloads(body, card, place));
        var page = new ScorecardMaker(card, body, history, workspace.scoring().tracing(request), words, place)
                .page(frame, receipts.apply(card), open);
        return Templates.render("scorecard", page);
    }

    private static Place other(Place place) {
        return place.in(place.language() == Language.NB ? Language.EN : Language.NB);
    }

    private static Frame frame(
            String title, Place place, String other, List<Frame.Link> crumbs, List<Frame.Link> downloads) {
        String style = place.isAmongOthers() ? place.root() + "maalkort.css" : null;
        return new Frame(title, Phrases.in(place.language()), place, style, other, crumbs, downloads);
    }

    private static List<Frame.Link> downloads(Body body, Scorecard card, Place place) {
        String at = "api/v1/scorecards/" + body.id() + "/" + card.year() + "?format=";
        return place.isServed()
                ? List.of("json", "csv-nb", "xlsx", "markdown").stream()
                        .map(format -> new Frame.Link(format, place.service(at + format)))
                        .toList()
                : List.of();
    }
}
