package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The page of the document, as a browser without a network shows it. */
class DocsIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static Served served;
    private static Chromium chromium;
    private Tab tab;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(folder, Map.of(), "--prefix", "/maalkort");
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() throws IOException {
        chromium.close();
        served.close();
    }

    @BeforeEach
    void open() {
        tab = new Tab(chromium.browser(), new Browser.NewContextOptions());
        tab.page().navigate(served.base() + "/maalkort/docs");
        tab.page().locator(".opblock").first().waitFor();
    }

    @AfterEach
    void close() {
        tab.close();
    }

    @Test
    @Tag("asvs-3.4.3")
    void everyOperationIsShownWithinThePolicyAndByNobodyElse() throws IOException, InterruptedException {
        var operations = new TreeSet<String>();
        MAPPER.readTree(served.get("/maalkort/api/v1/openapi.json").body())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        var shown = new TreeSet<String>();
        for (var one : tab.page().locator(".opblock-summary").all()) {
            shown.add(one.locator(".opblock-summary-method").textContent() + " "
                    + one.locator(".opblock-summary-path").getAttribute("data-path"));
        }

        assertThat(shown).isEqualTo(operations);
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.asked())
                .contains(served.base() + "/maalkort/api/v1/openapi.json")
                .allMatch(address -> address.startsWith(served.base() + "/maalkort/") || address.startsWith("data:"));
    }

    @Test
    void whatThePageIsMadeOfIsServedWithItsLicencesAndNothingElse() throws IOException, InterruptedException {
        for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "start.js")) {
            assertThat(served.get("/maalkort/docs/" + file).statusCode()).isEqualTo(200);
        }
        assertThat(served.get("/maalkort/docs/swagger-ui-bundle.js.LICENSE.txt").body())
                .contains("MIT License");
        assertThat(served.get("/maalkort/docs/index.html").statusCode()).isEqualTo(404);
    }

    @Test
    void anExampleIsTriedOutOnThePage() {
        String block = "#operations-evaluations-evaluate ";
        for (String button : List.of(".opblock-summary-control", ".try-out__btn", ".execute")) {
            tab.page().locator(block + button).click();
        }

        assertThat(tab.page()
                        .locator(block + "tbody .response-col_status")
                        .first()
                        .innerText())
                .startsWith("200");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void whatThePolicyRefusesIsHeardOf() {
        tab.page().evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"http://127.0.0.1:9/x.png\">')");
        tab.page().waitForCondition(() -> !tab.complaints().isEmpty());

        assertThat(tab.complaints()).anyMatch(one -> one.contains("Content Security Policy"));
    }
}
