package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium with one page, led by its DevTools protocol; it reaches this machine alone. */
final class Browser implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int SECONDS = 60;

    private final Process process;
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private WebSocket socket;

    private Browser(Process process) {
        this.process = process;
    }

    /** Starts with a profile of its own. */
    static Browser open(Path profile) throws IOException, InterruptedException {
        Files.createDirectories(profile);
        var browser = new Browser(start(profile));
        var at = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < SECONDS * 10 && (!Files.exists(at) || Files.size(at) == 0); i++) {
            assertThat(browser.process.isAlive()).as("Chromium lives").isTrue();
            Thread.sleep(100);
        }
        var pages = URI.create("http://127.0.0.1:" + Files.readAllLines(at).get(0) + "/json/new");
        var page = HttpRequest.newBuilder(pages).PUT(HttpRequest.BodyPublishers.noBody());
        var answer = HttpClient.newHttpClient()
                .send(page.build(), BodyHandlers.ofString())
                .body();
        browser.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create(MAPPER.readTree(answer)
                                .get("webSocketDebuggerUrl")
                                .asString()),
                        browser.new Heard())
                .join();
        Stream.of("Page", "Log", "Runtime", "Network").forEach(domain -> browser.tell(domain + ".enable", Map.of()));
        return browser;
    }

    private static Process start(Path profile) throws IOException {
        var log = profile.resolve("said").toFile();
        try {
            return new ProcessBuilder(
                            "chromium",
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-proxy-server",
                            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile.toAbsolutePath())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
        } catch (IOException e) {
            throw new IOException("(chromium) does not run.\nMaybe install Chromium.", e);
        }
    }

    private JsonNode tell(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        open.put(id, answer);
        socket.sendText(MAPPER.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true);
        return answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    void go(String page) {
        loaded = new CompletableFuture<>();
        tell("Page.navigate", Map.of("url", page));
        loaded.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /** Presses what a selector finds, as soon as it is there. */
    void press(String selector) {
        await("(one => one && (one.click(), true))(document.querySelector('" + selector + "'))");
    }

    /** What an expression of the page's own language gives, as soon as that is something. */
    JsonNode await(String expression) {
        String script = "(async () => { for (let i = 0; i < " + SECONDS * 15 + "; i++) { const found = (" + expression
                + "); if (found) return found; await new Promise(go => setTimeout(go, 50)); }"
                + " throw Error('It never came about.'); })()";
        var answer =
                tell("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        assertThat(answer.at("/result/exceptionDetails").toString())
                .as(expression)
                .isEmpty();
        return answer.at("/result/result/value");
    }

    /** Errors that the page met, and what its policy refused it. */
    List<String> complaints() {
        return complaints;
    }

    /** Every address that the page asked for anything. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        tell("Browser.close", Map.of());
        process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    private final class Heard implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                hear(MAPPER.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void hear(JsonNode message) {
            if (message.has("id")) {
                open.remove(message.get("id").asInt()).complete(message);
                return;
            }
            switch (message.get("method").asString()) {
                case "Log.entryAdded", "Runtime.exceptionThrown" ->
                    complaints.add(message.get("params").toString());
                case "Page.loadEventFired" -> loaded.complete(null);
                case "Network.requestWillBeSent" ->
                    asked.add(message.at("/params/request/url").asString());
                default -> {}
            }
        }
    }
}
