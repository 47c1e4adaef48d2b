package no.maalkort.figure;

import static no.maalkort.figure.Shelf.row;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not stand in a file may not be written in it with escapes either: no text reaches a terminal raw. */
class EscapedTextTest {
    private static final String HIDDEN = "A character that hides, reorders or breaks text (U+%s) is written here.";

    @ParameterizedTest
    @ValueSource(
            strings = {"001B", "0000", "0007", "007F", "009B", "200B", "202E", "2066", "FEFF", "0085", "2028", "000D"})
    void anEscapeThatHidesTextIsRefusedInJsonAndYaml(String code) {
        assertThat(json("a\\u" + code + "b"))
                .containsExactly(
                        "mine/datapackage.json:1:27: " + HIDDEN.formatted(code) + "\n  Maybe take the escape out.");
        assertThat(yaml("a\\u" + code + "b"))
                .containsExactly("bodies.yaml:1:31: " + HIDDEN.formatted(code) + "\n  Maybe take the escape out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D800", "DFFF"})
    void halfACharacterIsRefused(String code) {
        String half = "Half a character (U+" + code + ") is written here.\n  Maybe take the escape out.";

        assertThat(json("a\\u" + code + "b")).containsExactly("mine/datapackage.json:1:27: " + half);
        assertThat(yaml("a\\u" + code + "b")).hasSize(1);
    }

    @Test
    void aKeyHidesNothingAndNothingIsShownRaw() {
        var told = json("t\", \"publishd\\u001b\": \"\\ud800\", \"x\": \"y");

        assertThat(told)
                .contains("mine/datapackage.json:1:32: " + HIDDEN.formatted("001B") + "\n  Maybe take the escape out.")
                .anySatisfy(one -> assertThat(one).contains("(publishd\uFFFD)"))
                .allSatisfy(one -> assertThat(one).doesNotContain("\u001b").doesNotContain("\ud800"));
        assertThat(yaml("a\", \"x\\u202e\": \"b")).first().asString().contains("(U+202E)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B\\u00e6rum", "\\ud83c\\udf33", "a \\u201cb\\u201d"})
    void otherEscapesAreRead(String text) {
        assertThat(json(text)).isEmpty();
        assertThat(yaml(text.replace("\\ud83c\\udf33", "\\U0001F333"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\tb", "a\\nb", "a\\n  b", "a \\n\\nb\\n"})
    void aTitleAndANameAreOneLine(String text) {
        String told = "A line break or a tab stands in (a b).\n  Maybe write it on one line";

        assertThat(json(text)).singleElement().asString().startsWith("mine/datapackage.json:1:27: " + told + ".");
        assertThat(yaml(text))
                .singleElement()
                .asString()
                .startsWith("bodies.yaml:1:31: " + told + ", or fold it with >-.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyNameIsRefused(String text) {
        assertThat(yaml(text))
                .containsExactly("bodies.yaml:1:31: The text is empty.\n  Maybe write it, or leave the key out.");
    }

    @Test
    void aCellThatIsNoQuoteIsOneLine() {
        var release = new Shelf()
                .release(
                        "mine",
                        "SSB",
                        "2021",
                        "baerum;f.result;2020;3,6;%;A;\"S\nB\";\"p.\t3\";\"First.\n\nSecond.\";\"A\nnote\"");

        assertThat(told(release))
                .containsExactly(
                        "mine/observations.csv:3:4: A line break or a tab stands in the source (p. 3)."
                                + "\n  Maybe write it on one line.",
                        "mine/observations.csv:2:30: A line break or a tab stands in the publisher (S B)."
                                + "\n  Maybe write it on one line.");
    }

    private static java.util.List<String> json(String title) {
        return told(new Shelf()
                .release("mine", "SSB", "2021", row("f.result", 2020, "3,6", "A"))
                .edit("mine/datapackage.json", "{\"name\"", "\"title\": \"mine\"", "\"title\": \"" + title + "\""));
    }

    private static java.util.List<String> yaml(String name) {
        return told(
                new Shelf().file("bodies.yaml", "a: {kind: group, name: {\"nb\": \"" + name + "\", \"en\": \"A\"}}\n"));
    }

    private static java.util.List<String> told(Shelf shelf) {
        return shelf.problems().stream().map(Problem::toString).toList();
    }
}
