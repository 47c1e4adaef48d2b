package no.maalkort.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.Gate;
import no.maalkort.scorecard.GateWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.ScenarioWords;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.Whereabouts;

/**
 * Scorecards as a SARIF 2.1.0 log, one run each: a result a goal, located at the line of its figure, with the line of the
 * rule that judged it as related location.
 */
final class Sarif {
    private final List<Scorecard> cards;
    private final Language language;
    private final Gate gate;
    /** The gate; null where nothing is checked. */
    private final Gate checked;

    Sarif(List<Scorecard> cards, Language language, Gate gate) {
        this.cards = cards;
        this.checked = gate;
        this.gate = gate == null ? Gate.PLAIN : gate;
        this.language = language;
    }

    Log log() {
        return new Log(
                "https://json.schemastore.org/sarif-2.1.0.json",
                "2.1.0",
                cards.stream().map(this::run).toList());
    }

    private Run run(Scorecard card) {
        var goals = FlatTable.goals(card);
        var failed = goals.stream().filter(goal -> goal.state() == State.ERROR).toList();
        var driver = new Driver(
                "Maalkort",
                card.engine().version(),
                goals.stream().map(this::described).toList());
        var notifications = Stream.concat(
                        failed.stream()
                                .map(goal -> new Notification(new Message(why(goal)), "error", new Named(id(goal)))),
                        conditions(card))
                .toList();
        return new Run(
                new Tool(driver),
                new Automation(identity(card)),
                List.of(new Invocation(failed.isEmpty(), notifications.isEmpty() ? null : notifications)),
                bases(),
                language == Language.NB ? "nb" : "en",
                goals.stream()
                        .map(goal -> result(card, goal, goals.indexOf(goal)))
                        .toList(),
                card.scenario() == null ? null : new Supposed(card.scenario()));
    }

    /** What the log is of, the same from one run to the next; a scenario by its name, since its figures change. */
    private static String identity(Scorecard card) {
        String year = "maalkort/" + card.municipality().id() + "/" + card.year() + "/";
        if (card.scenario() == null) {
            return year;
        }
        String name = card.scenario().name().replaceAll("[^\\p{L}\\p{N}]+", "-");
        return year + "scenario/" + (name.isEmpty() ? ScenarioWords.hash(card.scenario()) : name) + "/";
    }

    /** What stops a draft beside its goals, and that what is known is of another year. */
    private Stream<Notification> conditions(Scorecard card) {
        if (checked == null) {
            return Stream.of();
        }
        var stops = checked.stopsBesideGoals(card, cards).stream()
                .map(stop -> new Notification(new Message(GateWords.stop(stop).in(language)), "error", null));
        var other = GateWords.baseline(checked, card).stream()
                .map(text -> new Notification(new Message(text.in(language)), "warning", null));
        return Stream.concat(stops, other);
    }

    private static Map<String, Base> bases() {
        var bases = new LinkedHashMap<String, Base>();
        bases.put("FIGURES", new Base(new Message("The folder that holds the releases.")));
        bases.put("RULES", new Base(new Message("The folder that holds the packs.")));
        bases.put("SCENARIOS", new Base(new Message("The folder from which the scenario's file was named.")));
        return bases;
    }

    private Described described(GoalResult goal) {
        String quote = goal.quote() != null || goal.paraphrase() == null
                ? goal.quote()
                : goal.paraphrase().in(language);
        String link = goal.levels().stream()
                .map(LevelShown::source)
                .filter(source -> source != null && source.link() != null)
                .map(GoalResult.SourceShown::link)
                .findFirst()
                .orElse(null);
        return new Described(
                id(goal), new Message(goal.title().in(language)), quote == null ? null : new Message(quote), link);
    }

    private Result result(Scorecard card, GoalResult goal, int index) {
        var print =
                Map.of("goal/v1", card.municipality().id() + "/" + card.year() + "/" + id(goal) + supposed(card, goal));
        return new Result(
                id(goal),
                index,
                gate.of(goal) == Gate.Passage.STOPPED ? "fail" : kind(goal.state()),
                level(goal),
                new Message(goal.explanation().in(language).what() + " " + why(goal)
                        + ScenarioWords.rests(card, goal).in(language)),
                locations(goal),
                goal.rule() == null
                        ? null
                        : List.of(new Location(
                                at("RULES", goal.rule().file(), goal.rule().line()))),
                print,
                suppressions(goal),
                baseline(goal),
                new Properties(goal.state(), goal.score()));
    }

    private String why(GoalResult goal) {
        return goal.explanation().in(language).why();
    }

    /** By which scenario a goal comes out so; empty where it does not rest on one. */
    private static String supposed(Scorecard card, GoalResult goal) {
        return card.scenario() != null && ScenarioWords.isSupposed(goal)
                ? "/scenario/" + card.scenario().sha256()
                : "";
    }

    private static List<Location> locations(GoalResult goal) {
        return Whereabouts.of(goal).stream()
                .map(where -> new Location(at(where.folder().name(), where.file(), where.line())))
                .toList();
    }

    private static Physical at(String base, String file, int line) {
        return new Physical(new Artifact(file, base), new Region(line));
    }

    private static String id(GoalResult goal) {
        return goal.pack() + ':' + goal.id();
    }

    private static String kind(State state) {
        return switch (state) {
            case MET -> "pass";
            case PARTLY_MET, NOT_MET, ERROR -> "fail";
            case INDETERMINATE -> "review";
            case NO_DATA, MANUAL -> "open";
            case NOT_APPLICABLE, NOT_IN_FORCE, NOT_SELECTED -> "notApplicable";
            case INFORMATIONAL -> "informational";
        };
    }

    private List<Suppression> suppressions(GoalResult goal) {
        return gate.of(goal) == Gate.Passage.WAIVED
                ? List.of(new Suppression("external", GateWords.waived(goal).in(language)))
                : null;
    }

    /** Whether a result that fails is new; null where nothing earlier is known, or nothing fails. */
    private String baseline(GoalResult goal) {
        if (gate.baseline() == null) {
            return null;
        }
        return switch (gate.of(goal)) {
            case STOPPED -> "new";
            case KNOWN -> "unchanged";
            case PASSES, WAIVED -> null;
        };
    }

    private String level(GoalResult goal) {
        if (gate.of(goal) == Gate.Passage.STOPPED) {
            return "error";
        }
        return switch (goal.state()) {
            case PARTLY_MET, NOT_MET -> "warning";
            case ERROR -> "error";
            default -> "none";
        };
    }

    record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Run(
            Tool tool,
            Automation automationDetails,
            List<Invocation> invocations,
            Map<String, Base> originalUriBaseIds,
            String language,
            List<Result> results,
            Supposed properties) {}

    /** The scenario that a run is of. */
    record Supposed(Scorecard.ScenarioRef scenario) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<Described> rules) {}

    record Automation(String id) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Notification(Message message, String level, Named associatedRule) {}

    record Named(String id) {}

    record Base(Message description) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Described(String id, Message shortDescription, Message fullDescription, String helpUri) {}

    record Message(String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String ruleId,
            int ruleIndex,
            String kind,
            String level,
            Message message,
            List<Location> locations,
            List<Location> relatedLocations,
            Map<String, String> partialFingerprints,
            List<Suppression> suppressions,
            String baselineState,
            Properties properties) {}

    record Suppression(String kind, String justification) {}

    record Location(Physical physicalLocation) {}

    record Physical(Artifact artifactLocation, Region region) {}

    record Artifact(String uri, String uriBaseId) {}

    record Region(int startLine) {}

    record Properties(State state, BigDecimal score) {}
}
