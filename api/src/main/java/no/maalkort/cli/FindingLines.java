package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.FindingShown;
import no.maalkort.scorecard.GoalResult;

/** What checks found of figures: in a line beside a goal, or whole with ground, advice and places. */
final class FindingLines {
    private final Lines out;
    private final Language language;

    FindingLines(Lines out, Language language) {
        this.out = out;
        this.language = language;
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
    }

    private String severity(FindingShown finding) {
        return finding.severity().equals("ERROR") ? say("! Feil: ", "! Error: ") : say("△ Advarsel: ", "△ Warning: ");
    }

    /** What was found of the figures that a goal rests on, and stands nowhere else beside it. */
    void beside(List<GoalResult.Input> inputs, GoalResult.ReasonShown reason) {
        inputs.stream()
                .flatMap(input -> input.findings().stream())
                .filter(finding -> reason == null || !finding.text().nb().equals(reason.nb()))
                .distinct()
                .forEach(finding ->
                        out.paragraph("    ", severity(finding) + finding.text().in(language)));
    }

    /** A finding among others. */
    void whole(Text body, Text indicator, int period, FindingShown finding) {
        out.paragraph("", severity(finding) + body.in(language) + " · " + indicator.in(language) + ", " + period);
        told(finding);
        out.blank();
    }

    /** A finding under its figure. */
    void evidence(FindingShown finding) {
        out.paragraph("    ", severity(finding) + finding.title().in(language));
        told(finding);
    }

    private void told(FindingShown finding) {
        out.paragraph("    ", finding.text().in(language));
        out.paragraph("    ", say("Grunn: ", "Ground: ") + finding.ground().in(language));
        out.paragraph("    ", say("Kanskje: ", "Maybe: ") + finding.advice().in(language));
        out.paragraph("    ", finding.file() + ":" + finding.line());
        Stream.ofNullable(finding.rule()).forEach(rule -> out.paragraph("    ", rule.file() + ":" + rule.line()));
    }
}
