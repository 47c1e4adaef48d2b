package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.maalkort.disk.Sha256;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others made lies here word for word. */
class VendoredTest {
    private static byte[] read(String name) throws IOException {
        try (var stream = Pages.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return stream.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"designsystemet", "fonts", "htmx"})
    void everyFileHasTheHashOfItsRelease(String folder) throws IOException {
        var sums = new String(read(folder + "/SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(sums).contains("LICENSE");
        for (String line : sums.lines().toList()) {
            String[] parts = line.split(" +");
            assertThat(Sha256.of(read(folder + "/" + parts[1]))).as(line).isEqualTo(parts[0]);
        }
    }
}
