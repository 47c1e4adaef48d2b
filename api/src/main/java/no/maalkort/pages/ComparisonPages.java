package no.maalkort.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Body;
import no.maalkort.planning.Peers;
import no.maalkort.planning.PeersScoring;
import no.maalkort.planning.RobustnessScoring;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The pages that set a scorecard beside another: of another year, of what is supposed, of other municipalities. */
public final class ComparisonPages {
    private final Workspace workspace;
    private final Pages pages;
    private final Map<List<Scoring.Request>, Peers> peers = new Latest<>();

    public ComparisonPages(Workspace workspace, Pages pages) {
        this.workspace = workspace;
        this.pages = pages;
    }

    /** Two scorecards of one municipality and why they differ; of nothing chosen, what can be. */
    public String compare(Scoring.Request first, Scoring.Request second, Place place) {
        var words = Phrases.in(place.language());
        var choosing = new Choosing(pages.owners(), words);
        boolean both = first != null && second != null && first.body().equals(second.body());
        String name = both ? first.body().name().in(place.language()) : null;
        var crumbs = both
                ? List.of(
                        new Frame.Link(words.say("menu.municipalities"), place.overview()),
                        new Frame.Link(name, place.municipality(first.body().id())),
                        new Frame.Link(words.say("compare.years", first.year(), second.year()), null))
                : List.of(new Frame.Link(words.say("menu.compare"), null));
        var frame = Frame.of(
                both
                        ? name + ", " + words.say("compare.years", first.year(), second.year())
                        : words.say("menu.compare"),
                place,
                one -> both
                        ? one.comparison(first, second)
                        : one.asking(Choosing.query(first, second)).to("sammenlign"),
                crumbs,
                List.of());
        if (!both) {
            return Templates.render("compare", choosing.page(frame, first, second));
        }
        var scoring = workspace.scoring();
        var maker = new CompareMaker(
                scoring.compare(first, second),
                scoring.score(first),
                scoring.score(second),
                first.asOf() != null || second.asOf() != null,
                words,
                place);
        return Templates.render("compare", choosing.page(frame, first, second, maker));
    }

    /** Which scorecards stand beside each other in a folder: each with the one before it. */
    public String comparisons(Place place) {
        var words = Phrases.in(place.language());
        var frame = Frame.of(
                words.say("menu.compare"),
                place,
                one -> one.to("sammenlign"),
                List.of(new Frame.Link(words.say("menu.compare"), null)),
                List.of());
        var links = new ArrayList<Frame.Link>();
        pages.owners().forEach((body, history) -> {
            var years = history.years();
            for (int i = 1; i < years.size(); i++) {
                links.add(new Frame.Link(
                        body.name().in(place.language()) + ", "
                                + words.say("compare.years", years.get(i - 1), years.get(i)),
                        place.to("sammenlign", body.id(), years.get(i - 1) + "-" + years.get(i))));
            }
        });
        links.removeIf(link -> link.address() == null);
        return Templates.render(
                "choose", new ChoosePage(frame, words.say("menu.compare"), words.say("compare.choose.years"), links));
    }

    /** What would be judged otherwise if what is supposed were so. */
    public String whatIf(WhatIfQuestion question, Place place) {
        var words = Phrases.in(place.language());
        var request = question.request();
        String body = request.body().id();
        String year = String.valueOf(request.year());
        String name = request.body().name().in(place.language());
        var frame = Frame.of(
                        words.say("whatif.title", name + " " + year),
                        place,
                        one -> one.adding(question.supposed()).to("kommune", body, year, "hva-hvis"),
                        List.of(
                                new Frame.Link(words.say("menu.municipalities"), place.overview()),
                                new Frame.Link(name, place.municipality(body)),
                                new Frame.Link(year, place.scorecard(body, request.year())),
                                new Frame.Link(words.say("menu.whatif"), null)),
                        List.of())
                .judging(request.year());
        String action = place.asking("").to("kommune", body, year, "hva-hvis");
        var form = new WhatIfForm(question, pages.history(request), action, words);
        var scored = WhatIfScoring.scored(workspace, request, question.scenario(), List.of());
        return Templates.render("whatif", new WhatIfMaker(question, scored, words, place).page(frame, form, action));
    }

    /** Whose year to suppose something of. */
    public String whatIfs(Place place) {
        var words = Phrases.in(place.language());
        var frame = Frame.of(
                words.say("menu.whatif"),
                place,
                one -> one.to("hva-hvis"),
                List.of(new Frame.Link(words.say("menu.whatif"), null)),
                List.of());
        var links = pages.owners().entrySet().stream()
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
        var frame = Frame.of(
                        words.say("others.title", name + " " + year),
                        place,
                        one -> OthersMaker.address(body.id(), first.year(), indicator, one),
                        List.of(
                                new Frame.Link(words.say("menu.municipalities"), place.overview()),
                                new Frame.Link(name, place.municipality(body.id())),
                                new Frame.Link(year, place.scorecard(body.id(), first.year())),
                                new Frame.Link(words.say("others"), null)),
                        List.of())
                .judging(first.year());
        var maker = new OthersMaker(body, first.year(), cards(requests), peers(requests), words, place);
        return Templates.render("others", maker.page(frame, indicator));
    }

    /** The indicators of the kinds of goals that can be looked at of these, the one looked at first before others. */
    List<String> kinds(List<Scoring.Request> requests) {
        return OthersMaker.kinds(requests.get(0).body(), cards(requests));
    }

    private Map<Body, Scorecard> cards(List<Scoring.Request> requests) {
        var cards = new LinkedHashMap<Body, Scorecard>();
        requests.stream()
                .sorted(Comparator.comparing(
                        one -> NameOrder.key(one.body().name().nb())))
                .forEach(one -> cards.put(one.body(), workspace.scoring().score(one)));
        return cards;
    }

    /** The last setting of municipalities beside each other is kept: it is drawn many times over. */
    private Peers peers(List<Scoring.Request> requests) {
        synchronized (peers) {
            return peers.computeIfAbsent(
                    requests,
                    some -> PeersScoring.of(workspace, some, List.of(), PeersScoring.DRAWS, RobustnessScoring.SEED));
        }
    }
}
