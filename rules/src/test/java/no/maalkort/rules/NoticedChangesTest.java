package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.CaseCheck;
import no.maalkort.scoring.MutationCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the cases themselves: no level moves by a unit, no comparison turns and no rule goes without one of them failing. */
class NoticedChangesTest {
    private static final MutationCheck CHECK =
            new MutationCheck(new CaseCheck(WORKSPACE.figures().catalogue(), WORKSPACE.packs()));

    static Stream<LoadedPack> packs() {
        return Stream.concat(WORKSPACE.packs().all().stream(), WORKSPACE.packs().checks().stream());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everySmallChangeIsNoticed(LoadedPack pack) {
        long begun = System.nanoTime();
        var results = CHECK.of(pack, pack.pack().goals());
        long tried = results.stream().mapToLong(one -> one.tried().size()).sum();
        System.out.println(pack.pack().id() + ": " + tried + " changes tried in "
                + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");

        assertThat(results).allMatch(MutationCheck.Result::soundCases);
        assertThat(results.stream()
                        .flatMap(one -> one.survivors().stream())
                        .map(one -> one.place() + ": " + one.change()))
                .as("Is this test failing? A rule could be changed and no case would tell. Maybe add to cases.yaml"
                        + " a case exactly on the level, or just beside it.")
                .isEmpty();
    }
}
