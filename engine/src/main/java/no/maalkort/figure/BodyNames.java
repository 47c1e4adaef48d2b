package no.maalkort.figure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.figure.Body.Kind;

/**
 * Whom people mean: the body behind an id, an official number of any year or a name in any of its spellings.
 *
 * <p>Nothing is guessed: what a number or a name leaves open is given back as a choice.
 */
public final class BodyNames {
    private static final Pattern NUMBER = Pattern.compile("(?:[Kk][-_ ]?)?([0-9]{3,4})");
    private static final Pattern NUMBER_AND_NAME = Pattern.compile("((?:[Kk][-_ ]?)?[0-9]{4})[ ,:-]+(\\D.*)");
    private static final Pattern BRACKETS = Pattern.compile("(.*\\S)\\s*\\(([^()]*)\\)");
    private static final Pattern SPAN =
            Pattern.compile("([0-9]{4})?\\s*[-–]\\s*([0-9]{4})?|f\\.o\\.m\\. ?([0-9]{4})|t\\.o\\.m\\. ?([0-9]{4})");
    /** What says where a municipality lies, or that it is one; anything else in brackets may be a part of it, or more. */
    private static final Pattern PLACE = Pattern.compile(
            "(?iU)kommune|k|(?:(?:\u00D8st|Vest)fold|Akershus|Oslo|Hedmark|Oppland|Innlandet|Buskerud|Telemark"
                    + "|(?:Aust-|Vest-)?Agder|Rogaland|Hordaland|Sogn og Fjordane|Vestland|M\u00F8re og Romsdal"
                    + "|(?:S\u00F8r-|Nord-)?Tr\u00F8ndelag|Nordland|Troms|Finnmark|Viken|Vestfold og Telemark"
                    + "|Troms og Finnmark)(?: fylke)?");

    private static final Pattern ORDER_OF_NAMES = Pattern.compile("\\s+-\\s+");
    private static final Pattern JOINED = Pattern.compile("\\s+[-\u2010-\u2015\u2212]\\s+");

    private final Map<String, Body> ids;
    private final BodyNumbers numbers;
    private Spellings spellings;

    /** The names of these bodies, by id, and what their numbers changed to. */
    BodyNames(Map<String, Body> ids, Supplier<NumberChanges> changes) {
        this.ids = ids;
        this.numbers = new BodyNumbers(ids.values(), changes);
    }

    /** Every spelling of every name: worked out when somebody asks by one, which most do not. */
    private static final class Spellings {
        private final Map<String, Set<Body>> names = new TreeMap<>();
        private final Map<String, Set<Body>> bareNames = new TreeMap<>();

        Spellings(Collection<Body> bodies) {
            bodies.forEach(this::index);
        }

        private void index(Body body) {
            Stream.concat(Stream.of(body.name().nb(), body.name().en()), body.names().stream())
                    .forEach(name -> {
                        NameKey.all(name).forEach(key -> add(names, key, body));
                        bare(name, body);
                    });
        }

        private void bare(String name, Body body) {
            var brackets = BRACKETS.matcher(name);
            String bare = brackets.matches() ? brackets.group(1) : name;
            Stream.concat(Stream.of(bare), ORDER_OF_NAMES.splitAsStream(bare)).forEach(one -> NameKey.all(one)
                    .forEach(key -> add(brackets.matches() ? bareNames : names, key, body)));
        }

        private static void add(Map<String, Set<Body>> index, String key, Body body) {
            index.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(body);
        }
    }

    private synchronized Spellings spellings() {
        if (spellings == null) {
            spellings = new Spellings(ids.values());
        }
        return spellings;
    }

    /**
     * The body a text means.
     *
     * @param year the year of the figure it stands beside, or null where there is none
     */
    public Named find(String text, Integer year) {
        String asked = NameKey.composed(text);
        if (ids.containsKey(asked)) {
            return new Named.One(ids.get(asked), absence(ids.get(asked), year));
        }
        var both = NUMBER_AND_NAME.matcher(asked);
        if (both.matches()) {
            return agreeing(find(both.group(1), year), byName(both.group(2), year), both.group(2));
        }
        var number = NUMBER.matcher(asked);
        if (number.matches()) {
            String digits = number.group(1);
            return numbers.find(digits.length() == 3 ? "0" + digits : digits, year);
        }
        return numbers.has(asked) ? numbers.find(asked, year) : byName(asked, year);
    }

    /** Whether a text is a body's id or a name of some, a number before it and a span of years behind it aside. */
    public boolean knows(String text) {
        String asked = NameKey.composed(text);
        var both = NUMBER_AND_NAME.matcher(asked);
        String name = both.matches() ? both.group(2) : asked;
        var brackets = BRACKETS.matcher(name);
        boolean span =
                brackets.matches() && SPAN.matcher(brackets.group(2).strip()).matches();
        return ids.containsKey(name)
                || spellings().names.containsKey(NameKey.of(name))
                || !candidates(span ? bareOf(name) : name).isEmpty();
    }

    /** What is told of a body named by its id in a year that is not its own, or null. */
    private static String absence(Body body, Integer year) {
        return year == null || body.numbers().isEmpty() || body.number(year) != null
                ? null
                : body.name().en() + " has no number of " + year + ": other borders, another body.";
    }

