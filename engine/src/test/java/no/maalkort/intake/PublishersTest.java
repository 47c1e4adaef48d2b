package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A publisher has one name, under which its releases are vintages of each other. */
class PublishersTest {
    private static final String FILE = """
            ssb: {name: SSB, others: [Statistisk sentralbyrå, Statistics Norway]}
            imdi: {name: IMDi}
            """;

    private static Publishers publishers(String... files) {
        return new Publishers(
                Desk.CATALOGUE,
                List.of(files).stream()
                        .map(file -> FileTree.of("", Map.of("publishers.yaml", file)))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Statistisk sentralbyrå, SSB",
        "STATISTISK  SENTRALBYRÅ, SSB",
        "Statistisk sentralbyra\u030A, SSB",
        "ssb, SSB",
        "statistics norway, SSB",
        "imdi, IMDi",
        "baerum kommune, Bærum kommune",
        "OSLO KOMMUNE, Oslo kommune",
        "Oslo municipality, Oslo kommune"
    })
    void otherNamesBecomeTheOne(String written, String name) {
        var publishers = publishers(FILE);

        assertThat(publishers.name(written)).isEqualTo(name);
        assertThat(publishers.evidence())
                .singleElement()
                .hasToString("Evidence[what=publisher, value=" + name + ", because=(" + written
                        + ") is another way to write it]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSB", "IMDi", "Bærum kommune", "Kommunal Rapport", "Nordre kommune", "Oslo"})
    void theOneAndAnUnknownNameStay(String written) {
        var publishers = publishers(FILE);

        assertThat(publishers.name(written)).isEqualTo(written);
        assertThat(publishers.evidence()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SBB, SSB", "Statistik sentralbyrå, SSB", "Imdo, IMDi"})
    void aNameThatIsNearlyKnownIsTold(String written, String near) {
        var publishers = publishers(FILE);

        assertThat(publishers.name(written)).isEqualTo(written);
        assertThat(publishers.evidence()).singleElement().asString().contains("Maybe you meant (" + near + ").");
    }

    @Test
    void aFolderAddsItsOwn() {
        assertThat(publishers(FILE, "kr: {name: Kommunal Rapport, others: [KR]}")
                        .name("kr"))
                .isEqualTo("Kommunal Rapport");
    }

    @Test
    void aNameOfTwoIsRefused() {
        assertThatThrownBy(() -> publishers(FILE, "s: {name: Sentralbyrået, others: [statistics Norway]}"))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("(statistics Norway) is a name of (SSB) already.");
    }
}
