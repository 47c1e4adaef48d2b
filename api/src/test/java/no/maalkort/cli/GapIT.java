package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.planning.Gaps;
import no.maalkort.planning.PlannedGoals;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gap}, as a planner runs it. */
class GapIT {
    @Test
    void thePaceFrom2022ToTheClimateTargetIsTold() {
        var ran = Ran.of("gap", "baerum", "climate.direct-emissions", "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(flat(ran.out()))
                .contains("asks for −40.24% in 2022: 5.24 percentage points behind")
                .contains("From 2022 it takes −3.75 percentage points a year or −7.45% every year")
                .contains("0.63 of what is required from here (constant rate)")
                .contains("0.96 of what the whole period asks for (constant rate)")
                .contains("2030 ends at −60.65% (the same amount every year)")
                .contains("at a constant rate −55.78%")
                .contains("baerum/climate/direct-emissions/goal.yaml:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            baerum climate.direct-emisions | 2 | you meant (baerum:climate.direct-emissions)
            baerum oper                    | 2 | you meant one of
            baerum --year 20230            | 2 | Maybe
            nowhere                        | 2 | Maybe
            """)
    void whatIsNotKnownIsRefused(String arguments, int code, String says) {
        var ran = Ran.of(("gap " + arguments).split(" "));

        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            baerum climate.circular-economy              | words only
            baerum climate.cdp-grade                     | is a grade
            baerum climate.direct-emissions --year 2022  | no usable figure up to 2021
            baerum norway:inclusion.refugees-settled --year 2023 | before the year was over
            """)
    void whatCannotBeToldSaysWhyAndGuessesNothing(String arguments, String says) {
        var ran = Ran.of(("gap " + arguments + " --lang en").split(" "));

        assertThat(ran.code()).isEqualTo(4);
        assertThat(flat(ran.out())).contains(says).contains("Maybe ");
    }

    @Test
    void everyPageFitsEightyColumns() {
        var workspace = Workspace.open(List.of(), List.of());
        var wide = workspace.municipalities().stream()
                .flatMap(body -> lines(workspace, body))
                .filter(line -> line.codePointCount(0, line.length()) > Lines.WIDTH)
                .filter(line -> line.strip().contains(" "))
                .distinct();

        assertThat(wide).isEmpty();
    }

    private static Stream<String> lines(Workspace workspace, Body body) {
        var pack = workspace.packOf(body);
        var day = workspace.scoring().asOf(new Scoring.Request(body, 0, pack, null, null));
        var gap = Gaps.of(
                workspace,
                new Gaps.Asked(body, pack.pack().id(), new PlannedGoals(workspace, pack).all(), null, day, null));
        return Stream.of(Language.values())
                .flatMap(language ->
                        new GapText(gap, language, new Lines()).write().lines());
    }

    private static String flat(String page) {
        return page.replaceAll("\\s*\\n\\s+", " ").replace('\u00A0', ' ');
    }
}
