package no.maalkort.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import no.maalkort.figure.Body;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Named;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Written;
import no.maalkort.figure.YamlNode;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The strict reader of a scenario's YAML: every problem is told with its line and column. */
public final class ScenarioFile {
    static final int LONGEST_NAME = 100;
    private static final String GUIDE = "engine/docs/planning.md";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Workspace workspace;
    private final BiFunction<Body, Integer, Scoring.Request> requests;

    /**
     * A reader over what is known.
     *
     * @param requests what is asked of a body and year
     */
    public ScenarioFile(Workspace workspace, BiFunction<Body, Integer, Scoring.Request> requests) {
        this.workspace = workspace;
        this.requests = requests;
    }

    /**
     * The scenario of a file.
     *
     * @throws Problem.Rejected with every problem
     */
    public Scenario read(FileTree tree, String path) {
        var problems = new ArrayList<Problem>();
        var root = YamlNode.read(tree, path, problems, GUIDE);
        var scenario = root == null ? null : scenario(root);
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems);
        }
        return scenario;
    }

    private Scenario scenario(YamlNode root) {
        root.allow("name", "base", "figures", "levels", "weights");
        var name = root.need("name");
        name(name.text(), name::problem);
        var base = root.need("base");
        if (!base.isMap()) {
            base.entries();
            return null;
        }
        base.allow("municipality", "year");
        var request = request(workspace, requests, base.need("municipality"), base.need("year"));
        if (request == null) {
            return null;
        }
        var assumptions = new Assumptions(workspace, request);
        items(root, "figures").forEach(one -> figure(one, assumptions));
        items(root, "levels").forEach(one -> level(one, assumptions));
        items(root, "weights").forEach(one -> weight(one, assumptions));
        return assumptions.scenario(name.text());
    }

    static void name(String name, Assumptions.Place at) {
        if (!Said.isBare(name) || name.length() > LONGEST_NAME) {
            at.problem(
                    "The name of the scenario is empty, longer than 100 letters, or has spaces around it.",
                    "write a short one on one line.");
        }
    }

    private static Scoring.Request request(
            Workspace workspace,
            BiFunction<Body, Integer, Scoring.Request> requests,
            YamlNode municipality,
            YamlNode year) {
        int asked = year.integer();
        return request(workspace, requests, municipality.text(), asked, municipality::problem, year::problem);
    }

    /** What is asked of a body and year; null and a problem where one of them is none. */
    static Scoring.Request request(
            Workspace workspace,
            BiFunction<Body, Integer, Scoring.Request> requests,
            String municipality,
            int year,
            Assumptions.Place atMunicipality,
            Assumptions.Place atYear) {
        var named = workspace.figures().catalogue().names().find(municipality, null);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            atYear.problem("The year (" + year + ") is not between 1900 and 2199.", "write the year judged.");
        } else if (named instanceof Named.One one) {
            return requests.apply(one.body(), year);
        } else {
            atMunicipality.problem("There is no municipality (" + municipality + ").", "write an id, such as baerum.");
        }
        return null;
    }

    /** One item of a list, and the line that it begins in. */
    private record Item(YamlNode node) implements Assumptions.Place {
        @Override
        public void problem(String message, String maybe) {
            node.problem(message, maybe);
        }

        @Override
        public Written written() {
            return new Written(node.file(), node.line());
        }
    }

    private static List<YamlNode> items(YamlNode root, String key) {
        var node = root.get(key);
        return node == null ? List.of() : node.items();
    }

    /** Whether all these keys are there; each that is not is told of once. */
    private static boolean has(YamlNode one, String... keys) {
        boolean all = one.isMap();
        for (String key : keys) {
            one.need(key);
            all &= one.isMap() && one.get(key) != null;
        }
        return all;
    }

    private static void figure(YamlNode one, Assumptions assumptions) {
        one.allow("indicator", "body", "period", "value", "unit", "status", "source");
        if (has(one, "indicator", "value")) {
            assumptions.figure(
                    one.need("indicator").text(),
                    one.textOr("body", null),
                    one.textOr("period", null),
                    one.need("value").text(),
                    one.textOr("unit", null),
                    one.textOr("status", null),
                    one.textOr("source", null),
                    new Item(one));
        }
    }

    private static void level(YamlNode one, Assumptions assumptions) {
        one.allow("goal", "level", "indicator", "value", "source");
        if (has(one, "goal", "level", "value")) {
            assumptions.level(
                    one.need("goal").text(),
                    one.need("level").text(),
                    one.textOr("indicator", null),
                    one.need("value").text(),
                    one.textOr("source", null),
                    new Item(one));
        }
    }

    private static void weight(YamlNode one, Assumptions assumptions) {
        one.allow("goal", "weight", "source");
        if (has(one, "goal", "weight")) {
            assumptions.weight(
                    one.need("goal").text(), one.need("weight").text(), one.textOr("source", null), new Item(one));
        }
    }
}
