package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping says which columns and categories mean what; it is read strictly, and adds only what it lists. */
class MappingTest {
    /** Made, in the shape of table 12905: a total and a subtotal stand in one dimension with their parts. */
    private static final String[] ENERGY = {
        "region;energitype;\u00E5r;value",
        "Oslo;Alle energityper;2021;100",
        "Oslo;Fornybar energi;2021;70",
        "Oslo;Elektrisitet;2021;60",
        "Oslo;Bioenergi;2021;10",
        "Oslo;Fossil olje;2021;30",
        "Oslo;Alle energityper;2022;90",
        "Oslo;Fornybar energi;2022;66",
        "Oslo;Elektrisitet;2022;55",
        "Oslo;Bioenergi;2022;11",
        "Oslo;Fossil olje;2022;24",
        "Oslo;Alle energityper;2023;84",
        "Oslo;Fornybar energi;2023;62",
        "Oslo;Elektrisitet;2023;50",
        "Oslo;Bioenergi;2023;12",
        "Oslo;Fossil olje;2023;22"
    };

    @TempDir
    private Path folder;

    private Desk energy(String... mapping) {
        return new Desk(folder).file(ENERGY).mapping(mapping);
    }

    @Test
    void aTotalAndItsPartsAreNeverAddedUnasked() {
        assertThat(energy("indicator: i.energy", "unit: null").problems())
                .first()
                .asString()
                .contains("stands at 2:")
                .contains("choose one category of (energitype) in a mapping, under (where); or list those to add");
    }

    @Test
    void oneCategoryIsChosen() {
        assertThat(energy("indicator: i.energy", "where: {energitype: [Alle energityper]}")
                        .figures())
                .containsExactly("oslo i.energy 2021 100 A", "oslo i.energy 2022 90 A", "oslo i.energy 2023 84 A");
    }

    @Test
    void listedPartsAreAdded() {
        assertThat(energy(
                                "indicator: i.energy",
                                "sum: {energitype: [Elektrisitet, Bioenergi, Fossil olje]}",
                                "except: {energitype: [Alle energityper, Fornybar energi]}")
                        .figures())
                .containsExactly("oslo i.energy 2021 100 A", "oslo i.energy 2022 90 A", "oslo i.energy 2023 84 A");
    }

    @Test
    void aCategoryThatIsNeitherAddedNorLeftOutIsTold() {
        assertThat(energy("indicator: i.energy", "sum: {energitype: [Elektrisitet, Bioenergi, Fossil olje]}")
                        .problems())
                .hasSize(2)
                .first()
                .asString()
                .contains("(Alle energityper) of (energitype) is not among what the mapping adds up.");
    }

    @Test
    void aTotalListedWithItsPartsIsRefusedByItsName() {
        assertThatThrownBy(() -> energy("indicator: i.energy", "sum: {energitype: [Alle energityper, Elektrisitet]}"))
                .hasMessageContaining(
                        "(alle energityper) is a total by its name, and is listed to be added to others.");
    }

