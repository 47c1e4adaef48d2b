package no.maalkort.figure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How an indicator is computed from others, as the catalogue declares it; Java computes it and the operands stay visible. */
public sealed interface Derivation {
    /** The same as a formula of its operands {@code x1}, {@code x2} and so on. */
    String formula();

    /** Change in per cent since a base year: 100·(x − base) / base, both of one release. */
    record ChangeSince(String of, int year) implements Derivation {
        @Override
        public String formula() {
            return "100 · (x1 − x2) / x2";
        }
    }

    /** Mean of the last n periods, the period itself included. */
    record Mean(String of, int years) implements Derivation {
        @Override
        public String formula() {
            return "(" + sum(years) + ") / " + years;
        }
    }

    /** 100·of / by, both of one release. */
    record Ratio(String of, String by) implements Derivation {
        @Override
        public String formula() {
            return "100 · x1 / x2";
        }
    }

    /** Sum of several indicators. */
    record Sum(List<String> of) implements Derivation {
        @Override
        public String formula() {
            return sum(of.size());
        }
    }

    /** of − minus. */
    record Difference(String of, String minus) implements Derivation {
        @Override
        public String formula() {
            return "x1 − x2";
        }
    }

    /** of / population. */
    record PerInhabitant(String of, String population) implements Derivation {
        @Override
        public String formula() {
            return "x1 / x2";
        }
    }

    private static String sum(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "x" + i).collect(Collectors.joining(" + "));
    }
}
