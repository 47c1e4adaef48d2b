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
}
