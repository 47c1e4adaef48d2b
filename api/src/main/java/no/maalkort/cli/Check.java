package no.maalkort.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.export.Annotations;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import no.maalkort.judgement.State;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.receipt.Archive;
import no.maalkort.receipt.Receipt;
import no.maalkort.scorecard.Gate;
import no.maalkort.scorecard.GateWords;
import no.maalkort.scorecard.ScenarioWords;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: whether a draft may pass, for people and pipelines. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Stop a draft whose goals are not met; exit 3 if it is stopped.",
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} baerum 2023",
            "      ${COMMAND-FULL-NAME} baerum 2023 --fail-on not-met,indeterminate --min-coverage 0.8",
            "      ${COMMAND-FULL-NAME} baerum 2023 --data figures --baseline before.json --allow-waived",
            "      ${COMMAND-FULL-NAME} --scenario draft.yaml --fail-on not-met"
        })
final class Check implements Callable<Integer> {
    private static final int STOPPED = 3;
    private static final int NOTHING_JUDGED = 4;
    private static final Set<State> CAN_FAIL =
            EnumSet.of(State.PARTLY_MET, State.NOT_MET, State.INDETERMINATE, State.NO_DATA, State.MANUAL);

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MUNICIPALITY",
            description = "An id, number or name; a scenario's file says it too.")
    private String municipality;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "YEAR",
            description = "A year, several with commas, or 2016-2023; a scenario's file says it too.")
    private String years;

    @Option(
            names = "--fail-on",
            paramLabel = "STATES",
            split = ",",
            description = "What stops: not-met (default), partly-met, indeterminate, no-data, manual.")
    private List<String> failOn = List.of("not-met");

    @Option(
            names = "--baseline",
            paramLabel = "RECEIPT|FILE",
            description = "Only what is new: a receipt's id or file, or a scorecard as JSON.")
    private String baseline;

    @Option(names = "--allow-waived", description = "A goal with a waiver in force does not stop.")
    private boolean allowWaived;

    @Option(names = "--annotate", description = "Also print what stops as GitHub's workflow commands.")
    private boolean annotate;

    @Mixin
    private Supposing supposing;

    @Mixin
    private LeastCoverage coverage;

    @Mixin
    private Output output;

    @Mixin
    private Stored stored;

    @Mixin
    private Given given;

    @Override
    public Integer call() throws IOException {
        coverage.check();
        output.check();
        var failing = failing();
        var cards = supposing.isAny() || years == null ? List.of(supposed()) : scored();
        String body = cards.get(0).municipality().id();
        var gate = new Gate(failing, allowWaived, baseline == null ? null : baseline(body), coverage.check());
        output.write((format, out) -> write(cards, gate, format, out));
        if (annotate) {
            var annotations = new Annotations(gate, given.language(), this::place);
            cards.stream().flatMap(card -> annotations.of(card, cards).stream()).forEach(System.out::println);
        }
        if (!output.isText()) {
            tell(cards, gate);
        }
        return code(cards, gate);
    }

    /** The scorecards of the years that are named. */
    private List<Scorecard> scored() {
        var asked = Given.years(years);
        if (asked.size() != 1 && output.isOfOne()) {
            throw new Usage("A badge shows one scorecard.", "name one year.");
        }
        var body = given.municipalities(List.of(municipality), asked.size() == 1 ? asked.get(0) : null)
                .get(0);
        return asked.stream()
                .map(year -> given.workspace().scoring().score(given.request(body, year)))
                .toList();
    }

    /** The scorecard of the one scenario, whose forecasts count. */
    private Scorecard supposed() throws IOException {
        if (years != null && Given.years(years).size() != 1) {
            throw new Usage("A scenario is of one year.", "name the year that it is of.");
        }
        var request = supposing.request(municipality, years, given);
        return WhatIfScoring.scorecard(given.workspace(), request, supposing.one(request, given));
    }

    private Set<State> failing() {
        var words = CAN_FAIL.stream().map(Check::word).toList();
        var failing = EnumSet.noneOf(State.class);
        for (String asked : failOn) {
            failing.add(CAN_FAIL.stream()
                    .filter(state -> word(state).equals(asked.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Usage(
                            "(" + asked + ") is no state of --fail-on.",
                            Nearest.advice(asked, words, "one of " + String.join(", ", words) + "."))));
        }
        return failing;
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Scorecard baseline(String body) throws IOException {
        var file = Path.of(baseline);
        var card = Files.isRegularFile(file) ? card(file) : issued();
        if (card == null || card.municipality() == null) {
            throw noBaseline(file);
        }
        if (!card.municipality().id().equals(body)) {
            throw new Usage(
                    "--baseline (" + baseline + ") is of ("
                            + card.municipality().id() + "), not of (" + body + ").",
                    "name a receipt of the same municipality.");
        }
        return card;
    }

    /** A receipt's scorecard stands in its second line; a scorecard's own JSON has one. */
    private Scorecard card(Path file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.startsWith("{\"receiptVersion\"")
                    ? Receipt.Written.read(bytes).card()
                    : ScorecardJson.read(text, Scorecard.class);
        } catch (IllegalArgumentException e) {
            throw noBaseline(file);
        }
    }

    private Usage noBaseline(Path file) {
        return new Usage(
                "--baseline (" + file + ") is neither a receipt nor a scorecard.",
                "write one: score MUNICIPALITY YEAR --format json > before.json.");
    }

    private Scorecard issued() throws IOException {
        String id = stored.id(baseline, given.sources());
        return new Archive(stored.store(given.sources()))
                .receipt(id)
                .orElseThrow()
                .card();
    }

    private void write(List<Scorecard> cards, Gate gate, Format format, OutputStream out) throws IOException {
        if (format != Format.TEXT) {
            new Export(cards, given.language(), gate).write(format, out);
            return;
        }
        for (Scorecard card : cards) {
            var body = given.workspace()
                    .figures()
                    .catalogue()
                    .body(card.municipality().id());
            out.write(new CheckText(card, cards, gate, body.name().in(given.language()), given.language())
                    .write()
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Where a file that results cite lies, seen from here: in a folder of figures or rules that was named. */
    private String place(String cited) {
        String inside = cited.substring(cited.indexOf('/') + 1);
        var folders = Stream.concat(given.sources().data().stream(), given.sources().rules().stream());
        return folders.flatMap(folder -> Stream.of(folder.resolve(cited), folder.resolve(inside)))
                .filter(Files::isRegularFile)
                .map(file -> file.toString().replace('\\', '/'))
                .findFirst()
                .orElse(cited);
    }

    /** Where files or other formats are written, what stops the draft all the same. */
    private void tell(List<Scorecard> cards, Gate gate) {
        for (Scorecard card : cards) {
            String title = ScenarioWords.title(card).in(given.language()) + ": ";
            GateWords.baseline(gate, card).ifPresent(text -> System.err.println(title + text.in(given.language())));
            gate.stops(card, cards)
                    .forEach(stop ->
                            System.err.println(title + GateWords.stop(stop).in(given.language())));
        }
    }

    private int code(List<Scorecard> cards, Gate gate) {
        var stops = cards.stream()
                .flatMap(card -> gate.stops(card, cards).stream())
                .map(Gate.Stop::condition)
                .collect(Collectors.toSet());
        return stops.contains(Gate.Condition.ERROR)
                ? 1
                : stops.contains(Gate.Condition.STATES) ? STOPPED : stops.isEmpty() ? 0 : NOTHING_JUDGED;
    }
}
