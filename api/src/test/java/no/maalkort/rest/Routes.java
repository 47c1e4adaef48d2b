package no.maalkort.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.export.Badge;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.export.HistoryShown;
import no.maalkort.judgement.State;
import no.maalkort.planning.Gap;
import no.maalkort.planning.Peers;
import no.maalkort.planning.Projection;
import no.maalkort.planning.Reach;
import no.maalkort.planning.Robustness;
import no.maalkort.receipt.Entry;
import no.maalkort.receipt.Explained;
import no.maalkort.receipt.Receipt;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.Scorecard;

/** What the routes say of themselves: their words, what they answer, their parameters and formats. */
final class Routes {
    private Routes() {}

    /** What a route says of itself and answers: a record, or a list of them. */
    record Route(String summary, Class<?> answer, boolean list) {}

    static final Map<String, Route> ROUTES = Map.ofEntries(
            Map.entry("health", new Route("Whether the service is well", Documents.Health.class, false)),
            Map.entry("openapi", new Route("This document", null, false)),
            Map.entry("schema", new Route("The JSON Schema of a scorecard", null, false)),
            Map.entry("ready", new Route("What is served", Documents.Ready.class, false)),
            Map.entry("config", new Route("Versions, formats, limits, licences", Config.ConfigShown.class, false)),
            Map.entry("receipts", new Route("What was issued, as the ledger lists it", Entry.class, true)),
            Map.entry("receipt", new Route("A receipt: hashes of its scorecard and files", Receipt.class, false)),
            Map.entry("issuedScorecard", new Route("The scorecard of a receipt", Scorecard.class, false)),
            Map.entry("issuedFiles", new Route("The files that a receipt rests on", Receipt.Content.class, true)),
            Map.entry("bundle", new Route("All that checking and redoing it takes, as a zip file", null, false)),
            Map.entry("ledger", new Route("The ledger, one entry a line", null, false)),
            Map.entry("problems", new Route("The kinds of refusals", null, false)),
            Map.entry("problem", new Route("What a kind of refusal means", null, false)),
            Map.entry("bodies", new Route("Whoever has figures", BodyShown.class, true)),
            Map.entry("body", new Route("One of those who have figures", BodyShown.class, false)),
            Map.entry("municipalities", new Route("Who can be judged", MunicipalityShown.class, true)),
            Map.entry("municipality", new Route("One municipality", MunicipalityShown.class, false)),
            Map.entry("indicators", new Route("What is measured", IndicatorShown.class, true)),
            Map.entry("indicator", new Route("One thing that is measured", IndicatorShown.class, false)),
            Map.entry(
                    "observations",
                    new Route("Figures with every vintage, an indicator at a time", HistoryShown.class, true)),
            Map.entry("findings", new Route("What the checks find of the figures", Findings.FigureFound.class, true)),
            Map.entry("scorecard", new Route("All goals of a municipality in one year", Scorecard.class, false)),
            Map.entry(
                    "explanation",
                    new Route("One goal in one year, with everything it rests on", Explained.class, false)),
            Map.entry("results", new Route("The flat table: one row a goal, a page of scorecards", null, true)),
            Map.entry(
                    "compare",
                    new Route("Two scorecards of one municipality, and why they differ", Compared.class, false)),
            Map.entry("reach", new Route("The smallest change that reaches a score or a goal", Reach.class, false)),
            Map.entry(
                    "gap",
                    new Route("How far it is to each goal, the pace required and the pace there is", Gap.class, false)),
            Map.entry("project", new Route("Where figures lead, and how sure that is", Projection.class, false)),
            Map.entry("robustness", new Route("How sure a year is, and what drives it", Robustness.class, false)),
            Map.entry("peers", new Route("Municipalities beside each other in a year", Peers.class, false)),
            Map.entry("badge", new Route("A scorecard as a small picture", null, false)),
            Map.entry(
                    "badgeEndpoint",
                    new Route("The same for shields.io's endpoint badge", Badge.Endpoint.class, false)),
            Map.entry("packs", new Route("The packs that can judge", PackShown.class, true)),
            Map.entry("pack", new Route("One pack", PackShown.class, false)),
            Map.entry("goals", new Route("The goals of a pack: words, levels, sources", GoalShown.class, true)),
            Map.entry("goal", new Route("One goal of a pack, with its files", GoalShown.class, false)),
            Map.entry(
                    "evaluate",
                    new Route("A scorecard of figures that are sent, kept nowhere", Scorecard.class, false)));

