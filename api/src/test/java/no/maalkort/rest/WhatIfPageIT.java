package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The what-if page in a browser, with its script and without, and whatever its address holds. */
class WhatIfPageIT extends InBrowser {
    private static final String PAGE = "/kommune/baerum/2023/hva-hvis";
    private static final String LABEL = "Netto driftsresultat, tall for 2023";

    private static Tab open(boolean script) {
        return open(PAGE, new Browser.NewContextOptions().setJavaScriptEnabled(script));
    }

    @Test
    void theResultFollowsTheFieldAndTheAddressWithIt() {
        var tab = open(true);
        var page = tab.page();
        var steps = page.evaluate("history.length");
        page.getByLabel(LABEL).fill("4,1 %");
        page.waitForURL(Pattern.compile(".*finance[.]net-operating-result-percent=4(,|%2C)1.*"));

        assertThat(page.locator("#result h2").first().textContent()).isEqualTo("Én dom endres");
        assertThat(page.locator("#told").textContent()).contains("endres én dom");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("finance.net-operating-result-percent");
        assertThat(page.url()).doesNotContain("refugees");

        page.getByLabel(LABEL).fill("4 kg");
        page.waitForURL(Pattern.compile(".*kg.*"));
        assertThat(page.locator(".wrong p").first().textContent()).contains("«4 kg» kan ikke brukes");
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("«4 kg» kan ikke brukes");
        assertThat(page.locator("[aria-live]").count()).isZero();
        var field = page.getByLabel(LABEL);
        page.waitForCondition(() -> "true".equals(field.getAttribute("aria-invalid")));
        assertThat(field.inputValue()).isEqualTo("4 kg");
        field.fill("4");
        page.waitForCondition(() -> field.getAttribute("aria-invalid") == null);
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        assertThat(page.evaluate("Object.keys(sessionStorage).join()")).isEqualTo("htmx-current-path-for-history");

        assertThat(page.evaluate("history.length"))
                .as("no step back for every pause")
                .isEqualTo(steps);
        assertThat(tab.complaints()).isEmpty();
        tab.close();
    }

    @Test
    void aLinkThatFillsOneFieldInKeepsWhatWasTypedInOthers() {
        var tab = open(true);
        var page = tab.page();
        page.getByLabel(LABEL).fill("4");
        page.getByLabel("Bosatte flyktninger, tall for 2023").fill("390");
        page.waitForURL(Pattern.compile(".*refugees-settled=390.*"));
        assertThat(page.locator("#other").getAttribute("href")).contains("percent=4&", "settled=390");
        assertThat(page.locator("#cleared").textContent()).isEqualTo("Tilbake til målkortets tall");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("På banen ved −41 %"))
                .click();
        page.waitForURL(Pattern.compile(".*since-2009-percent=-41.*"));
        assertThat(page.getByLabel(LABEL).inputValue()).isEqualTo("4");
        assertThat(page.getByLabel("Bosatte flyktninger, tall for 2023").inputValue())
                .isEqualTo("390");

        page.goBack();
        page.waitForURL(Pattern.compile(".*refugees-settled=390"));
        assertThat(page.getByLabel(LABEL).inputValue()).isEqualTo("4");
        tab.close();
    }

    @Test
    void theFormAnswersWithoutScript() {
        var tab = open(false);
        var page = tab.page();
        page.getByLabel(LABEL).fill("4,1 %");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Regn ut"))
                .click();

        page.waitForURL(url -> url.endsWith(PAGE + "?finance.net-operating-result-percent=4,1+%25"));
        assertThat(page.locator("#result h2").first().textContent()).isEqualTo("Én dom endres");
        tab.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?finance.net-operating-result-percent=99999999999999999999999999999999999999999999",
                "?finance.net-operating-result-percent=-0",
                "?finance.net-operating-result-percent=NaN",
                "?finance.net-operating-result-percent=%00",
                "?finance.net-operating-result-percent=1e999999",
                "?finance.net-operating-result-percent@1066=4",
                "?finance.net-operating-result-percent/mars=4",
                "?climate.direct-emissions-change-since-2009-percent=-100",
                "?climate.direct-emissions-change-since-2009-percent=0",
                "?level:climate.direct-emissions.target=0",
                "?level:finance.net-operating-result.minimum=5",
                "?level:finance.net-operating-result.minimum=4",
                "?level:=1",
                "?weight:finance.net-operating-result=1000",
                "?weight:=",
                "?=",
                "?=1",
                "?%F0%9F%92%A9=%3Cscript%3Ealert(1)%3C/script%3E",
                "?finance.buffer-fund-million-kroner=0"
            })
    void whateverIsSupposedIsAnsweredOrToldToBeWrong(String query) throws IOException, InterruptedException {
        var answer = served.get(PAGE + query);
        assertThat(answer.statusCode()).as(query).isIn(200, 302, 400);
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void theScriptLastsUnderItsOwnNameAndThePageIsKeptByNobody() throws IOException, InterruptedException {
        var page = served.get(PAGE);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        var name = Pattern.compile("/htmx-[0-9a-f]+[.]js").matcher(page.body());
        assertThat(name.find()).isTrue();
        var script = served.get(name.group());
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(served.get("/htmx-000000000000.js").statusCode()).isEqualTo(404);
    }
}
