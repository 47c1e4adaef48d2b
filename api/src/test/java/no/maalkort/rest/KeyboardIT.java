package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What each of the three main users comes for, done with the keyboard alone; whatever has the focus shows it. */
class KeyboardIT extends InBrowser {
    private static final int MOST_TABS = 500;
    private static final String FOCUSED = "(document.activeElement.labels?.[0] ?? document.activeElement).textContent"
            + ".replace(/\\s+/g, ' ').trim()";
    private static final String RINGED =
            "(one => { const look = getComputedStyle(one); const box = one.getBoundingClientRect();"
                    + " return look.outlineStyle != 'none' && parseFloat(look.outlineWidth) >= 3 && look.outlineColor != look.backgroundColor"
                    + " && box.width > 0 && box.bottom > 0 && box.top < innerHeight; })(document.activeElement)";

    private Page page;
    private final Set<String> hidden = new TreeSet<>();

    /** Presses Tab until what has the focus says so. */
    private void tabTo(String words) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            String focused = (String) page.evaluate(FOCUSED);
            if (!(boolean) page.evaluate(RINGED)) {
                hidden.add(page.url() + ": " + focused);
            }
            if (focused.matches(words)) {
                return;
            }
        }
        throw new AssertionError("No way by Tab to (" + words + ") on " + page.url());
    }

    private void follow(String words, String address) {
        tabTo(words);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.matches(".*" + address));
    }

    @Test
    void aPlannerFindsWhatAFigureWouldChange() {
        try (var tab = open("/", window(1200, 900))) {
            page = tab.page();
            follow("Hopp til innhold.*", "#main");
            follow("2023 Bærum 2023: .*", "/kommune/baerum/2023");
            follow("Hopp til innhold.*", "#main");
            follow("Hva hvis", "/kommune/baerum/2023/hva-hvis");
            tabTo("Netto driftsresultat, tall for 2023.*");
            page.keyboard().press("Control+A");
            page.keyboard().type("4,1");
            page.waitForURL(url -> url.matches(".*percent=4(,|%2C)1.*"));
            assertThat(page.locator("#result h2").first().textContent()).isEqualTo("Én dom endres");
            follow("Regn ut", "percent=4(,|%2C)1.*");
            assertThat(page.locator("#told").textContent()).contains("endres én dom");
            assertThat(hidden).isEmpty();
        }
    }

    @Test
    void anAuditorGoesFromAVerdictToItsRuleAndToTheLineOfItsFigure() {
        try (var tab = open("/kommune/baerum/2023", window(1200, 900))) {
            page = tab.page();
            follow("Netto driftsresultat.*", "/kommune/baerum/maal/baerum:finance[.]net-operating-result");
            page.goBack();
            follow("Netto driftsresultat, 2023: 3,6.*", "/tall/baerum/finance[.]net-operating-result-percent#.*");
            assertThat(page.locator(":target").textContent()).contains("observations.csv:5");
            page.goBack();
            follow("Net operating result lies between.*", "/regel/baerum/finance[.]net-operating-result.*#L[0-9]+");
            assertThat(page.locator("li:target").textContent()).contains("rule");
            assertThat(hidden).isEmpty();
        }
    }

    @Test
    void anIntegratorFindsTheSameAsData() {
        try (var tab = open("/", window(1200, 900))) {
            page = tab.page();
            follow("2023 Bærum 2023: .*", "/kommune/baerum/2023");
            tabTo("Last ned som JSON");
            var answer = page.waitForResponse(
                    "**/api/v1/scorecards/**", () -> page.keyboard().press("Enter"));
            var card = JsonMapper.builder().build().readTree(answer.text());
            assertThat(card.at("/municipality/id").asString()).isEqualTo("baerum");
            assertThat(card.get("year").asInt()).isEqualTo(2023);
            assertThat(hidden).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/, 1200", "/, 375", "/sammenlign?a=baerum-2020&b=baerum-2023, 1200", "/sammenlign, 375"})
    void tabNeverGoesUpwards(String address, int width) {
        try (var tab = open(address, window(width, 900))) {
            page = tab.page();
            follow("Hopp til innhold.*", "#main");
            double top = 0;
            int inside = 0;
            for (int i = 0; i < MOST_TABS; i++) {
                page.keyboard().press("Tab");
                if (!(boolean) page.evaluate("!!document.activeElement.closest('main')")) {
                    break;
                }
                assertThat(edge("bottom")).as((String) page.evaluate(FOCUSED)).isGreaterThan(top);
                top = edge("top");
                inside++;
            }
            assertThat(inside).isBetween(3, MOST_TABS - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1200, 375, 320})
    void theHeaderIsReadInTheOrderItStands(int width) {
        try (var tab = open("/", window(width, 900))) {
            assertThat(tab.page()
                            .evaluate(
                                    "[...document.querySelectorAll('header a')].map(one => one.getBoundingClientRect())"
                                            + ".every((one, i, all) => i == 0 || one.left >= all[i - 1].right"
                                            + " || one.top > all[i - 1].top + all[i - 1].height / 2)"))
                    .isEqualTo(true);
        }
    }

    /** Where what has the focus begins or ends on the page. */
    private double edge(String side) {
        return ((Number) page.evaluate("scrollY + document.activeElement.getBoundingClientRect()." + side))
                .doubleValue();
    }
}
