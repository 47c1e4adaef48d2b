package no.maalkort.rest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The machine's Chromium, led by Playwright; it reaches this machine alone, and has the letters of the PDF alone, for
 * programs' text too, so that nothing that is seen or measured depends on the machine's own.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-proxy-server",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    private static final Path LETTERS = Path.of("src", "main", "resources", "no", "maalkort", "pages", "fonts")
            .toAbsolutePath();

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setEnv(environment())
                        .setArgs(FLAGS));
    }

    private static Map<String, String> environment() {
        var environment = new TreeMap<>(System.getenv());
        try {
            var file = Files.createDirectories(Path.of("target", "letters")).resolve("fonts.conf");
            Files.writeString(file, """
                    <?xml version="1.0"?>
                    <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                    <fontconfig>
                    <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
                    <dir>%s</dir>
                    <match><test name="family"><string>monospace</string></test>
                    <edit name="family" mode="assign" binding="strong"><string>Inter</string></edit></match>
                    <match><test name="family"><string>DejaVu Sans Mono</string></test>
                    <edit name="family" mode="assign" binding="strong"><string>Inter</string></edit></match>
                    </fontconfig>
                    """.formatted(LETTERS));
            environment.put("FONTCONFIG_FILE", file.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return environment;
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
