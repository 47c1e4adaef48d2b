package no.maalkort.rest;

import java.util.List;

/** An address of every kind of page, in both languages. */
final class PageList {
    static final List<String> ADDRESSES = List.of(
            "/",
            "/en",
            "/kommune/baerum",
            "/en/municipality/baerum",
            "/kommune/baerum/2023",
            "/en/municipality/baerum/2023",
            "/kommune/oslo/2023",
            "/tall/baerum",
            "/en/data/baerum",
            "/tall/baerum/finance.net-operating-result-percent",
            "/en/indicator/finance.net-operating-result-percent",
            "/sok?q=oslo",
            "/en/search?q=emissions",
            "/om",
            "/en/about",
            "/tilgjengelighet",
            "/en/accessibility");

    private PageList() {}
}
