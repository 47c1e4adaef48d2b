package no.maalkort.rules;

import java.util.List;

/**
 * A built-in goal that made goals are copies of.
 *
 * @param pack the built-in pack it is written in
 * @param goal its id there
 * @param indicators what it asks for, the judged one first
 * @param from the least figure made for it, in tenths
 * @param width how far above that figures reach, in tenths
 * @param step between two figures, in tenths: as many decimals as are printed
 */
record Shape(String pack, String goal, List<String> indicators, int from, int width, int step) {
    /** A minimum with a target, a target, strict targets of both directions, and one in kroner. */
    static final List<Shape> ALL = List.of(
            new Shape(
                    "baerum",
                    "finance.net-operating-result",
                    List.of("finance.net-operating-result-percent", "finance.net-operating-result-million-kroner"),
                    20,
                    30,
                    1),
            new Shape(
                    "stavanger",
                    "finance.net-operating-result",
                    List.of("finance.net-operating-result-municipality-percent"),
                    20,
                    20,
                    1),
            new Shape(
                    "stavanger",
                    "finance.debt-ratio",
                    List.of("finance.debt-ratio-municipality-percent"),
                    500,
                    200,
                    10),
            new Shape(
                    "stavanger",
                    "finance.investment-self-financing",
                    List.of("finance.investment-self-financing-municipality-percent"),
                    400,
                    200,
                    10),
            new Shape(
                    "baerum",
                    "finance.liquidity-reserve",
                    List.of("finance.liquidity-reserve-million-kroner"),
                    2000,
                    2000,
                    10));

    /** The shape of the made goal of this number. */
    static Shape of(int number) {
        return ALL.get(number % ALL.size());
    }
}
