package no.maalkort.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import no.maalkort.figure.Language;
import no.maalkort.planning.Scenario;
import no.maalkort.planning.ScenarioRows;
import no.maalkort.planning.WhatIf;
import no.maalkort.scorecard.IndexBeside;
import no.maalkort.scorecard.IndexBeside.NumberBeside;
import no.maalkort.scorecard.IndexBeside.Numbered;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;

/** Scenarios as a workbook: a sheet that reads back as the same scenarios, and a sheet of what becomes of them. */
public final class ScenarioSheets {
    private static final int VALUE = ScenarioRows.COLUMNS.indexOf("value");
    private static final List<String> RESULTS = List.of(
            "scenario",
            "sha256",
            "standing",
            "goal",
            "title",
            "state",
            "state_text",
            "basis",
            "score",
            "low",
            "high",
            "weight",
            "value",
            "unit",
            "period",
            "status");

    private ScenarioSheets() {}

    /** The workbook of scenarios and what they come to, in the same order. */
    public static Sheets of(List<Scenario> scenarios, List<WhatIf> whatIfs, Language language) {
        var results = new ArrayList<List<Object>>();
        whatIfs.forEach(one -> results.addAll(rows(one, results.isEmpty(), language)));
        return new Sheets(List.of(
                new Sheets.Sheet(
                        ScenarioRows.SHEET,
                        ScenarioRows.COLUMNS,
                        ScenarioRows.of(scenarios).stream().map(ScenarioSheets::cells)),
                new Sheets.Sheet("results", RESULTS, results.stream())));
    }

    private static List<Object> cells(List<String> row) {
        var cells = new ArrayList<Object>();
        for (int i = 0; i < row.size(); i++) {
            String text = row.get(i);
            boolean isNumber = i == VALUE && text.matches("-?[0-9]+(\\.[0-9]+)?");
            cells.add(text.isEmpty() ? null : isNumber ? new BigDecimal(text) : text);
        }
        return cells;
    }

    private static List<List<Object>> rows(WhatIf whatIf, boolean isFirst, Language language) {
        var rows = new ArrayList<List<Object>>();
        if (isFirst) {
            rows.addAll(totals("baseline", "", whatIf.baseline()));
            index("baseline", "", whatIf.why().index(), NumberBeside::from, language, rows);
            whatIf.goals().forEach(goal -> goal("baseline", "", goal, goal.before(), language, rows));
        }
        rows.addAll(totals(whatIf.name(), whatIf.sha256(), whatIf.scenario()));
        index(whatIf.name(), whatIf.sha256(), whatIf.why().index(), NumberBeside::to, language, rows);
        whatIf.goals().forEach(goal -> goal(whatIf.name(), whatIf.sha256(), goal, goal.after(), language, rows));
        return rows;
    }

    private static List<List<Object>> totals(String name, String sha256, WhatIf.Totalled side) {
        var totals = new LinkedHashMap<String, Scorecard.Score>();
        totals.put("measurable", side.totals().measurable());
        totals.put("all", side.totals().all());
        var rows = new ArrayList<List<Object>>();
        totals.forEach((total, score) -> rows.add(Arrays.asList(
                name,
                sha256,
                "TOTAL",
                total,
                null,
                null,
                null,
                null,
                score.score(),
                score.low(),
                score.high(),
                null,
                null,
                null,
                null,
                null)));
        return rows;
    }

    /** A row for each number of an index, called by its node and scale. */
    private static void index(
            String name,
            String sha256,
            IndexBeside index,
            Function<NumberBeside, Numbered> side,
            Language language,
            List<List<Object>> rows) {
        if (index == null) {
            return;
        }
        index.nodes().forEach(node -> node.values().stream()
                .filter(one -> side.apply(one) != null)
                .forEach(one -> {
                    var number = side.apply(one);
                    rows.add(Arrays.asList(
                            name,
                            sha256,
                            "INDEX",
                            node.id() + "/" + one.scale(),
                            node.name().in(language),
                            null,
                            number.tier() == null ? null : number.tier().name().in(language),
                            null,
                            number.value(),
                            number.low(),
                            number.high(),
                            null,
                            null,
                            null,
                            null,
                            null));
                }));
    }

    private static void goal(
            String name,
            String sha256,
            WhatIf.GoalBeside goal,
            WhatIf.Outcome outcome,
            Language language,
            List<List<Object>> rows) {
        if (outcome != null) {
            rows.add(Arrays.asList(
                    name,
                    sha256,
                    goal.standing().name(),
                    goal.pack() + ":" + goal.id(),
                    goal.title().in(language),
                    outcome.state().name(),
                    StateWords.of(outcome.state(), outcome.basis(), outcome.code())
                            .in(language),
                    outcome.basis(),
                    outcome.score(),
                    outcome.low(),
                    outcome.high(),
                    outcome.weight(),
                    outcome.text() == null ? outcome.value() : outcome.text(),
                    outcome.unit(),
                    outcome.period(),
                    outcome.status()));
        }
    }
}
