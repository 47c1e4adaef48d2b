package no.maalkort.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import no.maalkort.export.Format;
import no.maalkort.figure.Body;
import no.maalkort.figure.Problem;
import no.maalkort.planning.Assumptions;
import no.maalkort.planning.Scenario;
import no.maalkort.planning.Sweep;
import no.maalkort.planning.SweepReading;
import no.maalkort.planning.Sweeping;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;

/** {@code what-if --sweep}: figures that are moved, and how much faster that is than judging everything each time. */
record Sweeps(Given given, Scoring.Request request, Body body, Format format, Destination out) {
    private static final int SAMPLE = 100;
    private static final String OPTION = "--sweep ";

    /** Writes what comes of it; how long it took goes to standard error. */
    void write(List<String> written, Scenario scenario) {
        if (format == Format.XLSX) {
            throw new Usage("A sweep is not written as (" + format + ").", "one of text, json, markdown.");
        }
        var sweeping = new Sweeping(given.workspace(), request, scenario, swept(written, scenario));
        try (var stopping = new Stopping()) {
            long begun = System.nanoTime();
            var sweep = sweep(sweeping, stopping);
            long took = System.nanoTime() - begun;
            out.write(text(sweep).getBytes(StandardCharsets.UTF_8), given);
            System.err.print(new Lines()
                    .paragraph("", speed(sweep.whatIfs(), took, sweeping, stopping))
                    .text());
        }
    }

    private List<Sweeping.Swept> swept(List<String> written, Scenario scenario) {
        var problems = new ArrayList<Problem>();
        var reading = new SweepReading(given.workspace(), request);
        var swept = written.stream()
                .map(one -> reading.read(one, Assumptions.of(OPTION + one, problems)))
                .filter(Objects::nonNull)
                .toList();
        if (problems.isEmpty()) {
            SweepReading.together(swept, scenario, Assumptions.of(OPTION + String.join(" ", written), problems));
        }
        Usage.refuse(problems.stream()
                .map(one -> new Usage(one.file() + ": " + one.message(), one.maybe()))
                .toList());
        return swept;
    }

    private Sweep sweep(Sweeping sweeping, Stopping stopping) {
        var progress = new Progress(given.language());
        var sweep = sweeping.sweep(done -> {
            progress.at(done, sweeping.size());
            return stopping.goesOn();
        });
        progress.end();
        return sweep;
    }

    private String text(Sweep sweep) {
        if (format == Format.JSON) {
            return ScorecardJson.write(sweep);
        }
        var lines = format == Format.MARKDOWN ? Lines.ofMarkdown() : new Lines();
        return new SweepText(sweep, body, given.language(), lines).write();
    }

    /** Some of the what-ifs once more, and in full: the first half of them warms both up, the second is timed. */
    private String speed(int made, long took, Sweeping sweeping, Stopping stopping) {
        String seconds = tenths(BigDecimal.valueOf(took), BigDecimal.valueOf(TimeUnit.SECONDS.toNanos(1)));
        int sample = Math.min(SAMPLE, made);
        long again = 0;
        long full = 0;
        for (int i = 0; i < sample; i++) {
            if (!stopping.goesOn()) {
                return given.say(made + " hva-om på " + seconds + " s.", made + " what-ifs in " + seconds + " s.");
            }
            int number = (int) ((long) i * made / sample);
            long begun = System.nanoTime();
            var card = sweeping.scorecard(number);
            long between = System.nanoTime();
            var other = sweeping.inFull(number);
            long ended = System.nanoTime();
            if (!ScorecardJson.write(card).equals(ScorecardJson.write(other))) {
                throw new IllegalStateException("What-if " + number + " differs from its full scoring.");
            }
            again += i < sample / 2 ? 0 : between - begun;
            full += i < sample / 2 ? 0 : ended - between;
        }
        String times = tenths(BigDecimal.valueOf(full), BigDecimal.valueOf(again));
        return given.say(
                made + " hva-om på " + seconds + " s, " + times + " × raskere enn full skåring (" + sample
                        + " også skåret fullt: samme byte).",
                made + " what-ifs in " + seconds + " s, " + times + " × faster than full scoring (" + sample
                        + " scored in full too: same bytes).");
    }

    private String tenths(BigDecimal part, BigDecimal whole) {
        return Numbers.plain(part.divide(whole, 1, RoundingMode.HALF_UP), given.language());
    }
}
