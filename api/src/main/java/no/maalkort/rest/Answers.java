package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** How every answer is given: its bytes, a strong ETag of them, and 304 where the asker has them already. */
final class Answers {
    private Answers() {}

    static ResponseEntity<byte[]> json(HttpServletRequest request, String body) {
        return answer(request, body, MediaType.APPLICATION_JSON);
    }

    static ResponseEntity<byte[]> csv(HttpServletRequest request, String body) {
        return answer(request, body, new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(HttpServletRequest request, String body, MediaType type) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String tag = '"' + sha256(bytes) + '"';
        if (new ServletWebRequest(request).checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(type)
                .body(bytes);
    }

    /** Refuses a query parameter that is unknown or doubled, rather than ignoring it. */
    static void allow(HttpServletRequest request, String... names) {
        request.getParameterMap().forEach((name, values) -> {
            if (!List.of(names).contains(name)) {
                throw Refusal.badRequest(
                        "A query parameter is not known here.",
                        no.maalkort.figure.Nearest.advice(
                                name,
                                List.of(names),
                                names.length == 0 ? "leave it out." : "one of " + String.join(", ", names) + "."));
            }
            if (values.length > 1) {
                throw Refusal.badRequest("The query parameter (" + name + ") stands twice.", "leave one out.");
            }
        });
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
