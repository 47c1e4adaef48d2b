package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.receipt.Explained;
import no.maalkort.scorecard.Branch;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Part;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scorecard.Trace;
import no.maalkort.scorecard.Wording;

/** One goal's explanation as a page of 80 columns: the promise, the verdict, what would change it, and what it rests on. */
final class ExplanationText {
    private static final int HASH_SHOWN = 12;
    /** What no other score is rounded into. */
    private static final List<BigDecimal> ENDS = List.of(BigDecimal.ZERO, BigDecimal.valueOf(100));

    private final Explained explained;
    private final GoalResult goal;
    private final Body body;
    private final Language language;
    private final Lines out;
    private final Evidence evidence;
    private final TraceText trace;
    private final ChangeText change;
    private final boolean whole;

    /** The page; {@code whole} with the whole derivation. */
    ExplanationText(Explained explained, Trace traced, Body body, Language language, Lines out, boolean whole) {
        this.out = out;
        this.explained = explained;
        this.goal = traced.result();
        this.whole = whole;
        this.body = body;
        this.language = language;
        this.evidence = new Evidence(out, language);
        this.change = new ChangeText(traced, out, language);
        this.trace = new TraceText(
                Optional.of(traced).filter(one -> whole),
                explained.identity().municipality().id(),
                out,
                language);
    }

    String write() {
        out.paragraph("", goal.title().in(language));
        var of = explained.identity();
        out.paragraph("", body.name().in(language) + " " + of.year() + " · " + of.goal());
        String score = goal.score() == null || explained.index() != null
                ? ""
                : say("· poeng ", "· score ") + Numbers.plain(Numbers.apart(goal.score(), false, 2, ENDS), language);
        out.state(goal.state(), StateWords.symbol(goal.state()) + " " + state() + " ", score);
        criterion();
        data();
        assessment();
        if (explained.index() != null) {
            new IndexLines(out, language, explained.index()).above();
        }
        conclusion();
        provenance();
        return out.text();
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
    }

    private String state() {
        return StateWords.of(goal).in(language);
    }

    private GoalResult.Explanation.Words words() {
        return goal.explanation().in(language);
    }

    /** What was promised: the words, and the levels in force with their sources. */
    private void criterion() {
        out.heading(say("Kriterium", "Criterion"));
        if (goal.quote() != null) {
            out.paragraph("  ", "«" + goal.quote() + "»");
        } else if (goal.paraphrase() != null) {
            out.paragraph(
                    "  ", say("Gjengitt: ", "Paraphrased: ") + goal.paraphrase().in(language));
        }
        if (goal.parts().isEmpty()) {
            evidence.levels(goal.levels(), goal.unit(), goal.inputs());
            trace.levels(0);
        }
        for (int i = 0; i < goal.parts().size(); i++) {
            var part = goal.parts().get(i);
            out.paragraph("  ", part.indicatorName().in(language) + ":");
            evidence.levels(part.levels(), part.unit(), part.inputs());
            trace.levels(i);
        }
        if (goal.inForce() != null) {
            evidence.inForce(goal.inForce());
        }
        if (goal.weightReason() != null) {
            out.paragraph(
                    "  ",
                    say("Vekt ", "Weight ") + Numbers.plain(goal.weight(), language) + ": "
                            + goal.weightReason().in(language));
        }
        goal.notEncoded()
                .forEach(text -> out.paragraph(
                        "  ", say("Fanges ikke av regelen: ", "Not captured by the rule: ") + text.in(language)));
    }

    /** The figures that were looked at, and those set beside. */
    private void data() {
        boolean none = goal.inputs().isEmpty()
                && goal.parts().isEmpty()
                && goal.compare().isEmpty()
                && goal.beside().isEmpty()
                && !trace.hasFigures();
        if (none) {
            return;
        }
        out.heading(say("Tall", "Data"));
        if (goal.parts().isEmpty()) {
            computed(goal.computed());
            goal.inputs().forEach(evidence::input);
            replaced(0);
            trace.figures(0);
        }
        for (int i = 0; i < goal.parts().size(); i++) {
            computed(goal.parts().get(i).computed());
            goal.parts().get(i).inputs().forEach(evidence::input);
            replaced(i);
            trace.figures(i);
        }
        figures(say("Til sammenligning:", "For comparison:"), goal.compare());
        figures(say("Ved siden av:", "Beside it:"), goal.beside());
    }

    /** Where not every figure considered is told anyway. */
    private void replaced(int at) {
        if (!whole) {
            change.replaced(at);
        }
    }

    private void computed(Text formula) {
        if (formula != null) {
            out.paragraph("  ", formula.in(language));
        }
    }

