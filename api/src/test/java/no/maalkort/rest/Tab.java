package no.maalkort.rest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page in a browser window of its own, with what it complained of and what it asked for. */
final class Tab implements AutoCloseable {
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    Tab(Browser browser, Browser.NewContextOptions options) {
        page = browser.newContext(options).newPage();
        page.onConsoleMessage(message -> {
            if (!message.location().contains("/favicon.ico")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> asked.add(request.url()));
    }

    Page page() {
        return page;
    }

    /** Errors that the page met, and what its policy refused it; not that there is no icon, which the browser asks for itself. */
    List<String> complaints() {
        return complaints;
    }

    /** Every address that the page asked for anything. */
    List<String> asked() {
        return asked;
    }

    /** What an expression of the page's own language gives, as soon as that is something. */
    Object await(String expression) {
        return page.waitForFunction("() => (" + expression + ")").jsonValue();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
