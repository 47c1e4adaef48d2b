package no.maalkort.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import no.maalkort.figure.Language;
import no.maalkort.pages.Phrases;
import no.maalkort.scorecard.Scorecard;
import org.junit.jupiter.api.Test;

/** A score with its bounds: the number only where it is shown, the bounds wherever something is open. */
class BoundsTest {
    private static Bounds of(String score, String low, String high) {
        var points = score == null ? null : new BigDecimal(score);
        var of = new Scorecard.Score(
                points, null, new BigDecimal(low), new BigDecimal(high), BigDecimal.ONE, BigDecimal.ONE, 2, 1);
        return Bounds.of("x", of, Phrases.in(Language.NB));
    }

    @Test
    void aWithheldScoreShowsItsBoundsAlone() {
        var bounds = of(null, "19.83", "96.5");
        assertThat(bounds.label()).isEqualTo("20–97");
        assertThat(bounds.scored()).isFalse();
        assertThat(bounds.description()).isEqualTo("Poengsummen kan bli mellom 20 og 97.");
        assertThat(bounds.low()).isEqualTo("19.83%");
        assertThat(bounds.open()).isEqualTo("76.67%");
    }

    @Test
    void aScoreStandsBeforeItsBoundsWhereSomethingIsOpen() {
        assertThat(of("72.4", "31", "84").label()).isEqualTo("72 (31–84)");
        assertThat(of("72.4", "72.4", "72.4").label()).isEqualTo("72");
        assertThat(of("100", "100", "100").description()).isEqualTo("Poengsummen er 100.");
    }

    @Test
    void nothingIsRoundedIntoTheWholeOrIntoNone() {
        assertThat(of("99.7", "99.7", "99.7").label()).isEqualTo("99");
        assertThat(of("0.2", "0.2", "0.2").label()).isEqualTo("1");
    }
}