    private void figures(String heading, List<GoalResult.FigureShown> figures) {
        if (!figures.isEmpty()) {
            out.paragraph("  ", heading);
            figures.forEach(evidence::beside);
        }
    }

    /** The figures held against the levels: why, by which rule, and why by no other. */
    private void assessment() {
        out.heading(say("Vurdering", "Assessment")).paragraph("  ", words().why());
        if (goal.parts().isEmpty()) {
            trace.path(0);
            rules(goal.rule(), goal.because(), goal.branches(), goal.unit(), goal.text());
            trace.score(0);
        }
        for (int i = 0; i < goal.parts().size(); i++) {
            part(goal.parts().get(i), i);
        }
        trace.together();
    }

    private void rules(
            GoalResult.Rule rule, List<GoalResult.Because> because, List<Branch> branches, String unit, String text) {
        if (rule != null) {
            evidence.rule(rule);
            trace.held(because, unit, text);
        }
        if (!branches.isEmpty()) {
            out.paragraph("  ", say("Regler som ikke slo til:", "Rules that did not hold:"));
            branches.forEach(branch -> evidence.branch(branch, unit, text));
        }
    }

    /** What one of several indicators came to. */
    private void part(Part part, int at) {
        String value = part.value() == null ? "–" : Numbers.orWord(part.shown(), part.text(), part.unit(), language);
        out.state(
                part.state(),
                "  " + StateWords.symbol(part.state()) + " ",
                part.words().in(language) + " · " + part.indicatorName().in(language) + ", " + part.period() + ": "
                        + value);
        if (part.reason() != null) {
            out.paragraph("  ", say(part.reason().nb(), part.reason().en()));
        }
        trace.path(at);
        rules(part.rule(), part.because(), part.branches(), part.unit(), part.text());
        trace.score(at);
    }

    /** What it came to, what would change that, and what can be done. */
    private void conclusion() {
        out.heading(say("Konklusjon", "Conclusion"));
        out.paragraph("  ", words().what().isEmpty() ? state() + "." : words().what());
        if (!words().change().isEmpty()) {
            out.paragraph("  ", words().change());
        }
        if (goal.pointsLost() != null && goal.pointsLost().points().signum() > 0) {
            out.paragraph(
                    "  ",
                    say("Koster ", "Costs ")
                            + Numbers.plain(Numbers.shown(goal.pointsLost().points(), 2), language)
                            + say(" poeng av de tallfestede målene.", " points of the goals with a level."));
        }
        trace.share();
        change.sinceTheYearBefore();
        if (goal.attestation() != null) {
            out.paragraph(
                    "    ", goal.attestation().file() + ":" + goal.attestation().line());
        }
        if (goal.remediation() != null) {
            out.paragraph(
                    "  ",
                    say("Hva som kan gjøres: ", "What can be done: ")
                            + goal.remediation().text().in(language));
            Stream.of(goal.remediation().who(), goal.remediation().link())
                    .filter(Objects::nonNull)
                    .forEach(line -> out.paragraph("    ", line));
        }
        if (goal.waiver() != null) {
            out.paragraph("  ", say("Unntak: ", "Waiver: ") + new EvidenceWords(language).waiver(goal.waiver()));
        }
    }

    /** Who was judged, by what and of what: enough to find the same again, and to see when it is not the same. */
    private void provenance() {
        var of = explained.identity();
        var made = explained.provenance();
        var pack = made.pack();
        out.blank()
                .paragraph(
                        "",
                        say("Publisert til og med ", "Published up to ") + made.asOf()
                                + say(" · nivåer i kraft i ", " · levels in force in ")
                                + made.rulesAt() + " · " + say("pakke ", "pack ")
                                + pack.id() + " " + pack.version() + " (" + begin(pack.sha256()) + ") · "
                                + say("motor ", "engine ")
                                + made.engine().version() + " ("
                                + begin(made.engine().sources()) + ")");
        evidence.reviewed(pack);
        out.paragraph(
                "",
                Wording.upper(body.kind().words().in(language)) + " " + body.id()
                        + (of.municipality().number() == null
                                ? ""
                                : ", " + of.municipality().number()) + " · "
                        + say("kvittering ", "receipt ") + begin(made.receipt()) + say(" · målkort ", " · scorecard ")
                        + begin(made.scorecard()));
        made.files().stream()
                .filter(file -> whole || file.path().endsWith(".csv"))
                .forEach(file -> out.paragraph("  ", begin(file.sha256()) + "  " + file.path()));
    }

    private static String begin(String hash) {
        return hash.substring(0, HASH_SHOWN);
    }
}
