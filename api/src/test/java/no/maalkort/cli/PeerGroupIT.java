package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups whose members a user lists, each a code in one version of a scheme. */
class PeerGroupIT {
    private static final String BODIES = """
            kostra-2020-13:
              kind: group
              name: {nb: KOSTRA-gruppe 13, en: KOSTRA group 13}
              group: {scheme: KOSTRA, version: "2020", code: "13", members: [asker, baerum, oslo]}
            neighbours:
              kind: group
              name: {nb: Naboene, en: The neighbours}
              group: {scheme: Own, version: "1", code: "n", members: [asker, oslo]}
            neighbours-2:
              kind: group
              name: {nb: Naboene, en: The neighbours}
              group: {scheme: Own, version: "2", code: "n", members: [oslo]}
            """;

    @TempDir
    static Path data;

    @BeforeAll
    static void list() throws IOException {
        Files.writeString(data.resolve("bodies.yaml"), BODIES);
    }

    private static Ran peers(String group, String... more) {
        return Ran.of(Stream.concat(
                        Stream.of("peers", "baerum", "2020", "--data", data.toString(), "--group", group),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOSTRA-13", "kostra-2020-13", "KOSTRA-2020-13"})
    void aGroupIsNamedByItsCodeOrItsId(String group) {
        var ran = peers(group, "--lang", "en");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("Bærum beside 2 others · 2020")
                .contains("Group: KOSTRA group 13 (KOSTRA 2020, code 13), 3 municipalities.");
        assertThat(ran.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= Lines.WIDTH);
    }

    @Test
    void aCodeInTwoVersionsIsNotGuessed() {
        var ran = peers("own-n");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("The group (own-n) is in several versions.")
                .contains("Maybe you meant one of [Own-1-n, Own-2-n].");
        assertThat(peers("own-2-n", "--format", "json").out())
                .contains("\"groups\":[{\"id\":\"neighbours-2\",", "\"version\":\"2\",\"code\":\"n\",\"members\":1}]");
    }

    @Test
    void nobodyIsNamedTwiceOrAlone() {
        assertThat(peers("baerum").err()).contains("Nobody but (baerum) is named.");
        assertThat(peers("asker,baerum,asker").err()).contains("(asker) is named twice.");
        assertThat(peers("asker,KOSTRA-13").code()).isEqualTo(2);
    }

    @Test
    void aGroupThatNobodyListsIsRefused() {
        assertThat(peers("KOSTRA-12").err())
                .contains("Nothing here says who is in the group (KOSTRA-12)")
                .contains("list them in bodies.yaml");
    }
}
