package no.maalkort.figure;

import java.util.List;

/** How an indicator is computed from others, as the catalogue declares it; Java computes it and the operands stay visible. */
public sealed interface Derivation {
    /** Change in per cent since a base year: 100·(x − base) / base, both of one release. */
    record ChangeSince(String of, int year) implements Derivation {}

    /** Mean of the last n periods, the period itself included. */
    record Mean(String of, int years) implements Derivation {}

    /** 100·of / by, both of one release. */
    record Ratio(String of, String by) implements Derivation {}

    /** Sum of several indicators. */
    record Sum(List<String> of) implements Derivation {}

    /** of − minus. */
    record Difference(String of, String minus) implements Derivation {}

    /** of / population. */
    record PerInhabitant(String of, String population) implements Derivation {}
}
