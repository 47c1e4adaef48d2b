package no.maalkort.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Characters;

/** Lines of comma-separated values after RFC 4180. */
final class Csv {
    private Csv() {}

    static String line(String... cells) {
        return Stream.of(cells).map(Characters::oneLine).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(one -> one == ',' || one == '"');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
