package no.maalkort.figure;

import java.util.List;

/**
 * Whoever has figures: a municipality, the country, a group of municipalities, the sector.
 *
 * @param id stable, such as {@code baerum}; new borders are a new body
 * @param numbers official numbers over time, oldest first
 */
public record Body(String id, Kind kind, Text name, List<Numbered> numbers) {

    public enum Kind {
        MUNICIPALITY,
        COUNTRY,
        GROUP,
        SECTOR
    }

    /**
     * An official number and the years it was valid.
     *
     * @param from first year, null where unbounded
     * @param to last year, null where it still holds
     */
    public record Numbered(String number, Integer from, Integer to) {}

    /** The official number valid in the year, or null. */
    public String number(int year) {
        return numbers.stream()
                .filter(n -> (n.from() == null || n.from() <= year) && (n.to() == null || n.to() >= year))
                .map(Numbered::number)
                .findFirst()
                .orElse(null);
    }
}
