package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import no.maalkort.disk.Sha256;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerMapping;

/** The bytes of an answer with its headers: a strong ETag of them, packed where the asker takes that, 304 where they are there. */
final class Answer {
    static final String POLICY = "Content-Security-Policy";

    private static final int WORTH_PACKING = 1400;
    private static final String GZIP = "gzip";
    private static final List<String> OWN =
            List.of(HttpHeaders.LINK, HttpHeaders.CONTENT_LOCATION, HttpHeaders.CONTENT_DISPOSITION, POLICY);

    private final byte[] bytes;
    private final String hash;
    private final String type;
    private final String route;
    private final boolean lasting;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private byte[] packed;

    /** An answer whose own headers the response has already. */
    Answer(byte[] bytes, String type, HttpServletRequest request, HttpServletResponse response) {
        this(bytes, type, request, response, false);
    }

    /** One that may never be another under its address, if it lasts. */
    Answer(byte[] bytes, String type, HttpServletRequest request, HttpServletResponse response, boolean lasting) {
        this.lasting = lasting;
        this.bytes = bytes;
        this.hash = Sha256.of(bytes);
        this.type = type;
        this.route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        OWN.forEach(name -> headers.put(name, List.copyOf(response.getHeaders(name))));
    }

    int length() {
        return bytes.length;
    }

    /** Which route made it. */
    String route() {
        return route;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean packing = bytes.length >= WORTH_PACKING && takesGzip(request);
        response.setHeader(HttpHeaders.ETAG, '"' + hash + (packing ? "-" + GZIP : "") + '"');
        response.setHeader(HttpHeaders.CACHE_CONTROL, lasting ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING);
        headers.forEach((name, values) -> {
            for (int i = 0; i < values.size(); i++) {
                if (i == 0) {
                    response.setHeader(name, values.get(i));
                } else {
                    response.addHeader(name, values.get(i));
                }
            }
        });
        if (isThere(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (packing) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        byte[] sent = packing ? packed() : bytes;
        response.setContentType(type);
        response.setContentLength(sent.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(sent);
        }
    }

    /** Whether the asker has the bytes, packed or not: a hash stands in no other tag. */
    private boolean isThere(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .anyMatch(tags -> tags.strip().equals("*") || tags.contains('"' + hash));
    }

    private static boolean takesGzip(HttpServletRequest request) {
        for (String accepted : Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))) {
            for (String one : accepted.split(",")) {
                String[] parts = one.replace(" ", "").split(";", 2);
                if (parts[0].equalsIgnoreCase(GZIP)) {
                    return parts.length == 1 || !parts[1].matches("q=0(\\.0{1,3})?");
                }
            }
        }
        return false;
    }

    private synchronized byte[] packed() {
        if (packed == null) {
            var made = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(made)) {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            packed = made.toByteArray();
        }
        return packed;
    }
}
