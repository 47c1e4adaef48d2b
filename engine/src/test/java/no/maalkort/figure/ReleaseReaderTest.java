package no.maalkort.figure;

import static no.maalkort.figure.Shelf.row;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release with a problem is refused whole; every problem is told with its place. */
class ReleaseReaderTest {
    private static final String DESCRIPTOR = """
            {"name": "mine", "title": "T", "publisher": "SSB", "published": "2021", "resources": [{"path": "observations.csv",
             "encoding": "utf-8", "dialect": {"delimiter": ";"},
             "schema": {"fields": [{"name": "body"}, {"name": "indicator"}, {"name": "period"}, {"name": "value", "decimalChar": ","}, {"name": "unit"},
             {"name": "status"}, {"name": "publisher"}, {"name": "source"}, {"name": "quote"}, {"name": "note"}]}}]}
            """;

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
                        "mine/observations.csv:2:20",
                        "mine/observations.csv:2:27",
                        "mine/observations.csv:3:22");
        assertThat(problems.get(0))
                .hasToString("mine/observations.csv:2:1: The body (berum) is not in the catalogue.\n"
                        + "  Maybe you meant (baerum).");
        assertThat(problems.get(5).message()).isEqualTo("(3.6) is not a number in a file whose decimal sign is (,).");
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
        assertThat(DESCRIPTOR).contains(old);
        var problems = new Shelf()
                .release("mine", "SSB", "2021", row("f.result", 2020, "3,6", "A"))
                .file("mine/datapackage.json", DESCRIPTOR.replace(old, broken))
                .problems();

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).maybe()).contains(maybe);
    }

    @Test
    void aFileThatWasEditedAfterItsHashIsRefused() {
        var problems = new Shelf()
                .release("mine", "SSB", "2021", row("f.result", 2020, "3,6", "A"))
                .file(
                        "mine/datapackage.json",
                        DESCRIPTOR.replace("\"encoding\"", "\"hash\": \"sha256:00\", \"encoding\""))
                .problems();

        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("The figures are not those");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\": \"T\" | \"title\": \"T\", \"presumed\": \"yes\" | 1 | (yes) is not true or false.",
                "\"title\": \"T\" | \"title\": \"T\", \"presmued\": true | 1 | The key (presmued) is not known here.",
                "\"title\": \"T\" | \"title\": \"T\", \"title\": \"T\" | 1 | The key (title) stands twice.",
                "\"resources\": [{ | \"resources\": [{\"hash\": \"sha256:00\"}, { | 1 | A release has one resource.",
                "\"encoding\" | \"hash\": \"sha256:00\", \"encoding\" | 2 | The figures are not those that were released",
                "\"name\": \"value\" | \"name\": \"valeu\" | 3 | The field (valeu) is not the header's here.",
                "{\"delimiter\" | {\"quoteChar\": \"'\", \"delimiter\" | 2 | dialect.quoteChar is (').",
            })
    void aDescriptorThatSaysSomethingElseIsRefusedAtItsPlace(String good, String bad, int line, String message) {
        var problems = new Shelf()
                .release("mine", "SSB", "2021", row("f.result", 2020, "3,6", "A"))
                .file("mine/datapackage.json", DESCRIPTOR.replace(good, bad))
                .problems();

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.message()).startsWith(message);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\": \"T\" | \"title\": \"T\", \"licenses\": \"MIT\" | 1:44 | (MIT) is not a list.",
                "\"title\": \"T\" | \"title\": \"T\", \"licenses\": [\"MIT\"] | 1:45 | (MIT) is not an object.",
                "\"title\": \"T\" | \"title\": \"T\", \"licenses\": [{\"name\": []}] | 1:54 | ([…]) is not a text.",
                "\"title\": \"T\" | \"title\": \"T\", \"sources\": {\"path\": \"x\"} | 1:43 | ({…}) is not a list.",
                "\"title\": \"T\" | \"title\": \"T\", \"sources\": [true] | 1:44 | (true) is not an object.",
                "\"title\": \"T\" | \"title\": \"T\", \"via\": [\"x\"] | 1:39 | ([…]) is not a text.",
                "\"title\": \"T\" | \"title\": {\"nb\": \"T\"} | 1:27 | ({…}) is not a text.",
                "\"title\": \"T\" | \"title\": \"T\", \"presumed\": {} | 1:44 | ({…}) is not true or false.",
                "{\"delimiter\": \";\"} | \";\" | 2:34 | (;) is not an object.",
                "\"name\": \"status\" | \"name\": [\"status\"] | 4:11 | ([…]) is not a text."
            })
    void aKeyOfAnotherTypeIsRefusedOnceAtItsPlace(String good, String bad, String place, String message) {
        assertThat(DESCRIPTOR).contains(good);
        var problems = new Shelf()
                .release("mine", "SSB", "2021", row("f.result", 2020, "3,6", "A"))
                .file("mine/datapackage.json", DESCRIPTOR.replace(good, bad))
                .problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.place()).isEqualTo("mine/datapackage.json:" + place);
        });
    }

    @Test
    void aSecondDocumentAndOneThatIsTooDeepAreRefused() {
        var release = new Shelf().release("mine", "SSB", "2021", row("f.result", 2020, "3,6", "A"));

        assertThat(release.file("mine/datapackage.json", DESCRIPTOR + "{}").problems())
                .extracting(Problem::message)
                .containsExactly("A second document begins here.");
        assertThat(release.file("mine/datapackage.json", "[".repeat(100_000)).problems())
                .extracting(Problem::message)
                .containsExactly("The JSON is too deep or too long.");
        assertThat(release.file("mine/datapackage.json", "{\"name\": ").problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .doesNotContain("Source");
        assertThat(new Shelf().file("bodies.yaml", "a: " + "[".repeat(100_000)).problems())
                .extracting(Problem::message)
                .containsExactly("More than 50 brackets or lists stand in one another.");
    }

    @Test
    void aProblemOfTheDescriptorHidesNoRow() {
        var problems = new Shelf()
                .release("mine", "SSB", "soon", row("f.result", 2020, "3.6", "A"))
                .problems();

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("published is (soon).", "(3.6) is not a number in a file whose decimal sign is (,).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "baerum;f.result;2020;\"3,6;%;A;;;; | 2:22 | A quote is opened here and not closed.",
                "baerum;f.result;2020;3\"6;%;A;;;; | 2:23 | A quote (\") stands inside a cell.",
                "baerum;f.result;2020;\"3,6\"x\";%;A;;;; | 2:26 | A quote (\") stands inside a cell.",
                "baerum;f.result;2020;\"3,6\"x;%;A;;;; | 2:26 | A quote (\") stands inside a cell.",
                "baerum;f.result;2020 | 2:21 | The row (baerum;f.result;2020) has 3 cells, the header 10.",
                "baerum;f.result;2020;-0;%;A;;;; | 2:22 | The number (-0) is a zero with a sign."
            })
    void aRowThatCouldBeMisreadIsRefusedAtItsPlace(String row, String place, String message) {
        var problems = new Shelf()
                .release("mine", "SSB", "2021", row, row("f.result", 2021, "3,6", "A"))
                .problems();

        assertThat(problems).extracting(Problem::message).containsExactly(message);
        assertThat(problems.get(0).place()).isEqualTo("mine/observations.csv:" + place);
    }

    @Test
    void aQuotedCellMayStandBeforeALineEndOfTwoCharacters() {
        var problems = new Shelf()
                .release(
                        "mine",
                        "SSB",
                        "2021",
                        "baerum;f.result;2020;3,6;%;A;;;;\"note\"\r",
                        row("f.result", 2021, "3,6", "A"))
                .problems();

        assertThat(problems).isEmpty();
    }

    @Test
    void aCellLongerThan64KilobytesIsRefused() {
        var problems = new Shelf()
                .release("mine", "SSB", "2021", row("f.result", 2020, "3,6", "A") + "x".repeat(70_000))
                .problems();

        assertThat(problems).extracting(Problem::message).containsExactly("The cell is longer than 64 kB.");
    }

    @Test
    @Timeout(5)
    void aMegabyteOfUnknownNamesIsToldAtOnceAndNotToItsEnd() {
        var rows = java.util.stream.IntStream.range(0, 25_000)
                .mapToObj(i -> row("finance.nobody-knows-this-indicator-" + i, 2020, "3,6", "A"))
                .toArray(String[]::new);

        assertThat(new Shelf().release("mine", "SSB", "2021", rows).problems())
                .hasSize(101)
                .last()
                .hasToString("mine/observations.csv:102: More is wrong from here on.\n"
                        + "  Maybe mend what is told first; the rest was not read.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "f.mean: | of: f.result | of: f.resul | The indicator (f.resul) is not in the catalogue.",
                "f.mean: | mean: {of: f.result, years: 3} | ratio: {of: f.result, by: f.result}, mean: {of: f.result, years: 3} | An indicator is computed in one way.",
                "e.tonnes: | definition: Utslipp} | definition: Utslipp, derivation: {ratio: {of: f.result, by: f.result}}} | A ratio is given in (tonnes).",
                "f.mean: | years: 3 | years: 0 | A mean is of (0) years."
            })
    void aDerivationThatCannotBeComputedIsRefused(String of, String good, String bad, String message) {
        assertThat(new Shelf().edit("indicators.yaml", of, good, bad).problems())
                .extracting(Problem::message)
                .containsExactly(message);
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
