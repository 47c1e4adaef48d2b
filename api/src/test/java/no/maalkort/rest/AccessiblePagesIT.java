package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, in both languages, light and dark, wide and narrow: nothing that axe calls wrong, nothing cut off. */
class AccessiblePagesIT {
    private static final List<Integer> WIDTHS = List.of(1200, 375, 320);

    @TempDir
    private static Path folder;

    private static Served served;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(folder, Map.of());
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() throws IOException {
        chromium.close();
        served.close();
    }

    static Stream<String> pages() {
        return PageList.ADDRESSES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyoneCanUseIt(String address) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var options = new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(1200, 900);
            try (var context = chromium.browser().newContext(options);
                    var page = context.newPage()) {
                assertThat(page.navigate(served.base() + address).status()).isEqualTo(200);
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 900);
                    check(page, address + " " + scheme + " " + width);
                }
            }
        }
    }

    private static void check(Page page, String where) {
        var found = new AxeBuilder(page).analyze();
        assertThat(told(found.getViolations())).as(where).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scroll, " + where)
                .isEqualTo(0);
    }

    private static List<String> told(List<Rule> rules) {
        return rules.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList())
                .toList();
    }
}
