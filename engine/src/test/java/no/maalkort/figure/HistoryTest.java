package no.maalkort.figure;

import static no.maalkort.figure.Shelf.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every value a period ever had is told, by publisher and publication, beside what it replaced. */
class HistoryTest {
    private static List<String> told(Shelf shelf, String indicator, String asOf) {
        return shelf.figures().history(indicator, "baerum", LocalDate.parse(asOf)).stream()
                .map(one -> one.period() + " " + one.publisher() + (one.computed() ? " computed " : " ")
                        + one.known().published() + " " + digits(one.value()) + " " + one.status() + " "
                        + digits(one.change()))
                .toList();
    }

    private static String digits(BigDecimal number) {
        return number == null
                ? "-"
                : number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    @Test
    void eachPublishersValuesInTheOrderTheyCame() {
        var shelf = new Shelf()
                .release("z-march", "SSB", "2021-03-15", row("f.result", 2020, "5,9", "P"))
                .release(
                        "a-june",
                        "SSB",
                        "2021-06-15",
                        row("f.result", 2020, "6,1", "A"),
                        row("f.result", 2019, "4", "A"))
                .release("report", "KS", "2021-05", row("f.result", 2020, "6,0", "A"));

        assertThat(told(shelf, "f.result", "2021-12-31"))
                .containsExactly(
                        "2019 SSB 2021-06-15 4 A -",
                        "2020 KS 2021-05 6 A -",
                        "2020 SSB 2021-03-15 5.9 P -",
                        "2020 SSB 2021-06-15 6.1 A 0.2");
        assertThat(told(shelf, "f.result", "2021-06-14"))
                .containsExactly("2020 KS 2021-05 6 A -", "2020 SSB 2021-03-15 5.9 P -");
    }

    @Test
    void aValueThatWasHiddenOrIsAForecastIsOneToo() {
        var shelf = new Shelf()
                .release("a", "SSB", "2020", row("f.result", 2021, "5", "F"))
                .release("b", "SSB", "2021", row("f.result", 2021, "", "Q"))
                .release("c", "SSB", "2022", row("f.result", 2021, "5", "A"));

        assertThat(told(shelf, "f.result", "2030-01-01"))
                .containsExactly("2021 SSB 2020 5 F -", "2021 SSB 2021 - Q -", "2021 SSB 2022 5 A -");
    }

    @Test
    void aChangeIsComputedAnewFromEachReleaseThatHoldsItAndItsBase() {
        var shelf = new Shelf()
                .release("first", "ME", "2022", row("e.tonnes", 2009, "100", "A"), row("e.tonnes", 2021, "95", "A"))
                .release("other", "ME", "2023", row("f.result", 2021, "1", "A"))
                .release("second", "ME", "2024", row("e.tonnes", 2009, "80", "A"), row("e.tonnes", 2021, "94", "A"))
                .release("report", "KS", "2023", row("e.change", 2021, "-5", "A"));

        assertThat(told(shelf, "e.change", "2030-01-01"))
                .containsExactly(
                        "2021 KS 2023 -5 A -", "2021 ME computed 2022 -5 A -", "2021 ME computed 2024 17.5 A 22.5");
        assertThat(told(shelf, "e.change", "2023-12-31")).noneMatch(one -> one.contains("2024"));
    }

    @Test
    void aMeanChangesWithEachOfItsFigures() {
        var shelf = new Shelf()
                .release(
                        "first",
                        "SSB",
                        "2021",
                        row("f.result", 2018, "1", "A"),
                        row("f.result", 2019, "2", "A"),
                        row("f.result", 2020, "3", "P"))
                .release("second", "SSB", "2022", row("f.result", 2020, "6", "A"))
                .release("third", "SSB", "2023", row("f.result", 2018, "1", "A"));

        assertThat(told(shelf, "f.mean", "2030-01-01"))
                .containsExactly(
                        "2020 SSB computed 2021 2 P -", "2020 SSB computed 2022 3 A 1", "2020 SSB computed 2023 3 A 0");
    }

    @Test
    void whatWasNeverPublishedHasNone() {
        assertThat(told(new Shelf(), "f.result", "2030-01-01")).isEmpty();
        assertThat(told(new Shelf(), "e.change", "2030-01-01")).isEmpty();
    }
}
