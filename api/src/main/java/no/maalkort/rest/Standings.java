package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.planning.PeerGroups;
import no.maalkort.planning.PeersScoring;
import no.maalkort.planning.RobustnessScoring;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How sure a year is, and how it stands beside others: the same bytes as {@code robust} and {@code peers}. */
@RestController
class Standings {
    static final int MOST_DRAWS = 5000;
    static final int MOST_PEERS = 10;
    private static final int DRAWS = 1000;
    static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,15}");

    @GetMapping(path = "/api/v1/robustness/{municipality}/{year}", produces = Answers.JSON)
    void robustness(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(required = false) String draws,
            @RequestParam(required = false) String seed,
            @RequestParam(required = false) String set,
            @RequestParam(required = false) String level,
            @RequestParam(required = false) String weight,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "draws", "seed", "set", "level", "weight", "pack", "asOf", "rulesAt");
        int runs = (int) number(draws, "draws", DRAWS, 1, MOST_DRAWS);
        long from = number(seed, "seed", RobustnessScoring.SEED, 0, RobustnessScoring.GREATEST_SEED);
        int judged = Asked.year(year);
        var at = Loaded.of(request);
        var body = at.asked().municipality(municipality, judged);
        var asking = at.asked().request(body, judged, new Asked.Choices(pack, asOf, rulesAt));
        var supposed = new Supposing(set, level, weight).year(at.workspace(), asking);
        var robustness = Deadline.orPartly(going -> RobustnessScoring.of(
                supposed.workspace(), supposed.request(), runs, from, done -> going.getAsBoolean()));
        Answers.dated(request, response, at.workspace().scoring().asOf(asking).toString());
        Answers.json(request, response, ScorecardJson.write(robustness));
    }

    @GetMapping(path = "/api/v1/peers/{municipality}/{year}", produces = Answers.JSON)
    void peers(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(required = false) String group,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "group", "pack", "asOf", "rulesAt");
        int judged = Asked.year(year);
        var at = Loaded.of(request);
        var body = at.asked().municipality(municipality, judged);
        var choices = new Asked.Choices(pack, asOf, rulesAt);
        var groups = groups(at, group);
        var first = at.asked().request(body, judged, choices);
        var asking = Stream.concat(Stream.of(body), others(at, group, first).filter(one -> !one.equals(body)))
                .map(one -> at.asked().request(one, judged, choices))
                .toList();
        if (asking.size() > MOST_PEERS) {
            throw Refusal.wrong(
                    "group", "More than " + MOST_PEERS + " municipalities are set beside each other.", "name fewer.");
        }
        var peers = Deadline.within(
                () -> PeersScoring.of(at.workspace(), asking, groups, PeersScoring.DRAWS, RobustnessScoring.SEED));
        Answers.json(request, response, ScorecardJson.write(peers));
    }

    private static Stream<Body> others(Loaded at, String group, Scoring.Request asking) {
        if (group == null) {
            return PeersScoring.usual(at.workspace(), asking).stream();
        }
        var groups = new PeerGroups(at.workspace().figures().catalogue());
        var bodies = new ArrayList<Body>();
        for (String name : List.of(group.split(",", -1))) {
            var named = groups.named(name);
            if (named.isEmpty() && name.equals("all")) {
                throw Refusal.wrong(
                        "group", "All of them are too many to set beside each other.", "name some: group=asker,oslo.");
            }
            bodies.addAll(
                    named.isEmpty()
                            ? List.of(at.asked().municipality(name, asking.year(), "group"))
                            : groups.members(named.get(0)));
        }
        Asked.once(bodies, "group");
        if (bodies.stream().allMatch(asking.body()::equals)) {
            throw Refusal.wrong("group", "Nobody but the municipality itself is named.", "name others.");
        }
        if (!bodies.stream().allMatch(one -> PeersScoring.isLike(asking, one))) {
            throw Refusal.wrong(
                    "group", "Only bodies of one kind are set beside each other.", "name bodies of the same kind.");
        }
        return bodies.stream();
    }

    /** The groups that are named; what may mean several or none is refused. */
    private static List<Body> groups(Loaded at, String group) {
        if (group == null) {
            return List.of();
        }
        var groups = new PeerGroups(at.workspace().figures().catalogue());
        var found = new ArrayList<Body>();
        for (String name : List.of(group.split(",", -1))) {
            var named = groups.named(name);
            if (named.size() > 1) {
                throw Refusal.wrong(
                        "group",
                        "The group is in several versions.",
                        "you meant one of "
                                + named.stream().map(one -> one.group().label()).toList() + ".");
            }
            if (groups.isUnlisted(name)) {
                throw Refusal.wrong(
                        "group",
                        "A group is a code in one version of a scheme, and the catalogue lists no members.",
                        "name them: group=asker,oslo.");
            }
            found.addAll(named);
        }
        return found;
    }

    private static long number(String text, String name, long usual, long least, long most) {
        if (text == null) {
            return usual;
        }
        long number = NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw Refusal.wrong(
                    name,
                    "The " + name + " is not a whole number from " + least + " to " + most + ".",
                    "leave it out.");
        }
        return number;
    }
}
