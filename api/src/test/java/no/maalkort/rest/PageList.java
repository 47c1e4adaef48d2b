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
            "/en/accessibility",
            "/kommune/baerum/maal/baerum:finance.net-operating-result",
            "/en/municipality/baerum/goal/baerum:finance.net-operating-result",
            "/kommune/baerum/maal/baerum:climate.direct-emissions",
            "/kommune/baerum/maal/baerum:climate.cdp-grade",
            "/kommune/baerum/maal/baerum:climate.low-emission-society",
            "/kommune/baerum/maal/norway:inclusion.pupils-per-teacher",
            "/regel/baerum/finance.net-operating-result",
            "/en/rule/baerum/finance.net-operating-result",
            "/regel/oslo/climate.direct-emissions",
            "/regler",
            "/en/rules");

    private PageList() {}
}
