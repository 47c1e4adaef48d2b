package no.maalkort.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.judgement.State;
import no.maalkort.pages.chart.Bounds;
import no.maalkort.pages.chart.Sparkline;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Tracing;

/** Makes the page of one scorecard. */
final class ScorecardMaker {
    private final Scoring.Request request;
    private final Scorecard card;
    private final Body body;
    private final History history;
    private final Tracing tracing;
    private final Phrases words;
    private final Place place;

    ScorecardMaker(Scoring.Request request, History history, Tracing tracing, Phrases words, Place place) {
        this.request = request;
        this.card = tracing.card();
        this.body = request.body();
        this.history = history;
        this.tracing = tracing;
        this.words = words;
        this.place = place;
    }

    /** The page; {@code receipt} is the id that the scorecard is issued under, once it is {@code issued}. */
    ScorecardPage page(Frame frame, String receipt, boolean issued, boolean open) {
        return new ScorecardPage(
                frame,
                body.name().in(words.language()),
                card.year(),
                span(),
                Lede.of(card, request.pack(), words),
                borders(),
                years(),
                beside(),
                Board.of("", card, request.pack().pack().coverage(), words),
                blocks(Sections.JUDGED),
                blocks(Sections.UNDECIDED),
                blocks(Sections.FAULTY),
                Sections.of(card.goals(), Sections.MISSING).stream()
                        .map(this::missing)
                        .toList(),
                promises(),
                asides(),
                made(receipt, issued),
                issued ? List.of() : commands(receipt),
                Embed.of(body.id(), body.name().in(words.language()), card.year(), words, place),
                card.also().stream().map(this::also).toList(),
                open);
    }

    private String span() {
        return history.years().stream()
                .findFirst()
                .map(first -> first + "–" + card.year())
                .orElse(String.valueOf(card.year()));
    }

    private String borders() {
        boolean unknown = !body.numbers().isEmpty() && body.number(card.year()) == null;
        return unknown ? words.say("borders", card.year()) : null;
    }

    private List<ScorecardPage.Year> years() {
        int newest = history.newest() == null ? card.year() : history.newest();
        return Stream.concat(history.years().stream(), Stream.of(card.year()))
                .distinct()
                .sorted()
                .map(year -> new ScorecardPage.Year(
                        year,
                        place.scorecard(body.id(), year),
                        year == card.year(),
                        Math.abs(year - card.year()) <= 2 || year == newest))
                .toList();
    }

    private List<Frame.Link> beside() {
        String year = String.valueOf(card.year());
        var links = new ArrayList<Frame.Link>();
        links.add(new Frame.Link(words.say("scorecard.whatif"), place.to("kommune", body.id(), year, "hva-hvis")));
        history.years().stream()
                .filter(one -> one < card.year())
                .reduce((first, last) -> last)
                .ifPresent(before -> links.add(new Frame.Link(
                        words.say("scorecard.compare", before), place.comparison(other(before), other(card.year())))));
        links.add(new Frame.Link(words.say("others"), place.to("kommune", body.id(), year, "andre")));
        links.add(new Frame.Link(words.say("data.title", body.name().in(words.language())), place.data(body.id())));
        return links.stream().filter(link -> link.address() != null).toList();
    }

    /** The same asked of another year. */
    private Scoring.Request other(int year) {
        return new Scoring.Request(body, year, request.pack(), request.asOf(), request.rulesAt());
    }

    private List<GoalBlock> blocks(Predicate<GoalResult> section) {
        var maker = new GoalBlock.Maker(body.id(), body.name().in(words.language()), card.year(), words, place);
        return Sections.of(card.goals(), section).stream()
                .map(goal -> maker.of(goal, tracing.ofThisYear(goal)))
                .toList();
    }

    private String title(GoalResult goal) {
        return goal.title().in(words.language());
    }

    private String address(GoalResult goal) {
        return place.goal(body.id(), History.name(goal));
    }

    private ScorecardPage.Missing missing(GoalResult goal) {
        var years = history.upTo(goal, card.year());
        String known = years.stream()
                .filter(year -> year.value() != null)
                .reduce((first, last) -> last)
                .map(last -> words.say(
                        "missing.known.value",
                        new GoalWords(words).decisive(last.result()),
                        last.result().period()))
                .orElseGet(() -> words.say("missing.never"));
        boolean drawn = years.stream().anyMatch(year -> year.value() != null);
        return new ScorecardPage.Missing(
                title(goal),
                address(goal),
                levels(goal),
                drawn
                        ? Sparkline.of("s-" + History.name(goal), title(goal), History.points(years, words), words)
                        : null,
                known,
                goal.lastConfirmed() == null ? "–" : String.valueOf(goal.lastConfirmed()),
                words.dated(goal.explanation().in(words.language()).why()));
    }

    private String levels(GoalResult goal) {
        return GoalWords.orNothing(new GoalWords(words).levels(goal));
    }

