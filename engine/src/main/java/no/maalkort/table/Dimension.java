package no.maalkort.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One dimension of a cube: its categories in the order in which they count.
 *
 * @param codes each category's code
 * @param labels each category's words; its code where it has none
 * @param units each category's unit, empty where none is given
 * @param decimals each category's number of decimals, empty where none is given
 */
record Dimension(String id, List<Cell> codes, List<Cell> labels, List<Cell> units, List<Cell> decimals) {
    int size() {
        return codes.size();
    }

    boolean hasUnits() {
        return units.stream().anyMatch(unit -> unit != Cell.EMPTY);
    }

    /** The dimension with what its categories say of themselves. */
    static Dimension of(String id, List<String> codes, Map<?, ?> labels, Map<?, ?> units) {
        var words = new ArrayList<Cell>();
        var measured = new ArrayList<Cell>();
        var decimals = new ArrayList<Cell>();
        for (String code : codes) {
            words.add(cell(labels.get(code) instanceof String label && !label.isBlank() ? label : code));
            var unit = units.get(code) instanceof Map<?, ?> found ? found : Map.of();
            measured.add(cell(unit(unit)));
            decimals.add(unit.get("decimals") instanceof Integer count ? Cell.number(count.toString()) : Cell.EMPTY);
        }
        return new Dimension(id, codes.stream().map(Dimension::cell).toList(), words, measured, decimals);
    }

    /** The unit's words; a power of ten it counts in is never left out. */
    private static String unit(Map<?, ?> unit) {
        String words = "";
        for (String key : List.of("base", "label", "symbol")) {
            if (words.isEmpty() && unit.get(key) instanceof String text) {
                words = text;
            }
        }
        boolean counts = unit.get("multiplier") instanceof Integer power && power != 0;
        return counts ? words + " ×10^" + unit.get("multiplier") : words;
    }

    private static Cell cell(String text) {
        return Cell.text(Cell.trimmed(text));
    }
}
