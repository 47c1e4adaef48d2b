package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import no.maalkort.client.ApiClient;
import no.maalkort.client.ApiException;
import no.maalkort.client.BadgesApi;
import no.maalkort.client.BodiesApi;
import no.maalkort.client.ComparisonsApi;
import no.maalkort.client.DocumentsApi;
import no.maalkort.client.EvaluationsApi;
import no.maalkort.client.FindingsApi;
import no.maalkort.client.GoalsApi;
import no.maalkort.client.IndicatorsApi;
import no.maalkort.client.MunicipalitiesApi;
import no.maalkort.client.ObservationsApi;
import no.maalkort.client.PacksApi;
import no.maalkort.client.ResultsApi;
import no.maalkort.client.ScorecardsApi;
import no.maalkort.client.model.Evaluation;
import no.maalkort.client.model.GoalResult;
import no.maalkort.client.model.MunicipalityShown;
import no.maalkort.client.model.Row;
import no.maalkort.client.model.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client that a stranger generates from the OpenAPI document reaches every route and reads every answer. */
class GeneratedClientIT {
    private static Served served;
    private static ApiClient client;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Path.of("."), Map.of());
        client = new ApiClient();
        client.updateBaseUri(served.base().toString());
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @Test
    void itReadsMunicipalities() throws ApiException {
        var municipalities = new MunicipalitiesApi(client);

        assertThat(municipalities.municipalities(null))
                .extracting(MunicipalityShown::getId)
                .contains("baerum", "oslo");
        assertThat(municipalities.municipality("3201", null).getYears()).contains(2023);
    }

    @Test
    void itReadsAScorecardAndOneGoalOfIt() throws ApiException {
        var scorecards = new ScorecardsApi(client);

        var card =
                scorecards.scorecard("baerum", "2023", "baerum", LocalDate.of(2024, 12, 31), "2023", null, null, null);
        var goal = scorecards.explanation("baerum", "2023", "finance.net-operating-result", null, null, null, null);

        assertThat(card.getCounts().getPARTLYMET()).isEqualTo(1);
        assertThat(card.getGoals()).extracting(GoalResult::getId).contains(goal.getId());
        assertThat(goal.getState().getValue()).isEqualTo("PARTLY_MET");
        assertThat(goal.getScore()).isEqualByComparingTo("80");
        assertThat(goal.getExplanation().getEn().getWhy()).contains("3.6%");
    }

    @Test
    void itReadsTheFlatTable() throws ApiException {
        var rows = new ResultsApi(client)
                .results("baerum,oslo", "2019-2023", null, null, null, null, null, null, null, "json", null, null);

        assertThat(rows).extracting(Row::getMunicipalityId).contains("baerum", "oslo");
        assertThat(rows)
                .filteredOn(row -> row.getGoal().equals("finance.net-operating-result") && row.getYear() == 2023)
                .first()
                .satisfies(row -> assertThat(row.getValue().getActualInstance()).hasToString("3.6"));
    }

    @Test
    void itReadsFiguresWithTheirVintages() throws ApiException {
        var histories = new ObservationsApi(client)
                .observations("baerum", "inclusion.refugees-settled", "2022", null, null, null, null);

        assertThat(histories).hasSize(1);
        assertThat(histories.get(0).getValues())
                .allMatch(one -> one.getPeriod() == 2022)
                .anySatisfy(one -> assertThat(one.getValue()).isEqualByComparingTo("277"));
    }

    @Test
    void itComparesTwoYears() throws ApiException {
        var compared = new ComparisonsApi(client).compare("baerum", "2020,2023", null, null, null);

        assertThat(compared.getFrom().getYear()).isEqualTo(2020);
        assertThat(compared.getTo().getYear()).isEqualTo(2023);
    }

    @Test
    void itHasItsOwnFiguresJudged() throws ApiException {
        var figure =
                new Sent().indicator("finance.net-operating-result-percent").value(new BigDecimal("4.10"));
        var asked = new Evaluation().municipality("baerum").year(2024).addFiguresItem(figure);

        var card = new EvaluationsApi(client).evaluate(asked, null, null, null, null, null, null, null);

        assertThat(card.getGoals())
                .filteredOn(goal -> goal.getId().equals("finance.net-operating-result"))
                .singleElement()
                .satisfies(goal -> {
                    assertThat(goal.getState()).isEqualTo(GoalResult.StateEnum.MET);
                    assertThat(goal.getValue()).isEqualTo(new BigDecimal("4.10"));
                    assertThat(goal.getInputs().get(0).getRelease()).isEqualTo("evaluation");
                });
    }

    @Test
    void itReadsWhatIsMeasuredAndByWhichPacks() throws ApiException {
        assertThat(new IndicatorsApi(client).indicators(null)).hasSizeGreaterThan(40);
        assertThat(new BodiesApi(client).body("norway", null).getKind()).isEqualTo("country");
        assertThat(new PacksApi(client).pack("baerum", null).getMunicipality()).isEqualTo("baerum");
        assertThat(new FindingsApi(client).findings("baerum", null, null, null)).isNotEmpty();
        assertThat(new BadgesApi(client)
                        .badgeEndpoint("stavanger", "2016", "en", null)
                        .getMessage())
                .isEqualTo("25 of 100, goals with a level, coverage 100%");
    }

    @Test
    void itReadsTheGoalsOfAPack() throws ApiException {
        var goals = new GoalsApi(client);

        assertThat(goals.goals("norway", null)).isNotEmpty();
        var goal = goals.goal("baerum", "climate.direct-emissions", null);
        assertThat(goal.getFiles()).containsKey("rules.drl");
        assertThat(goal.getIndicators().get(0).getLevels().get(0).getValue()).isEqualByComparingTo("-40");
    }

    @Test
    void itReadsWhatTheServiceSaysOfItself() throws ApiException {
        var documents = new DocumentsApi(client);

        assertThat(documents.health(null).getStatus()).hasToString("UP");
        assertThat(documents.openapi(null)).isInstanceOf(Map.class);
        assertThat(documents.schema(null)).isInstanceOf(Map.class);
    }

    @Test
    void itIsToldWhatWasWrong() {
        var scorecards = new ScorecardsApi(client);

        assertThatThrownBy(() -> scorecards.scorecard("berum", "2023", null, null, null, null, null, null))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(404);
                    assertThat(refused.getResponseBody()).contains("Maybe you meant (baerum).");
                });
    }
}
