package no.maalkort.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.maalkort.figure.Language;

/** The words of the pages in one language, by key; {@code {0}} stands where something is put in. */
public final class Phrases {
    private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);
    private static final int SPELLED = 20;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])(-[0-9]{2})?");
    private static final Pattern DAY =
            Pattern.compile("(?<![^\\s(\u2013])[0-9]{4}-[0-9]{2}(-[0-9]{2})?(?=$|[\\s,.;:)\u2013])");

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Phrases(language));
        }
    }

    private final Language language;
    private final Properties words = new Properties();

    private Phrases(Language language) {
        this.language = language;
        String file = language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (var stream = Phrases.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Phrases in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /**
     * The words of a key, with these in their places.
     *
     * @throws IllegalArgumentException if no language has such a key
     */
    public String say(String key, Object... put) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No words are called " + key + ".");
        }
        var said = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            int place = text.startsWith("}", at + 2) ? text.charAt(at + 1) - '0' : put.length;
            if (place < put.length) {
                said.append(text, from, at).append(put[place]);
                from = at + 3;
            }
        }
        return said.append(text, from, text.length()).toString();
    }

    /** The words for one, or those for more. */
    String count(String key, long count, Object... put) {
        return say(count == 1 ? key + ".one" : key, put);
    }

    /** A small number in letters, a large one in digits. */
    String number(long number) {
        return number <= SPELLED ? say("number." + number) : String.valueOf(number);
    }

    /** The name of an area by its id; the id where it has none here. */
    String area(String id) {
        return words.getProperty("area." + id, id);
    }

    /** A day as people write it: {@code 23. juni 2021}; of a month without a day {@code juni 2021}; anything else stays as it is. */
    public String date(String day) {
        if (day == null || !DATE.matcher(day).matches()) {
            return day;
        }
        String month = say("month." + Integer.parseInt(day.substring(5, 7)));
        if (day.length() == 7) {
            return month + " " + day.substring(0, 4);
        }
        return say("date", Integer.parseInt(day.substring(8)), month, day.substring(0, 4));
    }

    /** Sentences with every day and month in them as people write it; the names of files stay as they are. */
    public String dated(String sentences) {
        return sentences == null || sentences.indexOf('-') < 0
                ? sentences
                : DAY.matcher(sentences).replaceAll(found -> Matcher.quoteReplacement(date(found.group())));
    }

    /** Clauses in a row, the last after the word for "and". */
    String clauses(List<String> clauses) {
        return inRow(clauses, "list.clauses");
    }

    /** The same of things that are no clauses. */
    String items(List<String> items) {
        return inRow(items, "list.items");
    }

    private String inRow(List<String> some, String and) {
        int last = some.size() - 1;
        return last < 1
                ? String.join("", some)
                : String.join(", ", some.subList(0, last)) + say(and) + " " + some.get(last);
    }
}
