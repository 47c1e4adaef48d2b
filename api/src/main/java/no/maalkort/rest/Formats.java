package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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
        var accepted = accepted(request, mediaTypes());
        var best = offered.stream()
                .max(Comparator.comparingInt(format -> quality(accepted, format.mediaType()))) // of equals the first
                .orElseThrow();
        if (quality(accepted, best.mediaType()) == 0) {
            throw notAcceptable(mediaTypes());
        }
        return best;
    }

    /** Refuses a request that accepts none of some media types, where its answer has one of them. */
    static void mustAccept(List<String> mediaTypes, HttpServletRequest request) {
        var accepted = accepted(request, mediaTypes);
        if (mediaTypes.stream().allMatch(one -> quality(accepted, one) == 0)) {
            throw notAcceptable(mediaTypes);
        }
    }

    private List<String> mediaTypes() {
        return offered.stream().map(Format::mediaType).distinct().toList();
    }

    private static Refusal notAcceptable(List<String> mediaTypes) {
        return Refusal.notAcceptable("accept one of " + String.join(", ", mediaTypes) + ".");
    }

    private static List<MediaType> accepted(HttpServletRequest request, List<String> offered) {
        try {
            var accepted = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            boolean browser =
                    accepted.contains(MediaType.TEXT_HTML) && accepted.stream().anyMatch(MediaType::isWildcardType);
            return accepted.isEmpty() || browser ? List.of(MediaType.ALL) : accepted;
        } catch (InvalidMediaTypeException e) {
            throw notAcceptable(offered);
        }
    }

    /** How welcome a format is, in thousandths: what the narrowest range that holds its type says. */
    private static int quality(List<MediaType> accepted, String mediaType) {
        var type = MediaType.parseMediaType(mediaType);
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
