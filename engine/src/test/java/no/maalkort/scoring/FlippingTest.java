package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import no.maalkort.judgement.State;
import org.junit.jupiter.api.Test;

class FlippingTest {
    @Test
    void aValueThatCannotBeFlipsNothing() {
        var town = new Town()
                .file("indicators.yaml", """
                        f.count: {name: {nb: Antall, en: Count}, unit: persons, decimals: 0, better: higher, definition: d, range: {from: 0}}
                        """)
                .atLeast("one", "indicator: f.count\nlevels: [{kind: target, value: 0, from: 2010, source: s}]")
                .release("r", "2021", "f.count;2020;0;persons;A;");

        assertThat(town.judge(2020, "one").state()).isEqualTo(State.MET);
        assertThat(town.judge(2020, "one").flips()).as("minus one person").isEmpty();
    }

    @Test
    void aValueThatCanBeDoes() {
        var town = new Town()
                .atLeast("one", "indicator: f.a\nlevels: [{kind: target, value: 0, from: 2010, source: s}]")
                .release("r", "2021", "f.a;2020;0;%;A;");

        assertThat(town.judge(2020, "one").flips()).hasSize(1);
    }

    @Test
    void whatAFlipOfAShareTakesIsSaidInKronerWhereTheyStandBesideIt() {
        var town = new Town()
                .file("indicators.yaml", """
                        f.result-percent: {name: {nb: Resultat, en: Result}, unit: "%", decimals: 1, better: higher, definition: d}
                        f.result-million-kroner: {name: {nb: Kroner, en: Kroner}, unit: million kroner, decimals: 0, better: higher, definition: d}
                        """)
                .atLeast(
                        "one",
                        "indicator: f.result-percent\nbeside: [f.result-million-kroner]\n"
                                + "levels: [{kind: target, value: 4, from: 2010, source: s}]")
                .release(
                        "r",
                        "2021",
                        "f.result-percent;2020;3,6;%;A;",
                        "f.result-million-kroner;2020;494;million kroner;A;")
                .release("s", "2022", "f.result-percent;2021;5;%;A;");

        var ofTheYear = town.judge(2020, "one");
        assertThat(ofTheYear.flips()).singleElement().satisfies(flip -> {
            assertThat(flip.amount().more()).isEqualByComparingTo("54.8889");
            assertThat(flip.amount().unit()).isEqualTo("million kroner");
        });
        assertThat(ofTheYear.explanation().nb().change().replace('\u00A0', ' '))
                .isEqualTo("Ved 4,0 % er målet nådd, om lag 55 mill. kr mer.");
        assertThat(ofTheYear.explanation().en().change().replace('\u00A0', ' ')).contains("about NOK 55 million more.");
        assertThat(town.judge(2021, "one").flips()).allMatch(flip -> flip.amount() == null);
    }
}
