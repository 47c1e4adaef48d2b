package no.maalkort.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Indicator;

/** Which indicator a header or a category is: by the mapping, else by the catalogue's ids, names and codes. */
final class IndicatorNames {
    /** A name with its unit behind it: in brackets, after a comma, or after "i" or "in". */
    private static final List<Pattern> WITH_UNIT = List.of(
            Pattern.compile("(.+?) ?[(\\[]([^()\\[\\]]+)[)\\]]"),
            Pattern.compile("(.+), (.+)"),
            Pattern.compile("(.+?) in? (.+)"));

    /** A code of KOSTRA with its words behind it; in other tables such a word may be a name: {@code CO2 biogen}. */
    private static final Pattern CODE_AND_NAME = Pattern.compile("(kos[a-z0-9_]*[0-9]{4}|[ak]g[a-z]?[0-9]{1,3}) (.+)");

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
                    return found.stream().flatMap(one -> inUnits(one, unit)).toList();
                }
            }
        }
        return List.of();
    }

    /** What is meant in the unit that is printed; in both where the mapping says another. */
    private static Stream<Mapping.Target> inUnits(Mapping.Target mapped, String printed) {
        var asPrinted = new Mapping.Target(mapped.indicator(), printed);
        if (mapped.unit() == null) {
            return Stream.of(asPrinted);
        }
        return Unit.agree(mapped.unit(), printed) ? Stream.of(mapped) : Stream.of(mapped, asPrinted);
    }

    /** Every indicator a category may be, which may be a code with its words behind it. */
    List<Mapping.Target> ofCategory(String text) {
        var found = find(text);
        var both = CODE_AND_NAME.matcher(PlainText.of(text));
        return found.isEmpty() && both.matches() ? coded(both.group(1), both.group(2)) : found;
    }

    /** What a code is; its words may be unknown, but none of another indicator. */
    private List<Mapping.Target> coded(String code, String words) {
        var coded = exactly(code);
        var named = coded.isEmpty() ? coded : find(words);
        boolean agree = named.isEmpty()
                || named.stream()
                        .anyMatch(one -> one.indicator().equals(coded.get(0).indicator()));
        return agree ? coded : Stream.concat(coded.stream(), named.stream()).toList();
    }

    /** The code of a category that is printed with its words, or the category itself. */
    static String code(String plain) {
        var both = CODE_AND_NAME.matcher(plain);
        return both.matches() ? both.group(1) : plain;
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

    /** Several that a text may be, as people are told them. */
    static String ids(List<Mapping.Target> several) {
        return several.stream()
                .map(one -> one.indicator().id() + (one.unit() == null ? "" : " in " + one.unit()))
                .sorted()
                .collect(Collectors.joining(" or "));
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
