package no.maalkort.pxweb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.maalkort.figure.Nearest;

/** Which cells of a table are wanted: some codes of some dimensions, the others whole. */
public final class Question {
    private static final int NAMED = 8;

    private final TableInfo table;
    private final Map<String, List<String>> chosen = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** A question for the whole of a table. */
    public Question(TableInfo table) {
        this.table = table;
        table.dimensions().forEach(one -> chosen.put(one.id(), List.of()));
    }

    private Question(Question whole, String dimension, List<String> codes) {
        this.table = whole.table;
        this.chosen.putAll(whole.chosen);
        this.chosen.put(dimension, List.copyOf(codes));
    }

    /** Wants only some codes of a dimension; what is not known is told when the question is asked, all at once. */
    public void choose(String dimension, List<String> codes) {
        var found = table.named(dimension).orElse(null);
        if (found == null) {
            var names = table.dimensions().stream().map(TableInfo.Dimension::id).toList();
            wrong.add(Refused.told(
                    "The table (" + table.id() + ") has no dimension (" + dimension + ").",
                    Nearest.advice(dimension, names, "one of " + String.join(", ", names) + ".")));
            return;
        }
        codes.stream()
                .filter(code -> !found.codes().containsKey(code))
                .forEach(code -> wrong.add(unknown(found, code)));
        if (!chosen.get(found.id()).isEmpty()) {
            wrong.add(Refused.told("(" + found.id() + ") is chosen from twice.", "list all its codes in one place."));
        }
        chosen.put(found.id(), List.copyOf(new LinkedHashSet<>(codes)));
    }

    private static String unknown(TableInfo.Dimension dimension, String asked) {
        var codes = dimension.codes();
        String first = codes.keySet().stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = codes.size() - NAMED;
        String otherwise = "one of " + first + (more > 0 ? " and " + more + " more." : ".");
        String maybe = codes.entrySet().stream()
                .filter(one -> one.getValue().equalsIgnoreCase(asked))
                .map(one -> "you meant (" + one.getKey() + "), which is " + one.getValue() + ".")
                .findFirst()
                .orElseGet(() -> Nearest.advice(asked, codes.keySet(), otherwise));
        return Refused.told("(" + asked + ") is no code of (" + dimension.id() + ").", maybe);
    }

    TableInfo table() {
        return table;
    }

    /** The codes wanted of each dimension; none named is all. */
    Map<String, List<String>> chosen() {
        return chosen;
    }

    public long cells() {
        return table.dimensions().stream()
                .mapToLong(one -> wanted(one).size())
                .reduce(1, (a, b) -> Math.min(a * b, 1L << 40));
    }

    /** The codes wanted of a dimension, each named. */
    Set<String> wanted(TableInfo.Dimension dimension) {
        var codes = chosen.get(dimension.id());
        return codes.isEmpty() ? dimension.codes().keySet() : new LinkedHashSet<>(codes);
    }

    /**
     * The question as parts that a service can answer: itself, or pieces along the dimension that needs the fewest.
     *
     * @throws Refused where names are not known, or no dimension cuts it small enough
     */
    List<Question> parts(Limits limits, Address address) {
        if (!wrong.isEmpty()) {
            throw Refused.unknown(wrong);
        }
        Predicate<Question> fits = part -> part.cells() <= limits.cells()
                && address.data(table.id(), part.chosen).toString().length() <= Address.LONGEST;
        if (fits.test(this)) {
            return List.of(this);
        }
        List<Question> fewest = List.of();
        for (TableInfo.Dimension dimension : table.dimensions()) {
            var parts = along(dimension, fits);
            if (!parts.isEmpty() && (fewest.isEmpty() || parts.size() < fewest.size())) {
                fewest = parts;
            }
        }
        if (fewest.isEmpty() || fewest.size() > limits.calls()) {
            throw Refused.because(
                    "The question is for " + cells() + " cells of (" + table.id() + "), and an answer holds "
                            + limits.cells() + ".",
                    "choose fewer codes: --year, --body or --select DIM=CODE,CODE of "
                            + String.join(", ", chosen.keySet()) + ".");
        }
        return fewest;
    }

    /** Pieces along a dimension, each as large as fits; none where a single code does not. */
    private List<Question> along(TableInfo.Dimension dimension, Predicate<Question> fits) {
        var parts = new ArrayList<Question>();
        var codes = new ArrayList<String>();
        for (String code : wanted(dimension)) {
            codes.add(code);
            if (!fits.test(new Question(this, dimension.id(), codes))) {
                codes.remove(codes.size() - 1);
                if (codes.isEmpty() || !fits.test(new Question(this, dimension.id(), List.of(code)))) {
                    return List.of();
                }
                parts.add(new Question(this, dimension.id(), codes));
                codes.clear();
                codes.add(code);
            }
        }
        parts.add(new Question(this, dimension.id(), codes));
        return parts;
    }
}
