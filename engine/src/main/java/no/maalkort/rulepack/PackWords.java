package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Published;
import no.maalkort.figure.Text;
import no.maalkort.figure.YamlNode;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Goal.Source;
import no.maalkort.goal.When;

/** What a pack's files say in the same way in many places: texts, dates, sources. Nothing there reads as null. */
final class PackWords {
    static final Pattern ID = Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{0,63}(?<!\\.)");
    static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,12})?");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");

    private PackWords() {}

    /** Whether a key is written, and not as null. */
    static boolean has(YamlNode node, String key) {
        return node.get(key) != null;
    }

    /** A name of a closed set, in upper case; or null. */
    static <E extends Enum<E>> E named(Class<E> type, YamlNode node) {
        if (node == null) {
            return null;
        }
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(node.text())) {
                return one;
            }
        }
        var known = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        node.problem(
                "(" + node.text() + ") is not known here.",
                Nearest.advice(node.text(), known, "use one of " + String.join(", ", known) + "."));
        return null;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** A number with a decimal point, or null. */
    static BigDecimal number(YamlNode node) {
        if (isNumber(node.text())) {
            return new BigDecimal(node.text());
        }
        node.problem("(" + node.text() + ") is not a number.", "write digits with a decimal point, such as 3.6.");
        return null;
    }

    /** The id of a goal or check, which its folder has too. */
    static String id(YamlNode node, String path, String folder) {
        var id = node.need("id");
        if (path.substring(0, path.indexOf('/')).contains(".")) {
            id.problem("The area's folder (" + path.substring(0, path.indexOf('/')) + ") has a point.", "rename it.");
        }
        if (!id.text().equals(folder) || !ID.matcher(folder).matches()) {
            id.problem(
                    "The id (" + id.text() + ") is not that of the folder (" + folder + ").",
                    "write (" + folder + "), in small letters, digits, hyphens and points.");
        }
        return id.text();
    }

    static String line(YamlNode node, String key) {
        var value = node.get(key);
        return value == null ? null : value.text();
    }

    /** The words of a source as printed, in one line or more; or null. */
    static String quote(YamlNode node) {
        var quote = node.get("quote");
        return quote == null ? null : quote.paragraphs();
    }

    /** A text of one line for both languages, or one for each; or null. */
    static Text text(YamlNode node) {
        return text(node, YamlNode::text);
    }

    /** A text of one line or more for both languages, or one for each; or null. */
    static Text prose(YamlNode node) {
        return text(node, YamlNode::paragraphs);
    }

    private static Text text(YamlNode node, Function<YamlNode, String> read) {
        if (node == null) {
            return null;
        }
        if (!node.isMap()) {
            return Text.same(read.apply(node));
        }
        node.allow("nb", "en");
        String nb = has(node, "nb") ? read.apply(node.get("nb")) : null;
        String en = has(node, "en") ? read.apply(node.get("en")) : null;
        if (nb == null && en == null) {
            node.problem("The text is given in no language.", "write {nb: …, en: …}.");
            return null;
        }
        return new Text(nb == null ? en : nb, en == null ? nb : en);
    }

    /** Texts of one line or more. */
    static List<Text> texts(YamlNode node) {
        if (node == null) {
            return List.of();
        }
        var texts = new ArrayList<Text>();
        for (YamlNode item : node.isList() ? node.items() : List.of(node)) {
            var text = prose(item);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Whether a year is one that figures and levels may have. */
    static boolean isKnown(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** A year or a day. */
    static When when(YamlNode node) {
        String text = node == null ? null : node.text();
        try {
            var when = text == null ? null : new When(text);
            if (when != null && !isKnown(when.firstDay().getYear())) {
                node.problem("(" + text + ") does not lie in the years 1900 to 2199.", "mend the year.");
            }
            return when;
        } catch (DateTimeException e) {
            node.problem("(" + text + ") is no year and no day.", "write 2016 or 2016-06-23.");
            return null;
        }
    }

    static LocalDate day(YamlNode node) {
        String text = node == null ? null : node.text();
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            node.problem("(" + text + ") is no day.", "write 2016-06-23.");
            return null;
        }
    }

    /** A year, a month or a day, as written. */
    static String published(YamlNode node) {
        String text = node == null ? null : node.text();
        try {
            return text == null ? null : new Published(text).text();
        } catch (DateTimeException e) {
            node.problem("(" + text + ") is no year, month or day.", "write 2024, 2024-06 or 2024-06-15.");
            return null;
        }
    }

    static String link(YamlNode node) {
        if (node != null && !LINK.matcher(node.text()).matches()) {
            node.problem("(" + node.text() + ") is not a link.", "write it from https:// on, without blanks.");
        }
        return node == null ? null : node.text();
    }

    static Goal.Adopted adopted(YamlNode node) {
        if (node == null) {
            return null;
        }
        node.allow("on", "by", "case");
        return new Goal.Adopted(published(node.get("on")), line(node, "by"), line(node, "case"));
    }

    /** The sources that are written, after those of the pack. */
    static Map<String, Source> sources(YamlNode node, Map<String, Source> ofPack) {
        var sources = new LinkedHashMap<>(ofPack);
        if (node != null) {
            node.entries().forEach((key, value) -> {
                value.allow("title", "publisher", "section", "published", "link", "quote");
                value.need("title");
                sources.put(
                        key,
                        new Source(
                                key,
                                line(value, "title"),
                                line(value, "publisher"),
                                line(value, "section"),
                                published(value.get("published")),
                                link(value.get("link")),
                                quote(value)));
            });
        }
        return sources;
    }
}
