package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.maalkort.table.WorkbookMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A blank cell repeats the one above where a mapping says so, and only there; the refusal gives the line to paste. */
class RepeatsTest {
    private static final String LINE = "columns: {body: {column: 1, blank: above}, indicator: {column: 2}}";

    /** Made, in the shape of a table that Statistics Norway's site saves as a workbook. */
    private static final String[][] SAVED = {
        {"06913: N\u00F8kkeltall, etter region, statistikkvariabel og \u00E5r"},
        {},
        {"", "", "2022", "2023"},
        {"3024 B\u00E6rum", "Netto driftsresultat (prosent)", "3,6", "4,1"},
        {"", "Bosatte (personer)", "61", "62"},
        {"0301 Oslo", "Netto driftsresultat (prosent)", "1,5", ".."},
        {"", "Bosatte (personer)", "900", "800"},
        {},
        {"Bosatte (personer):"},
        {"Tallene er per 1. januar."},
        {},
        {"Sist endret:"},
        {"Bosatte (personer):"},
        {"20250221 08:00"},
        {"Kilde:"},
        {"Statistisk sentralbyr\u00E5"},
        {"Kontakt:"},
        {"Kari Nordmann, Statistisk sentralbyr\u00E5"},
        {" +47 00 00 00 00"},
        {"Copyright"},
        {"M\u00E5leenhet:"},
        {"Bosatte (personer):"},
        {"personer"},
        {"Database:"},
        {"Ekstern PROD"},
        {"Intern referansekode:"},
        {"063301"}
    };

    @TempDir
    private Path folder;

    private Desk saved() {
        return new Desk(folder).bytes("saved.xlsx", WorkbookMaker.of("06913", "", SAVED));
    }

    private Desk file(String... lines) {
        return new Desk(folder).file(lines);
    }

    @Test
    void aSavedWorkbookIsReadByTheLineThatItsRefusalGives() {
        var refused = saved().problems();

        assertThat(refused)
                .singleElement()
                .asString()
                .contains(
                        "saved.xlsx:06913!A3",
                        "does not say: body, indicator.",
                        "put this line into a mapping: " + LINE);
        assertThat(saved().mapping(LINE).figures())
                .containsExactly(
                        "baerum f.result-percent 2022 3,6 A",
                        "baerum f.result-percent 2023 4,1 A",
                        "baerum i.settled 2022 61 A",
                        "baerum i.settled 2023 62 A",
                        "oslo f.result-percent 2022 1,5 A",
                        "oslo f.result-percent 2023 L",
                        "oslo i.settled 2022 900 A",
                        "oslo i.settled 2023 800 A");
        assertThat(saved().mapping(LINE).evidence())
                .contains(
                        "blank cells: 2 in column 1 (06913!A5 and on; each repeats the one above, as the mapping says)");
    }

    @Test
    void aTurnedTableIsReadByTheLineThatItsRefusalGives() {
        String[] lines = {
            "region;\u00E5r;Netto driftsresultat (%);Bosatte",
            "3024 B\u00E6rum;2022;3,6;61",
            ";2023;4,1;62",
            "0301 Oslo;2022;1,5;900"
        };
        String line = "columns: {body: {header: \"region\", blank: above}}";

        assertThat(file(lines).problems())
                .containsExactly("made0.csv:3:1: The row does not say whose figures it holds.\n"
                        + "  Maybe write it in each row; or, if its blank cells repeat the one above, put this line into a"
                        + " mapping: " + line);
        assertThat(file(lines).mapping(line).figures())
                .contains(
                        "baerum f.result-percent 2023 4,1 A", "baerum i.settled 2023 62 A", "oslo i.settled 2022 900 A")
                .hasSize(6);
        assertThat(file(lines).mapping(line).evidence())
                .contains("blank cells: 1 in (region) (3:1 and on; each repeats the one above, as the mapping says)");
    }

