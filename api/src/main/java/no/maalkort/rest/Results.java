package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.figure.Body;
import no.maalkort.figure.Nearest;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The flat table of results, a page of scorecards at a time: the same bytes as the command line. */
@RestController
class Results {
    private static final Formats FORMATS =
            new Formats(List.of(Format.JSON, Format.CSV, Format.CSV_NB, Format.XLSX, Format.JSON_STAT));
    static final int MOST_SCORECARDS = 500;
    private static final String SUCH = "municipality=baerum&year=2023";

    /** One scorecard that is asked for. */
    private record Place(Body body, int year) {}

    @GetMapping("/api/v1/results")
    void results(
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String area,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            @RequestParam(required = false) String page,
            @RequestParam(required = false) String pageSize,
            @RequestParam(required = false) String format,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(
                request,
                "municipality",
                "year",
                "area",
                "state",
                "pack",
                "asOf",
                "rulesAt",
                "page",
                "pageSize",
                "format",
                "lang");
        var chosen = FORMATS.of(format, request);
        var language = Asked.language(lang);
        var at = Loaded.of(request);
        var wanted = new Wanted(areas(at, area), states(state));
        var paged = Page.of(page, pageSize, MOST_SCORECARDS);
        var all = places(at, municipality, year);
        if (chosen != Format.JSON && page == null && all.size() > paged.size()) {
            throw Refusal.wrong(
                    "page",
                    "The table is of " + all.size() + " municipality-years, more than the " + paged.size()
                            + " of a page, and a file does not show that others follow.",
                    "ask for fewer years, or name the page: page=1.");
        }
        var places = paged.of(all, request, response);
        var choices = new Asked.Choices(pack, asOf, rulesAt);
        var cards = places.stream()
                .map(place -> at.asked().scorecard(place.body(), place.year(), choices))
                .filter(card -> !isAll(municipality) || card.hasFigures())
                .map(card -> card.only(wanted))
                .toList();
        var days = cards.stream().map(Scorecard::asOf).distinct().toList();
        if (days.size() == 1) {
            Answers.dated(request, response, days.get(0));
        }
        if (chosen == Format.JSON) {
            var rows = cards.stream().flatMap(card -> FlatTable.rows(card).stream());
            Answers.json(request, response, ScorecardJson.write(rows.toList()));
        } else {
            Answers.file(request, response, new Export(cards, language), chosen, "results");
        }
    }

    /** Which goals are wanted; all where a list is empty. */
    private record Wanted(List<String> areas, List<State> states) implements Predicate<GoalResult> {
        @Override
        public boolean test(GoalResult goal) {
            return (areas.isEmpty() || areas.contains(goal.area()))
                    && (states.isEmpty() || states.contains(goal.state()));
        }
    }

    private static List<String> listed(String text) {
        return text == null ? List.of() : List.of(text.split(",", -1));
    }

    private static List<String> areas(Loaded at, String text) {
        var known = at.workspace().packs().all().stream()
                .flatMap(pack -> pack.pack().areas().keySet().stream())
                .distinct()
                .toList();
        var areas = listed(text);
        areas.stream().filter(area -> !known.contains(area)).findFirst().ifPresent(area -> {
            throw Refusal.wrong(
                    "area",
                    "There is no such area.",
                    Nearest.advice(area, known, "one of " + String.join(", ", known) + "."));
        });
        return areas;
    }

    private static List<State> states(String text) {
        var known = Stream.of(State.values()).map(State::name).toList();
        return listed(text).stream()
                .map(word -> {
                    if (!known.contains(word)) {
                        throw Refusal.wrong(
                                "state",
                                "The state is none of the closed set.",
                                Nearest.advice(word, known, "one of " + String.join(", ", known) + "."));
                    }
                    return State.valueOf(word);
                })
                .toList();
    }

    private static List<Place> places(Loaded at, String municipality, String year) {
        var years = Asked.years(Asked.present(year, "year", SUCH), "year");
        return bodies(at, municipality, years.size() == 1 ? years.get(0) : null).stream()
                .flatMap(body -> years.stream().map(one -> new Place(body, one)))
                .toList();
    }

    /** Whether every municipality is asked for that has a figure its goals ask for. */
    private static boolean isAll(String text) {
        return text.equals("all");
    }

    private static List<Body> bodies(Loaded at, String text, Integer year) {
        if (isAll(Asked.present(text, "municipality", SUCH))) {
            return at.workspace().judged();
        }
        if (listed(text).contains("all")) {
            throw Refusal.wrong(
                    "municipality",
                    "All municipalities are named beside others.",
                    "write all, and leave the others out.");
        }
        return at.asked().municipalities(text, year, "municipality");
    }
}
