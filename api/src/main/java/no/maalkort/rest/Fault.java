package no.maalkort.rest;

import no.maalkort.figure.Problem;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer where in the JSON (RFC 6901), or null
 * @param parameter of the query or the path, or null
 * @param line of the CSV from 1, or null
 * @param column of that line from 1, or null
 */
record Fault(String pointer, String parameter, Integer line, Integer column, String detail, String maybe) {
    static Fault at(String pointer, String detail, String maybe) {
        return new Fault(pointer, null, null, null, detail, "Maybe " + maybe);
    }

    static Fault in(String parameter, String detail, String maybe) {
        return new Fault(null, parameter, null, null, detail, "Maybe " + maybe);
    }

    static Fault of(Problem problem) {
        return new Fault(
                null,
                null,
                problem.line() == 0 ? null : (Integer) problem.line(),
                problem.column() == 0 ? null : (Integer) problem.column(),
                problem.message(),
                "Maybe " + problem.maybe());
    }

    Fault inBody(String place) {
        return new Fault(place, null, null, null, detail, maybe);
    }
}
