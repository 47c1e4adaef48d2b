package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios that are sent as their files hold them: one, or several side by side. */
class ScenariosSentIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(folder, Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    private static final String BASE = "{\"base\":{\"municipality\":\"baerum\",\"year\":2024},\"name\":\"";
    private static final String FIGURE =
            "\",\"figures\":[{\"indicator\":\"finance.net-operating-result-percent\",\"value\":";

    /** What a scenario's file holds, sent as it is: it says whose year it is of. */
    @Test
    void scenariosAreSentAsTheirFilesHoldThemOneOrSeveral() throws IOException, InterruptedException {
        String low = BASE + "low" + FIGURE + "3.2}]}";
        String high = BASE + "high" + FIGURE + "4.1}]}";

        var one = served.post(Evaluations.PATH, "application/json", "{\"scenario\":" + low + "}");
        var both = served.post(Evaluations.PATH, "application/json", "{\"scenarios\":[" + low + "," + high + "]}");

        assertThat(one.headers().firstValue("Content-Type")).hasValue(Answers.WHAT_IF);
        assertThat(both.headers().firstValue("Content-Type")).hasValue(Answers.WHAT_IFS);
        var list = MAPPER.readTree(both.body());
        assertThat(list.valueStream().map(each -> each.get("name").asString())).containsExactly("low", "high");
        assertThat(list.get(0)).isEqualTo(MAPPER.readTree(one.body()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'municipality':'oslo','scenario':{'base':{'municipality':'baerum','year':2024}}} | different |",
                "{'municipality':'baerum','year':2024,'scenario':{},'scenarios':[{}]} | Both | /scenarios",
                "{'municipality':'baerum','year':2024,'scenarios':[{},{},{},{},{},{},{},{},{},{},{}]} | 11 scenarios | /scenarios",
                "{'scenarios':[]} | The list of scenarios is empty. | /scenarios",
                "{'municipality':'baerum','year':2024,'scenario':{},'scenarios':[]} | Both | /scenarios",
                "{'municipality':'baerum','year':2024,'scenarios':[null]} | not an object | /scenarios/0",
                "{'municipality':'baerum','year':2024,'scenarios':[{},{'figures':[{'indicator':'finance.x','value':1}]}]}"
                        + " | no indicator | /scenarios/1/figures/0",
                "{'municipality':'baerum','year':2024} | not a list | /figures",
                "{'scenario':{}} | The year is missing | /year"
            })
    void whatCannotBeSetSideBySideIsToldWhere(String sent, String says, String pointer)
            throws IOException, InterruptedException {
        var answer = served.post(Evaluations.PATH, "application/json", sent.replace('\'', '"'));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(says);
        assertThat(MAPPER.readTree(answer.body()).get("errors").valueStream())
                .anyMatch(error -> error.get("pointer").asString().equals(pointer == null ? "" : pointer));
    }
}
