package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code compare} prints and refuses. */
class CompareIT {

    @Test
    void oneYearBesideAnother() {
        var ran = Ran.of("compare", "baerum", "2020", "2023");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("Tallfestede mål       40,00        ·   +10,00        ·   −28,84    −1,33  19,83\n")
                .contains("    Metode: mål 4 % → minimum 3 %, mål 4 %\n".replace(" %", "\u00A0%"))
                .contains("      Etter nivåene fra 2020 hadde 3,6\u00A0% vært ikke nådd (0 poeng).\n")
                .contains("    Dekning: nådd → mangler tall\n      Et brukbart tall for 2023 er ikke funnet.");
    }

    @Test
    void oneYearByWhatWasKnownAndWhatIs() {
        var ran = Ran.of("compare", "baerum", "2022", "--as-of", "2022-12-31", "--as-of", "2024-12-31", "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("Revision: 61\u00A0persons (published 2022-09) → 277\u00A0persons")
                .contains("undecided → not met");
    }

    @Test
    void twoPacksAndJson() {
        var ran = Ran.of("compare", "baerum", "2020", "--pack", "norway", "--pack", "baerum", "--format", "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("{\"schemaVersion\":\"1.0\",\"municipality\":{\"id\":\"baerum\"")
                .contains("\"measurable\":{\"from\":0,\"revision\":0,\"method\":40,\"path\":0,\"coverage\":0,"
                        + "\"performance\":0,\"to\":40}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "baerum 2023 | 2 | name a second year",
                "baerum 2023 --as-of 2024-01-01 | 2 | name a second year",
                "baerum 2023 2023 | 2 | name a second year",
                "berum 2022 2023 | 2 | you meant (baerum)",
                "baerum 2022-2024 2023 | 2 | name one",
                "baerum 2022 2023 --as-of 2024-1-1 | 2 | 2024-06-15",
                "baerum 2022 --pack norwa --pack baerum | 2 | you meant (norway)",
                "baerum 2022 --pack oslo --pack baerum --pack norway | 2 | two scorecards",
                "baerum 2022 2023 --format csv | 2 | one of text, json"
            })
    void whatCannotBeComparedIsRefused(String arguments, int code, String says) {
        var ran = Ran.of(("compare " + arguments).split(" "));

        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Maybe ").contains(says);
    }

    @Test
    void everyPageFitsEightyColumns() {
        var workspace = Workspace.open(List.of(), List.of());
        var wide = workspace.municipalities().stream()
                .filter(body -> workspace.packOf(body).pack().municipality() != null)
                .flatMap(
                        body -> IntStream.rangeClosed(2012, 2024).boxed().flatMap(year -> lines(workspace, body, year)))
                .filter(line -> line.codePointCount(0, line.length()) > Lines.WIDTH)
                .distinct();

        assertThat(wide).isEmpty();
    }

    private static Stream<String> lines(Workspace workspace, Body body, int year) {
        var pack = workspace.packOf(body);
        var compared = workspace
                .scoring()
                .compare(
                        new Scoring.Request(body, year, pack, null, null),
                        new Scoring.Request(body, year + 1, pack, null, null));
        return Stream.of(Language.values())
                .flatMap(language ->
                        new ComparedText(compared, body, language).write().lines());
    }
}
