package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, in both languages, light and dark, wide and narrow: nothing that axe calls wrong, nothing cut off. */
class AccessiblePagesIT extends InBrowser {
    private static final List<Integer> WIDTHS = List.of(1200, 375, 320);
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    static Stream<String> pages() {
        return PageList.ADDRESSES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyoneCanUseIt(String address) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var tab = open(address, window(1200, 900).setColorScheme(scheme))) {
                for (int width : WIDTHS) {
                    tab.page().setViewportSize(width, 900);
                    check(tab.page(), axe(tab.page(), scheme), address + " " + scheme + " " + width);
                }
            }
        }
    }

    /** A dark page is the light one in other colours, so that only rules about colours can find more in it. */
    private static AxeBuilder axe(Page page, ColorScheme scheme) {
        var all = new AxeBuilder(page);
        return scheme == ColorScheme.DARK ? all.withRules(COLOURS) : all;
    }

    private static void check(Page page, AxeBuilder axe, String where) {
        assertThat(told(axe.analyze().getViolations())).as(where).isEmpty();
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
