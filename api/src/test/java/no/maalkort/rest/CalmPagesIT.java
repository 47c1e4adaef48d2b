package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.maalkort.pages.TwoTowns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages as readers' own settings have them, and how they come: nothing jumps, nothing waits, nothing is lost. */
class CalmPagesIT extends InBrowser {
    private static final int NARROW = 375;
    private static final int WIDE = 1200;
    /** Sixty letters, four times. */
    private static final String LONG_WORD = "Samferdselsinfrastrukturutbyggingsprosjektevalueringsrapport".repeat(4);

    private static final List<String> TOWN = List.of(
            "/",
            "/kommune/town",
            "/kommune/town/2022",
            "/kort/town/2022",
            "/tall/town",
            "/tall/town/f.result",
            "/indikator/f.result",
            "/sok?q=samferdsels",
            "/kommune/town/maal/town:finance.result",
            "/kommune/town/maal/town:finance.gas",
            "/kommune/town/maal/town:finance.said",
            "/regel/town/finance.result",
            "/regel/town/finance.gas?municipality=town&year=2022",
            "/regler",
            "/sammenlign?a=town-2021&b=town-2022",
            "/kommune/town/2022/hva-hvis?f.result=4",
            "/kommune/town/2022/andre");

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/kommune/baerum",
                "/kommune/baerum/2023",
                "/kommune/baerum/maal/baerum:climate.direct-emissions",
                "/regel/baerum/finance.net-operating-result",
                "/sammenlign?a=baerum-2020&b=baerum-2023",
                "/kommune/baerum/2023/hva-hvis",
                "/tall/baerum");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingMovesOnceItIsShown(String address) {
        for (int width : List.of(NARROW, WIDE)) {
            try (var tab = open("/om", window(width, 900))) {
                tab.page()
                        .addInitScript(
                                "window.moved = []; new PerformanceObserver(list => list.getEntries().forEach("
                                        + "one => window.moved.push(one.value))).observe({type: 'layout-shift', buffered: true})");
                tab.page().navigate(served.base() + address);
                tab.page().evaluate("new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))");
                tab.page().mouse().wheel(0, 20_000);
                tab.page().evaluate("new Promise(go => setTimeout(go, 100))");
                assertThat(tab.page().evaluate("window.moved.reduce((a, b) => a + b, 0)"))
                        .as(address + " " + width)
                        .isEqualTo(0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void oneRequestAfterThePageItIsShown(String address) {
        try (var tab = open(address, window(WIDE, 900).setJavaScriptEnabled(false))) {
            assertThat(tab.asked()).hasSize(2).last().asString().endsWith(".css");
            assertThat(tab.page()
                            .locator("script:not([defer]):not([type='application/ld+json'])")
                            .count())
                    .isZero();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void withoutScriptItSaysTheSame(String address) {
        try (var with = open(address, window(WIDE, 900));
                var without = open(address, window(WIDE, 900).setJavaScriptEnabled(false))) {
            assertThat(without.page().locator("body").innerText())
                    .isEqualTo(with.page().locator("body").innerText());
        }
    }

    /** A window of 1200 pixels whose page is zoomed to twice its size, and one whose text alone is. */
    @ParameterizedTest
    @MethodSource("pages")
    void atTwiceTheSizeNothingIsCutOff(String address) {
        try (var zoomed = open(address, window(WIDE / 2, 450).setDeviceScaleFactor(2));
                var text = open(address, window(WIDE, 900))) {
            text.page().evaluate("document.documentElement.style.fontSize = '200%'");
            assertThat(sideways(zoomed)).isEqualTo(0);
            for (var tab : List.of(zoomed, text)) {
                assertThat(tab.page()
                                .evaluate("[...document.querySelectorAll('main *, header *, footer *')].filter(one =>"
                                        + " !one.closest('svg, .sr, .scroll, thead') && getComputedStyle(one).overflowX == 'hidden'"
                                        + " && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)"
                                        + " ).map(one => one.outerHTML.slice(0, 120))"))
                        .as("cut off")
                        .isEqualTo(List.of());
            }
        }
    }

    static Stream<String> allPages() {
        return PageList.ADDRESSES.stream();
    }

    @ParameterizedTest
    @MethodSource("allPages")
    void largeTextNeedsNoSidewaysScroll(String address) {
        for (int width : List.of(NARROW, WIDE)) {
            try (var tab = open(address, window(width, 900))) {
                assertThat(sideways(tab)).as(width + " as it is").isEqualTo(0);
                tab.page().evaluate("document.documentElement.style.fontSize = '200%'");
                assertThat(sideways(tab)).as(width + ", text of 200 %").isEqualTo(0);
            }
        }
    }

    /** Names as others write them, in packs and figures of their own. */
    @Test
    void longWordsNeedNoSidewaysScroll() throws IOException {
        new TwoTowns().words(LONG_WORD).write(folder.resolve("data"), folder.resolve("rules"));
        try (var town = Served.start(folder, Map.of(), "--data", "data", "--rules", "rules")) {
            for (int width : List.of(320, NARROW, WIDE)) {
                for (String address : TOWN) {
                    try (var tab = new Tab(chromium.browser(), window(width, 900))) {
                        assertThat(tab.page().navigate(town.base() + address).status())
                                .as(address)
                                .isEqualTo(200);
                        assertThat(tab.page().locator("main").textContent()).contains(LONG_WORD);
                        assertThat(sideways(tab)).as(address + " " + width).isEqualTo(0);
                    }
                }
            }
        }
    }

    private static Object sideways(Tab tab) {
        return tab.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsAnimatedForWhoWantsNoMotion(String address) {
        try (var tab = open(address, window(WIDE, 900).setReducedMotion(ReducedMotion.REDUCE))) {
            assertThat(tab.page()
                            .evaluate("[...document.querySelectorAll('*')].filter(one => { const look ="
                                    + " getComputedStyle(one); return look.transitionDuration != '0s' || look.animationName != 'none'"
                                    + " || look.scrollBehavior == 'smooth'; }).map(one => one.outerHTML.slice(0, 80))"))
                    .isEqualTo(List.of());
        }
    }

    /** Black on white, and white on black: what is drawn within a symbol stands out from the symbol, and that from the page. */
    @ParameterizedTest
    @MethodSource("pages")
    void symbolsKeepTheirShapeInForcedColours(String address) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var forced = window(WIDE, 900).setForcedColors(ForcedColors.ACTIVE).setColorScheme(scheme);
            try (var tab = open(address, forced)) {
                assertThat(tab.page()
                                .evaluate("[...document.querySelectorAll('svg.g')].filter(one => {"
                                        + " const page = getComputedStyle(document.body).backgroundColor;"
                                        + " const inner = getComputedStyle(document.querySelector('.sprite .k-bg')).stroke;"
                                        + " return getComputedStyle(one).color == page || inner != page; })"
                                        + ".map(one => one.outerHTML + getComputedStyle(one).color)"))
                        .as(address + " " + scheme)
                        .isEqualTo(List.of());
            }
        }
    }
}
