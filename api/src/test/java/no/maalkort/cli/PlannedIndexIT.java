package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Planning by an index: what a change does to its numbers and places, how sure they are, and who is beside whom. */
class PlannedIndexIT {
    private static Ran ran(String example, String line) {
        var arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of(
                "--data",
                "../rules/docs/examples/" + example + "/figures",
                "--rules",
                "../rules/docs/examples/" + example + "/pack",
                "--lang",
                "en"));
        return Ran.of(arguments.toArray(String[]::new));
    }

    private static String flat(String page) {
        return page.replaceAll("\\s+", " ").replace('\u00A0', ' ');
    }

    /** By hand: (80 − 30) / 65 of 100 is 76.9; (76.9 + 2 · 61.8) / 3 is 66.9; (66.9 + 71.5 + 66.7 / 2) / 2.5 is 68.7. */
    @Test
    void aChangeIsToldUpTheTreeWithThePlaceBeforeAndAfter() {
        var ran = ran("schools", "what-if havgap 2024 --set learning.mathematics-percent=80");

        assertThat(ran.code()).isZero();
        assertThat(flat(ran.out()))
                .contains("The school compass: Score 65.8 → 68.7")
                .contains("Learning: Score 59.7 → 66.9 · Rating 1.67 Near the target → 1.98 Near the target")
                .contains("Mathematics (learning.mathematics): Score 55.4 → 76.9 · Rating 1.64 Near the target → 2.25"
                        + " Target met")
                .contains("Before: Place 3 of 6, shared with Fjordblikk skole (the least it can be, 65.8).")
                .contains("After: Place 3 of 6 (the least it can be, 68.7).")
                .contains("Apart from these: 7 numbers of the index unchanged.");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aGoalpostIsSupposedLikeEveryLevel() {
        assertThat(flat(ran("schools", "what-if havgap 2024 --level learning.mathematics.optimum=90")
                        .out()))
                .contains("Optimum of \"Mathematics\": 95% → 90%")
                .contains("Mathematics (learning.mathematics): Score 55.4 → 60");
    }

    @Test
    void yearsAreComparedByTheirIndexToo() {
        assertThat(flat(ran("schools", "compare granstubben 2020 2024").out()))
                .contains("The school compass: Score 33.0 → 36.1 (imputed)")
                .contains("Before: Place 7 of 7 (the least it can be, 33.0).")
                .contains("After: Place 6 of 6 (the least it can be, 27.1).");
        assertThat(ran("schools", "compare granstubben 2020 2024 --format json").out())
                .contains("\"index\":{\"scales\":[{\"id\":\"score\"");
    }

    @Test
    void theIndexAndThePlaceAreDrawnToo() {
        var ran = ran("schools", "robust blaklokka 2024 --draws 200");

        assertThat(ran.code()).isZero();
        assertThat(flat(ran.out()))
                .contains("Index: 5th to 95th percentile")
                .containsPattern("The school compass, Score: 44\\.9, runs 44\\.[0-9]–45\\.[0-9]")
                .containsPattern("Learning, Rating: 1\\.00, runs [0-9.–]+; Minimum met in [0-9.]+% of the runs")
                .contains("Place 5 of 6 in 100% of the runs.")
                .containsPattern("Floor of \"[^\"]+\" .*; index 4[45]\\.[0-9], place 5");
        assertThat(ran("schools", "robust blaklokka 2024 --draws 200 --format json")
                        .out())
                .contains("\"place\":{\"place\":5,\"of\":6,\"same\":200,\"from\":5,\"to\":5}");
    }

    @Test
    void aBodyIsSetBesideThoseOfItsIndexWithTiesAsTies() {
        var ran = ran("schools", "peers granstubben 2024");

        assertThat(ran.code()).isZero();
        assertThat(flat(ran.out()))
                .contains("Granstubben skole beside 6 others · 2024")
                .contains("The group is all that the index is for.")
                .contains("3. Fjordblikk skole: 65.8 · place 3 of 6, shared with Havgap skole")
                .contains("no difference from Havgap skole")
                .contains("5. Blåklokka skole: 44.9")
                .contains("6. Granstubben skole: 36.1 (27.1–40.4) · place 6 of 6")
                .contains("– Lyngheim skole: – (27.1–87.1)")
                .contains("Blåklokka skole: 1.00 Minimum met")
                .doesNotContain("Bærum", "municipalities");
    }

    @ParameterizedTest
    @ValueSource(strings = {"peers granstubben 2024 --group baerum", "peers baerum 2020 --group granstubben"})
    void nobodyIsSetBesideAnotherKind(String line) {
        var ran = ran("schools", line);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("is not set beside a", "Maybe name bodies of one kind.");
    }

    @Test
    void theMembersOfAGroupKeepTheirPlacesAmongAll() {
        assertThat(flat(ran("schools", "peers havgap 2024 --group district-west")
                        .out()))
                .contains("Group: The schools in the west (district 2024, code west), 4 members.")
                .contains("2. Havgap skole: 65.8 · place 3 of 6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"peers arvia 2024", "robust arvia 2024 --draws 100"})
    void anIndexByLogarithmAndGeometricMeanIsDrawnTheSame(String line) {
        assertThat(ran("lives", line).code()).isZero();
    }

    @Test
    void aBodyIsCalledWhatItIs() {
        assertThat(ran("schools", "explain havgap 2024 belonging.bullied").out())
                .contains("School havgap · receipt ")
                .doesNotContain("null");
        assertThat(ran("lives", "explain arvia 2024 income.per-head").out()).contains("Country arvia · receipt ");
    }
}
