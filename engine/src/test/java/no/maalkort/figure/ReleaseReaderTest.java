package no.maalkort.figure;

import static no.maalkort.figure.Shelf.row;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release with a problem is refused whole; every problem is told with its place. */
class ReleaseReaderTest {

    @Test
    void everyProblemOfARowIsToldAtOnce() {
        var problems = new Shelf()
                .release("mine", "SSB", "2021", "berum;f.resul;20x0;3.6;kr;Z;;;;", row("f.result", 2020, "3.6", "A"))
                .problems();

        assertThat(problems)
                .extracting(Problem::place)
                .containsExactly(
                        "mine/observations.csv:2:1",
                        "mine/observations.csv:2:7",
                        "mine/observations.csv:2:15",
                        "mine/observations.csv:2:27",
                        "mine/observations.csv:3:22");
        assertThat(problems.get(0))
                .hasToString("mine/observations.csv:2:1: The body (berum) is not in the catalogue.\n"
                        + "  Maybe you meant (baerum).");
        assertThat(problems.get(4).message()).isEqualTo("(3.6) is not a number in a file whose decimal sign is (,).");
    }

    @Test
    void oneKeyTwiceIsToldWithBothLines() {
        var problems = new Shelf()
                .release("mine", "SSB", "2021", row("f.result", 2020, "3,6", "A"), row("f.result", 2020, "3,7", "A"))
                .problems();

        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("stands in line 2 already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"delimiter\": \";\"' | '\"delimiter\": \"\"' | it is never guessed.",
                "'\"published\": \"2021\"' | '\"published\": \"soon\"' | write a year",
                "'\"name\": \"mine\"' | '\"name\": \"yours\"' | rename one of them.",
                "'\"publisher\": \"SSB\", ' | '' | add it.",
                "'{\"name\"' | '\"name\"' | a comma or a quote"
            })
    void aDescriptorWithoutWhatItMustDeclareIsRefused(String old, String broken, String maybe) {
        var good = """
                {"name": "mine", "title": "T", "publisher": "SSB", "published": "2021", "resources": [{"path": "observations.csv",
                 "encoding": "utf-8", "dialect": {"delimiter": ";"}, "schema": {"fields": [{"name": "value", "decimalChar": ","}]}}]}
                """;
        assertThat(good).contains(old);
        var problems = new Shelf()
                .release("mine", "SSB", "2021", row("f.result", 2020, "3,6", "A"))
                .file("mine/datapackage.json", good.replace(old, broken))
                .problems();

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).maybe()).contains(maybe);
    }

    @Test
    void aFileThatWasEditedAfterItsHashIsRefused() {
        var problems = new Shelf()
                .release("mine", "SSB", "2021", row("f.result", 2020, "3,6", "A"))
                .file("mine/datapackage.json", """
                        {"name": "mine", "title": "T", "publisher": "SSB", "published": "2021", "resources": [{"path": "observations.csv",
                         "hash": "sha256:00", "encoding": "utf-8", "dialect": {"delimiter": ";"}, "schema": {"fields": [{"name": "value", "decimalChar": ","}]}}]}
                        """)
                .problems();

        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("The figures are not those");
    }

    @Test
    void aHiddenCharacterIsRefused() {
        var problems = new Shelf()
                .release("mine", "SSB", "2021", row("f.result", 2020, "3,6\u200B", "A"))
                .problems();

        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("U+200B");
    }

    @Test
    void anOpenQuoteDoesNotSwallowTheFile() {
        var problems = new Shelf()
                .release("mine", "SSB", "2021", "baerum;f.result;2020;\"3,6;%;A;;;;", row("f.result", 2021, "3,6", "A"))
                .problems();

        assertThat(problems).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x 1 | Anchors",
                "a: *x | Anchors",
                "a: !!str 1 | Tags",
                "a: {b: 1, b: 2} | twice",
                "a: 1\\n---\\nb: 2 | second document",
                "a: {<<: 1} | Merge",
                "a: [1 | not YAML"
            })
    void yamlThatHidesSomethingIsRefused(String text, String says) {
        var problems = new Shelf()
                .file("bodies.yaml", text.replace("\\n", "\n") + "\n")
                .problems();

        assertThat(problems).isNotEmpty();
        assertThat(problems).extracting(Problem::message).anyMatch(message -> message.contains(says));
    }
}
