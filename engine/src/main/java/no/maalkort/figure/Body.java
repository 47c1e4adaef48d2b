package no.maalkort.figure;

import java.util.List;
import java.util.Map;

/**
 * Whoever has figures: a municipality, the country, a group of municipalities, the sector, a city, a school.
 *
 * @param id stable, such as {@code baerum}; new borders are a new body
 * @param numbers official numbers over time, oldest first
 * @param borders years from which the body has other borders under the same id, ascending
 * @param names what else people and registers call it
 * @param groups the code of the group it belongs to, by scheme
 */
public record Body(
        String id,
        Kind kind,
        Text name,
        List<Numbered> numbers,
        List<Integer> borders,
        List<String> names,
        Map<String, String> groups) {
    public Body {
        names = List.copyOf(names);
        groups = Map.copyOf(groups);
        numbers = List.copyOf(numbers);
        borders = List.copyOf(borders);
    }

    public enum Kind {
        MUNICIPALITY,
        COUNTRY,
        GROUP,
        SECTOR,
        CITY,
        SCHOOL,
        OTHER
    }

    /**
     * An official number and the years it was valid.
     *
     * @param from first year, null where unbounded
     * @param to last year, null where it still holds
     */
    public record Numbered(String number, Integer from, Integer to) {}

    /** Whether the borders are the same in all years from the first to the last. */
    public boolean isOneArea(int first, int last) {
        return borders.stream().noneMatch(year -> first < year && year <= last);
    }

    /** The official number valid in the year, or null. */
    public String number(int year) {
        return numbers.stream()
                .filter(n -> (n.from() == null || n.from() <= year) && (n.to() == null || n.to() >= year))
                .map(Numbered::number)
                .findFirst()
                .orElse(null);
    }
}
