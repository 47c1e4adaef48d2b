package no.maalkort.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.maalkort.table.Table.Evidence;

/** What a sheet holds that people reading it may not expect: how often, and where first. */
final class Noticed {
    private static final int SHOWN = 5;

    /** One kind of thing, and how it is read. */
    enum Kind {
        HIDDEN_ROWS("hidden rows", "read like the others"),
        HIDDEN_COLUMNS("hidden columns", "read like the others"),
        FORMULAS("formulas", "the results kept in the file are read, nothing is computed"),
        MERGED("merged cells", "the text stands in the first cell of each, the others are empty"),
        PERCENT("per cent cells", "read as shown: 0.036 shown as 3.6 % is 3.6"),
        SCALED("scaled cells", "shown in thousands or millions, read as kept, with all digits"),
        MASKED("masked cells", "shown with another sign, without theirs, as a text or not at all; read as kept"),
        ROUNDED("long numbers", "rounded to 12 decimals"),
        DATES("dates", "read as year-month-day"),
        NUMBERS_AS_TEXT("text numbers", "read as the text says"),
        PRINTED("printed texts", "above or below each page; searched like the notes below a table"),
        COMMENTS("comments", "searched for words such as budget; no figure is read from them"),
        ERRORS("error cells", "read as their text, which is no number");

        private final String name;
        private final String how;

        Kind(String name, String how) {
            this.name = name;
            this.how = how;
        }
    }

    private final PrintedText printed = new PrintedText();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> first = new EnumMap<>(Kind.class);

    /** What the sheet prints around its pages. */
    PrintedText printed() {
        return printed;
    }

    void add(Kind kind, String at) {
        if (counts.merge(kind, 1, Integer::sum) <= SHOWN) {
            first.computeIfAbsent(kind, none -> new ArrayList<>()).add(at);
        }
    }

    List<Evidence> evidence() {
        return counts.entrySet().stream()
                .map(entry -> new Evidence(
                        entry.getKey().name, entry.getValue().toString(), because(entry.getKey(), entry.getValue())))
                .toList();
    }

    private String because(Kind kind, int count) {
        return String.join(", ", first.get(kind)) + (count > SHOWN ? " …" : "") + "; " + kind.how;
    }
}
