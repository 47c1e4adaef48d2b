package no.maalkort.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.maalkort.figure.YamlNode;

/** What a mapping says under {@code columns}: by which header, or where, each column is found, and what its blank cells say. */
final class MappedColumns {
    private static final int MOST = 500;

    /** What may stand once for several rows; a figure and what is said of it alone may not. */
    private static final Set<Role> REPEATED = Set.of(Role.BODY, Role.YEAR, Role.INDICATOR, Role.UNIT);

    private final Map<Role, List<String>> headers = new EnumMap<>(Role.class);
    private final Map<Role, Integer> unheaded = new EnumMap<>(Role.class);
    private final Map<Role, Set<String>> repeated = new EnumMap<>(Role.class);

    /** The columns of a mapping; null where it names none. */
    MappedColumns(YamlNode node) {
        if (node == null) {
            return;
        }
        node.allow(Stream.of(Role.values()).map(MappedColumns::key).toArray(String[]::new));
        for (Role role : Role.values()) {
            var named = node.get(key(role));
            if (named != null) {
                (named.isList() ? named.items() : List.of(named)).forEach(one -> column(role, one));
            }
        }
    }

    private static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** One way to find a column: its header alone, or a header or number with what blank cells say. */
    private void column(Role role, YamlNode node) {
        if (!node.isMap()) {
            header(role, PlainText.of(node.written()));
            return;
        }
        node.allow("header", "column", "blank");
        if (node.has("header") == node.has("column")) {
            node.problem("A column is named by its (header) or by its number, (column).", "write one of the two.");
            return;
        }
        String header = node.has("header") ? PlainText.of(node.get("header").written()) : "";
        if (node.has("header")) {
            header(role, header);
        } else {
            number(role, node.get("column"));
        }
        if (node.has("blank")) {
            blank(role, header, node.get("blank"));
        }
    }

    private void header(Role role, String header) {
        headers.computeIfAbsent(role, none -> new ArrayList<>()).add(header);
    }

    private void number(Role role, YamlNode node) {
        int number = node.integer();
        if (number < 1 || number > MOST) {
            node.problem("There is no column (" + node.written() + ").", "count from 1, the leftmost.");
        } else if (unheaded.put(role, number - 1) != null) {
            node.problem("A number is given twice.", "keep one of them.");
        }
    }

    private void blank(Role role, String header, YamlNode node) {
        if (!node.text().equals("above")) {
            node.problem("(" + node.text() + ") is not known here.", "write above, or leave the key out.");
        } else if (!REPEATED.contains(role)) {
            node.problem(
                    "A blank cell of (" + key(role) + ") never says what the one above says.",
                    "leave (blank) out; it is for body, year, indicator and unit.");
        } else {
            repeated.computeIfAbsent(role, none -> new TreeSet<>()).add(header);
        }
    }

    Map<Role, List<String>> headers() {
        return headers;
    }

    Map<Role, Integer> unheaded() {
        return unheaded;
    }

    Map<Role, Set<String>> repeated() {
        return repeated;
    }
}
