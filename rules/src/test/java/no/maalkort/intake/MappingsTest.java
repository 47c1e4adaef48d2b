package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.maalkort.figure.BuiltIn;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Named;
import no.maalkort.figure.Release;
import no.maalkort.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped mapping reads a file of the shape its table has; the files are made, and say so. */
class MappingsTest {
    private static final Path FILES = Path.of("src", "test", "resources", "intake");
    private static final BuiltIn BUILT_IN = BuiltIn.of("datasets/", "bodies.yaml");
    private static final Catalogue CATALOGUE = Catalogue.read(BUILT_IN, List.of());
    private static final Mappings MAPPINGS =
            new Mappings(BUILT_IN.tree(path -> path.startsWith("mappings/")), CATALOGUE);

    private static Understood read(String file, Mapping mapping, String body) {
        var table = Tables.open(FILES.resolve(file), mapping.hints());
        return new Intake(CATALOGUE, mapping, body == null ? null : CATALOGUE.body(body), 2026, rows -> {})
                .read(List.of(table));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kostra-12134.json | 20 | bamble finance.net-operating-result-group-percent 2020 2,1 A value[0]",
                "kostra-12143.json | 1 | bamble finance.net-operating-result-group-percent 2024 2,0 A value[1]",
                "kostra-12137.json | 1 | bamble finance.free-income-per-capita-kroner 2024 66120 A value[1]",
                "kostra-12293.csv | 1 | bamble age-friendliness.doctor-hours-per-nursing-home-resident 2024 0,62 A 2:38",
                "kostra-12255.csv | 1 | bamble inclusion.lower-secondary-points 2024 41,3 A 2:45",
                "kostra-13502.csv | 2 | bamble inclusion.kindergarten-coverage-1-5-percent 2023 93,4 A 2:39",
                "kostra-labels.csv | 6 | bamble inclusion.social-assistance-cases 2023 412 A 2:39",
                "imdi-settlement.csv | 4 | bamble inclusion.refugees-requested 2022 60 A 2:62",
                "miljodirektoratet-emissions.xlsx | 2 | bamble climate.direct-emissions-tonnes 2009 620012,75 A 'Oversikt - detaljert'!H2",
                "sdmx-csv.csv | 3 | bamble finance.net-operating-result-group-percent 2023 -1,5 A 2:72",
                "data-package.csv | 2 | bamble finance.net-operating-result-group-percent 2023 -1,5 A 2:56"
            },
            quoteCharacter = '^')
    void aFileOfTheTablesShapeIsRead(String file, int figures, String first) {
        var mapping = MAPPINGS.named(file.substring(0, file.indexOf('.'))).orElseThrow();
        var understood = read(file, mapping, null);

        assertThat(understood.problems()).isEmpty();
        assertThat(understood.figures()).hasSize(figures);
        var one = understood.figures().get(0);
        assertThat(one.body() + " " + one.indicator() + " " + one.year() + " " + one.value() + " " + one.status() + " "
                        + one.at())
                .isEqualTo(first);
    }

    @Test
    void openSdgNamesItsIndicatorInACopy() {
        var understood = read("open-sdg.csv", MAPPINGS.read(FILES.resolve("open-sdg.yaml")), "bamble");

        assertThat(understood.problems()).isEmpty();
        assertThat(understood.figures()).extracting(Taken::value).containsExactly("2,1", "1,234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kostra-12134|KOKkommuneregion0000;ContentsCode;2022;2023|4012;KOSAGD230000;2,6;3,1",
                "kostra-12134|KOKkommuneregion0000;KOSAGD230000 2022;KOSAGD230000 2023|4012;2,6;3,1",
                "kostra-12134|KOKkommuneregion0000;Tid;KOSAGD230000|4012;2022;2,6|4012;2023;3,1",
                "kostra-12134|region;Netto driftsresultat i prosent av brutto driftsinntekter (prosent) 2022;"
                        + "Netto driftsresultat i prosent av brutto driftsinntekter (prosent) 2023|4012 Bamble;2,6;3,1",
                "kostra-12134|region;KOSAGD230000;|;2022;2023|4012 Bamble;2,6;3,1",
                "kostra-12134|ContentsCode;\u00E5r;4012 Bamble;0301 Oslo|KOSAGD230000;2022;2,6;5,0|KOSAGD230000;2023;3,1;5,1",
                "kostra-12134|;;2022;2023|4012 Bamble;Utlån per innbygger (antall);1;2|"
                        + ";Netto driftsresultat i prosent av brutto driftsinntekter (prosent);2,6;3,1",
                "kostra-12134|;;KOSAGD230000|4012 Bamble;2022;2,6|;2023;3,1",
                "kostra-12143|region;KOKartkap0000;KOSbelopbrinv0000 2022;KOSbelopbrinv0000 2023;KOSbelop0000 2023"
                        + "|4012;AGD23;2,6;3,1;900"
            })
    void aTableMayBeTurnedSoThatItsHeadersSayMore(String made, @TempDir Path folder) throws IOException {
        var lines = List.of(made.split("[|]"));
        var mapping = MAPPINGS.named(lines.get(0)).orElseThrow();
        var file = Files.write(folder.resolve("made.csv"), lines.subList(1, lines.size()));
        var understood = new Intake(CATALOGUE, mapping, CATALOGUE.body("bamble"), 2026, rows -> {})
                .read(List.of(Tables.open(file, mapping.hints())));

        assertThat(understood.problems()).isEmpty();
        assertThat(understood.figures())
                .extracting(one -> one.indicator() + " " + one.year() + " " + one.value())
                .containsExactly(
                        "finance.net-operating-result-group-percent 2022 2,6",
                        "finance.net-operating-result-group-percent 2023 3,1");
    }

    @ParameterizedTest
    @CsvSource({
        "Hamarøy – Hábmer, hamaroy",
        "Tana – Deatnu, tana",
        "Snåsa – Snåase, snasa",
        "Lavangen - Loabák, lavangen",
        "Porsanki - Porsángu - Porsanger, porsanger",
        "Evenášši – Evenes, evenes",
        "Raisi, nordreisa",
        "Tråante, trondheim",
        "Divtasvuodna - Tysfjord, tysfjord"
    })
    void officialNamesInAnyOrderAreFound(String text, String body) {
        assertThat(CATALOGUE.names().find(text, 2019))
                .isInstanceOfSatisfying(
                        Named.One.class, one -> assertThat(one.body().id()).isEqualTo(body));
    }

    @Test
    void everyBuiltInPublisherHasItsOneName() {
        var publishers = new Publishers(CATALOGUE, List.of(BUILT_IN.tree(path -> path.equals("publishers.yaml"))));
        var figures = Figures.read(CATALOGUE, List.of(BUILT_IN.tree(path -> path.contains("/"))));

        assertThat(publishers.name("Statistisk sentralbyr\u00E5")).isEqualTo("SSB");
        assertThat(figures.releases())
                .extracting(Release::publisher)
                .allSatisfy(name -> assertThat(publishers.name(name)).isEqualTo(name));
    }

    @Test
    void everyShippedMappingHasAFileHere() {
        assertThat(MAPPINGS.names())
                .allSatisfy(name -> {
                    assertThat(MAPPINGS.named(name).orElseThrow().title()).isNotBlank();
                    assertThat(FILES.toFile().list((folder, file) -> file.startsWith(name + ".")))
                            .as("Maybe make a file (%s) of the table's shape", name)
                            .isNotEmpty();
                })
                .hasSizeGreaterThan(8);
    }
}