    private List<ScorecardPage.Promises> promises() {
        return card.areas().stream()
                .map(area -> new ScorecardPage.Promises(
                        area.name().in(words.language()),
                        card.goals().stream()
                                .filter(goal -> goal.area().equals(area.id()))
                                .filter(Sections.WORDS)
                                .map(this::promise)
                                .toList()))
                .filter(area -> !area.promises().isEmpty())
                .toList();
    }

    private ScorecardPage.Promise promise(GoalResult goal) {
        var attested = goal.attestation();
        return new ScorecardPage.Promise(
                goal.quote() == null ? goal.paraphrase().in(words.language()) : goal.quote(),
                goal.quote() != null,
                title(goal),
                address(goal),
                goal.lastConfirmed() == null ? null : words.say("words.confirmed", goal.lastConfirmed()),
                attested == null ? null : Glyph.of(goal, words.language()),
                attested == null ? null : attested.by() + ", " + words.date(attested.on()));
    }

    private List<ScorecardPage.Aside> asides() {
        var asides = new ArrayList<ScorecardPage.Aside>();
        add(asides, "aside.information", Sections.of(card.goals(), Sections.INFORMATION));
        add(asides, "aside.yet", Sections.of(card.goals(), Sections.NOT_YET));
        add(asides, "aside.ended", Sections.of(card.goals(), Sections.ENDED));
        add(asides, "aside.elsewhere", Sections.of(card.goals(), Sections.ELSEWHERE));
        add(asides, "aside.proposed", card.proposed());
        return asides;
    }

    private void add(List<ScorecardPage.Aside> asides, String key, List<GoalResult> goals) {
        if (!goals.isEmpty()) {
            asides.add(new ScorecardPage.Aside(
                    words.say(key, goals.size()), goals.stream().map(this::row).toList()));
        }
    }

    private ScorecardPage.Row row(GoalResult goal) {
        var told = goal.explanation().in(words.language());
        boolean figure = goal.value() != null && goal.state() != State.INDETERMINATE;
        return new ScorecardPage.Row(
                title(goal),
                address(goal),
                Glyph.of(goal, words.language()),
                levels(goal),
                words.dated(figure ? told.what() : told.why()));
    }

    private List<Fact> made(String receipt, boolean issued) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.say("made.asof"), words.date(card.asOf())));
        facts.add(Fact.of(words.say("made.rulesat"), card.rulesAt()));
        facts.add(pack(card.pack()));
        if (card.pack().reviewed() != null) {
            var reviewed = card.pack().reviewed();
            facts.add(Fact.of(
                    words.say("made.reviewed"),
                    reviewed.by() + ", " + words.date(reviewed.on()) + ", " + reviewed.version()));
        }
        facts.add(new Fact(
                words.say("made.engine"),
                card.engine().version(),
                "sha256 " + card.engine().sources(),
                null));
        facts.add(new Fact(
                words.say("made.receipt"),
                receipt,
                issued ? null : words.say("made.unissued"),
                issued ? place.to("kvittering", receipt) : null));
        card.problems().forEach(one -> facts.add(Fact.of(words.say("made.problems"), words.dated(one))));
        return facts;
    }

    /** How to issue its receipt and to check it. */
    private List<String> commands(String receipt) {
        String dates = (request.asOf() == null ? "" : " --as-of " + request.asOf())
                + (request.rulesAt() == null ? "" : " --rules-at " + request.rulesAt());
        return List.of(
                HelpPages.COMMAND + " score " + body.id() + " " + card.year() + dates + " --issue",
                HelpPages.COMMAND + " verify " + receipt.substring(0, 12));
    }

    private Fact pack(Scorecard.PackRef pack) {
        return new Fact(
                words.say("made.pack"),
                pack.title().in(words.language()) + ", " + pack.id() + " " + pack.version(),
                "sha256 " + pack.sha256(),
                place.to("regler"));
    }

    private ScorecardPage.Also also(Scorecard.Also also) {
        var measurable = also.totals().measurable();
        var out =
                Sections.of(also.goals(), Sections.OUT).stream().map(this::row).toList();
        String outTitle = words.count("also.out", out.size(), out.size(), card.year());
        return new ScorecardPage.Also(
                also.pack().title().in(words.language()),
                words.say(
                        "also.sum",
                        measurable.observed(),
                        measurable.goals(),
                        Numbers.share(measurable.coverage(), words.language())),
                measurable.goals() == 0 ? null : Bounds.of("m-" + also.pack().id(), measurable, words),
                Sections.of(also.goals(), Sections.OUT.negate()).stream()
                        .map(this::row)
                        .toList(),
                out,
                outTitle,
                out.stream()
                        .map(row -> row.title() + " (" + row.glyph().lower() + ")")
                        .collect(Collectors.joining("; ", outTitle + ": ", ".")));
    }
}
