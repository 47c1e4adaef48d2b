package no.maalkort.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
    private static final DecimalText COMMA = new DecimalText(',');

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,6 | 3.6",
                "3,60 | 3.60",
                "-3,2 | -3.2",
                "0,5 | 0.5",
                "-0,5 | -0.5",
                "\u22123,2 | -3.2",
                "494 | 494",
                "0 | 0"
            })
    void whatIsPrintedIsReadWithItsDigits(String text, String number) throws DecimalText.Refused {
        assertThat(COMMA.read(text)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.6",
                "1 234,5",
                "1\u00A0234,5",
                "1\u202F234,5",
                "1.234,5",
                "3,6 %",
                "..",
                ":",
                ".",
                "",
                "3,",
                ",6",
                "1e9",
                "+3",
                "3,6,7",
                "NaN",
                "\u0663",
                "1234567890123456789012345678901"
            })
    void whatCouldBeMisreadIsRefused(String text) {
        assertThatThrownBy(() -> COMMA.read(text)).isInstanceOf(DecimalText.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.6 | write 3,6 if (.) is its decimal sign; leave it out if it separates thousands.",
                ".. | leave the value empty and give a status that says why: Q, L, M or O.",
                "1 234,5 | leave out the spaces that separate thousands.",
                "5.49e2 | write digits only, such as 1234,5.",
                "-0,0 | write it without the sign.",
                "3,6% | leave the unit to its own column.",
                "1 234.5 | leave out the spaces that separate thousands.",
                "ca. 4 | write the number alone; words belong in (note), and an estimate has status E.",
                "1234567890123456789012345678901 | two cells have run together.",
                "0003,90 | write (3,90), or is it a code?",
                "-03 | write (-3), or is it a code?"
            })
    void aRefusalSaysWhatToDo(String text, String maybe) {
        assertThatThrownBy(() -> COMMA.read(text)).extracting("maybe").isEqualTo(maybe);
    }
}
