package no.maalkort.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.planning.Peers;
import no.maalkort.planning.PeersScoring;
import no.maalkort.planning.RobustnessScoring;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The pages of a workspace, as HTML; the same on a server, in a folder and alone in a file. */
public final class Pages {
    private static final int MOST_KEPT = 16;

    private final Workspace workspace;
    private final Function<Scorecard, String> receipts;
    private final Map<Kept, History> histories = new Latest<>();
    private final Map<List<Scoring.Request>, Peers> peers = new Latest<>();

    /**
     * The pages of figures and packs.
     *
     * @param receipts the id that a scorecard is issued under
     */
    public Pages(Workspace workspace, Function<Scorecard, String> receipts) {
        this.workspace = workspace;
        this.receipts = receipts;
    }

    /** Whom there is, which years, and what came out. */
    public String overview(Place place) {
        var words = Phrases.in(place.language());
        var frame = frame(
                words.say("overview"),
                place,
                other(place).overview(),
                List.of(new Frame.Link(words.say("menu.municipalities"), null)),
                List.of());
        return Templates.render("overview", new OverviewMaker(owners(), words, place).page(frame));
    }

    /** Those who have goals of their own, by name. */
    private Map<Body, History> owners() {
        var owners = new LinkedHashMap<Body, History>();
        workspace.packs().all().stream()
                .map(pack -> pack.pack().municipality())
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> workspace.figures().catalogue().body(id))
                .sorted(Comparator.comparing(body -> NameOrder.key(body.name().nb())))
                .forEach(body ->
                        owners.put(body, history(new Scoring.Request(body, 0, workspace.packOf(body), null, null))));
        return owners;
    }

    /** How a municipality's goals have gone; of the request only the year is not looked at. */
    public String municipality(Scoring.Request request, Place place) {
        var words = Phrases.in(place.language());
        var body = request.body();
        String name = body.name().in(place.language());
        var frame = frame(
                name,
                place,
                other(place).municipality(body.id()),
                List.of(new Frame.Link(words.say("menu.municipalities"), place.overview()), new Frame.Link(name, null)),
                List.of());
        var page = new MunicipalityMaker(body, history(request), words, place).page(frame);
        return Templates.render("municipality", page);
    }

    /** A scorecard with its whole derivation; {@code open} as on paper, with nothing folded. */
    public String scorecard(Scoring.Request request, Place place, boolean open) {
        var words = Phrases.in(place.language());
        var body = request.body();
        var card = workspace.scoring().score(request);
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
        var page = new ScorecardMaker(
                        card, body, history(request), workspace.scoring().tracing(request), words, place)
                .page(frame, receipts.apply(card), open);
        return Templates.render("scorecard", page);
    }

    /** Two scorecards of one municipality and why they differ; of nothing chosen, what can be. */
    public String compare(Scoring.Request first, Scoring.Request second, Place place) {
        var words = Phrases.in(place.language());
        var choosing = new Choosing(owners(), words);
        boolean both = first != null && second != null && first.body().equals(second.body());
        String name = both ? first.body().name().in(place.language()) : null;
        var crumbs = both
                ? List.of(
                        new Frame.Link(words.say("menu.municipalities"), place.overview()),
                        new Frame.Link(name, place.municipality(first.body().id())),
                        new Frame.Link(words.say("compare.years", first.year(), second.year()), null))
                : List.of(new Frame.Link(words.say("menu.compare"), null));
        String query = Choosing.query(first, second);
        var frame = frame(
                both
                        ? name + ", " + words.say("compare.years", first.year(), second.year())
                        : words.say("menu.compare"),
                place,
                other(place).asking(query).to("sammenlign"),
                crumbs,
                List.of());
        if (!both) {
            return Templates.render("compare", choosing.page(frame, first, second));
        }
        var scoring = workspace.scoring();
        var maker = new CompareMaker(
                scoring.compare(first, second), scoring.score(first), scoring.score(second), words, place);
        return Templates.render("compare", choosing.page(frame, first, second, maker));
    }

    /** What would be judged otherwise if what is supposed were so. */
    public String whatIf(WhatIfQuestion question, Place place) {
        var words = Phrases.in(place.language());
        var request = question.request();
        String body = request.body().id();
        String year = String.valueOf(request.year());
        String name = request.body().name().in(place.language());
        var frame = frame(
                words.say("whatif.title", name + " " + year),
                place,
                other(place).asking(question.query()).to("kommune", body, year, "hva-hvis"),
                List.of(
                        new Frame.Link(words.say("menu.municipalities"), place.overview()),
                        new Frame.Link(name, place.municipality(body)),
                        new Frame.Link(year, place.scorecard(body, request.year())),
                        new Frame.Link(words.say("menu.whatif"), null)),
                List.of());
        String action = place.asking("").to("kommune", body, year, "hva-hvis");
        var form = new WhatIfForm(question, history(request), action, words);
        var scored = WhatIfScoring.scored(workspace, request, question.scenario(), List.of());
        return Templates.render("whatif", new WhatIfMaker(question, scored, words, place).page(frame, form, action));
    }

    /** Whose year to suppose something of. */
    public String whatIfs(Place place) {
        var words = Phrases.in(place.language());
        var frame = frame(
                words.say("menu.whatif"),
                place,
                other(place).to("hva-hvis"),
                List.of(new Frame.Link(words.say("menu.whatif"), null)),
                List.of());
        var links = owners().entrySet().stream()
                .filter(owner -> owner.getValue().newest() != null)
                .map(owner -> {
                    String year = owner.getValue().newest().toString();
                    String name = owner.getKey().name().in(place.language());
                    return new Frame.Link(
                            name + " " + year,
                            place.to("kommune", owner.getKey().id(), year, "hva-hvis"));
                })
                .toList();
        return Templates.render(
                "choose", new ChoosePage(frame, words.say("menu.whatif"), words.say("whatif.choose"), links));
    }

    /**
     * A municipality beside others in a year.
     *
     * @param requests of one year, the one of whoever asks first
     * @param indicator of the kind of goal to look at, or null
     */
    public String others(List<Scoring.Request> requests, String indicator, Place place) {
        var words = Phrases.in(place.language());
        var first = requests.get(0);
        var body = first.body();
        String year = String.valueOf(first.year());
        String name = body.name().in(place.language());
        var frame = frame(
                words.say("others.title", name + " " + year),
                place,
                other(place).to("kommune", body.id(), year, "andre"),
                List.of(
                        new Frame.Link(words.say("menu.municipalities"), place.overview()),
                        new Frame.Link(name, place.municipality(body.id())),
                        new Frame.Link(year, place.scorecard(body.id(), first.year())),
                        new Frame.Link(words.say("others"), null)),
                List.of());
        var cards = new LinkedHashMap<Body, Scorecard>();
        requests.stream()
                .sorted(Comparator.comparing(
                        one -> NameOrder.key(one.body().name().nb())))
                .forEach(one -> cards.put(one.body(), workspace.scoring().score(one)));
        var maker = new OthersMaker(body, first.year(), cards, peers(requests), words, place);
        return Templates.render("others", maker.page(frame, indicator));
    }

    /** The last setting of municipalities beside each other is kept: it is drawn many times over. */
    private Peers peers(List<Scoring.Request> requests) {
        synchronized (peers) {
            return peers.computeIfAbsent(
                    requests, some -> PeersScoring.of(workspace, some, PeersScoring.DRAWS, RobustnessScoring.SEED));
        }
    }

    /** The history of a request's body; the last few asked for are kept. */
    private History history(Scoring.Request request) {
        var key = new Kept(request.body().id(), request.pack().pack().id(), request.asOf());
        synchronized (histories) {
            return histories.computeIfAbsent(key, one -> new History(workspace, request));
        }
    }

    /** The last few that were asked for. */
    private static final class Latest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        private Latest() {
            super(MOST_KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST_KEPT;
        }
    }

    private record Kept(String body, String pack, LocalDate asOf) {}

    private static Place other(Place place) {
        return place.in(place.language() == Language.NB ? Language.EN : Language.NB);
    }

    private static Frame frame(
            String title, Place place, String other, List<Frame.Link> crumbs, List<Frame.Link> downloads) {
        String style = place.isAmongOthers() ? place.root() + Style.FILE : null;
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
