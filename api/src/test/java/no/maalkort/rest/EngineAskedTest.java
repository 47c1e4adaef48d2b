package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import no.maalkort.judgement.State;
import no.maalkort.receipt.Archive;
import no.maalkort.receipt.Store;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the service asks the engine, and what it answers when the engine does what no real figures make it do. */
class EngineAskedTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Workspace REAL = Workspace.open(List.of(), List.of());
    private final Workspace workspace = mock(Workspace.class);
    private final Scoring scoring = mock(Scoring.class);
    private MockMvc service;

    @BeforeEach
    void serve() {
        when(workspace.figures()).thenReturn(REAL.figures());
        when(workspace.packs()).thenReturn(REAL.packs());
        when(workspace.municipalities()).thenReturn(REAL.municipalities());
        when(workspace.packOf(any())).thenReturn(REAL.packs().pack("baerum"));
        when(workspace.scoring()).thenReturn(scoring);
        var issued = new Archive(new Store(Path.of("target", "nothing-issued")));
        service = MockMvcBuilders.standaloneSetup(new Scorecards(), new Results())
                .setControllerAdvice(new Refusals())
                .addFilters(new Gate(new Serving(workspace, issued, null)))
                .build();
    }

    private static Scoring.Request request(int year, String pack, LocalDate asOf, Integer rulesAt) {
        var body = REAL.figures().catalogue().body("baerum");
        return new Scoring.Request(body, year, REAL.packs().pack(pack), asOf, rulesAt);
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return service.perform(get(path)).andReturn().getResponse();
    }

    /** A real scorecard whose first judged goal failed. */
    private static Scorecard failed() {
        var card = (ObjectNode)
                MAPPER.readTree(ScorecardJson.write(REAL.scoring().score(request(2023, "baerum", null, null))));
        for (var goal : card.get("goals")) {
            if (goal.get("state").asString().equals("PARTLY_MET")) {
                ((ObjectNode) goal).put("state", State.ERROR.name()).putNull("score");
            }
        }
        for (String which : List.of("measurable", "all")) {
            var score = (ObjectNode) card.at("/totals/" + which);
            score.putNull("score")
                    .putObject("withheld")
                    .put("code", "ERROR_BELOW")
                    .put("nb", "x")
                    .put("en", "x");
        }
        return MAPPER.treeToValue(card, Scorecard.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/scorecards/baerum/2023?", "/api/v1/results?municipality=baerum&year=2023&"})
    void theEngineIsAskedForWhatTheRequestChose(String path) throws Exception {
        when(scoring.score(any())).thenReturn(failed());

        answer(path + "pack=norway&asOf=2024-02-29&rulesAt=2019");

        verify(scoring).score(request(2023, "norway", LocalDate.of(2024, 2, 29), 2019));
    }

    @Test
    void theEngineIsAskedByTheOwnPackAndWithoutDatesWhereNothingWasChosen() throws Exception {
        when(scoring.score(any())).thenReturn(failed());

        answer("/api/v1/scorecards/3201/2022");

        verify(scoring).score(request(2022, "baerum", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/scorecards/baerum/2023?pack=nowhere",
                "/api/v1/scorecards/baerum/2023?asOf=2023-02-29",
                "/api/v1/scorecards/baerum/2023?rulesAt=-5",
                "/api/v1/scorecards/nowhere/2023",
                "/api/v1/results?municipality=baerum&year=2023&pageSize=501"
            })
    void theEngineIsNotAskedWhatMakesNoSense(String path) throws Exception {
        assertThat(answer(path).getStatus()).isBetween(400, 404);

        verify(scoring, never()).score(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/scorecards/baerum/2023", "/api/v1/results?municipality=baerum&year=2023"})
    @Tag("asvs-16.5.1")
    void anUnforeseenFailureOfTheEngineTellsNothingOfItself(String path) throws Exception {
        for (Throwable failure : List.of(new IllegalStateException("secret"), new StackOverflowError("secret"))) {
            doThrow(failure).when(scoring).score(any());

            var answer = answer(path);

            assertThat(answer.getStatus()).isEqualTo(500);
            assertThat(answer.getContentType()).isEqualTo(Refused.MEDIA_TYPE);
            assertThat(answer.getContentAsString())
                    .isEqualTo(Refused.of(500).json(""))
                    .doesNotContain("secret");
        }
    }

    @Test
    @Tag("asvs-16.5.3")
    void aGoalThatFailedIsAnsweredWithoutScoresAboveIt() throws Exception {
        when(scoring.score(any())).thenReturn(failed());

        var answer = answer("/api/v1/scorecards/baerum/2023");

        assertThat(answer.getStatus()).isEqualTo(200);
        var card = MAPPER.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(card.at("/totals/measurable/score").isNull()).isTrue();
        assertThat(card.at("/totals/measurable/withheld/code").asString()).isEqualTo("ERROR_BELOW");
        assertThat(card.get("goals"))
                .filteredOn(goal -> goal.get("state").asString().equals("ERROR"))
                .isNotEmpty()
                .allMatch(goal -> goal.get("score").isNull());
    }
}
