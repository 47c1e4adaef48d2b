package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import no.maalkort.figure.Nearest;
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
        var found = pack(pack);
        return Answers.json(
                request,
                ScorecardJson.write(found.pack().goals().stream()
                        .map(goal -> described(found, goal))
                        .toList()));
    }

    @GetMapping(path = "/{goal}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> goal(@PathVariable String pack, @PathVariable String goal, HttpServletRequest request) {
        Answers.allow(request);
        var found = pack(pack);
        var one = found.pack()
                .goal(goal)
                .orElseThrow(() -> Refusal.notFound(
                        "The pack has no such goal.",
                        Nearest.advice(
                                goal,
                                found.pack().goals().stream().map(Goal::id).toList(),
                                "look at the pack's goals.")));
        var described = described(found, one);
        described.put("files", found.files(one.id()));
        return Answers.json(request, ScorecardJson.write(described));
    }

    private static Map<String, Object> described(LoadedPack pack, Goal goal) {
        var described = new LinkedHashMap<String, Object>();
        described.put("id", goal.id());
        described.put("pack", pack.pack().id());
        described.put("area", goal.area());
        described.put("title", goal.title());
        described.put("quote", goal.quote());
        described.put("paraphrase", goal.paraphrase());
        described.put("lag", goal.lag());
        described.put("indicators", goal.measures());
        described.put("information", goal.information());
        described.put("sources", goal.sources().values());
        described.put("rules", pack.places(goal.id()));
        described.put("notEncoded", goal.notEncoded());
        return described;
    }

    private LoadedPack pack(String id) {
        var found = workspace.packs().pack(id);
        if (found == null) {
            var ids =
                    workspace.packs().all().stream().map(one -> one.pack().id()).toList();
            throw Refusal.notFound(
                    "There is no such pack.", Nearest.advice(id, ids, "one of " + String.join(", ", ids) + "."));
        }
        return found;
    }
}
