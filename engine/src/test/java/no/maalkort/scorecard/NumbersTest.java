package no.maalkort.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import no.maalkort.figure.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "0.0001, 1", "0.5, 1", "1.4, 1", "1.5, 2", "98.5, 99", "99.4, 99", "99.9999, 99", "100, 100"})
    void nothingIsRoundedIntoAPerfectScoreOrNone(BigDecimal score, String shown) {
        assertThat(Numbers.whole(score)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1, pupils, '1 elev', '1 pupil'",
        "2, pupils, '2 elever', '2 pupils'",
        "-1, persons, '−1 person', '−1 person'",
        "1, kroner, '1 kr', 'NOK 1'",
        "1, tonnes CO2e, '1 tonn CO₂-ekv.', '1 tonne CO₂e'",
        "1.5, years, '1,5 år', '1.5 years'",
        "1, million kroner, '1 mill. kr', 'NOK 1 million'"
    })
    void oneIsSingular(BigDecimal number, String unit, String nb, String en) {
        assertThat(Numbers.with(number, unit, Language.NB).replace('\u00A0', ' '))
                .isEqualTo(nb);
        assertThat(Numbers.with(number, unit, Language.EN).replace('\u00A0', ' '))
                .isEqualTo(en);
    }
}
