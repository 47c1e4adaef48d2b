package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.figure.FileTree;
import no.maalkort.planning.Pace.Denominator;
import no.maalkort.planning.Pace.Measure;
import no.maalkort.planning.PaceLabel.Label;
import no.maalkort.scoring.Workspace;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a town is from its goals, by figures of its own. */
class GapTest {
    private static final String CLIMATE = "indicator: f.gas-change-since-2009-percent\nlevels:\n"
            + "  - {kind: target, value: -65, due: 2030, path: {shape: linear, adoptedBy: maalkort}, from: 2021, source: s}\n";
    private static final String RESERVE = "indicator: f.reserve\nlevels:\n"
            + "  - {kind: minimum, value: 3, from: 2016, source: s}\n  - {kind: target, value: 4, from: 2016, source: s}\n";
    private static final String IMPORTS = "package finance.g;\n\nimport no.maalkort.judgement.Reading;\n"
            + "import static no.maalkort.judgement.State.MET;\nimport static no.maalkort.judgement.State.NOT_MET;\n"
            + "import static no.maalkort.judgement.State.PARTLY_MET;\n";
    private static final List<String> BAERUM =
            List.of("f.gas-change-since-2009-percent;2022;-35;%", "f.gas-change-from-year-before-percent;2022;-4,7;%");

    @Test
    void theClimateExampleComesOutToTheDigit() {
        var goal = gap(CLIMATE, BAERUM);
        var pace = goal.paces().get(0);

        assertThat(goal.path().at()).isEqualByComparingTo("-40.2381");
        assertThat(goal.path().distance()).isEqualByComparingTo("5.2381");
        assertThat(goal.path().behind()).isTrue();
        assertThat(goal.path().other().at()).isEqualByComparingTo("-47.7897");
        assertThat(goal.path().other().more()).isEqualByComparingTo("9.2279");
        assertThat(goal.levels().get(0).requiredPerYear()).isEqualByComparingTo("-3.75");
        assertThat(goal.levels().get(0).requiredRate()).isEqualByComparingTo("-7.4462");
        assertThat(goal.path().wholeRate()).isEqualByComparingTo("-4.8763");
        assertThat(pace.printedRate() && pace.singleStep()).isTrue();
        assertThat(pace.perYear()).isEqualByComparingTo("-3.2057");
        assertThat(r(pace, Measure.CONSTANT_RATE, Denominator.FROM_HERE)).isEqualByComparingTo("0.6312");
        assertThat(r(pace, Measure.CONSTANT_RATE, Denominator.WHOLE_PERIOD)).isEqualByComparingTo("0.9639");
        assertThat(pace.outlook().constantRate()).isEqualByComparingTo("-55.7761");
        assertThat(pace.outlook().linear()).isEqualByComparingTo("-60.6453");
    }

    @Test
    void inTheYearOfAnInterimTargetNoPathIsSaidToAskForIt() {
        var goal = gap(CLIMATE.replace("linear,", "linear, through: {2022: -40},"), BAERUM);

        assertThat(goal.told())
                .extracting(words -> words.en().replace('\u00a0', ' '))
                .contains("The interim target of −40% in 2022 is not reached: 5 percentage points behind.")
                .anyMatch(words -> words.startsWith("Sum beyond the path (the straight line, chosen by Maalkort): +5 "))
                .noneMatch(words -> words.contains("asks for −40%"));
    }

    @Test
    void eachProfileNamesWhatItsRatioIsOf() {
        assertThat(gap(CLIMATE, BAERUM).labels())
                .extracting(PaceLabel::label, PaceLabel::denominator, PaceLabel::from)
                .containsExactly(
                        tuple(Label.ACCELERATION_NEEDED, Denominator.FROM_HERE, 2021),
                        tuple(Label.ACCELERATION_NEEDED, Denominator.FROM_WINDOW, 2021),
                        tuple(Label.ACCELERATION_NEEDED, Denominator.WHOLE_PERIOD, 2009));
    }

    @Test
    void theBudgetSaysWhichYearsItCounts() {
        var budget = gap(CLIMATE, BAERUM).path().budget();

        assertThat(budget.overshoot()).isEqualByComparingTo("5.2381");
        assertThat(budget.observed()).containsExactly(2022);
        assertThat(budget.missing()).hasSize(12).startsWith(2010).endsWith(2021);
    }

    @Test
    void aYearWithoutAFigureHasNoPace() {
        assertThat(gap(CLIMATE, BAERUM).paces())
                .extracting(pace ->
                        pace.unassessed() == null ? null : pace.unassessed().code())
                .containsExactly(null, Unassessed.Code.MISSING_YEAR, Unassessed.Code.MISSING_YEAR, null);
    }

    @Test
    void aPublisherIsNeverChainedToAnother() {
        var goal = gap(RESERVE, List.of("f.reserve;2020;5;%;A;Other", "f.reserve;2021;4,5;%"));

        assertThat(goal.paces().get(0).unassessed().code()).isEqualTo(Unassessed.Code.ONE_POINT);
        assertThat(goal.told())
                .filteredOn(words -> words.nb().startsWith("Tempo"))
                .hasSize(1);
    }

