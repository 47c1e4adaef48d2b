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
    private static final int LONGEST = 300;

    /** A wrong value is named, and what is as long as a text is not: no answer grows with what was sent. */
    Fault {
        pointer = cut(pointer);
        detail = cut(detail);
        maybe = cut(maybe);
    }

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

    private static String cut(String text) {
        if (text == null) {
            return null;
        }
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "\u2026";
    }

    /** The same of a service whose addresses begin with a prefix. */
    Fault below(String prefix) {
        return new Fault(pointer, parameter, line, column, detail, below(prefix, maybe));
    }

    static String below(String prefix, String maybe) {
        return maybe == null ? null : maybe.replace(" /api/v1/", " " + prefix + "/api/v1/");
    }

    Fault inBody(String place) {
        return new Fault(place, null, null, null, detail, maybe);
    }
}
