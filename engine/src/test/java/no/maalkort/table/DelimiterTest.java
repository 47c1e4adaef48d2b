package no.maalkort.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The delimiter is decided by the whole file, or both readings are shown. */
class DelimiterTest {
    @TempDir
    private Path folder;

    private Made made(String text) {
        return Made.text(folder, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "navn;verdi/a;1,5/b;2,5 | semicolon",
                "navn;2020;2021/a;1,5;2,5/b;3,5;4,5 | semicolon",
                "2020;1,5/2021;2,5 | semicolon",
                "navn; 2020; 2021/Oslo; 1,5; 2,5/Bodø; 3,5; 4,5 | semicolon",
                "year,value/2020,5/2021,7 | comma",
                "name,2020,2021/a,1.5,2.5/b,3.5,4.5 | comma",
                "name,note,v/a,\"x; y\",1/b,\"z; w\",2 | comma",
                "name,note,v/a,x; y,1/b,z; w,2 | comma",
                "navn\t2020\t2021/a\t1,5\t2,5/b\t3,5\t4,5 | tab",
                "Tabell 1: Nøkkeltall, etter region//region;2020;2021/Oslo;1,5;2,5/Bodø;1,5;2,5/Kilde: SSB, KOSTRA, mars | semicolon",
                "navn;tekst/a;i 2020, 2021/b;kr 5, og mer | semicolon",
            })
    void theDelimiterIsTheSignThatExplainsTheOthers(String text, String delimiter) {
        assertThat(made(text.replace('/', '\n')).evidence().get(1)).startsWith("delimiter: " + delimiter + " (");
    }

    @Test
    void whereTwoSignsSplitEvenlyBothReadingsAreShown() {
        assertThat(made("a;b,c\nd;e,f\n").problems())
                .containsExactly("made.csv:1: What separates the cells is not certain; the row reads as"
                        + " (a) (b,c) with semicolon or as (a;b) (c) with comma.\n"
                        + "  Maybe paste (delimiter: \";\") or (delimiter: \",\") into the mapping.");
        assertThat(made("Tall, etter år\nOslo;1,5\n").problems())
                .singleElement()
                .asString()
                .contains("What separates the cells is not certain");
        assertThat(made("3,6\n4,0\n").problems())
                .singleElement()
                .asString()
                .contains("The comma may separate two columns or be a decimal sign: (3,6).");
        assertThat(made("a;b,c\nd;e,f\n").declared(null, ',', null).rows())
                .containsExactly(List.of("a;b", "c"), List.of("d;e", "f"));
        assertThat(made("bare prosa\nog mer\n").problems())
                .singleElement()
                .asString()
                .contains("No semicolon, comma or tab");
        assertThat(made("a;b\n").declared(null, 'x', null).problems())
                .singleElement()
                .asString()
                .contains("The delimiter (x) is not known.");
    }

    @Test
    void excelsSeparatorLineIsNoRow() {
        assertThat(made("sep=,\na;b,c\n1;2,3\n").rows()).containsExactly(List.of("a;b", "c"), List.of("1;2", "3"));
    }
}
