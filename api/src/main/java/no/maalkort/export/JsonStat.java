package no.maalkort.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.ScenarioWords;
import no.maalkort.scorecard.Scorecard;

/**
 * Scorecards as a JSON-stat 2.0 dataset: municipality × year × goal × measure; the status of each cell is the goal's
 * state, and a cell without a number is null.
 */
final class JsonStat {
    /** One measure of a goal: its name, its unit where all goals share one, and where it stands. */
    private record Measure(Text name, String unit, Function<GoalResult, BigDecimal> of) {}

    private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("score", new Measure(new Text("Poeng", "Score"), "points", GoalResult::score));
        MEASURES.put("low", new Measure(new Text("Minst mulige poeng", "Lowest score"), "points", GoalResult::low));
        MEASURES.put("high", new Measure(new Text("Høyest mulige poeng", "Highest score"), "points", GoalResult::high));
        MEASURES.put(
                "value",
                new Measure(new Text("Tall", "Figure"), null, goal -> goal.text() == null ? goal.value() : null));
        MEASURES.put("weight", new Measure(new Text("Vekt", "Weight"), "number", GoalResult::weight));
    }

    private record Place(String municipality, int year, String goal) {}

    private final Language language;
    private final String scenario;
    private final Map<String, String> municipalities = new TreeMap<>();
    private final TreeSet<Integer> years = new TreeSet<>();
    private final Map<String, GoalResult> goals = new TreeMap<>();
    private final Map<Place, GoalResult> results = new LinkedHashMap<>();

    JsonStat(List<Scorecard> cards, Language language) {
        this.language = language;
        this.scenario = cards.stream()
                .filter(card -> card.scenario() != null)
                .map(card -> " · " + ScenarioWords.title(card).in(language))
                .collect(Collectors.joining());
        for (Scorecard card : cards) {
            municipalities.put(card.municipality().id(), card.municipality().name());
            years.add(card.year());
            FlatTable.goals(card).forEach(goal -> add(card, goal));
        }
    }

    private void add(Scorecard card, GoalResult goal) {
        String id = goal.pack() + ':' + goal.id();
        goals.merge(id, goal, (known, other) -> known.unit() == null ? other : known);
        results.put(new Place(card.municipality().id(), card.year(), id), goal);
    }

    Map<String, Object> dataset() {
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", new Text("Målkort", "Scorecards").in(language) + scenario);
        dataset.put("source", "Maalkort");
        dataset.put("id", List.of("municipality", "year", "goal", "measure"));
        dataset.put("size", List.of(municipalities.size(), years.size(), goals.size(), MEASURES.size()));
        dataset.put("role", roles());
        dataset.put("dimension", dimensions());
        var values = new ArrayList<BigDecimal>();
        var states = new LinkedHashMap<String, String>();
        for (String municipality : municipalities.keySet()) {
            for (int year : years) {
                for (String goal : goals.keySet()) {
                    cells(results.get(new Place(municipality, year, goal)), values, states);
                }
            }
        }
        dataset.put("value", values);
        dataset.put("status", states);
        return dataset;
    }

    private static void cells(GoalResult goal, List<BigDecimal> values, Map<String, String> states) {
        for (Measure measure : MEASURES.values()) {
            if (goal != null) {
                states.put(String.valueOf(values.size()), goal.state().name());
            }
            values.add(goal == null ? null : measure.of().apply(goal));
        }
    }

    private static Map<String, Object> roles() {
        var roles = new LinkedHashMap<String, Object>();
        roles.put("time", List.of("year"));
        roles.put("geo", List.of("municipality"));
        roles.put("metric", List.of("measure"));
        return roles;
    }

    private Map<String, Object> dimensions() {
        var dimensions = new LinkedHashMap<String, Object>();
        dimensions.put("municipality", dimension(new Text("Kommune", "Municipality"), municipalities));
        var labels = new LinkedHashMap<String, String>();
        years.forEach(year -> labels.put(year.toString(), year.toString()));
        dimensions.put("year", dimension(new Text("År", "Year"), labels));
        var titles = new LinkedHashMap<String, String>();
        var units = new LinkedHashMap<String, String>();
        goals.forEach((id, goal) -> {
            titles.put(id, goal.title().in(language));
            units.put(id, goal.unit());
        });
        var goal = dimension(new Text("Mål", "Goal"), titles);
        goal.put("extension", Map.of("units", units));
        dimensions.put("goal", goal);
        dimensions.put("measure", measures());
        return dimensions;
    }

    private Map<String, Object> measures() {
        var names = new LinkedHashMap<String, String>();
        var units = new LinkedHashMap<String, Object>();
        MEASURES.forEach((id, measure) -> {
            names.put(id, measure.name().in(language));
            if (measure.unit() != null) {
                units.put(id, Map.of("base", measure.unit()));
            }
        });
        var dimension = dimension(new Text("Størrelse", "Measure"), names);
        @SuppressWarnings("unchecked")
        var category = (Map<String, Object>) dimension.get("category");
        category.put("unit", units);
        return dimension;
    }

    private Map<String, Object> dimension(Text name, Map<String, String> categories) {
        var category = new LinkedHashMap<String, Object>();
        category.put("index", List.copyOf(categories.keySet()));
        category.put("label", categories);
        var dimension = new LinkedHashMap<String, Object>();
        dimension.put("label", name.in(language));
        dimension.put("category", category);
        return dimension;
    }
}
