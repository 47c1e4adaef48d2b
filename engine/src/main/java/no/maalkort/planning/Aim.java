package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.stream.Stream;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;

/** What somebody wants a scorecard to say: a score of at least so many points, or a goal in a state or a better one. */
public sealed interface Aim {
    /** Whether a scorecard says it. */
    boolean isReached(Scorecard card);

    /** How far a scorecard has come, in points; of a goal its score, or null. */
    BigDecimal at(Scorecard card);

    /** The goals that it looks at: the scorecard's own, and one that is only proposed where that is aimed at. */
    default Stream<GoalResult> counted(Scorecard card) {
        return card.goals().stream();
    }

    /**
     * A score of the goals with a level.
     *
     * @param area its id, or null for all areas
     * @param least points, 0–100
     */
    record Points(String area, BigDecimal least) implements Aim {
        @Override
        public boolean isReached(Scorecard card) {
            var at = at(card);
            return at != null && at.compareTo(least) >= 0;
        }

        /** The score; the low bound where it is withheld, since nobody may rely on more. */
        @Override
        public BigDecimal at(Scorecard card) {
            var score = score(card);
            return score == null ? null : score.score() != null ? score.score() : score.low();
        }

        /** What is told of the goals with a level; null where the area has none. */
        Scorecard.Score score(Scorecard card) {
            return area == null
                    ? card.totals().measurable()
                    : card.areas().stream()
                            .filter(one -> one.id().equals(area))
                            .findFirst()
                            .map(Scorecard.Area::measurable)
                            .orElse(null);
        }
    }

    /**
     * A goal in a state, or in a better one.
     *
     * @param goal as {@code pack:goal}
     * @param state MET or PARTLY_MET
     */
    record Verdict(String goal, State state) implements Aim {
        @Override
        public boolean isReached(Scorecard card) {
            return card.find(goal)
                    .map(GoalResult::state)
                    .filter(found -> found == State.MET || found == state)
                    .isPresent();
        }

        /** Whether the goal is only proposed. */
        boolean isProposed(Scorecard card) {
            return card.find(goal).filter(card.proposed()::contains).isPresent();
        }

        @Override
        public Stream<GoalResult> counted(Scorecard card) {
            return Stream.concat(card.goals().stream(), card.find(goal).stream())
                    .distinct();
        }

        @Override
        public BigDecimal at(Scorecard card) {
            return card.find(goal).map(GoalResult::score).orElse(null);
        }
    }
}
