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
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.maalkort.figure.Body;
import no.maalkort.scorecard.FlatTable;
import org.junit.jupiter.api.Test;

/**
 * Keeps every real municipality-year in git: a changed judgement shows as a changed line, and that diff is its review.
 *
 * <p>Municipalities with a pack of their own, and old Asker, have a line a goal; all others, judged by the national pack,
 * one line a year in which something is judged or kept back.
 */
class ApprovedScorecardsTest {
    private static final int FIRST = 2012;
    private static final int LAST = 2025;
    private static final List<String> SAID = List.of("MET", "PARTLY_MET", "NOT_MET", "INDETERMINATE", "ERROR");
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
        eachYear(
                ApprovedScorecardsTest::isWhole,
                rows -> rows.forEach(row -> table.append(line(row)).append('\n')));
        compare(table, "approved-scorecards.tsv");
    }

    @Test
    void noOutcomeOfTheRestOfTheCountryHasChanged() throws IOException {
        var table = new StringBuilder("municipality_id\tyear\toutcomes\n");
        eachYear(body -> !isWhole(body), rows -> {
            String outcomes = rows.stream()
                    .filter(row ->
                            SAID.contains(cell(row.get("state"))) || "SUPPRESSED".equals(cell(row.get("reason"))))
                    .map(ApprovedScorecardsTest::outcome)
                    .collect(Collectors.joining("; "));
            if (!outcomes.isEmpty()) {
                var first = rows.get(0);
                table.append(
                        cell(first.get("municipality_id")) + '\t' + cell(first.get("year")) + '\t' + outcomes + '\n');
            }
        });
        compare(table, "approved-country.tsv");
    }

    private static boolean isWhole(Body body) {
        return WORKSPACE.packOf(body).pack().municipality() != null || body.id().equals("asker-2019");
    }

    private static void eachYear(Predicate<Body> which, Consumer<List<Map<String, Object>>> reader) {
        WORKSPACE.municipalities().stream().filter(which).forEach(body -> {
            for (int year = FIRST; year <= LAST; year++) {
                reader.accept(FlatTable.rows(scorecard(body.id(), year)));
            }
        });
    }

    /** A goal in a few words: {@code inclusion.refugees-settled MET 196 of 190}. */
    private static String outcome(Map<String, Object> row) {
        String figures = row.get("value") == null
                ? cell(row.get("reason"))
                : cell(row.get("value")) + " of " + cell(row.get("target"));
        return cell(row.get("goal")) + ' ' + cell(row.get("state")) + ' ' + figures;
    }

    private static void compare(CharSequence table, String name) throws IOException {
        var now = Path.of("target", name);
        Files.writeString(now, table);
        var approved = Path.of("src", "test", "resources", name);
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