    @Test
    void aReachedLevelThatFallsSaysWhenItIsBreached() {
        var levels = gap(RESERVE, List.of("f.reserve;2016;9;%", "f.reserve;2021;5;%"))
                .levels();

        assertThat(levels.get(1).erosion())
                .isEqualTo(new LevelGap.Erosion(new BigDecimal("-0.8"), new BigDecimal("1.25"), 2023));
        assertThat(levels.get(0).erosion().yearsLeft()).isEqualByComparingTo("2.5");
    }

    @Test
    void aRateNeedsAmountsAboveZero() {
        var goal = gap(RESERVE, List.of("f.reserve;2020;-1;%", "f.reserve;2021;2;%"));

        assertThat(goal.paces().get(0).rate()).isNull();
        assertThat(goal.paces().get(0).perYear()).isEqualByComparingTo("3");
    }

    @Test
    void aTargetOfNothingLeftHasNoRateAndOnlyTheStraightLine() {
        var goal = gap(CLIMATE.replace("-65", "-100"), BAERUM);

        assertThat(goal.path().other()).isNull();
        assertThat(goal.path().wholeRate()).isNull();
        assertThat(goal.levels().get(0).requiredRate()).isNull();
        assertThat(goal.levels().get(0).requiredPerYear()).isEqualByComparingTo("-8.125");
        assertThat(goal.told()).anyMatch(words -> words.en().contains("no constant rate"));
    }

    @Test
    void aPathAtAConstantRateStandsBesideTheStraightLine() {
        var path = gap(CLIMATE.replace("linear", "constant-rate").replace("maalkort", "council"), BAERUM)
                .path();

        assertThat(path.at()).isEqualByComparingTo("-47.7897");
        assertThat(path.other().shape()).isEqualTo("linear");
        assertThat(path.other().more()).isNegative();
    }

    @Test
    void whatWasPublishedLaterIsNotKnown() {
        var workspace = workspace(CLIMATE, BAERUM);
        var goals = new PlannedGoals(workspace, workspace.packs().pack("town")).all();
        var early = new Gaps.Asked(
                workspace.municipalities().get(0), "town", goals, null, LocalDate.of(2028, 12, 31), null);

        assertThat(Gaps.of(workspace, early).goals().get(0).unassessed().code()).isEqualTo(Unassessed.Code.NO_FIGURE);
    }

