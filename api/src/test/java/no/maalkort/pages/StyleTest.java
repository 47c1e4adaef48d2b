package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The style sheet: nothing of it is fetched, and its name is that of what it holds. */
class StyleTest {
    @Test
    void nothingIsFetched() {
        assertThat(Style.sheet()).doesNotContain("@import", "@font-face", "url(http", "url(//");
        assertThat(Style.sheet().replace("http%3A%2F%2Fwww.w3.org", "")).doesNotContain("http");
    }

    @Test
    void itsNameChangesWithIt() {
        assertThat(Style.FILE).matches("maalkort-[0-9a-f]{12}[.]css");
    }
}
