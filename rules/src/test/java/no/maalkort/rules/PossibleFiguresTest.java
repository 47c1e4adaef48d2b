package no.maalkort.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Derivation;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Problem;
import no.maalkort.planning.Assumptions;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a definition makes impossible is not supposed; what follows from a definition is said of what is computed by it. */
class PossibleFiguresTest {
    private static final BigDecimal ALL_GONE = new BigDecimal("-100");

    private static Workspace workspace;

    @BeforeAll
    static void open() {
        workspace = Workspace.open(List.of(), List.of());
    }

    private static Catalogue catalogue() {
        return workspace.figures().catalogue();
    }

    @ParameterizedTest
    @CsvSource({
        "finance.own-financing-of-investments-percent, 320, 2020",
        "finance.own-financing-of-investments-percent, 100.1, 2020",
        "finance.own-financing-of-investments-percent, -0.1, 2020",
        "climate.direct-emissions-change-since-2009-percent, -100.1, 2022",
        "climate.emissions-scope1-tonnes, -1, 2020",
        "inclusion.social-assistance-share-percent, 320, 2020"
    })
    void anImpossibleFigureIsRefusedWhereItIsSupposed(String indicator, String value, String year) {
        var body = catalogue().body("baerum");
        var request = new Scoring.Request(body, Integer.parseInt(year), workspace.packOf(body), null, null);
        var problems = new ArrayList<Problem>();
        var assumptions = new Assumptions(workspace, request);
        assumptions.figure(indicator, null, year, value, null, null, null, Assumptions.of("here", problems));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("(" + value + ")", "impossible", indicator);
            assertThat(problem.maybe()).isNotBlank();
        });
        assertThat(assumptions.scenario("").figures()).isEmpty();
    }

    /** What cannot be below nothing cannot fall by more than all of it; a mean of shares is a share. */
    @Test
    void whatIsComputedIsBoundedByWhatItIsComputedFrom() {
        assertThat(catalogue().indicators())
                .filteredOn(one -> one.derivation() instanceof Derivation.ChangeSince change && isAnAmount(change.of()))
                .isNotEmpty()
                .allMatch(one -> one.range() != null && one.range().from().compareTo(ALL_GONE) == 0);
        assertThat(catalogue().indicators())
                .filteredOn(one -> one.derivation() instanceof Derivation.Mean mean
                        && catalogue().indicator(mean.of()).range() != null)
                .isNotEmpty()
                .allMatch(one -> ((Derivation.Mean) one.derivation())
                        .of()
                        .transform(PossibleFiguresTest::range)
                        .equals(one.range()));
    }

    private static Indicator.Range range(String indicator) {
        return catalogue().indicator(indicator).range();
    }

    private static boolean isAnAmount(String indicator) {
        var range = range(indicator);
        return range != null && range.from() != null && range.from().signum() == 0;
    }
}