    @Test
    void yearsAndIndicatorsMayStandOnceToo() {
        String[] lines = {
            "Kommune;\u00C5r;Indikator;Verdi",
            "Oslo;2022;Bosatte;900",
            "Asker;;;70",
            "Oslo;2023;;901",
            ";;Energibruk;10,5"
        };
        assertThat(file(lines).problems())
                .hasSize(2)
                .anySatisfy(one -> assertThat(one).contains("columns: {year: {header: \"\u00C5r\", blank: above}}"))
                .anySatisfy(
                        one -> assertThat(one).contains("columns: {indicator: {header: \"Indikator\", blank: above}}"));
        assertThat(file(lines)
                        .mapping(
                                "columns:",
                                "  body: {header: Kommune, blank: above}",
                                "  year: {header: \u00E5r, blank: above}",
                                "  indicator: [nummer, {header: indikator, blank: above}]")
                        .figures())
                .containsExactly(
                        "oslo i.settled 2022 900 A",
                        "asker i.settled 2022 70 A",
                        "oslo i.settled 2023 901 A",
                        "oslo i.energy 2023 10,5 A");
    }

    @Test
    void nothingIsRepeatedOverAnEmptyRowNorOfANoteBetween() {
        String line = "columns: {body: {header: kommune, blank: above}}";

        assertThat(file("Kommune;\u00C5r;Bosatte", "Oslo;2022;900", "", ";2023;1600")
                        .mapping(line)
                        .problems())
                .containsExactly(
                        "made0.csv:4:1: The row does not say whose figures it holds.\n  Maybe write it in each row.");
        assertThat(file("Kommune;\u00C5r;Bosatte", "Oslo;2022;900", "Sum;;", ";2023;1600")
                        .mapping(line)
                        .problems())
                .singleElement()
                .asString()
                .contains("(Sum) is not in the catalogue");
    }

    @Test
    void aColumnIsTakenByItsNumberOnlyWhereNoHeaderSaysWhatItWould() {
        String[] mapping = {"columns: {body: {column: 1}, year: {column: 2}, indicator: {column: 2}}"};

        assertThat(file(";2022;2023", "Oslo;3;4")
                        .mapping(mapping[0], "indicator: i.settled")
                        .figures())
                .hasSize(2);
        assertThat(file(";;Bosatte", "Oslo;2022;3").mapping(mapping).figures())
                .containsExactly("oslo i.settled 2022 3 A");
        assertThat(file(";;2022", "Oslo;Bosatte;3").mapping(mapping).figures())
                .containsExactly("oslo i.settled 2022 3 A");
        assertThat(file("Sted;;2022", "Oslo;Bosatte;3").mapping(mapping).problems())
                .singleElement()
                .asString()
                .contains("does not say: body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{column: 0} | There is no column (0).",
                "{column: 501} | There is no column (501).",
                "{blank: above} | A column is named by its (header) or by its number",
                "{header: a, column: 1} | A column is named by its (header) or by its number",
                "{header: a, blank: below} | (below) is not known here.",
                "[{column: 1}, {column: 2}] | A number is given twice."
            })
    void aColumnIsNamedStrictly(String column, String says) {
        assertThatThrownBy(() -> file("x").mapping("columns: {body: " + column + "}"))
                .hasMessageContaining(says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "status", "multiplier", "publisher"})
    void whatIsSaidOfOneFigureIsNotRepeated(String role) {
        assertThatThrownBy(() -> file("x").mapping("columns: {" + role + ": {header: a, blank: above}}"))
                .hasMessageContaining("A blank cell of (" + role + ") never says what the one above says.");
    }

    /** Small tables made from a seed: with each name once, and with each name in its row, they are the same figures. */
    @Test
    void aTableIsTheSameWithItsNamesOnceAndInEachRow() {
        var random = new Random(20260701);
        for (int round = 0; round < 50; round++) {
            var once = new ArrayList<String>(List.of(";;2021;2022"));
            var each = new ArrayList<String>(List.of("Kommune;Indikator;2021;2022"));
            for (String body : List.of("Oslo", "Asker", "3024 B\u00E6rum")) {
                String named = body;
                for (String indicator : List.of("Bosatte", "Energibruk", "Netto driftsresultat")) {
                    if (random.nextInt(3) > 0) {
                        String figures = ";" + indicator + ";" + random.nextInt(1000) + ";" + random.nextInt(1000);
                        once.add(named + figures);
                        each.add(body + figures);
                        named = "";
                    }
                }
            }
            if (once.size() > 1) {
                assertThat(file(once.toArray(String[]::new)).mapping(LINE).figures())
                        .isEqualTo(new Desk(folder)
                                .file(each.toArray(String[]::new))
                                .figures());
            }
        }
    }
}
