package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.maalkort.figure.Nearest;
import no.maalkort.goal.Goal;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The goals of a pack, as words and levels, with the rules that judge them. */
@RestController
@RequestMapping(path = "/api/v1/packs/{pack}/goals", produces = Answers.JSON)
class Goals {

    @GetMapping
    void goals(@PathVariable String pack, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.allow(request);
        var at = Loaded.of(request);
        var found = at.asked().pack(pack);
        Answers.json(request, response, ScorecardJson.write(GoalShown.all(at.workspace(), found)));
    }

    @GetMapping("/{goal}")
    void goal(
            @PathVariable String pack,
            @PathVariable String goal,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Answers.allow(request);
        var at = Loaded.of(request);
        var found = at.asked().pack(pack);
        var one = found.pack()
                .goal(goal)
                .orElseThrow(() -> Refusal.unknown(
                        "goal",
                        "The pack has no such goal.",
                        Nearest.advice(
                                goal,
                                found.pack().goals().stream().map(Goal::id).toList(),
                                "look at the pack's goals.")));
        Answers.json(request, response, ScorecardJson.write(GoalShown.whole(at.workspace(), found, one)));
    }
}
