package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * In which of some formats is answered: as the parameter says, else as is accepted, else the first. A browser accepts
 * XML beside HTML and means pages by both, so that it is given the first too.
 *
 * @param offered in order of preference; of those that share a media type, what is accepted leads to the first
 */
record Formats(List<Format> offered) {

    Format of(String asked, HttpServletRequest request) {
        if (asked != null) {
            var words = offered.stream().map(Format::toString).toList();
            return offered.stream()
                    .filter(one -> one.toString().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> Refusal.wrong(
                            "format",
                            "There is no such format here.",
                            Nearest.advice(asked, words, "one of " + String.join(", ", words) + ".")));
        }
        var accepted = accepted(request);
        var best = offered.stream()
                .max(Comparator.comparingInt(format -> quality(accepted, format))) // of equals the first
                .orElseThrow();
        if (quality(accepted, best) == 0) {
            throw notAcceptable();
        }
        return best;
    }

    private Refusal notAcceptable() {
        return Refusal.notAcceptable(offered.stream()
                .map(Format::mediaType)
                .distinct()
                .collect(Collectors.joining(", ", "accept one of ", ".")));
    }

    private List<MediaType> accepted(HttpServletRequest request) {
        try {
            var accepted = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            boolean browser =
                    accepted.contains(MediaType.TEXT_HTML) && accepted.stream().anyMatch(MediaType::isWildcardType);
            return accepted.isEmpty() || browser ? List.of(MediaType.ALL) : accepted;
        } catch (InvalidMediaTypeException e) {
            throw notAcceptable();
        }
    }

    /** How welcome a format is, in thousandths: what the narrowest range that holds its type says. */
    private static int quality(List<MediaType> accepted, Format format) {
        var type = MediaType.parseMediaType(format.mediaType());
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
