package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.RuleText;
import no.maalkort.scoring.CaseCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guards every pack: what the lint finds, what cases lack, and whether each case comes out as it says. */
class RulePackHygieneTest {

    static Stream<LoadedPack> packs() {
        return Stream.concat(WORKSPACE.packs().all().stream(), WORKSPACE.packs().checks().stream());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void nothingIsWrongWithAPack(LoadedPack pack) {
        assertThat(pack.lint()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyLevelAndEveryRuleHasItsCases(LoadedPack pack) {
        assertThat(pack.completeness()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyCaseComesOutAsItSays(LoadedPack pack) {
        var check = new CaseCheck(WORKSPACE.figures().catalogue(), WORKSPACE.packs());
        assertThat(pack.pack().goals().stream().flatMap(goal -> check.play(pack, goal).stream()))
                .isNotEmpty()
                .allMatch(CaseCheck.Played::asExpected);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyGoalHasACaseAndItsWords(LoadedPack pack) {
        for (Goal goal : pack.pack().goals()) {
            assertThat(pack.cases(goal.id())).as("cases of " + goal.id()).isNotEmpty();
            assertThat(goal.quote() != null || goal.paraphrase() != null)
                    .as("words of " + goal.id())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noRuleNameHoldsANumber(LoadedPack pack) {
        for (Goal goal : pack.pack().goals()) {
            assertThat(pack.texts(goal.id())).extracting(RuleText::name).noneMatch(name -> name.matches(".*[0-9].*"));
        }
    }

    @Test
    void thereAreNinePacksOfGoalsAndOneOfChecks() {
        assertThat(packs().map(pack -> pack.pack().id()))
                .containsExactly(
                        "arendal",
                        "asker",
                        "baerum",
                        "bergen",
                        "norway",
                        "oslo",
                        "sandnes",
                        "stavanger",
                        "trondheim",
                        "checks");
    }
}
