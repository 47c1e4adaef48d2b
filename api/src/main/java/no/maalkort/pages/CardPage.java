package no.maalkort.pages;

/**
 * A municipality's year in a small frame on somebody else's page.
 *
 * @param by whose goals it is judged by
 * @param address of the whole scorecard
 */
public record CardPage(Frame frame, String name, int year, Lede lede, String by, String address) {}
