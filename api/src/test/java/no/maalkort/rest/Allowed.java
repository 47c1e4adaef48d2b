package no.maalkort.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.figure.FigureMeasure;
import no.maalkort.figure.Status;
import no.maalkort.goal.Check;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.Reason;
import no.maalkort.scorecard.Scorecard;
import tools.jackson.databind.node.ObjectNode;

/** What the components of answers may be, beyond their Java types: which can be null, and their words, forms and bounds. */
final class Allowed {
    static final String ID = "^[a-z0-9][a-z0-9.-]{0,95}$";
    static final String YEAR = "^" + Asked.YEAR.pattern() + "$";
    static final String DAY = "^" + Asked.DAY.pattern() + "$";
    static final String YEAR_OR_DAY = "^" + Asked.YEAR.pattern() + "(-[0-9]{2}-[0-9]{2})?$";
    static final String PUBLISHED = "^" + Asked.YEAR.pattern() + "(-[0-9]{2}(-[0-9]{2})?)?$";
    private static final String SHA256 = "^[0-9a-f]{64}$";

    /** Components that can be null; of all others a document without a value is broken. */
    static final Set<String> NULL = Set.of(
            ("GoalResult.quote GoalResult.paraphrase GoalResult.basis GoalResult.score GoalResult.low GoalResult.high"
                            + " GoalResult.indicator GoalResult.indicatorName GoalResult.value GoalResult.text GoalResult.unit"
                            + " GoalResult.period GoalResult.status GoalResult.lastConfirmed GoalResult.path GoalResult.reason"
                            + " GoalResult.pointsLost GoalResult.waiver GoalResult.attestation GoalResult.rule GoalResult.inForce GoalResult.remediation"
                            + " GoalResult.weightReason GoalResult.tolerance GoalResult.computed Part.computed"
                            + " LevelShown.value LevelShown.relation LevelShown.text LevelShown.indicator LevelShown.indicatorName"
                            + " LevelShown.desired LevelShown.accepted LevelShown.due LevelShown.to LevelShown.source"
                            + " LevelShown.input SupposedShown.source SupposedShown.line LevelShown.bodyName LevelShown.adopted LevelShown.ground AdoptedShown.on AdoptedShown.by"
                            + " AdoptedShown.caseNumber InForceShown.from InForceShown.to InForceShown.source InForceShown.adopted"
                            + " RemediationShown.who RemediationShown.link SourceShown.publisher SourceShown.section SourceShown.published"
                            + " SourceShown.link SourceShown.quote PathShown.requiredPerYear PathShown.requiredRate"
                            + " PathShown.other Flip.text Flip.amount WaiverShown.to AttestationShown.document FigureShown.text"
                            + " FindingShown.rule Input.value Input.via Input.link Input.source Input.quote Part.score Part.value Part.text Part.status"
                            + " Part.reason Part.rule Municipality.number PackRef.reviewed Score.score Score.withheld Score.low Score.high"
                            + " MunicipalityShown.pack Numbered.from Numbered.to GoalShown.quote GoalShown.paraphrase"
                            + " GoalShown.adopted GoalShown.tolerance GoalShown.from GoalShown.to GoalShown.publisher GoalShown.information"
                            + " GoalShown.files Failed.value Adopted.on Adopted.by Adopted.reference Dated.value Dated.text"
                            + " Dated.indicator Dated.body Dated.desired Dated.accepted Dated.due Dated.path Dated.to"
                            + " Dated.source Dated.adopted Dated.ground"
                            + " IndicatorShown.formula PublishedValue.value PublishedValue.printed PublishedValue.change"
                            + " ReadAt.value PackShown.municipality PackShown.reviewed Explained.change Reach.area Reach.points Reach.goal Reach.state Reach.stateWords Reach.at Reach.now Reach.nowWords Reach.why Compared.index NodeBeside.parent NodeBeside.goal NumberBeside.from NumberBeside.to"
                            + " Numbered.value Numbered.tier IndexBeside.from IndexBeside.to Robustness.index NodeRuns.parent NodeRuns.goal"
                            + " ScaleRuns.value ScaleRuns.tier ScaleRuns.same ScaleRuns.low ScaleRuns.score ScaleRuns.high IndexRuns.place"
                            + " Assumption.indexMoves Trial.index IndexTrial.value IndexTrial.place Peers.index Peer.standing"
                            + " IndexStanding.value IndexStanding.place IndexStanding.of IndexStanding.ranks IndexStanding.from"
                            + " IndexStanding.to NodePeers.parent NodePeers.goal NumberPeer.value NumberPeer.tier Solution.then Move.by Bound.then Identity.rule Identity.period GoalCompared.from GoalCompared.to"
                            + " Step.because Verdict.basis Verdict.code Verdict.score Verdict.value Verdict.text Verdict.period"
                            + " Robustness.label Robustness.low Robustness.score Robustness.high Robustness.filled Assumption.indicator Assumption.part"
                            + " Assumption.value Assumption.unit Trial.score Peer.rank Peer.low PeerValue.value PeerValue.text"
                            + " PeerValue.status"
                            + " Fault.pointer Fault.parameter Fault.line Fault.column Evaluation.pack Evaluation.asOf Evaluation.rulesAt"
                            + " Sent.body Sent.period Sent.value Sent.text Sent.unit Sent.status Sent.publisher"
                            + " Sent.source Sent.quote Sent.note Entry.by Content.path"
                            + " Evaluation.scenario Evaluation.scenarios ScenarioSent.name ScenarioSent.base BaseSent.municipality BaseSent.year ScenarioSent.figures ScenarioSent.levels ScenarioSent.weights"
                            + " FigureSent.body FigureSent.period FigureSent.value FigureSent.text FigureSent.unit FigureSent.status"
                            + " FigureSent.source LevelSent.indicator LevelSent.value LevelSent.text LevelSent.source WeightSent.source"
                            + " Change.part Change.body Change.period Change.from Change.fromStatus Change.unit Change.status"
                            + " Change.source Change.otherwise GoalBeside.before GoalBeside.after Outcome.basis Outcome.code Outcome.score"
                            + " Outcome.low Outcome.high Outcome.value Outcome.text Outcome.unit Outcome.period Outcome.status"
                            + " GoalGap.indicator GoalGap.indicatorName GoalGap.unit GoalGap.year GoalGap.rulesAt Projection.rulesAt GoalGap.period GoalGap.value"
                            + " GoalGap.status GoalGap.unassessed GoalGap.path LevelGap.due LevelGap.ofBase LevelGap.ofLevel"
                            + " LevelGap.requiredPerYear LevelGap.requiredRate LevelGap.erosion PathGap.wholeRate PathGap.other"
                            + " Pace.start Pace.perYear Pace.rate Pace.unassessed Pace.outlook Outlook.due Outlook.linear"
                            + " Outlook.constantRate Outlook.attainedLinear Outlook.attainedConstantRate PaceLabel.arrow"
                            + " PaceLabel.r PaceLabel.measure PaceLabel.denominator PaceLabel.from PaceLabel.to"
                            + " PaceLabel.openSdgPoints PaceLabel.unassessed FigureRead.value SeriesProjection.publisher"
                            + " SeriesProjection.from SeriesProjection.to SeriesProjection.last SeriesProjection.unassessed"
                            + " MethodProjection.spread MethodProjection.unassessed YearAhead.lower YearAhead.upper"
                            + " Scorecard.index Scorecard.scenario Reach.scenario Robustness.scenario Gap.scenario Explained.index IndexShown.rank NodeShown.parent NodeShown.goal NodeShown.imputed"
                            + " NodeShown.trend OnScale.value OnScale.withheld OnScale.tier OnScale.how BandShown.from"
                            + " TrendShown.arrow TrendShown.pace TrendShown.from TrendShown.to TrendShown.how PointShown.ground PointShown.source"
                            + " Chance.probability Coverage.width Coverage.covered Coverage.leastCovered")
                    .split(" "));

