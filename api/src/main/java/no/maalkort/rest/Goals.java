package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Workspace;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The goals of a pack, as words and levels, with the rules that judge them. */
@RestController
@RequestMapping("/api/v1/packs/{pack}/goals")
class Goals {
    private final Workspace workspace;

    Goals(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> goals(@PathVariable String pack, HttpServletRequest request) {
        Answers.allow(request);
        return Answers.json(request, ScorecardJson.write(Described.goals(workspace, pack(workspace, pack))));
    }

    @GetMapping(path = "/{goal}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> goal(@PathVariable String pack, @PathVariable String goal, HttpServletRequest request) {
        Answers.allow(request);
        var found = pack(workspace, pack);
        var one = found.pack()
                .goal(goal)
                .orElseThrow(() -> Parameters.unknown(
                        "goal in the pack",
                        goal,
                        found.pack().goals().stream().map(Goal::id).toList()));
        return Answers.json(request, ScorecardJson.write(Described.goal(workspace, found, one)));
    }

    static LoadedPack pack(Workspace workspace, String id) {
        var found = workspace.packs().pack(id);
        if (found == null) {
            throw Parameters.unknown(
                    "pack",
                    id,
                    workspace.packs().all().stream().map(one -> one.pack().id()).toList());
        }
        return found;
    }
}
