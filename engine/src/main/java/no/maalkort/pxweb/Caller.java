package no.maalkort.pxweb;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import no.maalkort.table.JsonTree;

/** One call at a time to one service: paced, bounded in time and size, its refusals told in words. */
final class Caller {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final int MOST_TRIES = 4;
    private static final int MOST_REDIRECTS = 3;
    private static final int LONGEST_REST = 120;
    private static final int LONGEST_DETAIL = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Address address;
    private final Pace pace;
    private final Duration longest;
    private final long mostBytes;

    /** A caller that gives up on a call after a time, and on an answer after so many bytes. */
    Caller(Address address, Pace pace, Duration longest, long mostBytes) {
        this.address = address;
        this.pace = pace;
        this.longest = longest;
        this.mostBytes = mostBytes;
    }

    private record Answer(int status, HttpHeaders headers, Path body) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** An answer grew larger than any that is read. */
    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Writes the JSON at an address into a file; false where nothing is there.
     *
     * @throws Refused where the service refuses, is busy for long, or answers something else
     */
    boolean get(URI from, Limits limits, Path into) throws IOException {
        address.checkPublic();
        var at = from;
        int redirects = 0;
        for (int tries = 1; ; tries++) {
            pace.next(limits);
            var answer = call(at, into);
            switch (answer.status) {
                case 200 -> {
                    checkType(answer);
                    return true;
                }
                case 404 -> {
                    return false;
                }
                case 429 -> rest(answer, limits, tries);
                case 301, 302, 303, 307, 308 -> {
                    at = address.onward(at, answer.header("Location"));
                    if (++redirects > MOST_REDIRECTS) {
                        throw Refused.because(
                                "The service at (" + address.host() + ") sends on again and again.",
                                "it has moved; see --server.");
                    }
                }
                default -> throw refused(answer);
            }
        }
    }

    private Answer call(URI at, Path into) throws IOException {
        var request = HttpRequest.newBuilder(at)
                .timeout(longest)
                .header("Accept", "application/json")
                .header("User-Agent", "Maalkort")
                .build();
        try (var out = Files.newOutputStream(into)) {
            var bounded = new Bounded(out, new AtomicLong(mostBytes));
            var sent = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArrayConsumer(bounded));
            try {
                HttpResponse<Void> response = sent.get(longest.toMillis(), TimeUnit.MILLISECONDS);
                return new Answer(response.statusCode(), response.headers(), into);
            } finally {
                sent.cancel(true);
            }
        } catch (TimeoutException e) {
            throw slow();
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because("The call was interrupted.", "run it again.");
        }
    }

    /** What arrives of an answer, written on until there is too much of it. */
    private record Bounded(OutputStream out, AtomicLong left) implements Consumer<Optional<byte[]>> {
        @Override
        public void accept(Optional<byte[]> piece) {
            byte[] bytes = piece.orElse(new byte[0]);
            if (left.addAndGet(-bytes.length) < 0) {
                throw new TooLarge();
            }
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void rest(Answer answer, Limits limits, int tries) {
        String asked = answer.header("Retry-After").strip();
        int seconds = asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : limits.seconds();
        if (tries >= MOST_TRIES || seconds > LONGEST_REST) {
            throw Refused.because(
                    "The service at (" + address.host() + ") has had too many calls and asks to wait " + seconds
                            + " seconds.",
                    "run it again then; everybody behind one address shares its calls.");
        }
        pace.rest(seconds);
    }

    private void checkType(Answer answer) {
        String type = answer.header("Content-Type")
                .toLowerCase(Locale.ROOT)
                .split(";", 2)[0]
                .strip();
        if (!type.equals("application/json") && !type.endsWith("+json")) {
            throw Refused.because(
                    "The service at (" + address.host() + ") answers (" + Address.shortened(type)
                            + "), and JSON was asked for.",
                    "a page of a proxy or a log-in stands in between; or --server names no PxWebApi of version 2.");
        }
    }

    private Refused refused(Answer answer) throws IOException {
        String says = "The service at (" + address.host() + ") answers " + answer.status + detail(answer) + ".";
        return Refused.because(
                says,
                switch (answer.status) {
                    case 400 -> "choose codes as the table has them now; --select DIM=CODE,CODE.";
                    case 403 ->
                        hasDetails(answer)
                                ? "the question is for too many cells; choose fewer codes with --year, --body or --select."
                                : "the service, or a proxy before it, keeps this machine out; ask who runs it.";
                    default -> "try again later; or --server names no PxWebApi of version 2.";
                });
    }

    /** The service's own words, where it gives problem details. */
    private static String detail(Answer answer) throws IOException {
        if (!hasDetails(answer)) {
            return "";
        }
        try (var reader = Files.newBufferedReader(answer.body, StandardCharsets.UTF_8)) {
            Object read = new JsonTree("", new ArrayList<>()).read(reader);
            var problem = read instanceof Map<?, ?> map ? map : Map.of();
            var said = problem.get("detail") instanceof String text ? text : problem.get("title");
            return said instanceof String text ? ": " + plain(text) : "";
        }
    }

    private static boolean hasDetails(Answer answer) {
        return answer.header("Content-Type").toLowerCase(Locale.ROOT).startsWith("application/problem+json");
    }

    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Z}]+", " ").strip().replaceAll("[.]$", "");
        return line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL) + "…" : line;
    }

    private Refused failed(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof TooLarge) {
                return Refused.because(
                        "The service at (" + address.host() + ") answers more than " + mostBytes + " bytes.",
                        "choose fewer codes; --select DIM=CODE,CODE.");
            }
            if (one instanceof HttpTimeoutException) {
                return slow();
            }
        }
        if (cause.getClass() == IOException.class || cause instanceof EOFException) {
            return Refused.because(
                    "The service at (" + address.host() + ") broke off its answer.",
                    "try again; or a proxy or a limit on the way cuts large answers: choose fewer codes.");
        }
        return Refused.because(
                "The service at (" + address.host() + ") cannot be reached ("
                        + cause.getClass().getSimpleName() + ").",
                "this machine is offline, or a proxy stands in between; or --server is misspelt.");
    }

    private Refused slow() {
        return Refused.because(
                "The service at (" + address.host() + ") did not answer within " + longest.toSeconds() + " seconds.",
                "try again later, or choose fewer codes.");
    }
}
