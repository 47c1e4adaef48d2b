package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.util.List;
import java.util.Optional;
import no.maalkort.figure.Language;
import no.maalkort.goal.Level;
import no.maalkort.scorecard.ArithmeticWords;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scorecard.Trace;

/** The derivation of a goal's outcome on the page that explains it, each part under the heading it belongs to. */
final class TraceText {
    private final Optional<Trace> trace;
    private final String body;
    private final Lines out;
    private final Evidence evidence;
    private final ArithmeticWords arithmetic;
    private final Language language;

    /**
     * The derivation.
     *
     * @param trace none where only the explanation is asked for: then nothing is written
     * @param body the body judged
     */
    TraceText(Optional<Trace> trace, String body, Lines out, Language language) {
        this.trace = trace;
        this.body = body;
        this.out = out;
        this.evidence = new Evidence(out, language);
        this.arithmetic = new ArithmeticWords(language);
        this.language = language;
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
    }

    private Optional<Trace.Measured> indicator(int at) {
        return trace.map(Trace::indicators).filter(all -> at < all.size()).map(all -> all.get(at));
    }

    boolean hasFigures() {
        return trace.stream().flatMap(one -> one.indicators().stream()).anyMatch(one -> !one.figures()
                .isEmpty());
    }

    /** The levels of an indicator that do not hold, and why. */
    void levels(int at) {
        indicator(at).ifPresent(this::levels);
    }

    private void levels(Trace.Measured of) {
        var others = of.levels().stream()
                .filter(one -> one.standing() != Level.Standing.IN_FORCE)
                .toList();
        if (!others.isEmpty()) {
            out.paragraph("  ", say("Nivåer som ikke er i kraft:", "Levels that are not in force:"));
        }
        for (Trace.LevelTold one : others) {
            var level = one.level();
            out.paragraph(
                    "    ",
                    new EvidenceWords(language).told(level, of.unit()) + " · "
                            + one.why().in(language));
            out.paragraph("      ", level.place());
        }
    }

    /** What was looked at for an indicator, and what became of it. */
    void figures(int at) {
        indicator(at).ifPresent(this::figures);
    }

    private void figures(Trace.Measured of) {
        of.computed().forEach(one -> out.paragraph("  ", say("Utregning: ", "Working: ") + arithmetic.numbers(one)));
        if (!of.figures().isEmpty()) {
            out.paragraph("  ", say("Tall som ble vurdert for ", "Figures considered for ") + of.period() + ":");
        }
        for (Trace.Considered one : of.figures()) {
            var input = one.input();
            out.paragraph(
                    "    ",
                    (input.body().equals(body) ? "" : input.body() + ": ") + new EvidenceWords(language).told(input)
                            + " · " + one.why().in(language));
            out.paragraph(
                    "      ",
                    input.publisher() + say(", publisert ", ", published ") + input.published() + ", " + input.place());
        }
    }

    /** How what a path asks for is worked out. */
    void path(int at) {
        indicator(at)
                .filter(of -> of.path() != null)
                .ifPresent(of -> out.paragraph(
                        "  ", say("Banen i ", "The path in ") + of.period() + ": " + arithmetic.worked(of.path())));
    }

    /** The comparisons that held in the rule that judged. */
    void held(List<GoalResult.Because> because, String unit, String text) {
        if (trace.isPresent()) {
            evidence.held(because, unit, text);
        }
    }

    /** How the score is worked out, or what an undecided figure may come to. */
    void score(int at) {
        indicator(at).ifPresent(of -> {
            of.tried().forEach(one -> tried(one, of.unit()));
            if (of.score() != null) {
                out.paragraph("  ", say("Poeng: ", "Score: ") + arithmetic.worked(of.score()));
            }
        });
    }

    private void tried(Trace.Tried one, String unit) {
        String state = StateWords.of(one.state(), trace.orElseThrow().result().basis(), null)
                .in(language);
        out.paragraph(
                "  ",
                say("Prøvd ", "Tried ") + Numbers.with(Numbers.rounded(one.value()), unit, language) + ": " + state
                        + say(", poeng ", ", score ") + arithmetic.worked(one.score()));
    }

    /** How the figures of a goal make one score. */
    void together() {
        trace.map(Trace::lowest)
                .ifPresent(lowest -> out.paragraph(
                        "  ",
                        say("Alle tallene må holde. Laveste poeng: ", "All figures must hold. Lowest score: ")
                                + arithmetic.numbers(lowest)));
    }

    /** What part of the total the goal is, and what it costs. */
    void share() {
        trace.map(Trace::share)
                .ifPresent(share -> out.paragraph(
                        "  ",
                        say("Andel av de tallfestede målene: ", "Share of the goals with a level: ")
                                + arithmetic.worked(share)));
        trace.map(Trace::lost)
                .ifPresent(
                        lost -> out.paragraph("  ", say("Tapte poeng: ", "Points lost: ") + arithmetic.worked(lost)));
    }
}
