package no.maalkort.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import no.maalkort.judgement.State;

/**
 * A person's verdict on a goal that is only words, given for one body and year; it gives a state, never points.
 *
 * @param goal as {@code pack:goal}
 * @param state one of the three verdicts
 * @param by who judged
 * @param on when
 * @param ground what the verdict rests on
 * @param document where that can be read, or null
 * @param release that it came in; it is known from its publication on
 * @param file as results cite it
 * @param shown the same file, as messages show it
 * @param line of the release's attestations.yaml
 * @param column of that line
 */
public record Attestation(
        String goal,
        String body,
        int year,
        State state,
        String by,
        LocalDate on,
        Text ground,
        String document,
        Release release,
        String file,
        String shown,
        int line,
        int column) {
    static final String FILE = "attestations.yaml";
    private static final Pattern GOAL =
            Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{0,63}(?<!\\.):[a-z0-9][a-z0-9.-]{0,63}(?<!\\.)");

    /** The attestations of a release, in the order of their file; none where it has no such file. */
    static List<Attestation> read(FileTree tree, Release release, Catalogue catalogue, List<Problem> problems) {
        var attestations = new ArrayList<Attestation>();
        var list = tree.has(FILE) ? YamlNode.read(tree, FILE, problems) : null;
        if (list != null) {
            var told = new HashSet<String>();
            for (YamlNode node : list.items()) {
                var one = one(node, tree, release, catalogue);
                if (!told.add(one.goal() + ' ' + one.body() + ' ' + one.year())) {
                    node.problem("The goal, body and year are attested twice.", "one of the two should go.");
                }
                attestations.add(one);
            }
        }
        return attestations;
    }

    private static Attestation one(YamlNode node, FileTree tree, Release release, Catalogue catalogue) {
        node.allow("goal", "body", "year", "state", "by", "on", "ground", "document");
        var goal = node.need("goal");
        if (!GOAL.matcher(goal.text()).matches()) {
            goal.problem("(" + goal.text() + ") is no goal of a pack.", "write pack:area.goal.");
        }
        var body = node.need("body");
        if (catalogue.body(body.text()) == null) {
            body.problem(
                    "The body (" + body.text() + ") is not in the catalogue.",
                    Nearest.advice(
                            body.text(),
                            catalogue.bodies().stream().map(Body::id).toList(),
                            "add it to bodies.yaml."));
        }
        return new Attestation(
                goal.text(),
                body.text(),
                node.need("year").integer(),
                verdict(node.need("state")),
                node.need("by").text(),
                day(node.need("on")),
                node.need("ground").prose(),
                node.textOr("document", null),
                release,
                tree.cited(FILE),
                tree.shown(FILE),
                node.line(),
                node.column());
    }

    private static State verdict(YamlNode node) {
        for (State state : State.values()) {
            if (state.isVerdict() && state.name().equals(node.text())) {
                return state;
            }
        }
        node.problem("(" + node.text() + ") is no verdict.", "write MET, PARTLY_MET or NOT_MET.");
        return State.MET;
    }

    private static LocalDate day(YamlNode node) {
        try {
            if (node.text().length() == 10) {
                return Published.firstDay(node.text());
            }
        } catch (DateTimeException e) {
            // Told below, as any other text that is no day.
        }
        node.problem("(" + node.text() + ") is no day.", "write 2024-06-23.");
        return LocalDate.EPOCH;
    }
}
