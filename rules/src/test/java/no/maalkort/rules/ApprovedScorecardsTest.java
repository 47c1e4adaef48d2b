package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static no.maalkort.rules.BuiltIn.scorecard;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.maalkort.figure.Body;
import no.maalkort.scorecard.FlatTable;
import org.junit.jupiter.api.Test;

/** Keeps every real municipality-year in git: a changed judgement shows as a changed line, and that diff is its review. */
class ApprovedScorecardsTest {
    private static final int FIRST = 2012;
    private static final int LAST = 2025;
    private static final List<String> COLUMNS = List.of(
            "municipality_id",
            "year",
            "pack",
            "goal",
            "state",
            "reason",
            "basis",
            "period",
            "value",
            "unit",
            "minimum",
            "target",
            "margin",
            "score",
            "low",
            "high",
            "release",
            "rule",
            "explanation_nb");

    @Test
    void noOutcomeOfARealYearHasChanged() throws IOException {
        var table = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
        for (Body body : WORKSPACE.municipalities()) {
            for (int year = FIRST; year <= LAST; year++) {
                FlatTable.rows(scorecard(body.id(), year))
                        .forEach(row -> table.append(line(row)).append('\n'));
            }
        }
        var now = Path.of("target", "approved-scorecards.tsv");
        Files.writeString(now, table);
        var approved = Path.of("src", "test", "resources", "approved-scorecards.tsv");
        assertThat(table.toString())
                .as(
                        "Is this test failing? A real outcome changed. Maybe read the difference, and if each line should "
                                + "have moved: cp rules/%s rules/%s, and say why in the commit.",
                        now, approved)
                .isEqualTo(Files.readString(approved));
    }

    private static String line(Map<String, Object> row) {
        return COLUMNS.stream().map(row::get).map(ApprovedScorecardsTest::cell).collect(Collectors.joining("\t"));
    }

    private static String cell(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }
}
