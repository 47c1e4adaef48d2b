package no.maalkort.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Tracing;
import no.maalkort.scoring.Workspace;

/** The pages of a workspace, as HTML; the same on a server, in a folder and alone in a file. */
public final class Pages {
    private final Workspace workspace;
    private final Issued receipts;
    private final Map<Kept, History> histories = new Latest<>();

    /**
     * The pages of figures and packs.
     *
     * @param receipts of scorecards
     */
    public Pages(Workspace workspace, Issued receipts) {
        this.workspace = workspace;
        this.receipts = receipts;
    }

    /** Whom there is, which years, and what came out. */
    public String overview(Place place) {
        return overview(null, null, null, null, place);
    }

    /**
     * The same of what is asked for; each null for all: a municipality, a year, a state by its symbol's name.
     *
     * @param asOf the last day of publication that counts, or null for the newest
     */
    public String overview(String municipality, Integer year, String state, LocalDate asOf, Place place) {
        var asked = new OverviewMaker.Asked(municipality, year, state);
        var words = Phrases.in(place.language());
        var frame = Frame.of(
                words.say("overview"),
                place,
                one -> one.adding(asked.query()).overview(),
                List.of(new Frame.Link(words.say("menu.municipalities"), null)),
                List.of());
        return Templates.render("overview", new OverviewMaker(owners(asOf), asked, words, place).page(frame));
    }

    /** Those who have goals of their own, by name. */
    Map<Body, History> owners() {
        return owners(null);
    }

