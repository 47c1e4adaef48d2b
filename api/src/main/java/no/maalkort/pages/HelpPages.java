package no.maalkort.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import no.maalkort.figure.Language;
import no.maalkort.receipt.Receipt;
import no.maalkort.scoring.Workspace;

/** The pages beside scorecards and figures: search, receipts, about the whole, and what could not be found. */
public final class HelpPages {
    /** How the pages call the program. */
    static final String COMMAND = "./maalkort";

    private final Workspace workspace;
    private final Map<Language, SearchIndex> indexes = new ConcurrentHashMap<>();

    public HelpPages(Workspace workspace) {
        this.workspace = workspace;
    }

    private static Frame frame(String title, Place place, String... path) {
        return Frame.of(title, place, one -> one.to(path), crumbs(title, place), List.of());
    }

    private static List<Frame.Link> crumbs(String title, Place place) {
        String front = Phrases.in(place.language()).say("menu.municipalities");
        return List.of(new Frame.Link(front, place.overview()), new Frame.Link(title, null));
    }

    /** What is found of some words. */
    public String search(String asked, Place place) {
        var words = Phrases.in(place.language());
        String title = words.say("search");
        String query = asked.isEmpty() ? "" : "q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
        var frame = Frame.of(title, place, one -> one.adding(query).to("sok"), crumbs(title, place), List.of());
        return Templates.render("search", new SearchMaker(searched(place), words, place).page(frame, asked));
    }

    /** Everything that has a page, where nothing answers a search. */
    public String index(Place place) {
        var words = Phrases.in(place.language());
        var frame = frame(words.say("menu.index"), place, "sok");
        return Templates.render("index", new SearchMaker(searched(place), words, place).all(frame));
    }

    private SearchIndex searched(Place place) {
        return indexes.computeIfAbsent(place.language(), language -> new SearchIndex(workspace, Phrases.in(language)));
    }

    /** A receipt that was issued, and how to redo it. */
    public String receipt(Receipt.Written written, Place place) {
        var words = Phrases.in(place.language());
        var receipt = written.receipt();
        var body = workspace.figures().catalogue().body(receipt.municipality());
        String name = (body == null ? receipt.municipality() : body.name().in(place.language())) + " " + receipt.year();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.say("made.asof"), words.date(receipt.asOf())));
        facts.add(Fact.of(words.say("made.rulesat"), receipt.rulesAt()));
        facts.add(Fact.of(words.say("made.pack"), receipt.pack()));
        facts.add(Fact.of(words.say("receipt.scorecard"), receipt.scorecard().sha256()));
        facts.add(Fact.of(
                words.say("made.engine"),
                receipt.engine().version() + ", " + receipt.engine().sources()));
        return Templates.render(
                "receipt",
                new ReceiptPage(
                        frame(words.say("made.receipt"), place, "kvittering", written.id()),
                        written.id(),
                        new Frame.Link(name, place.scorecard(receipt.municipality(), receipt.year())),
                        facts,
                        List.of(
                                COMMAND + " verify " + written.id().substring(0, 12),
                                COMMAND + " bundle " + written.id().substring(0, 12) + " -o " + receipt.municipality()
                                        + "-" + receipt.year() + ".zip"),
                        written.files().stream()
                                .map(file -> new ReceiptPage.File(file.path(), file.bytes(), file.sha256()))
                                .toList()));
    }

    /** How judging works, for whoever has to trust it. */
    public String about(Place place) {
        return text("about", "om", 7, place);
    }

    /** How far everyone can use the pages, by what was tried. */
    public String accessibility(Place place) {
        return text("accessibility", "tilgjengelighet", 6, place);
    }

    private static String text(String key, String path, int chapters, Place place) {
        var words = Phrases.in(place.language());
        String title = words.say(key);
        var list = IntStream.rangeClosed(1, chapters)
                .mapToObj(at -> new TextPage.Chapter(
                        words.say(key + "." + at),
                        List.of(words.say(key + "." + at + ".text").split("\\|")),
                        List.of()))
                .toList();
        return Templates.render("text", new TextPage(frame(title, place, path), title, words.say(key + ".lede"), list));
    }

    /**
     * That a page is not there, or cannot be shown.
     *
     * @param status of the answer, such as 404
     */
    public static String problem(int status, Place place) {
        return problem(status, null, List.of(), place);
    }

    /**
     * The part of an address that is not understood.
     *
     * @param kind of thing it should name, as the search has it, or {@code year} or {@code day}; null where it may be
     *     any, and empty where it is none
     */
    public record Wrong(String part, String kind) {}

    /** The same of an address with something in it that is not there: what may be meant by it. */
    public String problem(int status, Wrong wrong, Place place) {
        var meant = new SearchMaker(searched(place), Phrases.in(place.language()), place).meant(wrong);
        return problem(status, wrong, meant, place);
    }

    private static String problem(int status, Wrong wrong, List<Fact> meant, Place place) {
        var words = Phrases.in(place.language());
        String key = status == 404 || status == 503 || status == 400 ? "problem." + status : "problem.other";
        String title = words.say(key);
        var chapters = new ArrayList<TextPage.Chapter>();
        if (!meant.isEmpty()) {
            chapters.add(new TextPage.Chapter(words.say("problem.meant"), List.of(), meant));
        }
        chapters.add(
                new TextPage.Chapter(words.say("problem.next"), List.of(words.say("problem.next.text")), List.of()));
        String lede = wrong == null
                ? words.say(key + ".text")
                : words.say(key + ".text") + " " + words.say("problem.wrong", wrong.part()) + how(wrong, words);
        var frame = Frame.passing(title, place, place.other().overview(), crumbs(title, place));
        return Templates.render("text", new TextPage(frame, title, lede, chapters));
    }

    /** How what is not understood is written. */
    private static String how(Wrong wrong, Phrases words) {
        if (wrong.part().matches("[a-z-]+/[0-9]{4}")) {
            return " " + words.say("problem.how.pair", wrong.part().replace('/', '-'));
        }
        if ("year".equals(wrong.kind())) {
            return " " + words.say("problem.how.year");
        }
        return "day".equals(wrong.kind()) ? " " + words.say("problem.how.day") : "";
    }
}
