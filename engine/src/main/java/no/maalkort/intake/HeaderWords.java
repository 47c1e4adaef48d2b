package no.maalkort.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.maalkort.figure.Catalogue;

/**
 * Understands the words of a header: a year, an indicator, a unit, a status such as "budget", a body, in any order.
 *
 * <p>All of them or none: in {@code Mål 2023} the year is plain, and yet the figures below are no figures of 2023.
 */
final class HeaderWords {
    private static final Pattern YEAR = Pattern.compile("(?:(?:i|in|per|pr\\.?) )?((?:18|19|20|21)[0-9]{2})");
    private static final Pattern NOTE = Pattern.compile(
            "(?<=(?<![0-9])(?:18|19|20|21)[0-9]{2}) ?(?:[*\u2020\u00B9\u00B2\u00B3\u2074-\u2079]+\u207E?|[1-9]\\))");
    private static final String EDGES = " ,:;/([-";
    private static final Pattern ENDS = Pattern.compile("^[ ,:;/-]+|[ ,:;/(\\[-]+$");
    private static final int LONGEST = 300;

    private final IndicatorNames names;
    private final Catalogue catalogue;
    private final Set<String> labels = new TreeSet<>();
    private final Map<String, Optional<HeaderSays>> read = new HashMap<>();
    private final Map<String, Optional<HeaderSays>> readWhole = new HashMap<>();

    HeaderWords(IndicatorNames names, Mapping mapping, Catalogue catalogue) {
        this.names = names;
        this.catalogue = catalogue;
        labels.addAll(Role.BODY.headers());
        labels.addAll(Role.YEAR.headers());
        labels.addAll(Role.INDICATOR.headers());
        mapping.where().values().forEach(labels::addAll);
    }

    /** What a header says; nothing where one of its words is not understood. */
    Optional<HeaderSays> of(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        var note = NOTE.matcher(header);
        var says = parts(PlainText.withCapitals(note.replaceAll("")));
        return note.reset().find() ? says.map(HeaderSays::withNote) : says;
    }

    /** What a header or a part of one says; each part is read once, however many ways lead to it. */
    private Optional<HeaderSays> parts(String part) {
        var before = read.get(part);
        if (before == null) {
            before = Optional.ofNullable(split(part));
            read.put(part, before);
        }
        return before;
    }

    private HeaderSays split(String part) {
        var whole = whole(part);
        if (whole != null) {
            return whole;
        }
        for (int at = 1; at < part.length(); at++) {
            if (EDGES.indexOf(part.charAt(at - 1)) >= 0 || EDGES.indexOf(part.charAt(at)) >= 0) {
                String head = bare(part.substring(0, at));
                String tail = bare(part.substring(at));
                var says = both(whole(tail), head);
                says = says != null ? says : both(whole(head), tail);
                if (says != null) {
                    return says;
                }
            }
        }
        return null;
    }

    private HeaderSays both(HeaderSays one, String rest) {
        return one == null ? null : parts(rest).map(one::and).orElse(null);
    }

    /** Without what separates parts; without brackets around the whole. */
    private static String bare(String part) {
        String bare = ENDS.matcher(part).replaceAll("");
        return bare.matches("\\([^()]*\\)|\\[[^\\[\\]]*\\]")
                ? bare.substring(1, bare.length() - 1).strip()
                : bare;
    }

    /** What a part says that is one word, or one name; null where it is not understood. */
    private HeaderSays whole(String part) {
        return readWhole
                .computeIfAbsent(part, any -> Optional.ofNullable(oneWord(part)))
                .orElse(null);
    }

    private HeaderSays oneWord(String part) {
        String plain = PlainText.of(part);
        var year = YEAR.matcher(plain);
        if (year.matches()) {
            return HeaderSays.year(Integer.parseInt(year.group(1)));
        }
        var found = names.find(plain);
        if (found.size() == 1) {
            return HeaderSays.target(found.get(0));
        }
        if (labels.contains(plain)) {
            return HeaderSays.NOTHING;
        }
        var status = ReportedStatus.word(plain);
        if (status != null) {
            return HeaderSays.status(status);
        }
        if (Unit.named(plain) != null) {
            return HeaderSays.unit(plain);
        }
        boolean named = part.chars().anyMatch(Character::isLetter);
        return named && catalogue.names().knows(part) ? HeaderSays.body(part) : null;
    }
}
