package no.maalkort.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What every request passes: it gets an id, the headers that keep browsers safe, and what it is answered from; what was
 * answered already is answered at once, and of the others only as many are worked on as there is room for. Whether it lives is told however much is asked.
 */
@Component
final class Gate extends OncePerRequestFilter {
    static final String REQUEST_ID = "X-Request-Id";
    static final String PACKS = "Pack-Version";
    static final String NOWHERE = "none";

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();
    static final int WAITING = 32;
    static final int LONGEST_WAIT_SECONDS = 5;

    private final Serving serving;
    private final SentBody body = new SentBody();
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    Gate(Serving serving) {
        this.serving = serving;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        String id = id(request);
        var loaded = serving.now();
        loaded.answer(request);
        MDC.put("request", id);
        begin(request.getMethod(), id, loaded.versions(), response);
        try {
            String route = answer(request, response, chain, loaded);
            told(request, response, Duration.ofNanos(System.nanoTime() - begun), route);
        } finally {
            MDC.remove("request");
        }
    }

    /**
     * Answers a browser that asks before it reads for another site's page: reading may be asked with these headers, and
     * nothing else is allowed.
     */
    private static String preflight(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader(HttpHeaders.ALLOW, Refused.ALLOWED);
        if (READING.contains(request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD))) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, If-None-Match, " + REQUEST_ID);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
        }
        return "preflight";
    }

    /** Answers, and tells by which route. */
    private String answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Loaded loaded)
            throws ServletException, IOException {
        if (CorsUtils.isPreFlightRequest(request)) {
            return preflight(request, response);
        }
        String prefix = request.getContextPath();
        if (!prefix.isEmpty() && request.getRequestURI().equals(prefix)) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(HttpHeaders.LOCATION, prefix + "/");
            return "prefix";
        }
        var kept = READING.contains(request.getMethod()) ? loaded.answers().find(request) : Optional.<Answer>empty();
        if (kept.isPresent()) {
            kept.get().send(request, response);
            return kept.get().route();
        }
        try {
            body.take(request);
            if (request.getRequestURI().equals(request.getContextPath() + Documents.HEALTH)) {
                chain.doFilter(request, response);
            } else {
                work(request, response, chain);
            }
        } catch (Refusal refusal) {
            refuse(refusal.refused(), request, response);
        }
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? NOWHERE : route.toString();
    }

    private static String id(HttpServletRequest request) {
        String given = request.getHeader(REQUEST_ID);
        return given != null && ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /**
     * The headers of every answer, refusals too: other sites may read what is public and send nothing; a browser runs,
     * frames and guesses nothing of it; and nobody keeps what does not say for how long.
     *
     * @param method null where the server could not read one
     */
    static void begin(String method, String id, String packs, HttpServletResponse response) {
        response.setHeader(REQUEST_ID, id);
        response.setHeader(PACKS, packs);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(Answer.POLICY, "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        if (method != null && READING.contains(method)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.setHeader(
                    HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                    "ETag, Link, Content-Location, Content-Disposition, Retry-After, " + PACKS + ", " + REQUEST_ID);
        }
    }

    private void work(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasRoom()) {
            refuse(Refused.of(Refused.OVERLOADED), request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release();
        }
    }

    private boolean hasRoom() {
        if (room.tryAcquire()) {
            return true;
        }
        try {
            return room.getQueueLength() < WAITING && room.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void refuse(Refused refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = refused.json(request.getContextPath()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(refused.status());
        if (refused.status() == Refused.OVERLOADED) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.setContentType(Refused.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** One line of what was asked by its route, and never by what was sent. */
    private void told(HttpServletRequest request, HttpServletResponse response, Duration took, String route) {
        LOG.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", route)
                .addKeyValue("status", response.getStatus())
                .addKeyValue("micros", took.toNanos() / 1000)
                .log("answered");
        var metering = serving.metering();
        if (metering != null) {
            metering.answered(request.getMethod(), route, response.getStatus(), took);
        }
    }
}
