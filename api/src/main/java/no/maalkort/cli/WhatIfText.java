package no.maalkort.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.planning.WhatIf;
import no.maalkort.planning.WhatIfWords;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;

/** A what-if as a page: what is supposed, what becomes of the scores, what becomes of each goal and why. */
final class WhatIfText {
    private final WhatIf whatIf;
    private final WhatIfWords words;
    private final Lines out;
    private final boolean isMarkdown;

    WhatIfText(WhatIf whatIf, Body body, Language language, boolean isMarkdown) {
        this.whatIf = whatIf;
        this.words = new WhatIfWords(whatIf, body, language);
        this.out = isMarkdown ? Lines.ofMarkdown() : new Lines();
        this.isMarkdown = isMarkdown;
    }

    String write() {
        out.title(words.body().name().in(words.language()) + " " + whatIf.year()
                + words.say(" · som det er, og slik det ville blitt", " · as it is, and as it would be"));
        out.paragraph("", words.basis());
        out.paragraph("", "Scenario: " + words.name() + " (" + whatIf.sha256().substring(0, 12) + ")");
        supposed();
        scores();
        if (whatIf.why().index() != null) {
            new IndexBesideLines(out, words.language(), whatIf.why().index()).write();
        }
        goals();
        command(whatIf.command());
        return out.text();
    }

    private void supposed() {
        out.heading(words.say("Hva som er antatt", "What is supposed"));
        whatIf.changes().forEach(change -> {
            out.paragraph("  ", words.change(change));
            if (change.source() != null) {
                out.paragraph("    ", words.say("Kilde: ", "Source: ") + change.source());
            }
            out.paragraph(
                    "    ",
                    change.goals().isEmpty()
                            ? words.say("Ingen mål dømmes på dette.", "No goal is judged by this.")
                                    + (change.otherwise() == null
                                            ? ""
                                            : " " + change.otherwise().in(words.language()))
                            : words.say("Dømmer: ", "Judges: ") + String.join(", ", change.goals()));
        });
        if (whatIf.changes().isEmpty()) {
            out.paragraph("  ", words.say("Ingenting er endret.", "Nothing is otherwise."));
        }
        if (!whatIf.forecasts().isEmpty()) {
            out.paragraph(
                    "  ",
                    words.say("Dømt på anslag eller budsjett: ", "Judged by a forecast or budget: ")
                            + String.join(", ", whatIf.forecasts()) + ".");
        }
    }

    private void scores() {
        out.heading(words.say("Poengsum: laveste–høyeste", "Scores: lowest–highest"));
        score(
                words.say("Tallfestede mål", "Goals with a level"),
                whatIf.baseline().totals().measurable(),
                whatIf.scenario().totals().measurable());
        score(
                words.say("Alle mål", "All goals"),
                whatIf.baseline().totals().all(),
                whatIf.scenario().totals().all());
        var split = whatIf.why().measurable();
        if (split.change().signum() != 0) {
            out.paragraph(
                    "  ",
                    words.say("Laveste poengsum endres ", "The lowest score changes by ")
                            + List.of(
                                            cause(Compared.Cause.METHOD, split.method()),
                                            cause(Compared.Cause.COVERAGE, split.coverage()),
                                            cause(Compared.Cause.PERFORMANCE, split.performance()))
                                    .stream()
                                    .filter(some -> !some.isEmpty())
                                    .reduce((one, other) -> one + ", " + other)
                                    .orElse("")
                            + words.say(
                                    " (metode: nivåer og vekter; dekning og resultat: tall).",
                                    " (method: levels and weights; coverage and results: figures)."));
        }
    }

    private String cause(Compared.Cause cause, BigDecimal points) {
        var two = points.setScale(2, RoundingMode.HALF_UP);
        return two.signum() == 0
                ? ""
                : (two.signum() > 0 ? "+" : "")
                        + Numbers.plain(two, words.language())
                        + " "
                        + ChangeText.named(cause).in(words.language()).toLowerCase(Locale.ROOT);
    }

    private void score(String name, Scorecard.Score before, Scorecard.Score after) {
        String was = words.score(before);
        String is = words.score(after);
        out.paragraph(
                "  " + name + ": ", was.equals(is) ? is + words.say(", som før", ", as before") : was + " → " + is);
    }

    private void goals() {
        var changed = whatIf.goals().stream().filter(WhatIf.GoalBeside::changed).toList();
        out.heading(words.say("Hva som blir annerledes, mål for mål", "What comes out otherwise, goal by goal"));
        changed.forEach(this::goal);
        int same = whatIf.goals().size() - changed.size();
        if (same > 0 || changed.isEmpty()) {
            out.paragraph(
                    "",
                    words.say(
                            (changed.isEmpty() ? "" : "Ellers: ") + same + " mål er som før.",
                            (changed.isEmpty() ? "" : "Apart from these: ") + same + " unchanged."));
        }
    }

    private void goal(WhatIf.GoalBeside goal) {
        out.subject(goal.title().in(words.language()) + words.standing(goal.standing()));
        out.paragraph("    ", words.outcome(goal.before()) + " → " + words.outcome(goal.after()));
        whatIf.why().goals().stream()
                .filter(one -> one.id().equals(goal.id()) && one.pack().equals(goal.pack()))
                .flatMap(one -> one.steps().stream())
                .forEach(step -> out.paragraph(
                        "    " + ChangeText.named(step.cause()).in(words.language()) + ": ",
                        words.say(step.nb(), step.en())));
        if (goal.after() != null) {
            out.paragraph("    ", goal.after().why().in(words.language()));
        }
        out.paragraph("    ", goal.pack() + ":" + goal.id());
    }

    /** The command, broken before its options as a shell joins it again. */
    private void command(String command) {
        out.heading(words.say("Det samme igjen", "The same again"));
        var parts = command.replaceFirst("^maalkort", Maalkort.name()).split(" (?=--)");
        if (isMarkdown) {
            out.line("    " + String.join(" ", parts));
            return;
        }
        for (int i = 0; i < parts.length; i++) {
            out.line((i == 0 ? "" : "  ") + parts[i] + (i < parts.length - 1 ? " \\" : ""));
        }
    }
}
