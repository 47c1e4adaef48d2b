package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import no.maalkort.figure.Language;
import org.junit.jupiter.api.Test;

/** Addresses: the same pages on a server, in a folder and alone. */
class PlaceTest {
    @Test
    void aServerHasNorwegianWordsAtTheRootAndEnglishOnesBelowEn() {
        assertThat(Place.served(Language.NB, "", "").scorecard("baerum", 2023)).isEqualTo("/kommune/baerum/2023");
        assertThat(Place.served(Language.EN, "", "").scorecard("baerum", 2023))
                .isEqualTo("/en/municipality/baerum/2023");
        assertThat(Place.served(Language.NB, "", "").overview()).isEqualTo("/");
        assertThat(Place.served(Language.EN, "", "").overview()).isEqualTo("/en");
    }

    @Test
    void aPrefixAndTheDatesAskedForArePassedOn() {
        var place = Place.served(Language.NB, "/maalkort", "?asOf=2022-01-01");
        assertThat(place.goal("baerum", "baerum:climate.direct-emissions"))
                .isEqualTo("/maalkort/kommune/baerum/maal/baerum:climate.direct-emissions?asOf=2022-01-01");
        assertThat(place.service("api/v1/config")).isEqualTo("/maalkort/api/v1/config");
        assertThat(place.other().overview()).isEqualTo("/maalkort/en?asOf=2022-01-01");
    }

    @Test
    void aFolderLeadsToFilesFromWhereverThePageLies() {
        var place = Place.folder(Language.NB, page -> !page.startsWith("sok"), "kommune", "baerum", "2023");
        assertThat(place.scorecard("oslo", 2022)).isEqualTo("../../../kommune/oslo/2022/index.html");
        assertThat(place.overview()).isEqualTo("../../../index.html");
        assertThat(place.goal("oslo", "oslo:climate.x"))
                .isEqualTo("../../../kommune/oslo/maal/oslo/climate.x/index.html");
        assertThat(place.other().data("oslo")).isEqualTo("../../../en/figures/oslo/index.html");
        assertThat(place.to("sok")).as("a page that is not there").isNull();
        assertThat(place.service("api/v1/config")).isNull();
    }

    @Test
    void aPageAloneLeadsNowhere() {
        assertThat(Place.alone(Language.NB).overview()).isNull();
        assertThat(Place.alone(Language.NB).rule("baerum", "x")).isNull();
    }

    @Test
    void whatStandsInAnAddressIsEscaped() {
        assertThat(Place.served(Language.NB, "", "").rule("p", "a b/<\"'>æ"))
                .isEqualTo("/regel/p/a%20b%2F%3C%22%27%3E%C3%A6");
    }
}
