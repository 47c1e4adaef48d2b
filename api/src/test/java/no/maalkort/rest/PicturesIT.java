package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Key pages look as somebody approved them. */
class PicturesIT extends InBrowser {
    private static final Path APPROVED = Path.of("src", "test", "resources", "no", "maalkort", "pictures");
    private static final Path TARGET = Path.of("target", "pictures");
    private static final int HIGHEST = 2200;
    /** A word that is another has more points that differ. */
    private static final long FEW = 100;

    private static final String SCORECARD = "/kommune/baerum/2023";

    private record Shown(String address, int width, ColorScheme scheme) {}

    private static Map<String, Shown> pages() {
        var pages = new LinkedHashMap<String, Shown>();
        pages.put("overview", new Shown("/", 1200, ColorScheme.LIGHT));
        pages.put("scorecard", new Shown(SCORECARD, 1200, ColorScheme.LIGHT));
        pages.put("scorecard-phone", new Shown(SCORECARD, 375, ColorScheme.LIGHT));
        pages.put("scorecard-dark", new Shown("/en/municipality/baerum/2023", 1200, ColorScheme.DARK));
        pages.put("goal", new Shown("/kommune/baerum/maal/baerum:climate.direct-emissions", 1200, ColorScheme.LIGHT));
        pages.put("rule", new Shown("/regel/baerum/finance.net-operating-result", 1200, ColorScheme.LIGHT));
        pages.put("compare", new Shown("/sammenlign?a=baerum-2020&b=baerum-2023", 1200, ColorScheme.LIGHT));
        pages.put(
                "what-if",
                new Shown(SCORECARD + "/hva-hvis?finance.net-operating-result-percent=4,1", 1200, ColorScheme.LIGHT));
        return pages;
    }

    @Test
    void theyLookAsTheyWereApproved() throws IOException {
        var different = new ArrayList<String>();
        for (var page : pages().entrySet()) {
            var received = picture(page.getValue());
            received.write(TARGET.resolve(page.getKey() + ".png"));
            var file = APPROVED.resolve(page.getKey() + ".png");
            var approved = Files.exists(file) ? Picture.read(file) : null;
            long points = approved == null ? Long.MAX_VALUE : received.differs(approved);
            if (points > FEW) {
                different.add(page.getKey());
                if (approved != null) {
                    approved.write(TARGET.resolve(page.getKey() + "-approved.png"));
                    received.difference(approved).write(TARGET.resolve(page.getKey() + "-difference.png"));
                }
            }
        }
        review(different);
        assertThat(different)
                .as("These pages look different: see api/" + TARGET.resolve("index.html")
                        + "\nMaybe they should: approve one by copying api/target/pictures/NAME.png to api/" + APPROVED)
                .isEmpty();
    }

    @Test
    void theyTakeLittleRoom() throws IOException {
        long bytes = 0;
        try (var files = Files.list(APPROVED)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
                assertThat(pages()).containsKey(file.getFileName().toString().replace(".png", ""));
            }
        }
        assertThat(bytes).isLessThan(1_000_000);
    }

    private static Picture picture(Shown shown) throws IOException {
        var options = window(shown.width(), 900).setColorScheme(shown.scheme());
        try (var tab = open(shown.address(), options)) {
            byte[] png = tab.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setAnimations(ScreenshotAnimations.DISABLED));
            return new Picture(ImageIO.read(new ByteArrayInputStream(png))).plain(HIGHEST);
        }
    }

    /** A page with what was approved, what there is and where they differ, side by side. */
    private static void review(List<String> different) throws IOException {
        String rows = different.stream()
                .map(name -> "<h2>" + name + "</h2><table><tr><th>approved<th>received<th>difference<tr><td><img src="
                        + name + "-approved.png><td><img src=" + name + ".png><td><img src=" + name
                        + "-difference.png></table>\n")
                .collect(Collectors.joining());
        Files.writeString(
                TARGET.resolve("index.html"),
                "<!doctype html><meta charset=utf-8><title>Pictures</title><style>img{width:100%}td{vertical-align:top;width:33%}"
                        + "</style><h1>" + different.size() + " of " + pages().size() + " pages look different</h1>\n"
                        + rows);
    }
}
