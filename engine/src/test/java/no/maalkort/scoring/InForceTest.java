package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import no.maalkort.judgement.State;
import org.junit.jupiter.api.Test;

/** A goal in words holds from the year its source says, else from the first it was seen for. */
class InForceTest {

    @Test
    void wordsFirstSeenForAYearHoldFromThen() {
        var town = new Town().goal("words", "in-force: {seen: [2019, 2021], source: s}");

        assertThat(town.judge(2018, "words").code()).isEqualTo("NOT_YET");
        assertThat(town.judge(2019, "words").state()).isEqualTo(State.MANUAL);
    }

    @Test
    void whatTheSourceSaysGoesFirst() {
        var town = new Town().goal("words", "in-force: {from: 2015, seen: [2019], source: s}");

        assertThat(town.judge(2018, "words").state()).isEqualTo(State.MANUAL);
    }

    @Test
    void wordsOfUnknownBeginningAlwaysHold() {
        assertThat(new Town().goal("words", "").judge(2018, "words").state()).isEqualTo(State.MANUAL);
    }
}
