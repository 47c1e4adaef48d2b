package no.maalkort.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.maalkort.figure.Nearest;
import no.maalkort.scoring.Years;

/** How the words of a request are read: exactly, or refused. */
final class Parameters {
    private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Parameters() {}

    /** A year in four digits; null where nothing was sent. */
    static Integer year(String name, String text) {
        if (text != null && !YEAR.matcher(text).matches()) {
            throw Refusal.badRequest(name + " is not a year.", "write four digits, 1900 to 2199.");
        }
        return text == null ? null : Integer.valueOf(text);
    }

    /** A day; null where nothing was sent. */
    static LocalDate day(String name, String text) {
        try {
            if (text == null || DAY.matcher(text).matches()) {
                return text == null ? null : LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw Refusal.badRequest(name + " is not a day.", "there is no such day in the calendar.");
        }
        throw Refusal.badRequest(name + " is not a day.", "write it as 2024-06-15.");
    }

    static List<Integer> years(String text) {
        try {
            return List.copyOf(new LinkedHashSet<>(Years.of(text)));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("year is not a year.", "write 2023, 2019,2023 or 2016-2023.");
        }
    }

    /** Names between commas, each once. */
    static Set<String> names(String name, String text) {
        var names = new LinkedHashSet<String>();
        for (String one : text.split(",", -1)) {
            if (!names.add(one)) {
                throw Refusal.badRequest(name + " names one twice.", "leave one out.");
            }
        }
        return names;
    }

    static Refusal unknown(String what, String asked, List<String> known) {
        return Refusal.notFound(
                "There is no such " + what + ".",
                Nearest.advice(asked, known, "one of " + String.join(", ", known) + "."));
    }
}
