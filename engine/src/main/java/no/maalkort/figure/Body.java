package no.maalkort.figure;

import java.util.List;

/**
 * Whoever has figures: a municipality, the country, a group of municipalities, the sector, a city, a school.
 *
 * @param id stable, such as {@code baerum}; new borders are a new body
 * @param numbers official numbers over time, oldest first
 * @param borders years from which the body has other borders under the same id, ascending
 * @param names what else people and registers call it
 * @param group who is in it, where it is a group whose members are listed; else null
 */
public record Body(
        String id,
        Kind kind,
        Text name,
        List<Numbered> numbers,
        List<Integer> borders,
        List<String> names,
        Group group) {
    public Body {
        names = List.copyOf(names);
        numbers = List.copyOf(numbers);
        borders = List.copyOf(borders);
    }

    /**
     * Who is in a group: a code means nothing without the version of the scheme it is a code of.
     *
     * @param scheme such as {@code KOSTRA}
     * @param version such as {@code 2023}
     * @param members ids of bodies
     */
    public record Group(String scheme, String version, String code, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }

        /** Whether a name is its scheme's, with the version or without. */
        public boolean isOf(String name) {
            return name.equals(scheme) || name.equals(scheme + "-" + version);
        }

        /** Scheme, version and code in one word. */
        public String label() {
            return scheme + "-" + version + "-" + code;
        }
    }

    /** What a body is. */
    public enum Kind {
        MUNICIPALITY("kommune", "municipality"),
        COUNTRY("land", "country"),
        GROUP("gruppe", "group"),
        SECTOR("sektor", "sector"),
        CITY("by", "city"),
        SCHOOL("skole", "school"),
        OTHER("annet", "other");

        private final Text words;

        Kind(String nb, String en) {
            this.words = new Text(nb, en);
        }

        /** What people call it. */
        public Text words() {
            return words;
        }
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
        return first >= last || area(first) == area(last);
    }

    /** Which of its areas it has in a year: how many changes of borders there were up to it. */
    int area(int year) {
        int area = 0;
        for (int border : borders) {
            area += border <= year ? 1 : 0;
        }
        return area;
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
