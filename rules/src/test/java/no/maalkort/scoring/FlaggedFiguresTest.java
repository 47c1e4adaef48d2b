package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.maalkort.figure.Body;
import org.junit.jupiter.api.Test;

/** What was found when the engine was built is what would be found now. */
class FlaggedFiguresTest {

    @Test
    void lookingAgainAtEveryBuiltInFigureFindsTheSame() {
        var workspace = Workspace.open(List.of(), List.of());
        var figures = workspace.figures();
        var again = new Checks(figures, workspace.packs().checks(), figure -> false);

        for (Body body : figures.catalogue().bodies()) {
            var some = figures.observations(body.id());
            assertThat(workspace.checks().of(some)).as(body.id()).isEqualTo(again.of(some));
        }
    }

    @Test
    void mostFiguresNeedNoSecondLook() {
        var figures = Workspace.open(List.of(), List.of()).figures();
        var sound = FlaggedFigures.sound(figures);

        assertThat(figures.observations("baerum").stream().filter(sound)).hasSizeGreaterThan(100);
        assertThat(figures.observations("baerum").stream().filter(sound.negate()))
                .hasSizeBetween(1, 10);
    }
}
