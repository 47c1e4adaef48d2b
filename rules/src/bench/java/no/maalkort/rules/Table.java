package no.maalkort.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.scorecard.ScorecardJson;

/** What was measured beside what was wanted, a row each: for people, and as JSON. */
final class Table {
    private final List<Row> rows = new ArrayList<>();

    /**
     * One row.
     *
     * @param verdict {@code pass} or {@code short}
     */
    record Row(String what, double measured, String unit, String bar, String verdict) {}

    void atMost(String what, double measured, double bar, String unit) {
        add(what, measured, unit, "at most", bar, measured <= bar);
    }

    void atLeast(String what, double measured, double bar, String unit) {
        add(what, measured, unit, "at least", bar, measured >= bar);
    }

    private void add(String what, double measured, String unit, String side, double bar, boolean isMet) {
        String wanted = side + " " + (bar == Math.rint(bar) ? "%,.0f".formatted(bar) : String.valueOf(bar));
        rows.add(new Row(what, measured, unit, wanted, isMet ? "pass" : "short"));
    }

    void print() throws IOException {
        System.out.printf("%n%-43s %12s %18s %s%n", "what", "measured", "bar", "");
        rows.forEach(row -> System.out.printf(
                "%-43s %12s %18s %s%n", row.what(), number(row.measured()) + row.unit(), row.bar(), row.verdict()));
        Files.writeString(Runs.FOLDER.resolve("table.json"), ScorecardJson.write(rows));
    }

    private static String number(double number) {
        return number >= 1000 ? "%,.0f".formatted(number) : "%,.2f".formatted(number);
    }
}