    private Map<Body, History> owners(LocalDate asOf) {
        var owners = new LinkedHashMap<Body, History>();
        workspace.packs().all().stream()
                .map(pack -> pack.pack().municipality())
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> workspace.figures().catalogue().body(id))
                .sorted(Comparator.comparing(body -> NameOrder.key(body.name().nb())))
                .forEach(body ->
                        owners.put(body, history(new Scoring.Request(body, 0, workspace.packOf(body), asOf, null))));
        return owners;
    }

    /** How a municipality's goals have gone; of the request only the year is not looked at. */
    public String municipality(Scoring.Request request, Place place) {
        var words = Phrases.in(place.language());
        var body = request.body();
        String name = body.name().in(place.language());
        var frame = Frame.of(
                name,
                place,
                one -> one.municipality(body.id()),
                List.of(new Frame.Link(words.say("menu.municipalities"), place.overview()), new Frame.Link(name, null)),
                List.of());
        var page = new MunicipalityMaker(request, history(request), words, place).page(frame);
        return Templates.render("municipality", page);
    }

    /** A scorecard with its whole derivation; {@code open} as on paper, with nothing folded. */
    public String scorecard(Scoring.Request request, Place place, boolean open) {
        return passing(request, place, open).html();
    }

    /** The same, which holds until its receipt is issued, or is no more. */
    public Passing passing(Scoring.Request request, Place place, boolean open) {
        var asked = new AskedCard(request);
        return new Passing(
                Templates.render("scorecard", asked.page(place, open)),
                () -> receipts.contains(asked.receipt) == asked.issued);
    }

    /** A page for as long as it holds. */
    public record Passing(String html, BooleanSupplier holds) {}

    /** A scorecard as a PDF for everyone (PDF/UA-1). */
    public byte[] pdf(Scoring.Request request, Language language) {
        return Paper.pdf(Templates.render("paper", new AskedCard(request).page(Place.alone(language), true)));
    }

    /** A scorecard in a small frame on somebody else's page, which leads to the whole. */
    public String embedded(Scoring.Request request, Place place) {
        var words = Phrases.in(place.language());
        var body = request.body();
        var card = workspace.scoring().score(request);
        String name = body.name().in(place.language());
        var frame = Frame.passing(name + " " + card.year(), place, null, List.of());
        String address = place.scorecard(body.id(), card.year());
        var pack = request.pack().pack();
        String by = body.id().equals(pack.municipality())
                ? words.say("card.by")
                : words.say("card.by.others", pack.title().in(words.language()));
        return Templates.render(
                "card", new CardPage(frame, name, card.year(), Lede.of(card, request.pack(), words), by, address));
    }

    /** What one page tells of a scorecard: judged once, and among the other years as it is. */
    private final class AskedCard {
        private final Scoring.Request request;
        private final Tracing tracing;
        private final History history;
        private final String receipt;
        private final boolean issued;

        AskedCard(Scoring.Request request) {
            this.request = request;
            this.tracing = workspace.scoring().tracing(request);
            var card = tracing.card();
            boolean ofItsYear = request.rulesAt() == null;
            this.history = history(request, ofItsYear ? card : null);
            this.receipt = ofItsYear && history.card(card.year()) != null
                    ? history.receipt(card.year(), receipts)
                    : receipts.id(card);
            this.issued = receipts.contains(receipt);
        }

        ScorecardPage page(Place place, boolean open) {
            var words = Phrases.in(place.language());
            var body = request.body();
            var card = tracing.card();
            String name = body.name().in(place.language());
            var frame = Frame.of(
                            name + " " + card.year(),
                            place,
                            one -> one.scorecard(body.id(), card.year()),
                            List.of(
                                    new Frame.Link(words.say("menu.municipalities"), place.overview()),
                                    new Frame.Link(name, place.municipality(body.id())),
                                    new Frame.Link(String.valueOf(card.year()), null)),
                            downloads(body, card, place))
                    .judging(card.year());
            return new ScorecardMaker(request, history, tracing, words, place).page(frame, receipt, issued, open);
        }
    }

    /** A request's scorecard; by the levels of its own year it stands among those of all years already. */
    Scorecard scored(Scoring.Request request) {
        var known = request.rulesAt() == null ? history(request).card(request.year()) : null;
        return known == null ? workspace.scoring().score(request) : known;
    }

    /** How a goal of a municipality went; empty where the municipality is not judged by such a goal. */
    public Optional<String> goal(Scoring.Request request, String name, Place place, boolean open) {
        var words = Phrases.in(place.language());
        var body = request.body();
        return goals().find(request.pack(), name).map(named -> {
            String of = named.goal().title().in(place.language());
            var frame = Frame.of(
                    GoalPages.title(body, named.goal(), words),
                    place,
                    one -> one.goal(body.id(), named.name()),
                    List.of(
                            new Frame.Link(words.say("menu.municipalities"), place.overview()),
                            new Frame.Link(body.name().in(place.language()), place.municipality(body.id())),
                            new Frame.Link(of, null)),
                    List.of());
            return goals().goal(request, named, place, frame, open);
        });
    }

    /** The whole name of a goal that a municipality is judged by; empty where there is none. */
    public Optional<String> goalName(LoadedPack pack, String name) {
        return goals().find(pack, name).map(GoalPages.Named::name);
    }

    /** The names of the goals that a municipality is judged by. */
    public List<String> goalNames(LoadedPack pack) {
        return goals().names(pack);
    }

    /** How a goal is judged, for auditors; what it came to by its newest year. */
    public String rule(LoadedPack pack, Goal goal, Place place) {
        return rule(pack, goal, null, place);
    }

    /** The same by what it came to for a municipality in a year, 0 for the newest; null for whoever the goal is of. */
    public String rule(LoadedPack pack, Goal goal, Scoring.Request asked, Place place) {
        var words = Phrases.in(place.language());
        String title = goal.title().in(place.language());
        var frame = Frame.of(
                words.say("rules") + ": " + title,
                place,
                one -> one.adding(asking(pack, asked)).rule(pack.pack().id(), goal.id()),
                List.of(
                        new Frame.Link(words.say("menu.rules"), place.to("regler")),
                        new Frame.Link(
                                pack.pack().title().in(place.language()),
                                place.to("regler") + "#" + pack.pack().id()),
                        new Frame.Link(title, null)),
                List.of());
        var owners = owners(asked == null ? null : asked.asOf());
        return new RulePages(workspace).rule(pack, goal, owners, asked, place, frame);
    }

    /** Whose year a rule's page was asked of; empty where it tells what it tells whoever asks for nothing. */
    private static String asking(LoadedPack pack, Scoring.Request asked) {
        if (asked == null
                || asked.year() == 0 && asked.body().id().equals(pack.pack().municipality())) {
            return "";
        }
        return "municipality=" + asked.body().id() + (asked.year() == 0 ? "" : "&year=" + asked.year());
    }

    /** Every pack and its goals. */
    public String rules(Place place) {
        var words = Phrases.in(place.language());
        var frame = Frame.of(
                words.say("rules"),
                place,
                one -> one.to("regler"),
                List.of(new Frame.Link(words.say("menu.rules"), null)),
                List.of());
        return new RulePages(workspace).rules(place, frame);
    }

    private GoalPages goals() {
        return new GoalPages(workspace, this::history, receipts);
    }

    /** The history of a request's body; the last few asked for are kept. */
    History history(Scoring.Request request) {
        return history(request, null);
    }

    private History history(Scoring.Request request, Scorecard known) {
        var key = new Kept(request.body().id(), request.pack().pack().id(), request.asOf());
        History kept;
        synchronized (histories) {
            kept = histories.get(key);
        }
        return kept == null ? kept(key, new History(workspace, request, known)) : kept;
    }

    private History kept(Kept key, History made) {
        synchronized (histories) {
            var before = histories.putIfAbsent(key, made);
            return before == null ? made : before;
        }
    }

    private record Kept(String body, String pack, LocalDate asOf) {}

    private static List<Frame.Link> downloads(Body body, Scorecard card, Place place) {
        if (!place.isServed()) {
            return Attached.toScorecard(body.id(), card.year(), place);
        }
        var words = Phrases.in(place.language());
        String year = String.valueOf(card.year());
        String at = "api/v1/scorecards/" + body.id() + "/" + year + "?format=";
        return Stream.concat(
                        Stream.of("pdf", "html")
                                .map(format -> new Frame.Link(
                                        words.say("format." + format),
                                        place.to("kommune", body.id(), year, "rapport." + format))),
                        Stream.of("json", words.say("format.file.csv"), "xlsx", "markdown")
                                .map(format -> new Frame.Link(
                                        words.say("format." + format),
                                        place.dated(at + format + words.say("format.file.language")))))
                .toList();
    }
}
