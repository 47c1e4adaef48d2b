package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import no.maalkort.planning.WhatIf;
import no.maalkort.scorecard.ScorecardJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How answers are given, and which requests are refused before. */
final class Answers {
    static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    /** A what-if in JSON, told apart from a scorecard, so that whoever reads those is never given one. */
    static final String WHAT_IF = "application/vnd.maalkort.what-if+json";

    static final String WHAT_IFS = "application/vnd.maalkort.what-ifs+json";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

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
        file(request, response, export.bytes(format), format, name);
    }

    /** The same of a file that is made. */
    static void file(HttpServletRequest request, HttpServletResponse response, byte[] bytes, Format format, String name)
            throws IOException {
        named(response, format, name);
        write(request, response, bytes, contentType(format));
    }

    /** The same as plain JSON, under an address that is of one format. */
    static void jsonFile(
            HttpServletRequest request, HttpServletResponse response, Export export, Format format, String name)
            throws IOException {
        named(response, format, name);
        write(request, response, export.bytes(format), JSON);
    }

    private static void named(HttpServletResponse response, Format format, String name) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "." + format.extension() + "\"");
    }

    /** Tells where the same answer is found whatever is published later: the same question, with its day named. */
    static void dated(HttpServletRequest request, HttpServletResponse response, String asOf) {
        response.setHeader(HttpHeaders.CONTENT_LOCATION, again(request, Map.of("asOf", asOf)));
    }

    /**
     * Where a request with some of its parameters changed goes, beside its own address. It begins with the last name of
     * the path: not every client resolves a question mark alone.
     */
    static String again(HttpServletRequest request, Map<String, String> changed) {
        String path = request.getRequestURI();
        String last = path.substring(path.lastIndexOf('/') + 1);
        var all = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> all.put(name, values[0]));
        all.putAll(changed);
        return all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", last + "?", ""));
    }

    /** An answer that never becomes another. */
    static void lasting(HttpServletRequest request, HttpServletResponse response, byte[] bytes, String type)
            throws IOException {
        new Answer(bytes, type, request, response, true).send(request, response);
    }

    /** An answer of this moment, which nobody is to keep. */
    static void fresh(HttpServletResponse response, String json) throws IOException {
        fresh(response, json.getBytes(StandardCharsets.UTF_8), JSON);
    }

    /** A what-if that nobody is to keep. */
    static void freshWhatIf(HttpServletResponse response, WhatIf whatIf) throws IOException {
        fresh(
                response,
                ScorecardJson.withoutMarkup(ScorecardJson.write(whatIf)).getBytes(StandardCharsets.UTF_8),
                WHAT_IF);
    }

    /** Several, in a list. */
    static void freshWhatIfs(HttpServletResponse response, List<WhatIf> whatIfs) throws IOException {
        fresh(
                response,
                ScorecardJson.withoutMarkup(ScorecardJson.write(whatIfs)).getBytes(StandardCharsets.UTF_8),
                WHAT_IFS);
    }

    /** Scorecards of what was sent, that nobody is to keep; JSON of them holds no markup, whatever was sent. */
    static void fresh(HttpServletResponse response, Export export, Format format) throws IOException {
        byte[] bytes = export.bytes(format);
        fresh(
                response,
                format == Format.JSON
                        ? ScorecardJson.withoutMarkup(new String(bytes, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8)
                        : bytes,
                contentType(format));
    }

    /** The same of any type. */
    static void fresh(HttpServletResponse response, byte[] bytes, String type) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String contentType(Format format) {
        String type = format.mediaType();
        return type.startsWith("text/") ? type + ";charset=UTF-8" : type;
    }

    /** Writes an answer that follows from the request and what is loaded, and keeps it for whoever asks the same. */
    static void write(HttpServletRequest request, HttpServletResponse response, byte[] bytes, String type)
            throws IOException {
        write(request, response, bytes, type, () -> true);
    }

    /** The same, for as long as it holds. */
    static void write(
            HttpServletRequest request, HttpServletResponse response, byte[] bytes, String type, BooleanSupplier holds)
            throws IOException {
        var answer = new Answer(bytes, type, request, response);
        Loaded.of(request).answers().keep(request, answer, holds);
        answer.send(request, response);
    }

    /**
     * Refuses a page's parameter that is doubled, or written a little otherwise than one that is known; what sites that
     * link here put behind their links is of no concern to the page.
     */
    static void allowForReaders(HttpServletRequest request, String... names) {
        request.getParameterMap().keySet().stream()
                .filter(name -> !List.of(names).contains(name))
                .flatMap(name -> Stream.of(names)
                        .filter(known -> known.length() > 3 && Nearest.isWithin(1, name, known))
                        .map(known -> unknown(name, "you meant (" + known + ").")))
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
        plain(request);
    }

    /** Refuses what a route would else ignore: a query parameter that is unknown or doubled, and parameters in the path. */
    static void allow(HttpServletRequest request, String... names) {
        plain(request);
        request.getParameterMap().keySet().stream()
                .filter(name -> !List.of(names).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    String usual = names.length == 0 ? "leave it out." : "one of " + String.join(", ", names) + ".";
                    throw unknown(name, Nearest.advice(name, List.of(names), usual));
                });
    }

    private static Refusal unknown(String name, String maybe) {
        return Refusal.wrong(
                PLAIN.matcher(name).matches() ? name : null, "A query parameter is not known here.", maybe);
    }

    private static void plain(HttpServletRequest request) {
        if (request.getRequestURI().indexOf(';') >= 0) {
            throw Refusal.badRequest("The path holds a semicolon.", "the parameters belong behind a question mark.");
        }
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1) {
                throw Refusal.wrong(
                        PLAIN.matcher(name).matches() ? name : null,
                        "A query parameter stands twice.",
                        "leave one out.");
            }
        });
    }
}
