package no.maalkort.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.planning.Peers;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StatusWords;
import no.maalkort.scorecard.Wording;

/** Makes the page that sets municipalities beside each other. */
final class OthersMaker {
    private final Body body;
    private final int year;
    private final Map<Body, Scorecard> cards;
    private final Peers peers;
    private final Phrases words;
    private final Language language;
    private final Place place;

    /** Of scorecards in the order of names, the asker's own among them. */
    OthersMaker(Body body, int year, Map<Body, Scorecard> cards, Peers peers, Phrases words, Place place) {
        this.body = body;
        this.year = year;
        this.cards = cards;
        this.peers = peers;
        this.words = words;
        this.language = words.language();
        this.place = place;
    }

    /** The page; {@code asked} is the indicator of a kind of goal, or null for the first. */
    OthersPage page(Frame frame, String asked) {
        var kinds = kinds();
        String first = kinds.keySet().stream().findFirst().orElse(null);
        String kind = kinds.containsKey(asked) ? asked : first;
        var rows = kind == null ? List.<ShareRow>of() : kinds.get(kind);
        return new OthersPage(
                frame,
                name(body) + " " + year,
                kind == null
                        ? words.say("others.none")
                        : words.say("others.lede", Wording.upper(words.number(rows.size())), year),
                kinds.keySet().stream()
                        .map(id -> new OthersPage.Kind(
                                title(id),
                                id.equals(kind) ? null : address(body.id(), year, id.equals(first) ? null : id, place)))
                        .toList(),
                kind == null ? null : title(kind),
                rows,
                peers.indicators().stream().map(this::figures).toList(),
                words.say(peers.goalsDiffer() ? "others.sure.differ" : "others.sure.same"),
                peers.peers().stream()
                        .map(this::sure)
                        .sorted(Comparator.comparing(one -> NameOrder.key(one.name())))
                        .toList(),
                words.say("others.sure.note", peers.draws(), peers.seed()));
    }

    private String name(Body one) {
        return one.name().in(language);
    }

    private Body body(String id) {
        return cards.keySet().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The page of one kind of goal, or of the first one where it is null; in a folder each is a page of its own. */
    static String address(String body, int year, String indicator, Place place) {
        String at = String.valueOf(year);
        if (indicator == null) {
            return place.to("kommune", body, at, "andre");
        }
        return place.isServed()
                ? place.adding("indicator=" + indicator).to("kommune", body, at, "andre")
                : place.to("kommune", body, at, "andre", indicator);
    }

    /** Own goals by the indicator they are judged by, where more than one has such a goal; the asker's kinds first. */
    private Map<String, List<ShareRow>> kinds() {
        var all = new LinkedHashMap<String, List<ShareRow>>();
        for (String indicator : kinds(body, cards)) {
            var rows = new ArrayList<ShareRow>();
            cards.forEach((one, card) -> shared(card, indicator)
                    .ifPresent(goal -> rows.add(ShareRow.of(one, goal, one.equals(body), words, place))));
            all.put(indicator, rows);
        }
        return all;
    }

    static List<String> kinds(Body asker, Map<Body, Scorecard> cards) {
        return Stream.concat(Stream.of(asker), cards.keySet().stream())
                .flatMap(one -> cards.get(one).goals().stream())
                .filter(OthersMaker::isMeasured)
                .map(GoalResult::indicator)
                .distinct()
                .filter(indicator -> cards.values().stream()
                                .filter(card -> goal(card, indicator).isPresent())
                                .count()
                        > 1)
                .toList();
    }

    private static boolean isMeasured(GoalResult goal) {
        return goal.countsAsMeasurable() && goal.indicator() != null;
    }

    private static Stream<GoalResult> measured(Scorecard card, String indicator) {
        return card.goals().stream()
                .filter(goal -> isMeasured(goal) && goal.indicator().equals(indicator));
    }

    static Optional<GoalResult> goal(Scorecard card, String indicator) {
        return measured(card, indicator).findFirst();
    }

    /** Of several goals by one indicator the one that others have too: a request of the state's is no goal of its own. */
    private Optional<GoalResult> shared(Scorecard card, String indicator) {
        return measured(card, indicator)
                .filter(goal -> cards.values().stream()
                        .filter(other -> other != card)
                        .flatMap(other -> other.goals().stream())
                        .anyMatch(other -> History.name(other).equals(History.name(goal))))
                .findFirst()
                .or(() -> goal(card, indicator));
    }

    private String title(String indicator) {
        return cards.values().stream()
                .flatMap(card -> goal(card, indicator).stream())
                .map(goal -> goal.indicatorName().in(language))
                .findFirst()
                .orElseThrow();
    }

    private OthersPage.Figures figures(Peers.Beside beside) {
        var known = beside.values().stream()
                .filter(value -> value.value() != null)
                .sorted(Comparator.comparing(
                        value -> NameOrder.key(body(value.municipality()).name().nb())))
                .toList();
        long best = known.stream().filter(Peers.PeerValue::best).count();
        long missing = beside.values().size() - known.size();
        return new OthersPage.Figures(
                beside.name().in(language) + ", " + beside.period(),
                beside.order().in(language),
                known.stream().map(value -> figure(value, beside, best)).toList(),
                missing == 0 ? null : words.count("others.missing", missing, words.number(missing)));
    }

    private OthersPage.Figure figure(Peers.PeerValue value, Peers.Beside beside, long best) {
        return new OthersPage.Figure(
                name(body(value.municipality())),
                value.municipality().equals(body.id()),
                Numbers.orWord(Numbers.shown(value.value(), 2), value.text(), beside.unit(), language)
                        + StatusWords.inBrackets(value.status(), language),
                !value.best() ? "" : best > 1 ? words.say("others.best.tied") : words.say("others.best"));
    }

    private OthersPage.Sure sure(Peers.Peer peer) {
        var one = body(peer.municipality().id());
        var score = peer.measurable();
        boolean none = peer.rank() == null || score.observed() == 0;
        return new OthersPage.Sure(
                name(one),
                one.equals(body),
                score.low() == null ? "–" : Numbers.span(score.low(), score.high()),
                words.say("compare.judged", score.observed(), score.goals()),
                none ? "–" : Numbers.span(peer.low().from(), peer.low().to()),
                none
                        ? "–"
                        : peer.noDifference().isEmpty()
                                ? words.say("others.differs")
                                : peer.noDifference().stream()
                                        .map(id -> name(body(id)))
                                        .sorted(Comparator.comparing(NameOrder::key))
                                        .collect(Collectors.joining(", ")));
    }
}
