package no.maalkort.figure;

/** A figure that another is computed from. */
public record Operand(String indicator, int period) {}
