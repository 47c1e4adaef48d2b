package no.maalkort.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.maalkort.cli.Ran;
import no.maalkort.rest.Chromium;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of real municipalities, as the command line builds it and a browser reads it. */
class SitesIT {
    private static final Pattern LINK = Pattern.compile(" (?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    @TempDir
    private static Path folder;

    private static Path site;
    private static final Map<String, String> PAGES = new HashMap<>();

    @BeforeAll
    static void build() throws IOException {
        site = folder.resolve("a site");
        var ran = Ran.of("site", "build", "-o", site.toString(), "--municipality", "baerum,oslo,alta");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).matches("[0-9]+ filer, [0-9]+ skrevet, 0 fjernet: .*a site/index.html\n");
        try (var paths = Files.walk(site)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                PAGES.put(
                        site.relativize(path).toString(),
                        path.toString().endsWith(".html") ? Files.readString(path) : "");
            }
        }
    }

    private static Set<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(one -> one.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the links of a page within the site lead, with what is wrong with them. */
    private static Set<String> links(String from, List<String> wrong) {
        var targets = new TreeSet<String>();
        for (String link : found(LINK, PAGES.get(from))) {
            if (link.matches("https?://.*")) {
                continue;
            }
            var to = URI.create(link.replace("&amp;", "&"));
            String target = to.getPath().isEmpty()
                    ? from
                    : Path.of(from).resolveSibling(to.getPath()).normalize().toString();
            boolean leads = to.getScheme() == null && to.getRawQuery() == null && PAGES.containsKey(target);
            if (!leads
                    || to.getFragment() != null && !found(ID, PAGES.get(target)).contains(to.getFragment())) {
                wrong.add(from + ": " + link);
            }
            targets.add(target);
        }
        return targets;
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryPageIsReached() {
        var wrong = new ArrayList<String>();
        var reached = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of("index.html"));
        while (!open.isEmpty()) {
            String page = open.pop();
            if (reached.add(page)) {
                open.addAll(links(page, wrong));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(PAGES.keySet().stream()
                        .filter(page -> !reached.contains(page))
                        .filter(page -> !page.matches("(kort|en/card)/.*|" + SiteList.FILE)))
                .isEmpty();
        PAGES.keySet().stream()
                .filter(page -> page.matches("(kort|en/card)/.*"))
                .forEach(page -> links(page, wrong));
        assertThat(wrong).isEmpty();
        assertThat(reached).hasSizeGreaterThan(1000);
    }

    @Test
    void aNameOfAFileIsAnIdAndNothingElse() {
        assertThat(PAGES.keySet()).allMatch(path -> path.matches("[a-z0-9./-]+"));
    }

    /** Presses the first such link, and waits until the page it leads to is there: a press alone does not. */
    private static void follow(Page page, String link, String address) {
        page.locator(link).first().click();
        page.waitForURL(Pattern.compile(".*" + address + ".*"));
    }

    private static List<String> read(Page page, String front) {
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(front);
        follow(page, "a.year", "/kommune/");
        assertThat(page.title()).matches(".* 20[0-9]{2} – .*");
        follow(page, "a.lang", "/en/municipality/");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.counts')).display"))
                .isEqualTo("flex");
        follow(page, "article.goal h3 a, table.stack th a", "/goal/");
        return asked;
    }

    @Test
    void itIsReadFromADiskAndFromAnyServerBelowAnyPrefix() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/some/where", exchange -> {
            byte[] bytes = Files.readAllBytes(
                    site.resolve(exchange.getRequestURI().getPath().substring("/some/where/".length())));
            String type = exchange.getRequestURI().getPath().endsWith(".css") ? "text/css" : "text/html";
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/some/where/";
        try (var chromium = new Chromium();
                var context = chromium.browser().newContext()) {
            assertThat(read(context.newPage(), base + "index.html")).allMatch(url -> url.startsWith(base));
            assertThat(read(
                            context.newPage(),
                            site.resolve("index.html").toUri().toString()))
                    .allMatch(url -> url.startsWith("file:"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatCannotBeDoneIsSaid() throws IOException {
        var other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("mine.txt"), "mine");

        var refused = Ran.of("site", "build", "-o", other.toString(), "--municipality", "alta");
        var unknown = Ran.of("site", "build", "-o", folder.resolve("third").toString(), "--municipality", "osloo");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("holds (mine.txt)", "\nMaybe name a new folder");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("you meant (oslo)");
        assertThat(folder.resolve("third")).doesNotExist();
    }
}