    /** What more there is to say of some routes. */
    static final Map<String, String> DESCRIPTIONS = Map.of(
            "scorecard",
            "Every goal with its state, reasons, figures, levels and what would change it; counts, scores with their bounds"
                    + " and coverage. A score that is withheld is null, with the reason beside it. Content-Location holds both"
                    + " dates and the pack, so that the same answer is found again whatever is published later.",
            "results",
            "One row a goal, the columns only ever added to. A page holds whole scorecards; the header Link names the other"
                    + " pages. An empty value is null in JSON and an empty cell elsewhere.",
            "evaluate",
            "The figures sent stand in place of what is known of the same indicator, body and period; they are checked and"
                    + " judged as all others and kept nowhere. A figure that is computed from others is computed from those of"
                    + " one release, so send all of them. With a scenario the answer is a what-if, of a media type of"
                    + " its own: the scorecard that is, beside what it would be; with several (scenarios, up to ten) a list of"
                    + " them. Beside a scenario figures may be left out, and so may municipality and year where its base says them.",
            "observations",
            "Each value a period ever had, by publisher and release, with what it replaced; what is computed is computed"
                    + " anew after each publication of an operand.",
            "compare",
            "Name two years, two packs or two asOf with a comma between them: year=2020,2023. The terms add up to the"
                    + " change without remainder.",
            "robustness",
            "Weights, the last digit of levels, missing figures and paths that nobody adopted are drawn again and again, and"
                    + " the same rules judge each draw; then each of them alone, at both ends.",
            "peers",
            "Each is judged by its own goals, and goalsDiffer says whether these differ: then the order is of promises kept."
                    + " It is by the low bound; where two ranges overlap there is no difference.",
            "badge",
            "The score of the goals with a level, or how many of them are judged where it is withheld. Blue is a score,"
                    + " grey a withheld one, red an error: nobody adopted a limit from which a score is good.");

    /** The formats that routes offer beside JSON. */
    static final Map<String, List<Format>> FORMATS = Map.of(
            "scorecard",
            Export.FORMATS,
            "evaluate",
            Export.FORMATS,
            "results",
            List.of(Format.JSON, Format.CSV, Format.CSV_NB, Format.XLSX, Format.JSON_STAT),
            "badge",
            List.of(Format.BADGE));

    static final Map<String, String> TAGS = new TreeMap<>(Map.ofEntries(
            Map.entry("badges", "Scorecards as small signs."),
            Map.entry("bodies", "Whoever has figures."),
            Map.entry("comparisons", "Why scorecards differ."),
            Map.entry("config", "Versions, formats and limits."),
            Map.entry("documents", "The service's own description and health."),
            Map.entry("evaluations", "Scorecards of figures that are sent."),
            Map.entry("findings", "What checks find of figures."),
            Map.entry("goals", "What was promised, and by which rules it is judged."),
            Map.entry("indicators", "What is measured."),
            Map.entry("municipalities", "Who can be judged."),
            Map.entry("observations", "Figures and their vintages."),
            Map.entry("packs", "Folders of goals."),
            Map.entry("plans", "What it would take, and where figures lead."),
            Map.entry("receipts", "What was issued."),
            Map.entry("problems", "What refusals mean."),
            Map.entry("results", "The flat table."),
            Map.entry("standings", "How sure a year is, and how it stands beside others."),
            Map.entry("scorecards", "All outcomes of a municipality and year.")));

