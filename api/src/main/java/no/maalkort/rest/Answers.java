package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import no.maalkort.figure.Nearest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** How every answer is given: its bytes, a strong ETag of them, and 304 where the asker has them already. */
final class Answers {
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Answers() {}

    static ResponseEntity<byte[]> json(HttpServletRequest request, String body) {
        return answer(request, body, MediaType.APPLICATION_JSON);
    }

    static ResponseEntity<byte[]> answer(HttpServletRequest request, String body, MediaType type) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String tag = '"' + sha256(bytes) + '"';
        boolean any = "*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        boolean known = any || new ServletWebRequest(request).checkNotModified(tag);
        return ResponseEntity.status(known ? 304 : 200)
                .eTag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(type)
                .body(known ? null : bytes);
    }

    /** Refuses a path with parameters, and a query parameter that is unknown or doubled, rather than ignoring it. */
    static void allow(HttpServletRequest request, String... names) {
        if (request.getRequestURI().indexOf(';') >= 0) {
            throw Refusal.badRequest("A parameter stands inside the path.", "leave out what follows the semicolon.");
        }
        request.getParameterMap().forEach((name, values) -> {
            if (!List.of(names).contains(name)) {
                throw Refusal.badRequest(
                        "A query parameter is not known here.",
                        Nearest.advice(
                                name,
                                List.of(names),
                                names.length == 0 ? "leave it out." : "one of " + String.join(", ", names) + "."));
            }
            if (values.length > 1) {
                throw Refusal.badRequest("The query parameter (" + name + ") stands twice.", "leave one out.");
            }
        });
    }

    /** Whether CSV is wanted rather than JSON: by name, else by what the asker accepts most. */
    static boolean wantsCsv(String format, HttpServletRequest request) {
        if (format != null) {
            if (!format.equals("csv") && !format.equals("json")) {
                throw Refusal.badRequest("There is no such format.", "csv or json.");
            }
            return format.equals("csv");
        }
        double json = quality(request, MediaType.APPLICATION_JSON);
        double csv = quality(request, CSV);
        if (json == 0 && csv == 0) {
            throw Refusal.notAcceptable();
        }
        return csv > json;
    }

    /** How much a type is accepted, 0 to 1: as the most specific range that includes it says (RFC 9110, 12.5.1). */
    private static double quality(HttpServletRequest request, MediaType type) {
        try {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            return MediaType.parseMediaTypes(accept == null || accept.isBlank() ? "*/*" : accept).stream()
                    .filter(range -> range.includes(type))
                    .max(Comparator.comparingInt(
                            range -> range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2))
                    .map(MediaType::getQualityValue)
                    .orElse(0.0);
        } catch (InvalidMediaTypeException e) {
            throw Refusal.notAcceptable();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
