package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In which format the flat table is answered: as the parameter says, else as is accepted, else JSON. */
final class Formats {
    private static final MediaType CSV = MediaType.parseMediaType(Answers.CSV);

    private Formats() {}

    static boolean isCsv(String format, HttpServletRequest request) {
        if (format != null) {
            if (!format.equals("csv") && !format.equals("json")) {
                throw Refusal.badRequest("There is no such format.", "csv or json.");
            }
            return format.equals("csv");
        }
        var accepted = accepted(request);
        int csv = quality(accepted, CSV);
        int json = quality(accepted, MediaType.APPLICATION_JSON);
        if (csv == 0 && json == 0) {
            throw Refusal.notAcceptable("accept application/json or text/csv.");
        }
        return csv > json;
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            var accepted = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            return accepted.isEmpty() ? List.of(MediaType.ALL) : accepted;
        } catch (InvalidMediaTypeException e) {
            throw Refusal.notAcceptable("accept application/json or text/csv.");
        }
    }

    /** How welcome a type is, in thousandths: what the narrowest range that holds it says. */
    private static int quality(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(Formats::narrowness))
                .map(range -> (int) Math.round(range.getQualityValue() * 1000))
                .orElse(0);
    }

    private static int narrowness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