    static final String YEARS = Asked.YEAR.pattern() + "(-" + Asked.YEAR.pattern() + ")?";

    static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("municipality", "Its id, an official number of any year, or its name."),
            Map.entry(
                    "municipalities",
                    "One or several, with commas between them; or all: every one with a figure its goals ask for."),
            Map.entry("body", "Its id, or as municipalities are named."),
            Map.entry("indicator", "Its id."),
            Map.entry("indicators", "One or several ids, with commas between them; all where it is left out."),
            Map.entry("year", "The year judged."),
            Map.entry("measurable", "A score of all goals with a level, in points."),
            Map.entry("aimedArea", "A score of an area's goals with a level, in points: climate=90."),
            Map.entry("aimedGoal", "A goal that is MET or PARTLY_MET: finance.net-operating-result=MET."),
            Map.entry("until", "The last year projected."),
            Map.entry("years", "One or several: 2023, 2019,2023 or 2016-2023."),
            Map.entry("period", "One or several years that figures are of; all where it is left out."),
            Map.entry("pack", "The pack that judges; the municipality's own where it is left out."),
            Map.entry("goal", "The goal's id; pack:goal names another pack's on the scorecard."),
            Map.entry("area", "Only goals of these areas, with commas between them."),
            Map.entry(
                    "state",
                    "Only goals in these states, with commas between them: "
                            + Stream.of(State.values()).map(State::name).collect(Collectors.joining(", ")) + "."),
            Map.entry("asOf", "Only what was published by this day; all that is known where it is left out."),
            Map.entry("rulesAt", "The year whose levels are in force; the year judged where it is left out."),
            Map.entry(
                    "draws",
                    "How many runs, at most " + Standings.MOST_DRAWS
                            + "; 1000 where it is left out, so that an answer takes a second or two. The command line makes"
                            + " 10000, which takes its time: with the same draws and seed both give the same."),
            Map.entry(
                    "seed", "Of the draws, at most 9007199254740991; 1 where it is left out. The same gives the same."),
            Map.entry(
                    "set",
                    "Figures that are supposed, with semicolons between them: INDICATOR[@YEAR][/BODY]=VALUE, such as"
                            + " finance.net-operating-result-percent=4,1. A year is needed beside it."),
            Map.entry(
                    "level",
                    "Levels in force that are supposed, with semicolons between them: GOAL.KIND[/INDICATOR]=VALUE, such as"
                            + " finance.net-operating-result.minimum=3,5."),
            Map.entry(
                    "weight",
                    "Weights that are supposed, with semicolons between them: GOAL=WEIGHT, such as"
                            + " finance.net-operating-result=2."),
            Map.entry(
                    "group",
                    "Municipalities with commas between them; those with a pack of their own where it is left out."),
            Map.entry("page", "From 1; the header Link names the others."),
            Map.entry(
                    "pageSize",
                    "How many items a page has at most: scorecards, indicators, findings. A scorecard without any figure has"
                            + " no row of the table of all."),
            Map.entry("id", "Its 64 hexadecimal digits."),
            Map.entry("problem", "What the address of a refusal's type ends with."),
            Map.entry("lang", "Language of texts in formats that have room for one; Norwegian where it is left out."),
            Map.entry(
                    "format",
                    "Stands before the header Accept; json where neither says another. A client that reads the answer to json"
                            + " by its schema reads no other format so."));

    /** The types of answers that are neither JSON nor of a format. */
    static final Map<String, String> TYPES = Map.of(
            "schema",
            Documents.SCHEMA_TYPE,
            "bundle",
            Receipts.ZIP,
            "ledger",
            Receipts.LINES,
            "badgeEndpoint",
            Answers.JSON,
            "problems",
            "text/html",
            "problem",
            "text/html");

    /** Parameters that a route cannot do without, beside those of its path. */
    static final Set<String> NEEDED = Set.of(
            "results municipality",
            "results year",
            "compare municipality",
            "compare year",
            "observations body",
            "project until");
}