    private Named agreeing(Named numbered, Named named, String name) {
        if (numbered instanceof Named.One
                && named instanceof Named.Several several
                && several.choices().size() == 1) {
            return several;
        }
        if (numbered instanceof Named.One one && (named.choices().contains(one.body()) || names(one.body(), name))) {
            return numbered;
        }
        var choices = Stream.concat(numbered.choices().stream(), named.choices().stream())
                .distinct()
                .toList();
        return choices.isEmpty()
                ? named
                : new Named.Several(choices, "The number and the name (" + name + ") lead to different bodies.");
    }

    /** Whether a name is a body's, a span of years or a place in brackets aside. */
    private boolean names(Body body, String name) {
        var brackets = BRACKETS.matcher(name);
        boolean isBody = !brackets.matches()
                || SPAN.matcher(brackets.group(2).strip()).matches()
                || PLACE.matcher(brackets.group(2).strip()).matches();
        return isBody && candidates(bareOf(name)).contains(body);
    }

    private Named byName(String asked, Integer year) {
        var whole = spellings().names.getOrDefault(NameKey.of(asked), Set.of());
        var all = candidates(bareOf(asked));
        var brackets = BRACKETS.matcher(asked);
        boolean bare = !brackets.matches();
        if (whole.size() == 1 && (year == null || !bare || all.size() == 1)) {
            return placed(whole.iterator().next(), year);
        }
        if (bare || !whole.isEmpty()) {
            return among(asked, bare ? all : whole, year);
        }
        var span = SPAN.matcher(brackets.group(2).strip());
        if (span.matches()) {
            return among(asked, all.stream().filter(body -> stood(body, span)).toList(), year);
        }
        return unchecked(brackets.group(2), all, among(asked, all, year));
    }

    /** A bracket after a name that no name in the catalogue has: a county is no more than a place where there is only one of the name. */
    private static Named unchecked(String bracket, Collection<Body> all, Named found) {
        if (!(found instanceof Named.One one)) {
            return found;
        }
        if (all.size() > 1) {
            return new Named.Several(List.copyOf(all), "None of the name is known by (" + bracket + ").");
        }
        return PLACE.matcher(bracket.strip()).matches()
                ? new Named.One(
                        one.body(),
                        "the county in brackets (" + bracket + ") was not looked at."
                                + (one.note() == null ? "" : " " + one.note()))
                : new Named.Several(
                        List.copyOf(all), "What (" + bracket + ") leaves of it, or adds, is not known; if nothing:");
    }

    /** One of some bodies of one name: the one that stood in the year. */
    private Named among(String asked, Collection<Body> all, Integer year) {
        var then = all.stream()
                .filter(body -> year == null || body.numbers().isEmpty() || body.number(year) != null)
                .toList();
        if (then.size() == 1) {
            return new Named.One(then.get(0), null);
        }
        if (all.size() == 1) {
            return placed(all.iterator().next(), year);
        }
        return all.isEmpty()
                ? lowerId(asked, year)
                : new Named.Several(then.isEmpty() ? List.copyOf(all) : then, "Several have the name (" + asked + ").");
    }

    private Named lowerId(String asked, Integer year) {
        var body = ids.get(asked.toLowerCase(Locale.ROOT));
        return body == null ? unknown(asked) : new Named.One(body, absence(body, year));
    }

    /** The one body of a name, in the year: itself, or whom its last number led to. */
    private Named placed(Body body, Integer year) {
        if (absence(body, year) == null) {
            return new Named.One(body, null);
        }
        if (body.kind() == Kind.GROUP) {
            return BodyNumbers.otherScheme(body.name().en(), year);
        }
        var last = body.numbers().get(body.numbers().size() - 1);
        return last.to() != null && last.to() < year
                ? numbers.followed(last.number(), year)
                : new Named.One(body, absence(body, year));
    }

    private static String bareOf(String asked) {
        var brackets = BRACKETS.matcher(asked);
        return brackets.matches() ? brackets.group(1) : asked;
    }

    /** Those of a name; of several names in any order, such as {@code Hamarøy – Hábmer}, those that have them all. */
    private Set<Body> candidates(String bare) {
        var found = new LinkedHashSet<>(spellings().names.getOrDefault(NameKey.of(bare), Set.of()));
        found.addAll(spellings().bareNames.getOrDefault(NameKey.of(bare), Set.of()));
        var parts = JOINED.split(bare);
        if (found.isEmpty() && parts.length > 1) {
            found.addAll(candidates(parts[0]));
            Stream.of(parts).skip(1).forEach(part -> found.retainAll(candidates(part)));
        }
        return found;
    }

    /** Whether a body stood at the end of a span such as {@code 2020-2023}, {@code -2019} or {@code t.o.m. 2019}, else at its start. */
    private static boolean stood(Body body, Matcher span) {
        return Stream.of(2, 4, 1, 3)
                .map(span::group)
                .filter(Objects::nonNull)
                .limit(1)
                .allMatch(year -> body.number(Integer.parseInt(year)) != null);
    }

    private Named unknown(String asked) {
        for (String part : JOINED.split(asked)) {
            var known = candidates(part);
            if (!part.equals(asked) && known.size() == 1) {
                return new Named.None("you meant (" + known.iterator().next().id() + ").");
            }
        }
        return new Named.None(Nearest.advice(
                NameKey.of(asked).replace(' ', '-'), ids.keySet(), "it is misspelt, or not in the catalogue."));
    }
}
