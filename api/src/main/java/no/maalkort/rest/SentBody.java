package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;

/**
 * The body of a request, taken whole before the request takes room from others: short, soon here, and not packed.
 *
 * <p>Whoever sends slowly keeps others from sending, and nobody from reading.
 */
final class SentBody {
    static final int MOST_BYTES = 1024 * 1024;
    static final int SECONDS = 20;
    static final int AT_ONCE = 16;
    private static final String MARK = "\uFEFF";
    private static final String NAME = SentBody.class.getName();

    private final Semaphore senders = new Semaphore(AT_ONCE);

    /** Takes the body of a request that is sent one, or refuses it. */
    void take(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")
                || !request.getRequestURI().equals(request.getContextPath() + Evaluations.PATH)) {
            return;
        }
        String packed = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (packed != null && !packed.equalsIgnoreCase("identity")) {
            throw Refusal.unreadType("The body is packed.", "send it without Content-Encoding.");
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooLarge();
        }
        if (!senders.tryAcquire()) {
            throw Refusal.overloaded("More is sent than can be taken just now.");
        }
        try {
            request.setAttribute(NAME, read(request));
        } catch (IOException e) {
            throw Refusal.badRequest("The body did not come whole.", "send it at once.");
        } finally {
            senders.release();
        }
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        long begun = System.nanoTime();
        var bytes = new ByteArrayOutputStream();
        var in = request.getInputStream();
        var some = new byte[16 * 1024];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            bytes.write(some, 0, read);
            if (bytes.size() > MOST_BYTES) {
                throw tooLarge();
            }
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(SECONDS)) {
                throw Refusal.slow("The body took longer than " + SECONDS + " seconds.", "send it at once.");
            }
        }
        return bytes.toByteArray();
    }

    private static Refusal tooLarge() {
        return Refusal.tooLarge("send at most " + MOST_BYTES + " bytes at a time.");
    }

    /** What was taken. */
    static byte[] bytes(HttpServletRequest request) {
        return (byte[]) request.getAttribute(NAME);
    }

    /** What was taken, as text; a mark before it that says only that it is UTF-8 is no part of it. */
    static String text(HttpServletRequest request) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(request)))
                    .toString();
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.badRequest("The body is not UTF-8.", "send it as UTF-8.");
        }
    }
}
