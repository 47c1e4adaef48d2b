package no.maalkort.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The levels in force for one figure in one year, as numbers in the indicator's unit; {@code null} where there is none.
 *
 * @param floor where the score is 0
 * @param minimum the level below the target that earns PARTLY_MET
 * @param target the most demanding adopted level; null where a path stands in its place
 * @param path P(t), the value that a path to a dated target asks for in the figure's own period
 * @param desiredLow lower edge of the desired band of a range, and so on outwards
 */
public record Norm(
        BigDecimal floor,
        BigDecimal minimum,
        BigDecimal target,
        BigDecimal path,
        BigDecimal desiredLow,
        BigDecimal desiredHigh,
        BigDecimal acceptedLow,
        BigDecimal acceptedHigh) {

    /** The names a rule may compare with, in the order people read them. */
    public static final List<String> NAMES = List.of(
            "floor",
            "minimum",
            "target",
            "leastDemanding",
            "path",
            "desiredLow",
            "desiredHigh",
            "acceptedLow",
            "acceptedHigh");

    public static Norm ofLevels(BigDecimal floor, BigDecimal minimum, BigDecimal target) {
        return new Norm(floor, minimum, target, null, null, null, null, null);
    }

    public static Norm ofPath(BigDecimal path) {
        return new Norm(null, null, null, path, null, null, null, null);
    }

    public static Norm ofRange(
            BigDecimal desiredLow, BigDecimal desiredHigh, BigDecimal acceptedLow, BigDecimal acceptedHigh) {
        return new Norm(null, null, null, null, desiredLow, desiredHigh, acceptedLow, acceptedHigh);
    }

    /** The minimum, where there is one, else the target. */
    public BigDecimal leastDemanding() {
        return minimum != null ? minimum : target;
    }

    /** Whether floor, minimum and target ask for ever more; of reported figures among them nobody knows beforehand. */
    public boolean isInOrder(boolean higherIsBetter) {
        return isInOrder(floor, minimum, higherIsBetter)
                && isInOrder(minimum, target, higherIsBetter)
                && isInOrder(floor, target, higherIsBetter);
    }

    private static boolean isInOrder(BigDecimal first, BigDecimal second, boolean rising) {
        int order = first == null || second == null ? 0 : first.compareTo(second);
        return rising ? order <= 0 : order >= 0;
    }

    /** The level of this name; {@code leastDemanding} is the minimum, else the target. */
    public BigDecimal level(String name) {
        return switch (name) {
            case "floor" -> floor;
            case "minimum" -> minimum;
            case "target" -> target;
            case "leastDemanding" -> leastDemanding();
            case "path" -> path;
            case "desiredLow" -> desiredLow;
            case "desiredHigh" -> desiredHigh;
            case "acceptedLow" -> acceptedLow;
            case "acceptedHigh" -> acceptedHigh;
            default ->
                throw new IllegalArgumentException(
                        "There is no level named (" + name + ").\nMaybe one of " + NAMES + ".");
        };
    }

    /** The levels there are, as people read them: {@code minimum 3, target 4}. */
    @Override
    public String toString() {
        return NAMES.stream()
                .filter(name -> level(name) != null && !name.equals("leastDemanding"))
                .map(name -> name + " " + level(name).toPlainString())
                .collect(Collectors.joining(", "));
    }

    /** All numbers at which a judgement can change, ascending. */
    public List<BigDecimal> edges() {
        var edges = new ArrayList<BigDecimal>();
        for (String name : NAMES) {
            var edge = level(name);
            if (edge != null && edges.stream().noneMatch(known -> known.compareTo(edge) == 0)) {
                edges.add(edge);
            }
        }
        edges.sort(null);
        return List.copyOf(edges);
    }
}
