package no.maalkort.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Norm NORM = Norm.ofLevels(null, new BigDecimal("3"), new BigDecimal("4"));

    private static Reading of(String value) {
        return new Reading("finance.result", "finance.result-percent", new BigDecimal(value), NORM);
    }

    @Test
    void exactlyTheLevelIsAtLeastIt() {
        assertThat(of("4.00").atLeast("target").margin()).isEqualByComparingTo("0");
    }

    @Test
    void aHairUnderIsBelow() {
        assertThat(of("3.9999").below("target").margin()).isEqualByComparingTo("-0.0001");
    }

    @Test
    void aFalseReasonCannotBeGiven() {
        assertThatThrownBy(() -> of("3.6").atLeast("target"))
                .isInstanceOf(FalseComparison.class)
                .hasMessage("The observed value (3.6) of (finance.result-percent) is not AT_LEAST the target (4).\n"
                        + "Maybe the when-part and the then-part of the rule disagree.");
    }

    @Test
    void theLeastDemandingLevelIsToldByItsOwnName() {
        assertThat(of("2.9").below("leastDemanding").level()).isEqualTo("minimum");
    }

    @Test
    void aRuleMayOnlyGiveAVerdictWithItsReasons() {
        assertThatThrownBy(() -> of("3").judge(State.NO_DATA, of("3").atLeast("minimum")))
                .hasMessageContaining("Maybe give MET");
        assertThatThrownBy(() -> of("3").judge(State.MET)).hasMessageContaining("at least one comparison");
    }

    @Test
    void thereIsNoLevelOfAnotherName() {
        assertThatThrownBy(() -> of("3").atLeast("goal")).hasMessageContaining("no level named (goal)");
    }
}