    @Test
    void aSubtotalListedWithItsPartsIsRefusedByItsNumbers() {
        assertThat(energy(
                                "indicator: i.energy",
                                "sum: {energitype: [Fornybar energi, Elektrisitet, Bioenergi, Fossil olje]}",
                                "except: {energitype: [Alle energityper]}")
                        .problems())
                .singleElement()
                .asString()
                .contains("(fornybar energi) is the sum of (bioenergi), (elektrisitet) in every figure");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aSubtotalIsFoundInFewFiguresByItsDigits(int years) {
        var lines = new ArrayList<String>(List.of("region;energitype;\u00E5r;value"));
        for (int year = 2021; year < 2021 + years; year++) {
            for (String part : List.of(
                    "Elektrisitet;%d;10,5",
                    "Fornybar energi;%d;50,25",
                    "Vannkraft;%d;30,25",
                    "Bioenergi;%d;20,0",
                    "Olje;%d;60,75",
                    "Gass;%d;1,5")) {
                lines.add("Oslo;" + part.formatted(year));
            }
        }
        assertThat(new Desk(folder)
                        .file(lines.toArray(String[]::new))
                        .mapping(
                                "indicator: i.energy",
                                "sum: {energitype: [Elektrisitet, Fornybar energi, Vannkraft, Bioenergi, Olje, Gass]}")
                        .problems())
                .singleElement()
                .asString()
                .contains("(fornybar energi) is the sum of (bioenergi), (vannkraft) in every figure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"66", "660", "100", "0"})
    void aSumOfFewDigitsInOneFigureMayBeChance(String value) {
        assertThat(new Desk(folder)
                        .file(
                                "region;energitype;\u00E5r;value",
                                "Oslo;Olje;2021;" + value,
                                "Oslo;Gass;2021;" + (Integer.parseInt(value) - Integer.parseInt(value) / 10),
                                "Oslo;Ved;2021;" + Integer.parseInt(value) / 10)
                        .mapping("indicator: i.energy", "sum: {energitype: [Olje, Gass, Ved]}")
                        .problems())
                .isEmpty();
    }

    @Test
    void aSumWithoutAPartThatOthersHaveSaysSo() {
        var understood = new Desk(folder)
                .file(
                        "region;energitype;\u00E5r;value",
                        "Oslo;Vann;2021;10,5",
                        "Oslo;Vind;2021;2",
                        "Oslo;Vind;2022;3",
                        "Asker;Vann;2021;1,5",
                        "Asker;Vind;2021;1")
                .mapping("indicator: i.energy", "sum: {energitype: [Vann, Vind]}")
                .understood();

        assertThat(understood.problems()).isEmpty();
        assertThat(understood.figures())
                .extracting(one -> one.value() + " " + one.note())
                .containsExactly("12,5 sum of 2 parts", "3 sum of 1 of 2 parts: without vann", "2,5 sum of 2 parts");
        assertThat(understood.lacking()).containsExactly(Map.entry("vann", 1));
    }

    @Test
    void aSumWithASuppressedPartIsSuppressed() {
        assertThat(new Desk(folder)
                        .file(
                                "region;gass;\u00E5r;value",
                                "Oslo;CO2;2021;1,5",
                                "Oslo;CH4;2021;:",
                                "Oslo;CO2;2022;1,5",
                                "Oslo;CH4;2022;2")
                        .mapping("indicator: e.tonnes", "unit: kt CO2e", "sum: {gass: [CO2, CH4]}")
                        .figures())
                .containsExactly("oslo e.tonnes 2021 Q", "oslo e.tonnes 2022 3500 A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f.result | kr | 494000000 | 494",
                "f.result | 1000 kr | 494 500 | 494,5",
                "f.result | i 1000 kroner | 1 | 0,001",
                "f.result | MNOK | 3,60 | 3,60",
                "f.result | mrd. kr | 1,2 | 1200",
                "f.income-per-capita-kroner | kr per innbygger | 63210 | 63210",
                "f.income-per-capita-kroner | 1000 kr per innbygger | 63,2 | 63200",
                "e.tonnes | 1000 tonn CO2-ekvivalenter | 1,25 | 1250",
                "e.tonnes | tonn CO\u2082-ekv. | 12,5 | 12,5",
                "i.settled | antall | 800 | 800",
                "i.energy | GWh | 1,5 | 1,5",
                "f.result-percent | pst. | 3,6 | 3,6"
            })
    void unitsAreConvertedExactly(String indicator, String unit, String value, String becomes) {
        assertThat(new Desk(folder)
                        .file(
                                "Kommune;Indikator;\u00C5r;Verdi;Enhet",
                                "Oslo;" + indicator + ";2023;" + value + ";" + unit)
                        .figures())
                .containsExactly("oslo " + indicator + " 2023 " + becomes + " A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f.result-percent | prosentpoeng | 3,6 | The unit (prosentpoeng) cannot become that of (f.result-percent)",
                "f.result-percent | kr | 3,6 | cannot become",
                "f.result | '' | 494 | Nothing says whether (f.result) is printed in (million kroner)",
                "e.tonnes | '' | 494 | Nothing says whether (e.tonnes)",
                "f.result | kr per innbygger | 494 | cannot become",
                "i.settled | '' | 3,6 % | The unit (%) cannot become that of (i.settled)",
                "i.settled | parsecs | 3,6 | The unit (parsecs) is not known."
            })
    void unitsThatDoNotFitAreTold(String indicator, String unit, String value, String says) {
        assertThat(new Desk(folder)
                        .file(
                                "Kommune;Indikator;\u00C5r;Verdi;Enhet",
                                "Oslo;" + indicator + ";2023;" + value + ";" + unit)
                        .problems())
                .singleElement()
                .asString()
                .contains(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colums: {} | The key (colums) is not known here. | you meant (columns)",
                "columns: {boddy: x} | The key (boddy) is not known here. | you meant (body)",
                "indicator: f.resultt | The indicator (f.resultt) is not in the catalogue. | you meant (f.result)",
                "unit: parsecs | The unit (parsecs) is not known. | ",
                "decimal-sign: ';' | The sign is (;). | write one of (,.)",
                "indicators: {a: f.result, A: f.result} | (A) is mapped already | ",
                "indicators: {a: {indicator: f.result, unit: tonn CO2e}} | cannot become | this is another indicator",
                "unknown-bodies: ignore | (ignore) is not known here. | write skip",
                "year: 20223 | (20223) is not a year. | from 1900 to 2199",
                "year: 23 | (23) is not a year. | four digits",
                "hyphen: zero | (zero) is not known here. | one of nil, missing"
            })
    void aMappingIsReadStrictly(String line, String says, String maybe) {
        assertThatThrownBy(() -> new Desk(folder).mapping(line))
                .hasMessageContaining("m.yaml:1:")
                .hasMessageContaining(says)
                .hasMessageContaining(maybe == null ? "Maybe" : maybe);
    }

    @Test
    void bodiesNobodyKnowsAreSkippedOnlyWhereTheMappingSaysSo() {
        var understood = new Desk(folder)
                .file("Kommune;Indikator;\u00C5r;Verdi", "Oslo;Bosatte;2023;1", "EKA03;Bosatte;2023;5")
                .mapping("unknown-bodies: skip")
                .understood();

        assertThat(understood.problems()).isEmpty();
        assertThat(understood.passedOver()).containsExactly("EKA03");
    }

    @Test
    void whereOnlyUnknownBodiesWereSkippedTheyAreNamed() {
        assertThat(new Desk(folder)
                        .file("Kommune;Indikator;\u00C5r;Verdi", "EKA03;Bosatte;2023;5", "9901 Nyby;Bosatte;2023;1")
                        .mapping("unknown-bodies: skip")
                        .problems())
                .singleElement()
                .asString()
                .contains("were passed over: (9901 Nyby), (EKA03).")
                .contains(
                        "nyby: {kind: municipality, name: {nb: \"Nyby\", en: \"Nyby\"}, numbers: [{number: \"9901\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9901 Ny, by: {x} #1", "Ny\\by", "EKG13 KOSTRA-gruppe 13", "KOSTRA-gruppe 13", "EKA13"})
    void theLineThatAddsABodyIsReadAsABody(String text) {
        String problem = new Desk(folder)
                .file("Kommune;Indikator;\u00C5r;Verdi", text + ";Bosatte;2023;5")
                .problems()
                .get(0);
        String line = problem.substring(problem.indexOf("your figures: ") + "your figures: ".length())
                .replace("NUMBER", "9901");
        var body = Catalogue.read(
                        List.of(
                                FileTree.of(
                                        "",
                                        Map.of(
                                                "bodies.yaml",
                                                line + "\n",
                                                "indicators.yaml",
                                                "a.b: {name: {nb: b, en: b}, unit: GWh, decimals: 1, better: lower, definition: d}\n"))))
                .bodies()
                .iterator()
                .next();
        boolean isGroup = text.startsWith("EK") || text.startsWith("KOSTRA");
        assertThat(body.kind()).isEqualTo(isGroup ? Body.Kind.GROUP : Body.Kind.MUNICIPALITY);
        assertThat(body.name().nb()).isEqualTo(text.equals("EKA13") ? "NAME" : text.replaceFirst("^(9901|EKG13) ", ""));
    }

    @Test
    void categoriesThatAreNotListedAreLeftOutAndNamed() {
        var understood = new Desk(folder)
                .file("Kommune;Tema;\u00C5r;Tall", "Oslo;Faktisk bosetting;2023;1", "Oslo;Anmodning;2023;5")
                .mapping("columns: {indicator: Tema}", "indicators: {Faktisk bosetting: i.settled}")
                .understood();

        assertThat(understood.figures()).hasSize(1);
        assertThat(understood.tables().get(0).tally().notMapped()).containsExactly("Anmodning");
    }

    @Test
    void aColumnThatIsNotThereIsTold() {
        assertThat(new Desk(folder)
                        .file("Kommune;\u00C5r;Bosatte", "Oslo;2023;1")
                        .mapping("where: {Kj\u00F8nn: [Begge]}")
                        .problems())
                .singleElement()
                .asString()
                .contains(
                        "does not say: kj\u00F8nn",
                        "Maybe the mapping expects kj\u00F8nn under (kj\u00F8nn): write that above the column, or the"
                                + " column's own header into a copy of the mapping.");
    }

    @Test
    void oneSignIsNotBoth() {
        assertThatThrownBy(() -> new Desk(folder).mapping("decimal-sign: \",\"", "thousands-sign: \",\""))
                .hasMessageContaining("(,) is the decimal sign, too.");
    }

    @Test
    void aRowWithoutItsIndicatorIsToldThoughTheMappingListsThem() {
        var desk = new Desk(folder)
                .file("Kommune;Tema;\u00C5r;Tall", "Oslo;Faktisk bosetting;2023;1", "Oslo;;2024;5", "Oslo;;2025;")
                .mapping("columns: {indicator: Tema}", "indicators: {Faktisk bosetting: i.settled}");

        assertThat(desk.problems())
                .singleElement()
                .asString()
                .contains("made0.csv:3:6: The row does not say which indicator its figure is of.");
    }
}
