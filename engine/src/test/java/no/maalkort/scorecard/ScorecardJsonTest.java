package no.maalkort.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardJsonTest {
    private record Text(String of, BigDecimal number) {}

    @Test
    void bytesAreThoseOfTheTextInUtf8() {
        var every = new StringBuilder();
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter += letter < 0x3000 ? 1 : 0x101) {
            if (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE) {
                every.appendCodePoint(letter);
            }
        }
        var documents = List.of(new Text(every.toString(), new BigDecimal("1E+3")), new Text(null, BigDecimal.ZERO));

        assertThat(ScorecardJson.bytes(documents))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(ScorecardJson.write(documents))
                .endsWith("\n");
    }
}
