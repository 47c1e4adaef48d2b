package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The seam between the service and the engine: what it asks for, and what it says when the engine fails. */
class EngineSeamTest {
    private static final Workspace REAL = Workspace.open(List.of(), List.of());
    private final Scoring scoring = mock(Scoring.class);
    private final Workspace workspace = mock(Workspace.class);
    private MockMvc service;

    @BeforeEach
    void stand() {
        when(workspace.figures()).thenReturn(REAL.figures());
        when(workspace.packs()).thenReturn(REAL.packs());
        when(workspace.packOf(any())).thenAnswer(asked -> REAL.packOf(asked.getArgument(0)));
        when(workspace.scoring()).thenReturn(scoring);
        service = MockMvcBuilders.standaloneSetup(new Scorecards(workspace))
                .setControllerAdvice(new Refusals())
                .build();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return service.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    }

    @Test
    void theEngineIsAskedForExactlyWhatTheRequestSays() throws Exception {
        var request = new Scoring.Request(
                REAL.figures().catalogue().body("oslo"),
                2021,
                REAL.packs().pack("norway"),
                LocalDate.of(2023, 10, 1),
                2020);
        var card = REAL.scoring().score(request);
        when(scoring.score(any())).thenReturn(card);

        var answer = get("/api/v1/scorecards/oslo/2021?pack=norway&asOf=2023-10-01&rulesAt=2020");

        var asked = ArgumentCaptor.forClass(Scoring.Request.class);
        verify(scoring).score(asked.capture());
        assertThat(asked.getValue()).isEqualTo(request);
        assertThat(answer.getContentAsString()).isEqualTo(ScorecardJson.write(card));
    }

    @Test
    void whatIsNotAskedForIsLeftToTheEngine() throws Exception {
        when(scoring.score(any())).thenAnswer(asked -> REAL.scoring().score(asked.getArgument(0)));

        assertThat(get("/api/v1/scorecards/baerum/2023").getStatus()).isEqualTo(200);

        var asked = ArgumentCaptor.forClass(Scoring.Request.class);
        verify(scoring).score(asked.capture());
        assertThat(asked.getValue().asOf()).isNull();
        assertThat(asked.getValue().rulesAt()).isNull();
        assertThat(asked.getValue().pack().pack().id()).isEqualTo("baerum");
    }

    @Test
    void anEngineThatFailsIsAnsweredWithoutItsCause() throws Exception {
        when(scoring.score(any())).thenThrow(new IllegalStateException("secret /home/kari/plan.csv"));

        var answer = get("/api/v1/scorecards/baerum/2023");

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString())
                .isEqualTo(ScorecardJson.write(Problem.of(500)))
                .doesNotContain("secret");
    }
}
