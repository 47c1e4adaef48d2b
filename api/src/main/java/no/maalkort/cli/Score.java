package no.maalkort.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.figure.Body;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code score}: scorecards of municipalities and years. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Judge municipalities' years.",
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} baerum 2023",
            "      ${COMMAND-FULL-NAME} baerum,oslo 2016-2023",
            "      ${COMMAND-FULL-NAME} all 2023 --format csv"
        })
final class Score implements Callable<Integer> {
    private static final int WORTH_PROGRESS = 40;

    @Parameters(
            index = "0",
            paramLabel = "MUNICIPALITY",
            description =
                    "An id, number or name; several with commas; all: every one with a figure that its goals ask for.")
    private String municipalities;

    @Parameters(index = "1", paramLabel = "YEAR", description = "A year, several with commas, or 2016-2023.")
    private String years;

    @Mixin
    private Output output;

    @Mixin
    private LeastCoverage coverage;

    @Option(
            names = "--deviations",
            description = "Only what is not reached, undecided or without figures, and where it is written.")
    private boolean deviations;

    @Mixin
    private Issuing issuing;

    @Mixin
    private Given given;

    @Override
    public Integer call() throws IOException {
        if (deviations && !output.isText()) {
            throw new Usage(
                    "--deviations is a text.", "use --format csv without it, and choose by the column (state).");
        }
        issuing.check();
        output.check();
        coverage.check();
        var years = Given.years(this.years);
        var bodies = bodies(years.size() == 1 ? years.get(0) : null);
        int asked = bodies.size() * years.size();
        if (asked != 1 && output.isOfOne()) {
            throw new Usage(
                    "A badge shows one scorecard, and " + asked + " are asked for.", "name one municipality and year.");
        }
        if (asked > WORTH_PROGRESS) {
            System.err.println("Judging " + asked + " municipality-years …");
        }
        var cards = judged(bodies, years);
        tellLeftOut(asked - cards.size());
        issuing.begin(given);
        try {
            output.write((format, out) -> write(cards, format, out));
        } finally {
            issuing.end(given);
        }
        return code(cards);
    }

    private List<Scorecard> judged(List<Body> bodies, List<Integer> years) {
        var cards = new ArrayList<Scorecard>();
        issuing.prepare(given);
        for (Body body : bodies) {
            for (int year : years) {
                var card = given.workspace().scoring().score(given.request(body, year));
                if (!isAll() || card.hasFigures()) {
                    cards.add(card);
                    issuing.add(card);
                }
            }
        }
        return cards;
    }

    private boolean isAll() {
        return municipalities.equalsIgnoreCase("all");
    }

    private List<Body> bodies(Integer year) {
        return isAll() ? given.everybody() : given.municipalities(List.of(municipalities.split(",", -1)), year);
    }

    private void write(List<Scorecard> cards, Format format, OutputStream out) throws IOException {
        if (format != Format.TEXT) {
            new Export(cards, given.language()).write(format, out);
            return;
        }
        String between = "";
        for (Scorecard card : cards) {
            out.write((between + text(card)).getBytes(StandardCharsets.UTF_8));
            between = "\n" + "━".repeat(Lines.WIDTH) + "\n\n";
        }
    }

    private String text(Scorecard card) {
        var body =
                given.workspace().figures().catalogue().body(card.municipality().id());
        return deviations
                ? new DeviationsText(card, body, given.language()).write()
                : new ScorecardText(card, body, given.language(), new Lines(Lines.forATerminal())).write();
    }

    private int code(List<Scorecard> cards) {
        if (cards.stream().anyMatch(card -> card.counts().get(State.ERROR) > 0)) {
            return 1;
        }
        if (cards.isEmpty()) {
            System.err.println(given.say(
                    "Ingen har tall målene spør om, for " + years + ".",
                    "Nobody has figures the goals ask for in " + years + "."));
            return 4;
        }
        if (cards.stream().noneMatch(Scorecard::isJudged)) {
            System.err.println(given.say(
                    "Ingen mål kunne dømmes: " + municipalities + " " + years + ".",
                    "No goal could be judged: " + municipalities + " " + years + "."));
            return 4;
        }
        return coverage.isReached(cards, given.language()) ? 0 : 4;
    }

    private void tellLeftOut(int count) {
        if (count > 0) {
            System.err.println(given.say(
                    "Utelatt: " + count + " kommuneår uten noe tall som målene spør om.",
                    "Left out: " + count + " municipality-years without any figure that the goals ask for."));
        }
    }
}
