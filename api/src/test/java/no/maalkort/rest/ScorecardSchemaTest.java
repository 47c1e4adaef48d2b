package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** The published schema is that of the records, and every real scorecard keeps it. */
class ScorecardSchemaTest {
    private static final Path PUBLISHED = Path.of("src", "main", "resources", Documents.SCHEMA);

    @Test
    void thePublishedSchemaIsNotStale() throws IOException {
        Files.writeString(Path.of("target", Documents.SCHEMA), SchemaOf.scorecard());

        assertThat(Files.readString(PUBLISHED))
                .as("Maybe: cp api/target/%s api/%s", Documents.SCHEMA, PUBLISHED)
                .isEqualTo(SchemaOf.scorecard());
    }

    @Test
    void everyRealScorecardKeepsTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);
        var workspace = Workspace.open(List.of(), List.of());
        for (Body body : workspace.municipalities()) {
            for (int year = 2012; year <= 2025; year++) {
                var card =
                        workspace.scoring().score(new Scoring.Request(body, year, workspace.packOf(body), null, null));

                assertThat(schema.validate(ScorecardJson.write(card), InputFormat.JSON))
                        .as(body.id() + " " + year)
                        .isEmpty();
            }
        }
    }
}
