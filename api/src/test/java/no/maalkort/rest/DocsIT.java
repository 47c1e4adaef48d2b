package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The page of the document, as a browser without a network shows it. */
class DocsIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private Served served;
    private Browser browser;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        served = Served.start(folder, Map.of(), "--prefix", "/maalkort");
        browser = Browser.open(folder.resolve("chromium"));
        browser.go(served.base() + "/maalkort/docs");
        browser.await("document.querySelector('.opblock')");
    }

    @AfterEach
    void close() throws IOException {
        browser.close();
        served.close();
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
        browser.await("[...document.querySelectorAll('.opblock-summary')].map(one =>"
                        + " one.querySelector('.opblock-summary-method').textContent + ' '"
                        + " + one.querySelector('.opblock-summary-path').dataset.path)")
                .forEach(one -> shown.add(one.asString()));

        assertThat(shown).isEqualTo(operations);
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.asked())
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
        browser.press(block + ".opblock-summary-control");
        browser.press(block + ".try-out__btn");
        browser.press(block + ".execute");

        assertThat(browser.await("document.querySelector('" + block + "tbody .response-col_status')?.innerText")
                        .asString())
                .startsWith("200");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatThePolicyRefusesIsHeardOf() throws InterruptedException {
        browser.await(
                "document.body.insertAdjacentHTML('beforeend', '<img src=\"http://127.0.0.1:9/x.png\">') ?? true");
        for (int i = 0; i < 100 && browser.complaints().isEmpty(); i++) {
            Thread.sleep(100);
        }

        assertThat(browser.complaints()).anyMatch(one -> one.contains("Content Security Policy"));
    }
}
