package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What is served, in a browser; both start once for all statements of a class. */
abstract class InBrowser {
    @TempDir
    static Path folder;

    static Served served;
    static Chromium chromium;

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

    /** A page of the service. */
    static Tab open(String address, Browser.NewContextOptions options) {
        var tab = new Tab(chromium.browser(), options);
        assertThat(tab.page().navigate(served.base() + address).status()).isEqualTo(200);
        return tab;
    }

    /** A window so wide and high. */
    static Browser.NewContextOptions window(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height);
    }
}
