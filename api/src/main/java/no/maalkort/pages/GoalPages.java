package no.maalkort.pages;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/**
 * Goals by name, and their pages.
 *
 * @param history of a request's body
 * @param receipts of scorecards
 */
record GoalPages(Workspace workspace, Function<Scoring.Request, History> history, Issued receipts) {

    /** A goal and the pack it is written in. */
    record Named(LoadedPack pack, Goal goal) {
        String name() {
            return pack.pack().id() + ":" + goal.id();
        }
    }

    /**
     * The goal that a municipality's page is asked for: its own, one it adopts, or one of a pack it uses.
     *
     * @param name {@code pack:goal}, or the id of a goal alone
     */
    Optional<Named> find(LoadedPack own, String name) {
        return all(workspace, own)
                .filter(one -> one.name().equals(name) || one.goal().id().equals(name))
                .findFirst();
    }

    /** The goals of a pack and of those it uses. */
    static Stream<Named> all(Workspace workspace, LoadedPack own) {
        return workspace.packs().withUsed(own).flatMap(pack -> pack.pack().goals().stream()
                .map(goal -> new Named(pack, goal)));
    }

    /** The names a municipality's page may be asked for. */
    List<String> names(LoadedPack own) {
        return all(workspace, own).map(Named::name).distinct().toList();
    }

    String goal(Scoring.Request request, Named named, Place place, Frame frame, boolean open) {
        var body = request.body();
        var words = Phrases.in(place.language());
        var known = history.apply(request);
        var years = years(known, request, named);
        var newest = newest(known, years);
        var asked = isOwn(request.pack(), named)
                ? request
                : new Scoring.Request(body, request.year(), named.pack(), request.asOf(), null);
        var change = new GoalChange(workspace.scoring(), asked, years, newest.year(), words, place)
                .change()
                .orElse(null);
        var page = new GoalMaker(
                        workspace,
                        body,
                        named.pack(),
                        named.goal(),
                        years,
                        newest,
                        workspace.scoring().asOf(request),
                        receipt(request, known, newest.year()),
                        words,
                        place)
                .page(frame, change, open);
        return Templates.render("goal", page);
    }

    /** Of the scorecard that the page's year stands on; null where there is none by its own levels. */
    private String receipt(Scoring.Request request, History known, int year) {
        return request.rulesAt() == null && known.card(year) != null ? known.receipt(year, receipts) : null;
    }

    /** Whether it counts on the municipality's own scorecard. */
    private static boolean isOwn(LoadedPack own, Named named) {
        return own.equals(named.pack())
                || own.pack().adopts().stream()
                        .anyMatch(ref -> ref.names(named.pack().pack(), named.goal()));
    }

    /** Each year once; where no year has any figure, the first year that the goal holds in. */
    private List<History.Year> years(History known, Scoring.Request request, Named named) {
        var years = new TreeMap<Integer, History.Year>();
        known.of(named.name()).forEach(year -> years.putIfAbsent(year.year(), year));
        if (years.isEmpty()) {
            int year = first(named.goal());
            var asked = new Scoring.Request(request.body(), year, named.pack(), request.asOf(), null);
            workspace
                    .scoring()
                    .score(asked)
                    .find(named.name())
                    .ifPresent(result -> years.put(year, new History.Year(year, result)));
        }
        return List.copyOf(years.values());
    }

    private static int first(Goal goal) {
        var from = goal.measures().stream()
                .flatMap(measure -> measure.levels().stream())
                .map(level -> level.from())
                .findFirst()
                .orElse(goal.inForce() == null ? null : goal.inForce().from());
        return from == null ? 2020 : from.firstDay().getYear() + 1;
    }

    /** The year of a municipality's newest scorecard, or the first after it in which the goal counts; else the goal's last. */
    private static History.Year newest(History known, List<History.Year> years) {
        Integer newest = known.newest();
        var since = years.stream()
                .filter(year -> newest != null && year.year() >= newest)
                .toList();
        return since.stream()
                .filter(year -> Board.counts(year.result()))
                .findFirst()
                .or(() -> since.stream().findFirst())
                .orElse(years.get(years.size() - 1));
    }

    static String title(Body body, Goal goal, Phrases words) {
        return goal.title().in(words.language()) + ", " + body.name().in(words.language());
    }
}
