package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SDMX's multiplier is the power of ten of the unit: a figure is scaled by it exactly, or refused. */
class MultipliedTest {
    @TempDir
    private Path folder;

    private Desk row(String indicator, String unit, String multiplier, String value) {
        return new Desk(folder)
                .file(
                        "GEO,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT",
                        String.join(",", "3024", indicator, "2021", value, unit, multiplier))
                .mapping("decimal-sign: \".\"");
    }

    @ParameterizedTest
    @CsvSource({
        "i.settled, persons, 3, 63.2, 63200",
        "i.settled, antall, 0, 63, 63",
        "i.settled, '', 3, 63.2, 63200",
        "i.settled, THS_PER, 0, 63.2, 63200",
        "f.result-percent, PC, 0, 3.6, '3,6'",
        "f.result-percent, PT, 0, 3.6, '3,6'",
        "f.result, NOK, 6, 494, 494",
        "f.result, NOK, 0, 494500000, '494,5'",
        "f.result, NOK, 9, 0.4945, '494,5'",
        "f.result, NOK, 3: Thousands, 494500, '494,5'",
        "f.result, mill. kr, 0, 494, 494",
        "f.result, '', 6, 494, 494",
        "f.result-percent, '%', 0, 3.6, '3,6'",
        "i.energy, GWh, 0, 12, 12"
    })
    void aFigureIsScaledByItExactly(String indicator, String unit, String multiplier, String value, String read) {
        assertThat(row(indicator, unit, multiplier, value).figures())
                .containsExactly("baerum " + indicator + " 2021 " + read + " A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i.settled | persons | '' | The multiplier () is no power of ten.",
                "i.settled | persons | thousands | The multiplier (thousands) is no power of ten.",
                "i.settled | persons | 99 | The multiplier (99) is no power of ten.",
                "f.result | mill. kr | 6 | both state a size, and they may mean the same one or multiply.",
                "f.result-percent | % | 3 | such a unit has no thousands.",
                "i.energy | GWh | 3 | Nothing is known of the unit (GWh)",
                "i.settled | tonn CO2e | 3 | The unit (tonn CO2e) cannot become that of (i.settled)"
            })
    void anotherIsRefused(String indicator, String unit, String multiplier, String reason) {
        assertThat(row(indicator, unit, multiplier, "63.2").problems())
                .singleElement()
                .asString()
                .contains(reason);
    }

    @Test
    void itMayHaveAnotherHeader() {
        assertThat(new Desk(folder)
                        .file("Kommune;Indikator;\u00C5r;Verdi;Enhet;Tierpotens", "Oslo;Bosatte;2021;5;personer;2")
                        .mapping("columns: {multiplier: tierpotens}")
                        .figures())
                .containsExactly("oslo i.settled 2021 500 A");
    }

    @Test
    void theNoteSaysWhatWasPrinted() {
        assertThat(row("i.settled", "persons", "3", "63.2").understood().figures())
                .extracting(Taken::note)
                .containsExactly("printed as 63.2 in persons, multiplier 3");
    }

    /** A column of another name for the multiplier is none that is not read. */
    @Test
    void aScaleInWordsIsNotPassedOver() {
        assertThat(new Desk(folder)
                        .file("Kommune;\u00C5r;Indikator;Verdi;Enhet;Skala", "Oslo;2021;Resultat i kroner;3;kr;mill.")
                        .problems())
                .singleElement()
                .asString()
                .contains("The multiplier (mill.) is no power of ten.");
    }
}
