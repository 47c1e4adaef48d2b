package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.maalkort.judgement.Reason;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.RuleCoverage;
import no.maalkort.scoring.RuleCoverage.RuleOf;
import no.maalkort.scoring.RuleCoverage.Unfed;
import no.maalkort.scoring.RuleCoverage.Unjudged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the built-in rules, cases and figures leave of each other: nothing that cases could mend. */
class RuleCoverageTest {
    private static final RuleCoverage COVERAGE = new RuleCoverage(WORKSPACE);

    static Stream<LoadedPack> packs() {
        return Stream.concat(WORKSPACE.packs().all().stream(), WORKSPACE.packs().checks().stream());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyRuleJudgesOneCaseAndNotAnother(LoadedPack pack) {
        var left = COVERAGE.of(pack);

        assertThat(left.inNoCase()).isEmpty();
        assertThat(left.inEveryCase()).isEmpty();
        assertThat(left.levelsWithoutCase()).isEmpty();
    }

    @Test
    void whyAGoalHasNoRuleIsSaid() {
        assertThat(COVERAGE.of(WORKSPACE.packs().pack("baerum")).unjudged())
                .contains(
                        new Unjudged("baerum", "climate.circular-economy", Reason.Code.WORDS_ONLY),
                        new Unjudged("baerum", "climate.pwc-rank", Reason.Code.FOR_INFORMATION),
                        new Unjudged("baerum", "climate.residual-waste", Reason.Code.NO_BASELINE));
    }

    @Test
    void whatNoRealYearAsksForIsTold() {
        var left = COVERAGE.of(WORKSPACE.packs().pack("baerum"));

        assertThat(left.unfed())
                .contains(new Unfed("baerum", "climate.cycling-share", "climate.cycling-share-percent"))
                .extracting(Unfed::goal)
                .doesNotContain("finance.net-operating-result");
        assertThat(left.neverFired())
                .extracting(RuleOf::rule)
                .contains("The share of cycling reaches the target")
                .doesNotContain("Net operating result lies between the minimum and the target");
    }

    @Test
    void anIndicatorIsAskedForByAGoalOrByWhatAGoalIsComputedFrom() {
        List<String> left = COVERAGE.indicatorsWithoutGoal(packs().toList());

        assertThat(left)
                .contains("climate.electric-cars")
                .doesNotContain("finance.net-operating-result-percent", "inclusion.refugees-decided");
    }
}
