package no.maalkort.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The maker of figures for made goals: on their levels, just beside, far off, absent, doubted, told twice or restated. */
final class GeneratedRows {
    private static final Map<String, String> UNITS = Map.of(
            "x.tonnes",
            "tonnes",
            "x.trips",
            "trips",
            "x.a",
            "kroner",
            "x.b",
            "kroner",
            "x.sum",
            "kroner",
            "x.gap",
            "kroner",
            "x.each",
            "kroner",
            "x.people",
            "persons",
            "x.grade",
            "grade",
            "x.yes",
            "yes-no");
    private static final Map<String, List<String>> OPERANDS = Map.of(
            "x.cut", List.of("x.tonnes"),
            "x.grow", List.of("x.trips"),
            "x.mean", List.of("x.more"),
            "x.sum", List.of("x.a", "x.b"),
            "x.gap", List.of("x.a", "x.b"),
            "x.share", List.of("x.a", "x.b"),
            "x.each", List.of("x.a", "x.people"));
    private static final String STATUSES = "AAAAAAAAAAAAPPPEEFFQMLOUVID";

    private final Random random;
    private final int year;
    private final List<String> releases;
    private final Map<String, List<BigDecimal>> near = new TreeMap<>();
    private final List<String> rows = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    GeneratedRows(Random random, int year, List<String> releases) {
        this.random = random;
        this.year = year;
        this.releases = releases;
    }

    List<String> of(List<GeneratedGoal> own, List<GeneratedGoal> shared) {
        Stream.concat(own.stream(), shared.stream())
                .filter(goal -> goal.indicator() != null)
                .forEach(this::wanted);
        near.forEach((indicator, numbers) -> {
            for (int period = year - 4; period <= year; period++) {
                some("town", indicator, period, numbers);
            }
        });
        for (String based : List.of("x.tonnes", "x.trips")) {
            if (near.containsKey(based)) {
                some("town", based, 2009, List.of(BigDecimal.valueOf(1000)));
                some("town", based, 2009, List.of(BigDecimal.valueOf(1000)));
            }
        }
        return rows;
    }

    private void wanted(GeneratedGoal goal) {
        boolean derived = OPERANDS.containsKey(goal.indicator());
        near.computeIfAbsent(goal.indicator(), id -> new ArrayList<>()).addAll(goal.near());
        if (goal.yaml().contains("x.decided")) {
            near.computeIfAbsent("x.decided", id -> new ArrayList<>()).add(BigDecimal.valueOf(50));
            for (int period = year - 2; period <= year; period++) {
                some("land", "x.decided", period, List.of(BigDecimal.valueOf(50)));
            }
        }
        if (goal.yaml().contains("x.more")) {
            near.computeIfAbsent("x.more", id -> new ArrayList<>()).addAll(goal.near());
        }
        for (String operand : derived ? OPERANDS.get(goal.indicator()) : List.<String>of()) {
            var numbers = near.computeIfAbsent(operand, id -> new ArrayList<>());
            for (BigDecimal one : goal.near()) {
                numbers.add(
                        operand.equals("x.tonnes") || operand.equals("x.trips")
                                ? one.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(1000))
                                : one);
            }
        }
    }

    /** Nothing, one figure or several of a period; a printed figure of a derived indicator more seldom. */
    private void some(String body, String indicator, int period, List<BigDecimal> numbers) {
        int most = OPERANDS.containsKey(indicator) ? 2 : 3;
        int count = period == 2009 ? 3 : random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            String release = releases.get(random.nextInt(releases.size()));
            String publisher = random.nextInt(4) == 0 ? "B" : "A";
            if (keys.add(release + body + indicator + period + publisher)) {
                char status = STATUSES.charAt(random.nextInt(STATUSES.length()));
                String value = "QMLO".indexOf(status) < 0 ? value(indicator, numbers) : "";
                rows.add(String.join(
                        ";",
                        release + "|" + body,
                        indicator,
                        String.valueOf(period),
                        value,
                        UNITS.getOrDefault(indicator, "%"),
                        String.valueOf(status),
                        publisher));
            }
        }
    }

    private String value(String indicator, List<BigDecimal> numbers) {
        if (indicator.equals("x.grade")) {
            return List.of("A", "B", "C", "D").get(random.nextInt(4));
        } else if (indicator.equals("x.yes")) {
            return random.nextBoolean() ? "yes" : "no";
        } else if (numbers.isEmpty() || random.nextInt(6) == 0) {
            return BigDecimal.valueOf(random.nextInt(1000), 1).toPlainString();
        }
        var number = numbers.get(random.nextInt(numbers.size()));
        var beside = BigDecimal.valueOf(random.nextInt(5) - 2L, 1 + random.nextInt(2));
        return (random.nextInt(3) == 0 ? number : number.add(beside)).toPlainString();
    }
}
