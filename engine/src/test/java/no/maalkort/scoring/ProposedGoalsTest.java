package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import no.maalkort.scorecard.GoalResult;
import org.junit.jupiter.api.Test;

/** A goal that is only proposed stands apart and counts nowhere, whichever pack it is written in. */
class ProposedGoalsTest {
    private static final String GOAL = "indicator: f.a\nlevels: [{kind: target, value: 10, from: 2010, source: s}]\n";
    private static final String PROPOSED = GOAL + "status: proposed\n";

    @Test
    void anAdoptedGoalThatIsOnlyProposedAtHomeCountsNowhere() {
        var card = new Town()
                .atLeast("own", GOAL)
                .adopting(new Town().atLeast("one", PROPOSED), "one")
                .score(2020);

        assertThat(card.goals()).extracting(GoalResult::id).containsExactly("finance.own");
        assertThat(card.proposed()).extracting(GoalResult::pack).containsExactly("land");
        assertThat(card.totals().measurable().goals()).isEqualTo(1);
    }

    @Test
    void anAdoptedGoalCountsBesideAnOwnProposalOfTheSameName() {
        var card = new Town()
                .atLeast("one", PROPOSED)
                .adopting(new Town().atLeast("one", GOAL), "one")
                .score(2020);

        assertThat(card.goals()).extracting(GoalResult::pack).containsExactly("land");
        assertThat(card.proposed()).extracting(GoalResult::pack).containsExactly("town");
    }
}
