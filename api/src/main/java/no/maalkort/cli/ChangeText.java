package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.util.Locale;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scorecard.Trace;

/** What a goal's outcome was before: the figure that a later one replaced, and the year before, cause by cause. */
final class ChangeText {
    private final Trace trace;
    private final Lines out;
    private final Language language;

    ChangeText(Trace trace, Lines out, Language language) {
        this.trace = trace;
        this.out = out;
        this.language = language;
    }

    /** A cause of a change, in one word. */
    static Text named(Compared.Cause cause) {
        return switch (cause) {
            case REVISION -> new Text("Revisjon", "Revision");
            case METHOD -> new Text("Metode", "Method");
            case PATH -> new Text("Bane", "Path");
            case COVERAGE -> new Text("Dekning", "Coverage");
            case PERFORMANCE -> new Text("Resultat", "Results");
        };
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
    }

    /** The earlier figures that an indicator's figure stands in place of. */
    void replaced(int at) {
        trace.indicators().stream()
                .skip(at)
                .limit(1)
                .flatMap(of -> of.figures().stream())
                .filter(one -> one.use() == Trace.Use.REPLACED)
                .map(Trace.Considered::input)
                .forEach(input -> {
                    out.paragraph("  ", say("Erstatter: ", "Replaces: ") + new EvidenceWords(language).told(input));
                    out.paragraph(
                            "    ",
                            input.publisher() + say(", publisert ", ", published ") + input.published() + ", "
                                    + input.place());
                });
    }

    /** How it came out the year before, and what has changed since. */
    void sinceTheYearBefore() {
        var change = trace.change();
        if (change == null || change.from() == null) {
            return;
        }
        int before = trace.of().side().year() - 1;
        String was = StateWords.of(
                        change.from().state(),
                        change.from().basis(),
                        change.from().code())
                .in(language);
        out.paragraph(
                "  ",
                say("Året før, ", "The year before, ") + before + ": "
                        + was.substring(0, 1).toLowerCase(Locale.ROOT) + was.substring(1)
                        + (change.steps().isEmpty() ? say("; ingenting er endret.", "; nothing has changed.") : "."));
        change.steps()
                .forEach(step ->
                        out.paragraph("    " + named(step.cause()).in(language) + ": ", say(step.nb(), step.en())));
    }
}
