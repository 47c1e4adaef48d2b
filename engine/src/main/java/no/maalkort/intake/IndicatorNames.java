package no.maalkort.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Indicator;

/** Which indicator a header or a category is: by the mapping, else by the catalogue's ids, names and codes. */
final class IndicatorNames {
    /** A name with its unit behind it: in brackets, after a comma, or after "i" or "in". */
    private static final List<Pattern> WITH_UNIT = List.of(
            Pattern.compile("(.+?) ?[(\\[]([^()\\[\\]]+)[)\\]]"),
            Pattern.compile("(.+), (.+)"),
            Pattern.compile("(.+?) in? (.+)"));

    private final Mapping mapping;
    private final Map<String, List<Indicator>> known = new HashMap<>();

    IndicatorNames(Catalogue catalogue, Mapping mapping) {
        this.mapping = mapping;
        for (Indicator indicator : catalogue.indicators()) {
            var names = new TreeSet<>(Set.of(
                    indicator.id(),
                    PlainText.of(indicator.name().nb()),
                    PlainText.of(indicator.name().en())));
            indicator.codes().values().forEach(code -> names.add(PlainText.of(code)));
            names.forEach(name ->
                    known.computeIfAbsent(name, any -> new ArrayList<>()).add(indicator));
        }
    }

    /** Every indicator the text may be, each with the unit that stands behind the name; several where it is not settled. */
    List<Mapping.Target> find(String text) {
        String plain = PlainText.of(text);
        var whole = exactly(plain);
        if (!whole.isEmpty()) {
            return whole;
        }
        for (Pattern pattern : WITH_UNIT) {
            var parts = pattern.matcher(plain);
            if (parts.matches() && Unit.named(parts.group(2)) != null) {
                String unit = parts.group(2);
                var found = exactly(parts.group(1).strip());
                if (!found.isEmpty()) {
                    return found.stream()
                            .map(one -> one.unit() == null ? new Mapping.Target(one.indicator(), unit) : one)
                            .toList();
                }
            }
        }
        return List.of();
    }

    private List<Mapping.Target> exactly(String plain) {
        var mapped = mapping.indicators().get(plain);
        if (mapped != null) {
            return List.of(mapped);
        }
        return known.getOrDefault(plain, List.of()).stream()
                .map(one -> new Mapping.Target(one, null))
                .toList();
    }

    /** Whether the mapping lists what counts, so that the rest may be passed over. */
    boolean areListed() {
        return !mapping.indicators().isEmpty();
    }

    /** Every name that would be understood. */
    List<String> all() {
        return areListed()
                ? List.copyOf(mapping.indicators().keySet())
                : known.keySet().stream().sorted().toList();
    }

    /** The unit a header ends with, or null. */
    static String unitIn(String header) {
        String plain = PlainText.of(header);
        for (Pattern pattern : WITH_UNIT) {
            var parts = pattern.matcher(plain);
            if (parts.matches() && Unit.named(parts.group(2)) != null) {
                return parts.group(2);
            }
        }
        return Unit.named(plain) == null ? null : plain;
    }
}
