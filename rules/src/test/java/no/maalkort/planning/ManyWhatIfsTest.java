package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Problem;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judging only what a scenario can touch gives the bytes of judging everything. */
class ManyWhatIfsTest {
    private static final int SCENARIOS = 60;
    private static final long SEED = 7;
    private static final List<String> STATUSES = List.of("F", "A", "P");

    private static Workspace workspace;

    @BeforeAll
    static void open() {
        workspace = Workspace.open(List.of(), List.of());
    }

    private static Scoring.Request request(String municipality, int year) {
        var body = workspace.figures().catalogue().body(municipality);
        return new Scoring.Request(body, year, workspace.packOf(body), null, null);
    }

    @ParameterizedTest
    @CsvSource({"baerum,2020", "baerum,2023", "oslo,2022", "stavanger,2021", "asker,2021"})
    void anyScenarioIsScoredAsIfAllWereJudgedAnew(String municipality, int year) {
        var request = request(municipality, year);
        var whatIfs = new ManyWhatIfs(workspace, request);
        var random = new Random(SEED);

        for (int i = 0; i < SCENARIOS; i++) {
            var scenario = scenario(request, random);
            var full = WhatIfScoring.scorecard(workspace, request, scenario);
            assertThat(ScorecardJson.write(whatIfs.scorecard(scenario)))
                    .as("%s", scenario)
                    .isEqualTo(ScorecardJson.write(full));
        }
    }

    /** Random changes of figures, levels and weights; what would be refused is left out. */
    private static Scenario scenario(Scoring.Request request, Random random) {
        var assumptions = new Assumptions(workspace, request);
        var refused = new ArrayList<Problem>();
        var at = Assumptions.of("here", refused);
        var goals = new PlannedGoals(workspace, request.pack()).all();
        var indicators = List.copyOf(workspace.figures().catalogue().indicators());
        for (int left = random.nextInt(4); left > 0; left--) {
            var indicator = random.nextInt(3) == 0 ? pick(indicators, random) : asked(pick(goals, random), random);
            String body = random.nextInt(4) == 0 ? "norway" : null;
            String period = random.nextBoolean() ? null : String.valueOf(request.year() - random.nextInt(4));
            assumptions.figure(
                    indicator.id(), body, period, value(indicator, random), null, pick(STATUSES, random), null, at);
        }
        for (int left = random.nextInt(4); left > 0; left--) {
            var goal = pick(goals, random);
            if (!goal.goal().measures().isEmpty()) {
                var measure = pick(goal.goal().measures(), random);
                var indicator = workspace.figures().catalogue().indicator(measure.indicator());
                assumptions.level(
                        goal.named(),
                        pick(LevelPart.words(), random),
                        indicator.id(),
                        value(indicator, random),
                        null,
                        at);
            }
        }
        for (int left = random.nextInt(3); left > 0; left--) {
            assumptions.weight(pick(goals, random).named(), String.valueOf(1 + random.nextInt(5)), null, at);
        }
        return assumptions.scenario("");
    }

    /** An indicator that a goal is judged by, or any where it is words only. */
    private static Indicator asked(PlannedGoals.Planned planned, Random random) {
        var asked = planned.goal().judgedBy().toList();
        var catalogue = workspace.figures().catalogue();
        return asked.isEmpty()
                ? pick(List.copyOf(catalogue.indicators()), random)
                : catalogue.indicator(pick(asked, random));
    }

    private static String value(Indicator indicator, Random random) {
        return indicator.ranks().isEmpty() ? String.valueOf(random.nextInt(200) - 80) : pick(indicator.ranks(), random);
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** A five-year average is judged by other years' figures, and a check sets a figure beside its neighbours. */
    @Test
    void aFigureTouchesWhatIsComputedFromItAndWhatIsCheckedBesideIt() {
        var request = request("baerum", 2020);
        var whatIfs = new ManyWhatIfs(workspace, request);

        for (String value : List.of("0.1", "59", "5.9", "99")) {
            var assumptions = new Assumptions(workspace, request);
            assumptions.figure(
                    "finance.own-financing-of-investments-percent",
                    null,
                    "2018",
                    value,
                    null,
                    "A",
                    null,
                    (message, maybe) -> {
                        throw new AssertionError(message);
                    });
            var scenario = assumptions.scenario("");
            assertThat(whatIfs.scorecard(scenario)).isEqualTo(WhatIfScoring.scorecard(workspace, request, scenario));
        }
    }
}
