package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number and a name in two columns of a row must mean the same body, as they must in one cell. */
class NumberAndNameTest {
    @TempDir
    private Path folder;

    private Desk file(String... lines) {
        return new Desk(folder).file(lines);
    }

    @Test
    void aNumberBesideTheNameOfAnotherIsTold() {
        assertThat(file("Kommunenr;Kommune;\u00C5r;Bosatte", "3024;Asker;2023;3", "3025;Asker;2023;4")
                        .problems())
                .singleElement()
                .asString()
                .contains("made0.csv:2:6: (Kommunenr) is (3024), and (Kommune) is (Asker): they lead to different");
    }

    @Test
    void soIsTheLabelOfACategoryOfACube() {
        String cube = """
                {"version": "2.0", "class": "dataset", "id": ["region", "ContentsCode", "Tid"], "size": [1, 1, 1],
                 "dimension": {"region": {"category": {"index": ["3024"], "label": {"3024": "%s"}}},
                  "ContentsCode": {"category": {"index": ["i.settled"]}}, "Tid": {"category": {"index": ["2022"]}}}, "value": [61]}
                """;
        assertThat(new Desk(folder)
                        .bytes("made.json", cube.formatted("Asker").getBytes(StandardCharsets.UTF_8))
                        .problems())
                .singleElement()
                .asString()
                .contains("dimension/region: (region) is (3024), and (region:label) is (Asker)");
        assertThat(new Desk(folder)
                        .bytes(
                                "made.json",
                                cube.formatted("B\u00E6rum (2020-2023)").getBytes(StandardCharsets.UTF_8))
                        .figures())
                .containsExactly("baerum i.settled 2022 61 A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"B\u00E6rum, gjennomsnitt", "B\u00E6rum (uten Fornebu)", "B\u00E6rum - sone 2", "B\u00E6rum: nord"
            })
    void aLabelThatSaysMoreThanTheNameIsTold(String label) {
        assertThat(file("Kommunenr;Kommune;\u00C5r;Bosatte", "K-3024;\"" + label + "\";2023;3")
                        .problems())
                .anySatisfy(one -> assertThat(one).contains("(" + label + ") says more than the name of (baerum)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Frie inntekter per innbygger (1000 kr) | kr | true",
                "Frie inntekter per innbygger (kr) | kr | false",
                "Frie inntekter, 1000 kroner | 1000 kr | false",
                "Frie inntekter | kr | false",
                "Frie inntekter (kr per innbygger) | kr | false"
            })
    void theLabelOfAnIndicatorsCodeIsInItsUnit(String label, String unit, boolean isTold) {
        String cube = """
                {"version": "2.0", "class": "dataset", "id": ["region", "ContentsCode", "Tid"], "size": [1, 1, 1],
                 "dimension": {"region": {"category": {"index": ["3024"]}},
                  "ContentsCode": {"category": {"index": ["f.income-per-capita-kroner"],
                   "label": {"f.income-per-capita-kroner": "%s"}, "unit": {"f.income-per-capita-kroner": {"base": "%s"}}}},
                  "Tid": {"category": {"index": ["2022"]}}}, "value": [75]}
                """.formatted(label, unit);
        var problems = new Desk(folder)
                .bytes("made.json", cube.getBytes(StandardCharsets.UTF_8))
                .problems();
        assertThat(problems).hasSize(isTold ? 1 : 0);
        assertThat(String.join("", problems))
                .contains(isTold ? "(" + label + ") names another unit than the figures get, (kr)." : "");
    }

    @Test
    void aYearOfACubeIsWhatItsLabelSays() {
        String cube = """
                {"version": "2.0", "class": "dataset", "id": ["region", "ContentsCode", "Tid"], "size": [1, 1, 1],
                 "dimension": {"region": {"category": {"index": ["3024"]}}, "ContentsCode": {"category": {"index": ["i.settled"]}},
                  "Tid": {"category": {"index": ["2022"], "label": {"2022": "2021"}}}}, "value": [61]}
                """;
        assertThat(new Desk(folder)
                        .bytes("made.json", cube.getBytes(StandardCharsets.UTF_8))
                        .problems())
                .singleElement()
                .asString()
                .contains("dimension/Tid: The code of the year is (2022), its label (2021).");
    }

    @ParameterizedTest
    @CsvSource({
        "0219, B\u00E6rum, 2018",
        "3024, B\u00E6rum kommune, 2018",
        "K-3024, BAERUM, 2023",
        "3201, B\u00E6rum (-2019), 2024",
        "3024, 3201, 2024",
        "3024, B\u00E6rumm, 2023",
        "3025, Asker, 2018",
        "0220, Asker, 2018",
        "baerum, B\u00E6rum, 2023"
    })
    void whateverTheyAgreeIn(String number, String name, int year) {
        assertThat(file("Kommunenr;Kommune;\u00C5r;Bosatte", number + ";" + name + ";" + year + ";3")
                        .problems())
                .isEmpty();
    }

    @Test
    void aRegionBesideIsAnothersMatter() {
        assertThat(file("Kommunenr;Region;Kommune;\u00C5r;Bosatte", "3024;Oslo;B\u00E6rum;2023;3")
                        .figures())
                .containsExactly("baerum i.settled 2023 3 A");
    }
}
