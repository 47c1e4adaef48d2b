package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A goal that is only proposed, planned by like every goal, and said to be proposed. */
class ProposedGoalIT {
    private static final String GOAL = "age-friendliness.care-staff";

    private static Ran ran(String line, String... more) {
        var arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--rules", "../engine/docs/examples/proposed-goal", "--lang", "en"));
        return Ran.of(arguments.toArray(String[]::new));
    }

    private static String flat(String page) {
        return page.replaceAll("\\s+", " ").replace('\u00A0', ' ');
    }

    @Test
    void whatReachesItIsTold() {
        var ran = ran("reach oslo 2024 --pack proposed-goal --rules-at 2026 --goal " + GOAL + "=MET");

        assertThat(ran.code()).isZero();
        assertThat(flat(ran.out()))
                .contains("Three of four in care have a health education (proposed, does not count): Met")
                .contains("Care staff with health education, 2024: 66.1% → 75%. Then: 100 points");
        assertThat(ran("reach oslo 2024 --pack proposed-goal --format json --goal " + GOAL + "=MET")
                        .out())
                .contains("\"proposed\":true", "\"now\":\"NOT_IN_FORCE\"", "\"ways\":[]");
    }

    @Test
    void whyItHasNoVerdictYetIsToldWithAWayOut() {
        assertThat(flat(ran("reach oslo 2024 --pack proposed-goal --goal " + GOAL + "=MET")
                        .out()))
                .contains(
                        "Now: Not in force. The goal is not judged, so that no known figure reaches it: The goal does not"
                                + " hold before 2026. Maybe the levels of another year (rules-at).");
    }

    /** By the levels that are proposed, also before they would begin. */
    @Test
    void howFarItIsIsToldByNameAndAmongAll() {
        for (String name : List.of(" " + GOAL, "")) {
            var ran = ran("gap oslo" + name + " --pack proposed-goal");

            assertThat(ran.code()).isZero();
            assertThat(flat(ran.out()))
                    .contains("Three of four in care have a health education (proposed, does not count)")
                    .contains("The levels are those of 2026.")
                    .contains("The target of 75% is 10.1 percentage points away");
        }
    }

    @Test
    void whereItsFiguresLeadIsTold() {
        var ran = ran("project oslo " + GOAL + " --pack proposed-goal --until 2030");

        assertThat(ran.code()).isZero();
        assertThat(flat(ran.out()))
                .contains("proposed-goal:" + GOAL + " is only proposed and does not count.")
                .contains("Last change: 2026 comes to 63.7%");
    }

    @Test
    void theGoalOfAnotherPackIsAskedForByItsPack() {
        var ran = ran("gap oslo proposed-goal:" + GOAL);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Maybe name its pack: --pack proposed-goal.");
    }
}
