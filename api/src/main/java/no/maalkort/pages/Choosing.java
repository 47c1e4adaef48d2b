package no.maalkort.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.scoring.Scoring;

/** The choice of two scorecards to compare, among those of whoever has goals of their own. */
record Choosing(Map<Body, History> owners, Phrases words) {

    /** What is asked for, as addresses have it. */
    static String query(Scoring.Request first, Scoring.Request second) {
        String asked = side("a", first) + side("b", second);
        return asked.isEmpty() ? "" : "?" + asked.substring(1);
    }

    private static String side(String name, Scoring.Request request) {
        if (request == null) {
            return "";
        }
        String day = request.asOf() == null ? "" : "&" + name + "AsOf=" + request.asOf();
        String levels = request.rulesAt() == null ? "" : "&" + name + "RulesAt=" + request.rulesAt();
        return "&" + name + "=" + value(request) + day + levels;
    }

    private static String value(Scoring.Request request) {
        return request.body().id() + "-" + request.year();
    }

    /** The page on which nothing is compared, because nothing is chosen or what is chosen cannot be. */
    ComparePage page(Frame frame, Scoring.Request first, Scoring.Request second) {
        boolean different = first != null && second != null;
        return new ComparePage(
                frame,
                words.say("menu.compare"),
                words.say("compare.choose"),
                different ? words.say("compare.different-bodies", name(first.body()), name(second.body())) : null,
                groups(first, second),
                side(first, ""),
                side(second, ""),
                null);
    }

    ComparePage page(Frame frame, Scoring.Request first, Scoring.Request second, CompareMaker maker) {
        return new ComparePage(
                frame,
                maker.isSame()
                        ? name(first.body()) + ", " + maker.firstLabel()
                        : words.say("compare.title", name(first.body()), maker.firstLabel(), maker.secondLabel()),
                maker.sentence(),
                null,
                groups(first, second),
                side(first, maker.firstLabel()),
                side(second, maker.secondLabel()),
                maker.difference());
    }

    private static ComparePage.Side side(Scoring.Request request, String label) {
        return request == null
                ? new ComparePage.Side(null, null, null, label)
                : new ComparePage.Side(
                        value(request),
                        request.asOf() == null ? null : request.asOf().toString(),
                        request.rulesAt() == null ? null : request.rulesAt().toString(),
                        label);
    }

    private String name(Body body) {
        return body.name().in(words.language());
    }

    private List<ComparePage.Group> groups(Scoring.Request... chosen) {
        return Stream.concat(
                        owners.keySet().stream(),
                        Stream.of(chosen).filter(one -> one != null).map(Scoring.Request::body))
                .distinct()
                .map(body -> new ComparePage.Group(name(body), choices(body, chosen)))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private List<ComparePage.Choice> choices(Body body, Scoring.Request... chosen) {
        var known = owners.containsKey(body) ? owners.get(body).years() : List.<Integer>of();
        var asked = Stream.of(chosen)
                .filter(one -> one != null && one.body().equals(body))
                .map(Scoring.Request::year);
        return Stream.concat(known.stream(), asked)
                .distinct()
                .sorted()
                .map(year -> new ComparePage.Choice(body.id() + "-" + year, name(body) + " " + year))
                .toList();
    }
}
