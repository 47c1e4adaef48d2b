package no.maalkort.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.maalkort.rules.GeneratedGoal.Kind;
import org.junit.jupiter.api.Test;

/**
 * Explanations of made goals and figures are proven: what they name is enough, nothing else matters, and a verdict turns
 * where it is said to and not one unit before.
 *
 * <p>{@code -Dmaalkort.generated=20000} tries as many, {@code -Dmaalkort.seed=5893} begins with that one.
 */
class GeneratedProofsTest {
    private static final boolean IS_FULL = Integer.getInteger("maalkort.generated", 2000) > 2000;
    private static final int CASES = IS_FULL ? Integer.getInteger("maalkort.generated") : 500;
    private static final Set<Kind> WITHOUT_FLIPS = Set.of(Kind.WORDS, Kind.SHOWN, Kind.BASELESS, Kind.UNSAID);
    private static final long FIRST = Long.getLong("maalkort.seed", 1);

    @Test
    void whatExplanationsOfMadeGoalsSayHolds() {
        Map<String, Integer> tried = new TreeMap<>();
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            var made = GeneratedCase.of(seed);
            var proof = proof(made, seed);
            var wrong = proof.wrong();
            if (!wrong.isEmpty()) {
                long same = seed;
                var smallest = made.smallest(one -> proof(one, same).wrong(), wrong.get(0));
                fail("Seed " + seed + ":\n" + String.join("\n", wrong) + "\n\nThe smallest case:\n" + smallest);
            }
            proof.tried().forEach((what, times) -> tried.merge(what, times, Integer::sum));
        }
        System.out.println("Explanations of made goals from seed " + FIRST + ", " + CASES + " cases: " + tried);
        for (Kind kind : Kind.values()) {
            assertThat(tried.containsKey(kind.id() + " same")).as(kind.id()).isEqualTo(kind != Kind.WORDS);
            assertThat(tried.containsKey(kind.id() + " flip")).as(kind.id()).isEqualTo(!WITHOUT_FLIPS.contains(kind));
        }
    }

    private static GeneratedProof proof(GeneratedCase made, long seed) {
        return new GeneratedProof(made, seed, IS_FULL);
    }
}
