package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import no.maalkort.figure.Nearest;
import no.maalkort.planning.Aim;
import no.maalkort.planning.Aims;
import no.maalkort.planning.Gaps;
import no.maalkort.planning.PlannedGoals;
import no.maalkort.planning.Projections;
import no.maalkort.planning.Reaching;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What it would take, and where the figures lead: the same bytes as {@code gap}, {@code reach} and {@code project}. */
@RestController
class Plans {
    /** What was sent, at the beginning of what is said of it. */
    private static final Pattern NAMED = Pattern.compile("^\\(.*\\) is ");

    @GetMapping(path = "/api/v1/gap/{municipality}", produces = Answers.JSON)
    void gap(
            @PathVariable String municipality,
            @RequestParam(required = false) String goal,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String set,
            @RequestParam(required = false) String level,
            @RequestParam(required = false) String weight,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "goal", "year", "set", "level", "weight", "pack", "asOf", "rulesAt");
        var supposing = new Supposing(set, level, weight);
        Integer one = year == null && !supposing.isAny()
                ? null
                : (Integer) Asked.year(Asked.present(year, "year", "year=2024"));
        var asked = Loaded.of(request).asked();
        var body = asked.municipality(municipality, one);
        var supposed = supposing.year(
                Loaded.of(request).workspace(),
                asked.request(body, one == null ? 0 : one, new Asked.Choices(pack, asOf, rulesAt)));
        var workspace = supposed.workspace();
        var judging = supposed.request();
        var gaps = new Gaps.Asked(
                body,
                judging.pack().pack().id(),
                goals(new PlannedGoals(workspace, judging.pack()), goal),
                one,
                workspace.scoring().asOf(judging),
                judging.rulesAt());
        var gap = Deadline.within(() -> Gaps.of(workspace, gaps, supposed.scenario()));
        Answers.dated(request, response, gap.asOf());
        Answers.json(request, response, ScorecardJson.write(gap));
    }

    @GetMapping(path = "/api/v1/reach/{municipality}/{year}", produces = Answers.JSON)
    void reach(
            @PathVariable String municipality,
            @PathVariable String year,
            @RequestParam(required = false) String measurable,
            @RequestParam(required = false) String area,
            @RequestParam(required = false) String goal,
            @RequestParam(required = false) String set,
            @RequestParam(required = false) String level,
            @RequestParam(required = false) String weight,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "measurable", "area", "goal", "set", "level", "weight", "pack", "asOf", "rulesAt");
        int judged = Asked.year(year);
        var asked = Loaded.of(request).asked();
        var workspace = Loaded.of(request).workspace();
        var judging =
                asked.request(asked.municipality(municipality, judged), judged, new Asked.Choices(pack, asOf, rulesAt));
        var supposing = new Supposing(set, level, weight);
        var from = Deadline.within(() -> supposing.isAny()
                ? Reaching.Asked.of(workspace, judging, supposing.scenario(workspace, judging))
                : Reaching.Asked.of(workspace, judging));
        var aim = aim(new Aims(measurable, area, goal), from.card());
        var reach = Deadline.within(() -> Reaching.of(from, aim, List.of()));
        Answers.dated(request, response, reach.asOf());
        Answers.json(request, response, ScorecardJson.write(reach));
    }

    /** What is to be reached; a refusal repeats nothing of what was sent. */
    private static Aim aim(Aims aims, Scorecard card) {
        try {
            return aims.on(card);
        } catch (IllegalArgumentException e) {
            throw Refusal.wrong(
                    aims.goal() != null ? "goal" : aims.area() != null ? "area" : "measurable",
                    NAMED.matcher(e.getMessage().split("\n")[0]).replaceFirst("It is "),
                    e.getMessage().split("\nMaybe ")[1]);
        }
    }

    @GetMapping(path = "/api/v1/project/{municipality}", produces = Answers.JSON)
    void project(
            @PathVariable String municipality,
            @RequestParam(required = false) String goal,
            @RequestParam(required = false) String indicator,
            @RequestParam(required = false) String until,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String rulesAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request, "goal", "indicator", "until", "pack", "asOf", "rulesAt");
        int last = Asked.year(Asked.present(until, "until", "until=2030"), "until");
        if (last > Projections.LAST_YEAR) {
            throw Refusal.wrong(
                    "until", "Nothing is projected beyond " + Projections.LAST_YEAR + ".", "an earlier year.");
        }
        var at = Loaded.of(request);
        var asked = at.asked();
        var workspace = at.workspace();
        var body = asked.municipality(municipality, null);
        var judging = asked.request(body, 0, new Asked.Choices(pack, asOf, rulesAt));
        var day = workspace.scoring().asOf(judging);
        var projections = new Projections.Asked(
                body,
                judging.pack().pack().id(),
                goals(new PlannedGoals(workspace, judging.pack()), goal),
                indicator == null ? null : asked.indicator(indicator).id(),
                last,
                day,
                judging.rulesAt());
        var projection = Deadline.within(() -> Projections.of(workspace, at.backtest(day), projections));
        Answers.dated(request, response, day.toString());
        Answers.json(request, response, ScorecardJson.write(projection));
    }

    /** All goals, or the one that is named. */
    private static List<PlannedGoals.Planned> goals(PlannedGoals planned, String name) {
        if (name == null) {
            return planned.all();
        }
        var found = planned.named(name);
        if (found.size() == 1) {
            return found;
        }
        var ids = (found.isEmpty() ? planned.all() : found)
                .stream().map(PlannedGoals.Planned::named).toList();
        throw found.isEmpty()
                ? Refusal.unknown("goal", "There is no such goal.", Nearest.advice(name, ids, "see the pack's goals."))
                : Refusal.wrong(
                        "goal", "Several goals are called so.", "you meant one of " + String.join(", ", ids) + ".");
    }
}
