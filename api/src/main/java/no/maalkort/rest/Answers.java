package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How every answer is given: its bytes, a strong ETag of them, and 304 where the asker has them already. */
final class Answers {
    static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private Answers() {}

    static void json(HttpServletRequest request, HttpServletResponse response, String body) throws IOException {
        write(request, response, body, JSON);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String body, String type)
            throws IOException {
        write(request, response, body.getBytes(StandardCharsets.UTF_8), type);
    }

    /** Scorecards as a file of a format, under a name for whoever saves it. */
    static void file(
            HttpServletRequest request, HttpServletResponse response, Export export, Format format, String name)
            throws IOException {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "." + format.extension() + "\"");
        write(request, response, export.bytes(format), contentType(format));
    }

    /** An answer that is nobody's to keep: without a tag. */
    static void once(HttpServletResponse response, Export export, Format format) throws IOException {
        send(response, export.bytes(format), contentType(format));
    }

    private static String contentType(Format format) {
        String type = format.mediaType();
        return type.startsWith("text/") ? type + ";charset=UTF-8" : type;
    }

    private static void send(HttpServletResponse response, byte[] bytes, String type) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, byte[] bytes, String type)
            throws IOException {
        String tag = '"' + sha256(bytes) + '"';
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (isThere(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(response, bytes, type);
    }

    /** Whether the asker has the bytes: a hash in quotes stands in no other tag. */
    private static boolean isThere(HttpServletRequest request, String tag) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .anyMatch(tags -> tags.strip().equals("*") || tags.contains(tag));
    }

    /** Refuses what a route would else ignore: a query parameter that is unknown or doubled, and parameters in the path. */
    static void allow(HttpServletRequest request, String... names) {
        if (request.getRequestURI().indexOf(';') >= 0) {
            throw Refusal.badRequest("The path holds a semicolon.", "the parameters belong behind a question mark.");
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
