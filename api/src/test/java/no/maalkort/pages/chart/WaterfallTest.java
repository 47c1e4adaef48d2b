package no.maalkort.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.pages.Phrases;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    private static Waterfall drawn(String start, String... amounts) {
        var steps = List.of(amounts).stream()
                .map(amount -> new Waterfall.Step("cause", new BigDecimal(amount), null))
                .toList();
        return Waterfall.of("w", "title", "2020", new BigDecimal(start), steps, "2023", 0, Phrases.in(Language.NB));
    }

    @Test
    void whatIsShownAddsUpThoughEachIsRounded() {
        var rows = drawn("10.4", "0.4", "0.4", "0.4").rows();
        assertThat(rows).extracting(Waterfall.Row::amount).containsExactly("10", "+1", "0", "+1", "12");
    }

    @Test
    void aCauseThatDidNothingKeepsItsRow() {
        var rows = drawn("100", "0", "-20").rows();
        assertThat(rows).extracting(Waterfall.Row::kind).containsExactly("end", "none", "down", "end");
        assertThat(rows).extracting(Waterfall.Row::x).containsExactly("0%", "100%", "80%", "0%");
        assertThat(rows.get(2).amount()).isEqualTo("\u221220");
    }

    @Test
    void everyRowButTheLastLeadsOn() {
        var rows = drawn("50", "30", "-10").rows();
        assertThat(rows).extracting(Waterfall.Row::next).containsExactly("62.5%", "100%", "87.5%", null);
    }

    @Test
    void nothingAtAllIsDrawnToo() {
        assertThat(drawn("0", "0").rows()).extracting(Waterfall.Row::width).containsExactly("0%", "0%", "0%");
    }
}
