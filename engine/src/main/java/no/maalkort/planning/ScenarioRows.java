package no.maalkort.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import no.maalkort.figure.Body;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Written;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import no.maalkort.table.Place;
import no.maalkort.table.Row;
import no.maalkort.table.Table;

/** Scenarios as rows of a table, one for each scenario and one for each assumption: what is written reads back the same. */
public final class ScenarioRows {
    public static final List<String> COLUMNS = List.of(
            "scenario",
            "municipality",
            "year",
            "what",
            "subject",
            "level",
            "indicator",
            "body",
            "period",
            "value",
            "unit",
            "status",
            "source");
    /** The sheet they stand on. */
    public static final String SHEET = "scenarios";

    private static final int VALUE = COLUMNS.indexOf("value");

    private final Workspace workspace;
    private final BiFunction<Body, Integer, Scoring.Request> requests;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Begun> begun = new LinkedHashMap<>();
    private boolean headed;

    /** A scenario whose rows are being read; the assumptions are null where its base is refused. */
    private record Begun(String municipality, String year, Assumptions assumptions) {}

    private ScenarioRows(Workspace workspace, BiFunction<Body, Integer, Scoring.Request> requests) {
        this.workspace = workspace;
        this.requests = requests;
    }

    /** The rows under the header; a cell is empty where nothing is to say. */
    public static List<List<String>> of(List<Scenario> scenarios) {
        var rows = new ArrayList<List<String>>();
        for (Scenario one : scenarios) {
            rows.add(row(one, "base", "", "", "", "", "", "", "", "", null));
            one.figures()
                    .forEach(some -> rows.add(row(
                            one,
                            "figure",
                            some.indicator(),
                            "",
                            "",
                            some.body(),
                            "" + some.period(),
                            some.value(),
                            some.unit(),
                            some.status().name(),
                            some.source())));
            one.levels()
                    .forEach(some -> rows.add(row(
                            one,
                            "level",
                            some.pack() + ":" + some.goal(),
                            some.part().word(),
                            some.indicator(),
                            "",
                            "",
                            some.value(),
                            "",
                            "",
                            some.source())));
            one.weights()
                    .forEach(some -> rows.add(row(
                            one,
                            "weight",
                            some.pack() + ":" + some.goal(),
                            "",
                            "",
                            "",
                            "",
                            some.value().toPlainString(),
                            "",
                            "",
                            some.source())));
        }
        return rows;
    }

    private static List<String> row(
            Scenario of,
            String what,
            String subject,
            String level,
            String indicator,
            String body,
            String period,
            String value,
            String unit,
            String status,
            String source) {
        return List.of(
                of.name(),
                of.municipality(),
                "" + of.year(),
                what,
                subject,
                level,
                indicator,
                body,
                period,
                value,
                unit,
                status,
                source == null ? "" : source);
    }

    /**
     * The scenarios of a table, in the order of their first rows.
     *
     * @throws Problem.Rejected with every problem
     */
    public static List<Scenario> read(
            Table table, Workspace workspace, BiFunction<Body, Integer, Scoring.Request> requests) {
        var reader = new ScenarioRows(workspace, requests);
        table.read(reader::row);
        if (reader.problems.isEmpty() && reader.begun.isEmpty()) {
            reader.problems.add(new Problem(table.file(), 0, 0, "The sheet holds no scenario.", "add a row."));
        }
        if (!reader.problems.isEmpty()) {
            throw new Problem.Rejected(reader.problems);
        }
        var scenarios = new ArrayList<Scenario>();
        reader.begun.forEach((name, one) -> scenarios.add(one.assumptions().scenario(name)));
        return scenarios;
    }

    private void row(Row row) {
        if (!headed) {
            headed = true;
            for (int i = 0; i < COLUMNS.size(); i++) {
                if (!row.cell(i).text().equals(COLUMNS.get(i))) {
                    at(row, i)
                            .problem(
                                    "The column (" + row.cell(i).text() + ") should be (" + COLUMNS.get(i) + ").",
                                    "keep the header as it was exported.");
                    return;
                }
            }
            return;
        }
        if (problems.isEmpty() || !begun.isEmpty()) {
            assumption(row);
        }
    }

    private void assumption(Row row) {
        String name = row.cell(0).text();
        var one = begun.computeIfAbsent(name, key -> begin(row));
        if (!one.municipality().equals(text(row, "municipality")) || !one.year().equals(text(row, "year"))) {
            at(row, 1)
                    .problem(
                            "The scenario (" + name + ") is of (" + one.municipality() + " " + one.year() + ") above.",
                            "give the other scenario another name.");
            return;
        }
        if (one.assumptions() == null) {
            return;
        }
        String what = text(row, "what");
        var at = at(row, VALUE);
        switch (what) {
            case "base" -> {}
            case "figure" ->
                one.assumptions()
                        .figure(
                                text(row, "subject"),
                                orNull(row, "body"),
                                orNull(row, "period"),
                                text(row, "value"),
                                orNull(row, "unit"),
                                orNull(row, "status"),
                                orNull(row, "source"),
                                at);
            case "level" ->
                one.assumptions()
                        .level(
                                text(row, "subject"),
                                text(row, "level"),
                                orNull(row, "indicator"),
                                text(row, "value"),
                                orNull(row, "source"),
                                at);
            case "weight" ->
                one.assumptions().weight(text(row, "subject"), text(row, "value"), orNull(row, "source"), at);
            default ->
                at(row, COLUMNS.indexOf("what"))
                        .problem("(" + what + ") is no kind of row.", "one of base, figure, level, weight.");
        }
    }

    private Begun begin(Row row) {
        String year = text(row, "year");
        ScenarioFile.name(row.cell(0).text(), at(row, 0));
        var request = ScenarioFile.request(
                workspace,
                requests,
                text(row, "municipality"),
                year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0,
                at(row, 1),
                at(row, 2));
        return new Begun(text(row, "municipality"), year, request == null ? null : new Assumptions(workspace, request));
    }

    private static String text(Row row, String column) {
        return row.cell(COLUMNS.indexOf(column)).text();
    }

    private static String orNull(Row row, String column) {
        String text = text(row, column);
        return text.isEmpty() ? null : text;
    }

    private Assumptions.Place at(Row row, int column) {
        return new Assumptions.Place() {
            @Override
            public void problem(String message, String maybe) {
                Place place = row.place(column);
                problems.add(place.problem(message, maybe));
            }

            @Override
            public Written written() {
                return new Written(row.place(column).file(), row.number());
            }
        };
    }
}