    private static final List<String> LEVELS =
            Norm.NAMES.stream().filter(name -> !name.equals("leastDemanding")).toList();
    private static final List<String> KINDS = List.of("floor", "minimum", "target", "range");
    private static final List<String> SHAPES = List.of("linear", "constant-rate");
    private static final List<String> ADOPTERS = List.of("council", "maalkort");
    private static final List<String> STATUSES = Stream.of(Status.values())
            .filter(Status::carriesValue)
            .map(Enum::name)
            .toList();

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("Scorecard.schemaVersion", List.of(Scorecard.SCHEMA_VERSION)),
            Map.entry("PeerValue.status", STATUSES),
            Map.entry("GoalResult.basis", List.of("LEVEL", "PATH")),
            Map.entry("GoalResult.status", STATUSES),
            Map.entry("Part.status", STATUSES),
            Map.entry("FigureShown.status", STATUSES),
            Map.entry("Input.status", names(Status.class)),
            Map.entry("ReasonShown.code", names(Reason.Code.class)),
            Map.entry("FindingShown.severity", names(Check.Severity.class)),
            Map.entry(
                    "FindingShown.measure",
                    Stream.of(FigureMeasure.values()).map(FigureMeasure::key).toList()),
            Map.entry("Limit.level", LEVELS),
            Map.entry("LevelShown.kind", KINDS),
            Map.entry("Dated.kind", KINDS),
            Map.entry("Because.level", LEVELS),
            Map.entry("Failed.level", Norm.NAMES),
            Map.entry("PathShown.shape", SHAPES),
            Map.entry("OtherPath.shape", SHAPES),
            Map.entry("Way.shape", SHAPES),
            Map.entry("PathGap.shape", SHAPES),
            Map.entry("OtherShape.shape", SHAPES),
            Map.entry("PathGap.adoptedBy", ADOPTERS),
            Map.entry("LevelGap.kind", KINDS),
            Map.entry("GoalGap.status", STATUSES),
            Map.entry("FigureRead.status", names(Status.class)),
            Map.entry("PathShown.adoptedBy", ADOPTERS),
            Map.entry("Way.adoptedBy", ADOPTERS),
            Map.entry("PointsLost.total", List.of("measurable")),
            Map.entry("Withheld.code", List.of("COVERAGE", "ERROR_BELOW", "SELECTION")),
            Map.entry("Health.status", List.of("UP")),
            Map.entry("Ready.status", List.of("UP", "STALE")),
            Map.entry("ConfigShown.version", List.of("v1")),
            Map.entry("ConfigShown.languages", List.of("nb", "en")),
            Map.entry(
                    "ConfigShown.formats",
                    Export.FORMATS.stream().map(Format::toString).toList()),
            Map.entry(
                    "Refused.type", ProblemType.all().map(ProblemType::address).toList()));

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("Scorecard.asOf", DAY),
            Map.entry("Scorecard.rulesAt", YEAR),
            Map.entry("Gap.asOf", DAY),
            Map.entry("Projection.asOf", DAY),
            Map.entry("FigureRead.published", PUBLISHED),
            Map.entry("PackRef.sha256", SHA256),
            Map.entry("ScenarioRef.sha256", SHA256),
            Map.entry("EngineRef.sources", SHA256),
            Map.entry("Content.sha256", SHA256),
            Map.entry("Entry.receipt", SHA256),
            Map.entry("Entry.previous", SHA256),
            Map.entry("Entry.hash", SHA256),
            Map.entry("Input.published", PUBLISHED),
            Map.entry("SourceShown.published", PUBLISHED),
            Map.entry("InForceShown.from", YEAR_OR_DAY),
            Map.entry("InForceShown.to", YEAR_OR_DAY),
            Map.entry("LevelShown.from", YEAR_OR_DAY),
            Map.entry("LevelShown.to", YEAR_OR_DAY),
            Map.entry("AttestationShown.on", DAY),
            Map.entry("WaiverShown.from", DAY),
            Map.entry("WaiverShown.to", DAY),
            Map.entry("GoalShown.from", YEAR_OR_DAY),
            Map.entry("GoalShown.to", YEAR_OR_DAY),
            Map.entry("Dated.from", YEAR_OR_DAY),
            Map.entry("Dated.to", YEAR_OR_DAY),
            Map.entry("Municipality.number", "^[0-9]{4}$"),
            Map.entry("FindingShown.pack", ID),
            Map.entry("FindingShown.check", ID),
            Map.entry("GoalResult.id", ID),
            Map.entry("GoalResult.pack", ID),
            Map.entry("GoalResult.area", ID),
            Map.entry("Area.id", ID),
            Map.entry("Municipality.id", ID),
            Map.entry("PackRef.id", ID));

    private static final Set<String> SCORES = Set.of("score", "low", "high", "points");
    private static final Set<String> SHARES = Set.of(
            "Score.coverage",
            "Score.most",
            "Least.area",
            "Least.total",
            "Chance.probability",
            "Coverage.covered",
            "Coverage.leastCovered");
    private static final Set<String> YEARS = Set.of("year", "years", "due", "baseYear", "lastConfirmed", "seen");
    private static final Set<String> COUNTS = Set.of(
            "Score.goals",
            "Score.observed",
            "GoalResult.decimals",
            "GoalResult.lag",
            "GoalResult.weight",
            "Part.decimals",
            "FigureShown.decimals",
            "GoalShown.lag",
            "GoalShown.weight");

    private Allowed() {}

    /** Components that may be left out of what is sent, and are not null where they stand. */
    private static final Set<String> LEFT_OUT =
            Set.of("Evaluation.municipality", "Evaluation.year", "Evaluation.figures");

    /** Whether whoever sends it may leave a component out; in answers everything stands. */
    static boolean isLeftOut(String name) {
        return LEFT_OUT.contains(name)
                || NULL.contains(name)
                        && (name.split("\\.")[0].matches("Evaluation|(Scenario|Base|Figure|Level|Weight)?Sent"));
    }

    static List<String> names(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(Object::toString).toList();
    }

    /** Narrows the schema of a component, named by its record. */
    static void narrow(String name, ObjectNode schema) {
        String component = name.substring(name.indexOf('.') + 1);
        if (WORDS.containsKey(name)) {
            SchemaOf.enumerated(schema, WORDS.get(name));
        } else if (FORMS.containsKey(name)) {
            schema.put("pattern", FORMS.get(name));
        } else if (schema.get("type").asString().equals("string")) {
            text(component, schema);
        } else if (SCORES.contains(component)) {
            between(schema, 0, 100);
        } else if (SHARES.contains(name)) {
            between(schema, 0, 1);
        } else if (YEARS.contains(component)) {
            between(schema, 1900, 2199);
        } else if (COUNTS.contains(name)) {
            schema.put("minimum", BigDecimal.ZERO);
        } else if (component.equals("line")) {
            schema.put("minimum", BigDecimal.ONE);
        }
    }

    private static void text(String component, ObjectNode schema) {
        if (component.equals("period")) {
            schema.put("pattern", YEAR);
        } else if (component.equals("indicator") || component.equals("body")) {
            schema.put("pattern", ID);
        }
    }

    private static void between(ObjectNode schema, int least, int most) {
        schema.put("minimum", least).put("maximum", most);
    }
}
