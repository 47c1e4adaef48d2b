package no.maalkort.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalogue of people's own is refused at its place where it could not be computed, shown or told apart. */
class CatalogueCheckTest {
    private static final String DEFINED = "better: higher, definition: d";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.b | unit: x, decimals: 1, derivation: {mean: {of: a.b, years: 5}} | 41 | The indicator (a.b) is computed from itself.",
                "a.b | unit: x, decimals: 1, derivation: {sum: {of: [a.b, f.result]}} | 41 | The indicator (a.b) is computed from itself.",
                "a.b | unit: `%`, decimals: 1, derivation: {sum: {of: [f.result, e.tonnes]}} | 43 | The indicator (a.b), in (%), is computed from figures in (%), (tonnes).",
                "a.b | unit: t, decimals: 1, derivation: {mean: {of: e.tonnes, years: 5}} | 41 | The indicator (a.b), in (t), is computed from figures in (tonnes).",
                "a.b | unit: t, decimals: 1, derivation: {difference: {of: e.tonnes, minus: f.result}} | 41 | The indicator (a.b), in (t), is computed from figures in (tonnes), (%).",
                "a.b | unit: `%`, decimals: 1, change-since: 2010, derivation: {change-since: {of: e.tonnes, year: 2009}} | 63 | The change is computed from (2009), and (change-since) is (2010).",
                "a.b | unit: `%`, decimals: 1, derivation: {change-since: {of: e.tonnes, year: 2009}} | 43 | The change is computed from (2009), and (change-since) is (not said).",
                "a.b | unit: x, decimals: -1 | 26 | The decimals (-1) are not between 0 and 12.",
                "a.b | unit: x, decimals: 13 | 26 | The decimals (13) are not between 0 and 12.",
                "a.b | unit: grade, decimals: 0, grades: [B, A, A] | 41 | The grade (A) stands twice.",
                "a.b | unit: yes-no, decimals: 0, derivation: {sum: {of: [f.result]}} | 46 | The indicator (a.b) is a yes-no, which nothing is computed with.",
                "alone | unit: x, decimals: 1 | 8 | The id (alone) names no area.",
            })
    void anIndicatorThatMakesNoSenseIsRefused(String id, String says, int column, String message) {
        var shelf = new Shelf();
        String text = id + ": {" + says.replace('`', '"') + ", name: n, " + DEFINED + "}";

        var problems = shelf.add("indicators.yaml", text).problems();

        assertThat(problems).first().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.place()).isEqualTo("indicators.yaml:5:" + column);
            assertThat(problem.maybe()).isNotBlank();
        });
    }

    @Test
    void aCircleOfTwoIsToldAtBoth() {
        var problems = new Shelf()
                .add(
                        "indicators.yaml",
                        "a.a: {name: n, unit: x, decimals: 0, " + DEFINED + ", derivation: {sum: {of: [a.b]}}}")
                .add(
                        "indicators.yaml",
                        "a.b: {name: n, unit: x, decimals: 0, " + DEFINED + ", derivation: {sum: {of: [a.a]}}}")
                .problems();

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly(
                        "The indicator (a.a) is computed from itself.", "The indicator (a.b) is computed from itself.");
    }

    @Test
    void whatMakesSenseIsTaken() {
        var shelf = new Shelf()
                .add(
                        "indicators.yaml",
                        "a.a: {name: n, unit: \"%\", decimals: 12, " + DEFINED
                                + ", derivation: {sum: {of: [f.result, f.result]}}}")
                .add(
                        "indicators.yaml",
                        "a.b: {name: n, unit: pp, decimals: 0, " + DEFINED
                                + ", derivation: {difference: {of: a.a, minus: f.result}}}")
                .add(
                        "indicators.yaml",
                        "a.c: {name: n, unit: \"%\", decimals: 0, " + DEFINED
                                + ", derivation: {ratio: {of: e.tonnes, by: f.result}}}")
                .add(
                        "bodies.yaml",
                        "vaaler: {kind: municipality, name: Våler, numbers: [{number: \"3018\", to: 2023}, {number: \"3114\", from: 2024}]}")
                .add(
                        "bodies.yaml",
                        "vaaler-i: {kind: municipality, name: Våler, numbers: [{number: \"3419\", from: 2020}]}")
                .add("bodies.yaml", "again: {kind: municipality, name: Annen, numbers: [{number: \"3114\", to: 2023}]}")
                .add("bodies.yaml", "group: {kind: group, name: Gruppe, numbers: [{number: EKG01}]}");

        assertThat(shelf.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group | [baerum, baerum] | The member (baerum) stands twice.",
                "group | [baerum, osslo] | There is nobody (osslo) who can be a member.",
                "group | [baerum, mine] | There is nobody (mine) who can be a member.",
                "sector | [baerum] | The body (mine) has members and is no group."
            })
    void aGroupOfWhatIsNotThereIsRefused(String kind, String members, String message) {
        var problems = new Shelf()
                .add(
                        "bodies.yaml",
                        "mine: {kind: " + kind
                                + ", name: Min, group: {scheme: KOSTRA, version: \"2023\", code: \"13\", members: "
                                + members + "}}")
                .problems();

        assertThat(problems).first().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.place()).startsWith("bodies.yaml:2:");
            assertThat(problem.maybe()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ny | {number: \"3024\", from: 2020} | 52 | The number (3024) is that of body (baerum) in the same years.",
                "ny | {number: 301} | 52 | The number (301) of a municipality has not four digits.",
                "ny | {number: \"9901\", from: 2010}, {number: \"9902\", from: 2005} | 82 | The number (9902) holds in the same years as (9901).",
                "ny | {number: \"9901\", to: 2010}, {number: \"9902\", from: 2010} | 80 | The number (9902) holds in the same years as (9901).",
                "ny | {number: \"9901\", from: 2010, to: 2009} | 52 | The number (9901) ends before it begins.",
                "all | {number: \"9901\"} | 6 | The id (all) means every municipality.",
            })
    void aBodyThatCannotBeToldFromOthersIsRefused(String id, String numbers, int column, String message) {
        var problems = new Shelf()
                .add("bodies.yaml", id + ": {kind: municipality, name: Nye Byen, numbers: [" + numbers + "]}")
                .problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.place()).isEqualTo("bodies.yaml:2:" + column);
            assertThat(problem.maybe()).isNotBlank();
        });
    }
}
