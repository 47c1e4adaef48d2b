package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle agrees with the engine on real figures and packs. */
class OracleTest {
    /** In the slow runs the whole country and every year; see {@link OracleGeneratedTest}. */
    private static final boolean IS_WHOLE = Integer.getInteger("maalkort.generated", 0) >= 10_000;

    private final List<String> differences = new ArrayList<>();
    private int scorecards;

    @Test
    void theOracleAgreesOnEveryMunicipalityWithAPackOfItsOwn() {
        for (Body body : withOwnPacks()) {
            for (int year = 2010; year <= 2025; year++) {
                compare(body, year, WORKSPACE.packOf(body), null, null);
            }
        }
        agreed();
    }

    @Test
    void theOracleAgreesOnTheNationalPackOfTheWholeCountry() {
        var country = WORKSPACE.municipalities();
        for (int i = 0; i < country.size(); i += IS_WHOLE ? 1 : 6) {
            for (int year = 2010 + (IS_WHOLE ? 0 : i % 5); year <= 2026; year += IS_WHOLE ? 1 : 5) {
                compare(country.get(i), year, WORKSPACE.packs().pack("norway"), null, null);
            }
        }
        agreed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-06-01", "2021-12-31", "2023-09-30", "2024-06-15", "2030-01-01"})
    void theOracleAgreesAsOfOtherDatesAndByOtherYearsLevels(LocalDate asOf) {
        for (Body body : withOwnPacks()) {
            for (int year = 2012; year <= 2025; year += IS_WHOLE ? 1 : 3) {
                compare(body, year, WORKSPACE.packOf(body), asOf, null);
                compare(body, year, WORKSPACE.packOf(body), asOf, 2023);
            }
        }
        agreed();
    }

    private static List<Body> withOwnPacks() {
        return WORKSPACE.municipalities().stream()
                .filter(body -> WORKSPACE.packOf(body).pack().municipality() != null)
                .toList();
    }

    private void compare(Body body, int year, LoadedPack pack, LocalDate asOf, Integer rulesAt) {
        var request = new Scoring.Request(body, year, pack, asOf, rulesAt);
        scorecards++;
        Agreement.differences(WORKSPACE.figures(), WORKSPACE.packs(), WORKSPACE.scoring(), request)
                .forEach(one -> differences.add(body.id() + " " + year + " as of " + asOf + ": " + one));
    }

    private void agreed() {
        System.out.println(scorecards + " scorecards held against the oracle");
        assertThat(differences).isEmpty();
    }
}
