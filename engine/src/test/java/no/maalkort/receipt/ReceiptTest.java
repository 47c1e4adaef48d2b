package no.maalkort.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A receipt that lacks something, or is of a version nobody knows, is refused when it is read. */
class ReceiptTest {
    private final String written = new String(Made.receipt(1).bytes(), StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receiptVersion",
                "municipality",
                "asOf",
                "rulesAt",
                "pack",
                "engine",
                "scorecard",
                "files",
                "sha256"
            })
    void everyPartIsNeeded(String part) {
        String without =
                written.replaceFirst("\"" + part + "\":(\"[^\"]*\"|\\{[^}]*}|\\[[^]]*])", "\"" + part + "\":null");

        assertThat(without).isNotEqualTo(written);
        assertThatThrownBy(() -> Receipt.Written.read(without.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherVersionIsRefused() {
        String newer = written.replaceFirst("\"1.0\"", "\"1.1\"");

        assertThatThrownBy(() -> Receipt.Written.read(newer.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 1.0");
    }
}
