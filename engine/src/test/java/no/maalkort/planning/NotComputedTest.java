package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change since a base year of nothing or less is none, and everybody is told so instead of that a figure is missing. */
class NotComputedTest {
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);
    private static final String GOAL = "indicator: f.net-change-since-2009-percent\n"
            + "levels: [{kind: target, value: -65, due: 2030, path: {shape: linear, adoptedBy: maalkort}, from: 2021, source: s}]\n";

    private static Workspace workspace(String base) {
        return GapTest.workspace(
                GOAL, List.of("f.net;2009;" + base + ";tonnes", "f.net;2021;9;tonnes", "f.net;2022;8;tonnes"));
    }

    /** What is said of the newest year. */
    private static String[] said(String shown) {
        return new String[] {"2022 cannot be computed", "Net for 2009, the base year, is " + shown, "per cent"};
    }

    @ParameterizedTest
    @ValueSource(strings = {"-100", "0"})
    void aBaseOfNothingOrLessIsToldWhereverAFigureIsAskedFor(String base) {
        var workspace = workspace(base);
        var body = workspace.municipalities().get(0);
        var pack = workspace.packs().pack("town");
        var goals = new PlannedGoals(workspace, pack).all();
        var card = Reaching.Asked.of(workspace, new Scoring.Request(body, 2022, pack, DAY, null));
        var gap = Gaps.of(workspace, new Gaps.Asked(body, "town", goals, null, DAY, null));
        var projection = Projections.of(
                workspace,
                Backtest.of(workspace, DAY),
                new Projections.Asked(body, "town", goals, null, 2030, DAY, null));
        var reach = Reaching.of(card, new Aim.Points(null, BigDecimal.valueOf(90)), List.of());
        String shown = Numbers.with(new BigDecimal(base), "tonnes", Language.EN);

        assertThat(card.card().goals().get(0).reason().en()).contains(said(shown));
        assertThat(card.card().goals().get(0).reason().nb())
                .contains("2022 kan ikke regnes ut", "basisåret", "prosent");
        assertThat(gap.goals().get(0).unassessed().en()).contains(said(shown)).contains("Maybe another base year");
        assertThat(gap.goals().get(0).unassessed().code()).isEqualTo(Unassessed.Code.NOT_POSITIVE);
        assertThat(projection.series().get(0).unassessed().en()).contains(said(shown));
        assertThat(projection.series().get(0).unassessed().nb()).contains("Kanskje et annet basisår");
        assertThat(reach.why().en()).contains(said(shown));
    }
}
