package no.maalkort.table;

import no.maalkort.figure.Problem;

/**
 * Where a cell stands.
 *
 * @param file as people named it
 * @param line from 1, or 0 where the format has no lines
 * @param column in characters from 1, or 0
 * @param at as people of that format say it: {@code 12:5}, {@code Oversikt!C17}, {@code value[17]}
 */
public record Place(String file, int line, int column, String at) {
    public Problem problem(String message, String maybe) {
        return line > 0
                ? new Problem(file, line, column, message, maybe)
                : new Problem(file + ":" + at, 0, 0, message, maybe);
    }
}
