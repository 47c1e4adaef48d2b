package no.maalkort.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a cell is said to stand is where people find it, also after cells of several lines. */
class CellStartTest {
    private static final String ROW = "a;\"b;b\";\"two\nlines\";d\nnext;row";

    @ParameterizedTest
    @CsvSource({"0, 7, 1", "1, 7, 3", "2, 7, 9", "3, 8, 8", "4, 8, 9"})
    void aCellBeginsAfterTheDelimitersThatStandInNoQuotes(int cell, int line, int column) {
        assertThat(CellStart.of(ROW, 7, cell, ';')).isEqualTo(new CellStart(line, column));
    }
}
