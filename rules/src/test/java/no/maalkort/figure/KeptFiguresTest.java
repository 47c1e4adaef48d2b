package no.maalkort.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the build keeps of the built-in figures is what the strict reader finds in their files. */
class KeptFiguresTest {
    private static final BuiltIn BUILT_IN = BuiltIn.of("datasets/", "bodies.yaml");

    @Test
    void everyObservationAndReleaseIsKept() {
        var catalogue = Catalogue.read(BUILT_IN, List.of());
        var read = Figures.read(catalogue, List.of(BUILT_IN.tree(path -> true)));
        var kept = Figures.read(catalogue, BUILT_IN, List.of());
        assertThat(KeptFigures.of(BUILT_IN)).isNotSameAs(KeptFigures.NONE);
        assertThat(kept.releases()).containsExactlyElementsOf(read.releases());
        for (Body body : catalogue.bodies()) {
            assertThat(kept.observations(body.id())).isEqualTo(read.observations(body.id()));
        }
    }

    @Test
    void theCatalogueIsTheOneOfTheFiles() {
        var kept = Catalogue.read(BUILT_IN, List.of());
        var parsed = Catalogue.read(List.of(FileTree.of(Path.of("../datasets"))));
        assertThat(List.copyOf(kept.indicators())).isEqualTo(List.copyOf(parsed.indicators()));
        assertThat(List.copyOf(kept.bodies())).isEqualTo(List.copyOf(parsed.bodies()));
    }

    @Test
    void everyYamlFileIsKeptAndToldWithItsPlaces() {
        var packs = BuiltIn.of("packs/", "index").tree(path -> path.endsWith("goal.yaml"));
        for (String path : packs.paths()) {
            assertThat(packs.kept(path)).as(path).isNotNull();
            var problems = new ArrayList<Problem>();
            YamlNode.read(packs, path, problems).need("id").problem("here", "there.");
            assertThat(problems).singleElement().satisfies(told -> {
                assertThat(told.file()).isEqualTo(path);
                assertThat(told.line()).isPositive();
                assertThat(told.column()).isPositive();
            });
        }
    }

    @Test
    void aChangedFileIsParsedAgain() {
        var checksums = new java.util.TreeMap<>(BUILT_IN.checksums());
        checksums.put("bodies.yaml", 1L);
        assertThat(KeptYaml.of("datasets/", checksums))
                .containsKey("indicators.yaml")
                .doesNotContainKey("bodies.yaml");
    }
}
