package no.maalkort.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.Gate;
import no.maalkort.scorecard.GateWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.Scorecard;

/**
 * Scorecards as a SARIF 2.1.0 log, one run each: a result a goal, located at the line of its figure, with the line of the
 * rule that judged it as related location.
 */
final class Sarif {
    private final List<Scorecard> cards;
    private final Language language;
    private final Gate gate;

    Sarif(List<Scorecard> cards, Language language, Gate gate) {
        this.cards = cards;
        this.gate = gate;
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
        var notifications = failed.stream()
                .map(goal -> new Notification(new Message(why(goal)), "error", new Named(id(goal))))
                .toList();
        String identity = "maalkort/" + card.municipality().id() + "/" + card.year() + "/";
        return new Run(
                new Tool(driver),
                new Automation(identity),
                List.of(new Invocation(failed.isEmpty(), notifications.isEmpty() ? null : notifications)),
                bases(),
                language == Language.NB ? "nb" : "en",
                goals.stream()
                        .map(goal -> result(card, goal, goals.indexOf(goal)))
                        .toList());
    }

    private static Map<String, Base> bases() {
        var bases = new LinkedHashMap<String, Base>();
        bases.put("FIGURES", new Base(new Message("The folder that holds the releases.")));
        bases.put("RULES", new Base(new Message("The folder that holds the packs.")));
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
        var print = Map.of("goal/v1", card.municipality().id() + "/" + card.year() + "/" + id(goal));
        return new Result(
                id(goal),
                index,
                gate.of(goal) == Gate.Passage.STOPPED ? "fail" : kind(goal.state()),
                level(goal),
                new Message(goal.explanation().in(language).what() + " " + why(goal)),
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

    /** The lines of the figures; where there is none, the line of the goal that asks for one. */
    private static List<Location> locations(GoalResult goal) {
        var figures = goal.inputs().stream().map(input -> at("FIGURES", input.file(), input.line()));
        var levels = goal.levels().stream().map(level -> at("RULES", level.file(), level.line()));
        var found = goal.inputs().isEmpty() ? levels : figures;
        return found.limit(1).map(Location::new).toList();
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
            List<Result> results) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<Described> rules) {}

    record Automation(String id) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

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
