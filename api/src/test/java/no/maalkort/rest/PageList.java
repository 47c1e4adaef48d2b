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
            "/kort/baerum/2023",
            "/en/card/baerum/2020",
            "/tall/baerum",
            "/tall",
            "/en/figures/baerum",
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
            "/regel/norway/inclusion.refugees-settled?municipality=baerum&year=2023",
            "/kommune/baerum/2022?asOf=2023-06-01&rulesAt=2020",
            "/en?state=not-met",
            "/regler",
            "/en/rules",
            "/sammenlign?a=baerum-2020&b=baerum-2023",
            "/en/compare?a=baerum-2022&b=baerum-2022&aAsOf=2023-06-01&bAsOf=",
            "/sammenlign?a=oslo-2023&b=baerum-2023",
            "/hva-hvis",
            "/kommune/baerum/2023/hva-hvis?finance.net-operating-result-percent=4,0&inclusion.refugees-settled=390",
            "/en/municipality/baerum/2023/what-if?finance.net-operating-result-percent=4+kg&level:finance.buffer-fund.target=x&foo=1",
            "/kommune/baerum/2023/andre",
            "/en/municipality/oslo/2022/others");

    private PageList() {}
}
