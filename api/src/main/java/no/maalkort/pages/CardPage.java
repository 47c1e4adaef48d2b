package no.maalkort.pages;

/**
 * A municipality's year in a small frame on somebody else's page.
 *
 * @param address of the whole scorecard
 */
public record CardPage(Frame frame, String name, int year, Lede lede, String address) {}
