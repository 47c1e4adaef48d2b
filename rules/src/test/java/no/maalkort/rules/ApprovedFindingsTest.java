package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import no.maalkort.figure.Body;
import no.maalkort.figure.Figures;
import no.maalkort.goal.Check;
import no.maalkort.scoring.Finding;
import org.junit.jupiter.api.Test;

/** Keeps what the checks find of the real figures in git: a check made too crude shows as a new line, and that diff is its review. */
class ApprovedFindingsTest {
    private static final Figures FIGURES = WORKSPACE.figures();

    @Test
    void noFindingOfARealFigureHasChanged() throws IOException {
        String now = "place\tbody\tindicator\tperiod\tvalue\tseverity\tcheck\tmeasured\n"
                + FIGURES.catalogue().bodies().stream()
                        .map(Body::id)
                        .flatMap(body -> WORKSPACE.checks().of(FIGURES.observations(body)).stream())
                        .map(ApprovedFindingsTest::line)
                        .collect(Collectors.joining());
        Files.writeString(Path.of("target", "approved-findings.tsv"), now);

        assertThat(now)
                .as(
                        "Is this test failing? A check finds something else of a real figure. Maybe read the difference, and if"
                                + " each line is right: cp rules/target/approved-findings.tsv rules/src/test/resources/.")
                .isEqualTo(Files.readString(Path.of("src", "test", "resources", "approved-findings.tsv")));
    }

    @Test
    void noRealFigureIsKeptFromBeingUsed() {
        assertThat(FIGURES.catalogue().bodies().stream()
                        .flatMap(body -> WORKSPACE.checks().of(FIGURES.observations(body.id())).stream()))
                .extracting(Finding::severity)
                .isNotEmpty()
                .containsOnly(Check.Severity.WARNING);
    }

    private static String line(Finding finding) {
        var figure = finding.figure();
        return String.join(
                        "\t",
                        figure.place(),
                        figure.body(),
                        figure.indicator(),
                        String.valueOf(figure.period()),
                        figure.printed(),
                        finding.severity().name(),
                        finding.pack() + ":" + finding.check().id(),
                        finding.shown(FIGURES.catalogue()).measured().toPlainString())
                + "\n";
    }
}
