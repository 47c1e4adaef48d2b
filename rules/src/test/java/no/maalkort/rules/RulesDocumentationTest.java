package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** RULES.md is what the packs say now. */
class RulesDocumentationTest {

    @Test
    void theRuleBookIsNotStale() throws IOException {
        String now = new RuleBook(WORKSPACE.figures().catalogue()).of(WORKSPACE.packs());
        Files.writeString(Path.of("target", "RULES.md"), now);

        assertThat(Files.exists(Path.of("RULES.md")) ? Files.readString(Path.of("RULES.md")) : "")
                .as("Is this test failing? Maybe: cp rules/target/RULES.md rules/RULES.md")
                .isEqualTo(now);
    }
}
