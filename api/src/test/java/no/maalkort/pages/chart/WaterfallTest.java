package no.maalkort.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.maalkort.figure.Language;
import no.maalkort.pages.Phrases;
import no.maalkort.pages.chart.Waterfall.Kind;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    private static final Phrases NB = Phrases.in(Language.NB);

    private static Waterfall of(String from, String... steps) {
        var some = new ArrayList<Waterfall.Step>();
        for (String step : steps) {
            some.add(new Waterfall.Step("steg", new BigDecimal(step), ""));
        }
        return Waterfall.of("w", "Poeng", "2020", new BigDecimal(from), some, "2023", NB);
    }

    @Test
    void stepsAreToldAsTheDifferenceOfTheSumsThatAreShown() {
        assertThat(of("40", "0", "10", "0", "-28.836", "-1.333").bars())
                .extracting(Waterfall.Bar::amount)
                .containsExactly("40", "0", "+10", "0", "−29", "−1", "20");
    }

    @Test
    void upAndDownAndNothingAreDrawnApart() {
        assertThat(of("40", "10", "-20", "0").bars())
                .extracting(Waterfall.Bar::kind)
                .containsExactly(Kind.END, Kind.UP, Kind.DOWN, Kind.NONE, Kind.END);
    }

    @Test
    void aBarLiesBetweenTheSumsBeforeAndAfterIt() {
        var bars = of("40", "10", "-20").bars();
        assertThat(bars).extracting(Waterfall.Bar::x).containsExactly("0%", "80%", "60%", "0%");
        assertThat(bars).extracting(Waterfall.Bar::width).containsExactly("80%", "20%", "40%", "60%");
        assertThat(bars).extracting(Waterfall.Bar::joint).containsExactly("80%", "100%", "60%", null);
    }

    @Test
    void nothingThatBecomesNothingIsDrawnToo() {
        assertThat(of("0").bars()).extracting(Waterfall.Bar::width).containsExactly("0%", "0%");
    }

    @Test
    void itIsSaidInWords() {
        assertThat(of("40", "-20").description()).isEqualTo("2020 40, steg −20, 2023 20.");
    }

    @Test
    void whatIsShownAddsUpWhateverTheAmounts() {
        var random = new Random(8);
        for (int run = 0; run < 500; run++) {
            var sum = new BigDecimal(random.nextInt(100_000)).movePointLeft(3);
            var steps = new ArrayList<String>();
            var at = sum;
            for (int i = 0; i < 5; i++) {
                var next = new BigDecimal(random.nextInt(100_000)).movePointLeft(3);
                steps.add(next.subtract(at).toPlainString());
                at = next;
            }
            var shown = of(sum.toPlainString(), steps.toArray(String[]::new)).bars().stream()
                    .map(bar -> new BigDecimal(bar.amount().replace('−', '-')))
                    .toList();
            int last = shown.size() - 1;
            assertThat(shown.subList(0, last).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(List.of(sum, steps).toString())
                    .isEqualByComparingTo(shown.get(last));
        }
    }
}