    @Test
    void aLevelThatIsSetAnewEachYearHasNoPaceAndCannotErode() {
        var keys = "indicator: f.reserve\nlevels: [{kind: target, indicator: f.decided, from: 2016, source: s}]\n";
        var far = gap(keys, List.of("f.reserve;2020;5;%", "f.reserve;2021;6;%", "f.decided;2021;8;%"));
        var reached = gap(keys, List.of("f.reserve;2020;9;%", "f.reserve;2021;8;%", "f.decided;2021;8;%"));

        assertThat(far.levels().get(0).distance()).isEqualByComparingTo("-2");
        assertThat(far.paces().get(0).outlook()).isNull();
        assertThat(far.labels()).allMatch(label -> label.label() == Label.UNABLE_TO_ASSESS);
        assertThat(far.told())
                .filteredOn(words -> words.en().startsWith("Labels ("))
                .hasSize(1);
        assertThat(reached.levels().get(0).reached()).isTrue();
        assertThat(reached.levels().get(0).erosion()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TARGET_YEAR_PASSED | indicator: f.reserve\\nlevels: [{kind: target, value: 4, due: 2020, from: 2016, source: s}] | f.reserve;2021;5;%
            NO_BASELINE | indicator: f.reserve\\nlevels: [{kind: target, value: -4, due: 2030, base: unknown, from: 2016, source: s}] | f.reserve;2021;5;%
            NOT_NUMERIC | indicator: f.yes\\nlevels: [{kind: target, value: yes, from: 2016, source: s}] | f.yes;2021;yes;yes-no
            NOT_IN_FORCE | indicator: f.reserve\\nlevels: [{kind: target, value: 4, from: 2025, source: s}] | f.reserve;2021;5;%
            NO_FIGURE | indicator: f.reserve\\nlevels: [{kind: target, value: 4, from: 2016, source: s}] | f.yes;2021;yes;yes-no
            CONFLICT | indicator: f.reserve\\nlevels: [{kind: target, value: 4, from: 2016, source: s}] | f.reserve;2021;5;%;A;One & f.reserve;2021;6;%;A;Other
            LEVEL_MISSING | indicator: f.reserve\\nlevels: [{kind: target, indicator: f.decided, from: 2016, source: s}] | f.reserve;2021;5;%
            WORDS_ONLY | in-force: {from: 2016, source: s} | f.reserve;2021;5;%
            """)
    void whatCannotBeToldIsRefusedWithAReason(Unassessed.Code code, String keys, String row) {
        var goal = gap(keys.replace("\\n", "\n"), List.of(row.split(" & ")));

        assertThat(goal.unassessed().code()).isEqualTo(code);
        assertThat(goal.unassessed().nb()).contains("Kanskje ");
        assertThat(goal.unassessed().en()).contains("Maybe ");
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private static BigDecimal r(Pace pace, Measure measure, Denominator than) {
        return pace.ratios().stream()
                .filter(one -> one.measure() == measure && one.denominator() == than)
                .findFirst()
                .orElseThrow()
                .r();
    }

    static GoalGap gap(String keys, List<String> rows) {
        var workspace = workspace(keys, rows);
        var body = workspace.municipalities().get(0);
        var goals = new PlannedGoals(workspace, workspace.packs().pack("town")).all();
        return Gaps.of(workspace, new Gaps.Asked(body, "town", goals, null, LocalDate.of(2030, 1, 1), null))
                .goals()
                .get(0);
    }

    /** A town with one goal and figures published long after: rows as {@code indicator;period;value;unit;status;publisher}. */
    static Workspace workspace(String keys, List<String> rows) {
        var data = new TreeMap<String, String>();
        data.put("indicators.yaml", """
                f.reserve: {name: {nb: Reserve, en: Reserve}, unit: "%", decimals: 1, better: higher, definition: d}
                f.decided: {name: {nb: Vedtak, en: Decision}, unit: "%", decimals: 1, better: neither, definition: d}
                f.yes: {name: {nb: Svar, en: Answer}, unit: yes-no, decimals: 0, better: higher, definition: d}
                f.gas-change-since-2009-percent: {name: {nb: Endring, en: Change}, unit: "%", decimals: 0, better: lower, definition: d, change-since: 2009}
                f.net: {name: {nb: Netto, en: Net}, unit: tonnes, decimals: 0, better: lower, definition: d}
                f.net-change-since-2009-percent: {name: {nb: Endring, en: Change}, unit: "%", decimals: 0, better: lower, definition: d,
                  change-since: 2009, derivation: {change-since: {of: f.net, year: 2009}}}
                f.gas-change-from-year-before-percent: {name: {nb: I år, en: This year}, unit: "%", decimals: 1, better: lower, definition: d}
                """);
        data.put(
                "bodies.yaml",
                "town: {kind: municipality, name: {nb: Byen, en: Town}, numbers: [{number: \"0001\"}]}\n");
        data.put("r/datapackage.json", """
                {"name": "r", "title": "r", "publisher": "Town", "published": "2029-01-01", "resources": [{"path": "observations.csv",
                 "encoding": "utf-8", "dialect": {"delimiter": ";"},
                 "schema": {"fields": [{"name": "body"}, {"name": "indicator"}, {"name": "period"}, {"name": "value", "decimalChar": ","}, {"name": "unit"},
                  {"name": "status"}, {"name": "publisher"}, {"name": "source"}, {"name": "quote"}, {"name": "note"}]}}]}
                """);
        var csv = new StringBuilder("body;indicator;period;value;unit;status;publisher;source;quote;note\n");
        for (String row : rows) {
            String whole = row.split(";").length > 4 ? row : row + ";A;";
            csv.append("town;").append(whole).append(";;;\n");
        }
        data.put("r/observations.csv", csv.toString());
        var pack = Map.of(
                "pack.yaml",
                "id: town\nversion: 1.0.0\ntitle: T\nmunicipality: town\n",
                "finance/g/goal.yaml",
                "id: finance.g\ntitle: Goal\nquote: q\nsources: {s: {title: Source, publisher: Town}}\n" + keys,
                "finance/g/rules.drl",
                rules(keys));
        var files = new TreeMap<>(pack);
        if (keys.startsWith("in-force")) {
            files.remove("finance/g/rules.drl");
        }
        return Workspace.of(List.of(FileTree.of("", data)), FileTree.of("town/", files));
    }

    private static String rules(String keys) {
        if (keys.contains("path:")) {
            return IMPORTS
                    + rule("MET", "value <= path", "atMost(\"path\")")
                    + rule("NOT_MET", "value > path", "above(\"path\")");
        }
        if (keys.contains("minimum")) {
            return IMPORTS
                    + rule("MET", "value >= target", "atLeast(\"target\")")
                    + rule(
                            "PARTLY_MET",
                            "value >= minimum, value < target",
                            "atLeast(\"minimum\"), $reading.below(\"target\")")
                    + rule("NOT_MET", "value < leastDemanding", "below(\"leastDemanding\")");
        }
        return IMPORTS
                + rule("MET", "value >= target", "atLeast(\"target\")")
                + rule("NOT_MET", "value < target", "below(\"target\")");
    }

    private static String rule(String state, String conditions, String reason) {
        return "\nrule \"The state is " + state.toLowerCase(Locale.ROOT).replace('_', ' ')
                + "\"\nwhen\n    $reading : Reading(goal == \"finance.g\", " + conditions
                + ")\nthen\n    $reading.judge(" + state + ", $reading." + reason + ");\nend\n";
    }
}
