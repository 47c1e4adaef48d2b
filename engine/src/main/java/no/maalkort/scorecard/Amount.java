package no.maalkort.scorecard;

import java.math.BigDecimal;

/**
 * What a change of a share comes to as an amount, while the whole it is a share of stays as it is.
 *
 * @param more how much more, or less where negative
 * @param decimals how many of it a reader is shown
 */
public record Amount(String indicator, BigDecimal more, String unit, int decimals) {}
