package no.maalkort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** What planning.md works out by hand is worked out here once more, step by step, and is what the engine finds. */
class PlannedByHandTest {
    private static final Path DOCS = Path.of("..", "engine", "docs");
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final Workspace WORKSPACE =
            Workspace.open(List.of(), List.of(DOCS.resolve("examples").resolve("proposed-goal")));

    private static String page() throws IOException {
        return Files.readString(DOCS.resolve("planning.md")).replaceAll("\\s+", " ");
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static GoalGap climate() {
        var body = WORKSPACE.figures().catalogue().body("baerum");
        var pack = WORKSPACE.packOf(body);
        var goals = new PlannedGoals(WORKSPACE, pack).named("climate.direct-emissions");
        var request = new Scoring.Request(body, 0, pack, null, null);
        var asked =
                new Gaps.Asked(body, "baerum", goals, null, WORKSPACE.scoring().asOf(request), null);
        return Gaps.of(WORKSPACE, asked).goals().get(0);
    }

    @Test
    void whatPaceReachesTheClimateTargetIsWorkedOutByRootsOfRoots() throws IOException {
        var amount = number("65").subtract(number("35")).divide(number("8"), EXACT);
        var share = number("35").divide(number("65"), EXACT);
        var once = share.sqrt(EXACT);
        var twice = once.sqrt(EXACT);
        var thrice = twice.sqrt(EXACT);
        var rate = thrice.subtract(BigDecimal.ONE).movePointRight(2);
        var level = climate().levels().get(0);

        assertThat(page())
                .contains("= **" + amount + " points of the base a year**")
                .contains(rounded(share, 6) + "^0.125")
                .contains("Its square root thrice: " + rounded(once, 6) + ", " + rounded(twice, 6) + ", "
                        + rounded(thrice, 6) + ". So **−7.45 % a year**");
        assertThat(level.requiredPerYear().negate()).isEqualByComparingTo(amount);
        assertThat(level.requiredRate()).isEqualByComparingTo(rounded(rate, 4));
    }

    @Test
    void theLastYearsPaceLeadsWhereThePageSays() throws IOException {
        var left = number("0.953");
        var end = number("65").multiply(left.pow(8));
        var before = number("65").divide(left, EXACT);
        var yearly = before.subtract(number("65"));
        var straight = number("65").subtract(yearly.multiply(number("8")));
        var outlook = climate().paces().get(0).outlook();

        assertThat(page())
                .contains("65 · 0.953⁸ = 65 · " + rounded(left.pow(8), 6) + " = " + rounded(end, 2))
                .contains("65 / 0.953 = " + rounded(before, 2) + ", so " + rounded(yearly, 2) + " points a year")
                .contains("65 − 8 · 3.21 = " + rounded(straight, 2));
        assertThat(outlook.constantRate()).isEqualByComparingTo(rounded(end.subtract(number("100")), 4));
        assertThat(outlook.linear()).isEqualByComparingTo(rounded(straight.subtract(number("100")), 4));
        assertThat(List.of(outlook.attainedConstantRate(), outlook.attainedLinear()))
                .containsExactly(2035, 2032);
        assertThat(page()).contains("they would in 2035 and 2032");
    }

    /** 494 million kroner is 3.6 per cent of operating income; 0.4 of it is missing. */
    @Test
    void whatLiftsFinanceToItsTargetIsTheMissingShareOfIncome() throws IOException {
        var income = number("494").divide(number("0.036"), EXACT);
        var missing = income.multiply(number("0.004"));
        var body = WORKSPACE.figures().catalogue().body("baerum");
        var request = new Scoring.Request(body, 2023, WORKSPACE.packOf(body), null, null);
        var from = Reaching.Asked.of(WORKSPACE, request);
        var aim = new Aims(null, null, "finance.net-operating-result=MET").on(from.card());
        var move = Reaching.of(from, aim, List.of()).ways().get(0).moves().get(0);

        assertThat(page()).contains("so 13 722 mill. kr").contains("about 55 mill. kr");
        assertThat(rounded(income, 0)).isEqualByComparingTo("13722");
        assertThat(rounded(missing, 0)).isEqualByComparingTo("55");
        assertThat(move.from()).isEqualTo("3.6");
        assertThat(move.to()).isEqualTo("4");
        assertThat(move.by()).isEqualByComparingTo("0.4");
    }

    @Test
    void theProposedGoalIsMetByFiveOfFourteenYearsAndChangesOnce() {
        var pack = WORKSPACE.packs().pack("proposed-goal");
        var trial = Trying.of(WORKSPACE, pack, pack.pack().goals().get(0));

        assertThat(List.of(trial.judged(), trial.met(), trial.notMet(), trial.successive(), trial.flipped()))
                .containsExactly(14, 5, 9, 9, 1);
        assertThat(trial.proposed()).isTrue();
        assertThat(trial.bodies())
                .extracting(Trial.Tried::id)
                .containsExactly("enebakk", "lillestrom", "lorenskog", "oslo", "raelingen");
        assertThat(trial.bodies().get(3).years())
                .extracting(Trial.Year::year)
                .containsExactly(2020, 2021, 2022, 2023, 2024, 2025);
        assertThat(trial.bodies())
                .filteredOn(one -> one.flipped() == 1)
                .extracting(Trial.Tried::id)
                .containsExactly("enebakk");
        assertThat(pack.cases("age-friendliness.care-staff")).hasSize(3);
    }
}
