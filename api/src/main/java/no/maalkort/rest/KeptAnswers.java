package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpHeaders;

/**
 * Answers that were asked for twice, by what was asked to the letter; the longest unasked go first where room is short.
 *
 * <p>What is asked once takes no room: whoever asks for everything drives out nothing that others read, and leaves the
 * memory nothing to clear away. An answer follows from the request and what is loaded, so what was right once stays so until other figures or packs
 * are loaded; what follows from more says whether it still holds. Thread-safe.
 */
final class KeptAnswers {
    private static final long ROOM = 64L * 1024 * 1024;
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int LONGEST_KEY = 1024;
    private static final int BESIDE = 2048;
    private static final int REMEMBERED = 1 << 14;

    private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final int[] asked = new int[REMEMBERED];
    private long held;

    private record Kept(Answer answer, BooleanSupplier holds) {}

    Optional<Answer> find(HttpServletRequest request) {
        return Optional.ofNullable(kept(key(request)))
                .filter(one -> one.holds().getAsBoolean())
                .map(Kept::answer);
    }

    private synchronized Kept kept(String key) {
        return kept.get(key);
    }

    /**
     * Keeps an answer, in the place of one that holds no more.
     *
     * @param holds whether it still is the answer; asked whenever it is wanted
     */
    synchronized void keep(HttpServletRequest request, Answer answer, BooleanSupplier holds) {
        String key = key(request);
        if (key.length() > LONGEST_KEY || answer.length() > LARGEST || !isAskedAgain(key)) {
            return;
        }
        var before = kept.put(key, new Kept(answer, holds));
        held += size(answer) - (before == null ? 0 : size(before.answer()));
        var oldest = kept.values().iterator();
        while (held > ROOM) {
            held -= size(oldest.next().answer());
            oldest.remove();
        }
    }

    /** Whether it was asked lately; two that share a place and a hash are taken for one, which costs room and no more. */
    private boolean isAskedAgain(String key) {
        int hash = key.hashCode();
        int place = hash & REMEMBERED - 1;
        boolean isAgain = asked[place] == hash;
        asked[place] = hash;
        return isAgain;
    }

    /** With room for its packed form and its key. */
    private static long size(Answer answer) {
        return BESIDE + 2L * answer.length();
    }

    private static String key(HttpServletRequest request) {
        var accepted = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        return request.getRequestURI() + "?" + request.getQueryString() + " " + accepted;
    }
}
