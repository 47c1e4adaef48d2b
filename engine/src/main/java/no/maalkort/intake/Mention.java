package no.maalkort.intake;

import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Indicator;

/**
 * The one body, year and indicator that a text about figures names; each is null where it names none, or several.
 *
 * <p>Sources, dates, prices of a year and spans of years name nobody's figures.
 */
record Mention(String body, Integer year, Indicator indicator) {
    static final Mention NOTHING = new Mention(null, null, null);

    private static final int LONGEST = 200;
    private static final Pattern ABOUT_THE_FILE =
            Pattern.compile("(?U)\\b(?:kilde|kjelde|source|hentet|henta|lastet|skrevet ut|utskrift|utarbeid"
                    + "|publisert|utgitt|oppdatert|kontakt|rapport|retrieved|downloaded|published|updated|contact|report"
                    + "|siden|since|etter|fra og med|sammenlign|compared)|inndeling|struktur|grenser");
    private static final Pattern NO_YEAR =
            Pattern.compile("(?U)[0-9]{4} ?[-\u2013/] ?[0-9]{2,4}\\b|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?"
                    + "|[0-9]{1,2}[./] ?[0-9]{1,2}[./] ?[0-9]{4}|[0-9]{4}[-\u2011]\\p{L}+"
                    + "|\\b(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|des|dec)\\p{L}*\\.? [0-9]{4}");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:18|19|20|21)[0-9]{2}(?![0-9])");
    private static final Pattern NUMBER = Pattern.compile("(?:[Kk][-_ ]?)?[0-9]{4}");
    private static final Pattern BREAK =
            Pattern.compile(" [-\u2013\u2014] |[,:;()\\[\\]/.]|(?<![0-9])[0-9]{4}(?![0-9])");
    private static final Pattern OF = Pattern.compile("(?U)(?:^|.*\\s)(?:for|om|i|in|of|[Gg]jeld(?:er)?) (\\p{Lu}.*)");
    private static final Pattern MUNICIPALITY =
            Pattern.compile("(?U)(\\p{Lu}.*) (?:kommune|kommunes|municipality)\\b.*");

    private static final Pattern OF_GROUP = Pattern.compile(
            "(?U)(?:.*\\b(?:[Ff]or|[Gg]jeld(?:er)?|[Oo]f) )?((?i:kostra[- ]?(?:gruppen?|group) ?[0-9]*|kommunegruppen?(?: [0-9]+)?"
                    + "|landet(?: (?:uten|utan) oslo)?|the country|hele landet|heile landet)|\\p{Lu}[\\p{L} ]* fylke(?:skommune)?)");

    /** What a name of an indicator has that no name of a group has; what is said of all figures is not one. */
    private static final Pattern MEASURE = Pattern.compile(
            "(?U)(?!(?:alle |all )?(?:tall|bel\u00F8p|verdier|figures|amounts|values)\\b)(?:.*\\b(?:i|in) prosent\\b.*"
                    + "|.*\\b(?:prosent av|per innb|pr\\.? innb|i kroner|per cent of|per inhabitant|per capita).*|(?:andel|antall|share of|number of)\\b.*)");

    /** Whether a text is of a measure, though perhaps of none that is known. */
    static boolean isMeasure(String text) {
        String plain = PlainText.of(text);
        return plain.length() <= LONGEST && MEASURE.matcher(plain).matches();
    }

    /** Whether a text is of the file's making: its source, or when it was written. */
    static boolean isAboutTheFile(String text) {
        return ABOUT_THE_FILE.matcher(PlainText.of(text)).find();
    }

    /** What a text names. */
    static Mention in(String text, IndicatorNames names, Catalogue catalogue) {
        String bare = PlainText.withCapitals(text).replaceAll("[ :.;,-]+$", "");
        if (bare.length() > LONGEST) {
            return NOTHING;
        }
        var says = new HeaderWords(names, Mapping.NONE, catalogue).of(bare);
        if (says.isPresent()) {
            var indicator =
                    says.get().target() == null ? null : says.get().target().indicator();
            return new Mention(says.get().body(), says.get().year(), indicator);
        }
        if (NUMBER.matcher(bare).matches()) {
            return new Mention(bare, null, null);
        }
        return isAboutTheFile(bare) ? NOTHING : new Mention(body(bare, catalogue), year(bare), null);
    }

    /** The one year of a text that speaks of more; null where there are several, or a span. */
    private static Integer year(String text) {
        var years = new TreeSet<String>();
        var plain = NO_YEAR.matcher(text.toLowerCase(Locale.ROOT));
        var found = YEAR.matcher(plain.replaceAll(" "));
        while (found.find()) {
            years.add(found.group());
        }
        boolean spans = text.matches(".*[0-9]{4} ?[-\u2013/] ?[0-9]{2,4}.*");
        return years.size() == 1 && !spans ? Integer.valueOf(years.first()) : null;
    }

    /** The one municipality of a text that speaks of more; null where there are several. */
    private static String body(String text, Catalogue catalogue) {
        var found = new TreeSet<String>();
        for (String part : BREAK.split(text)) {
            String bare = part.strip();
            var of = OF.matcher(bare);
            if (isMunicipality(bare, catalogue)) {
                found.add(bare);
            } else if (of.matches() && isMunicipality(of.group(1), catalogue)) {
                found.add(of.group(1));
            } else {
                beforeTheWord(bare, catalogue, found);
            }
        }
        return found.isEmpty() ? group(text) : found.size() == 1 ? found.first() : null;
    }

    /** The group of municipalities that a text names where it names none of them; else null. */
    private static String group(String text) {
        for (String part : BREAK.split(text)) {
            var of = OF_GROUP.matcher(part.strip());
            if (of.matches()) {
                return of.group(1);
            }
        }
        return null;
    }

    /** Whether a text is the name of a group of municipalities, known or not. */
    static boolean isGroup(String text) {
        return OF_GROUP.matcher(text).matches();
    }

    /** The name before the word "municipality", with as many words as it may have. */
    private static void beforeTheWord(String part, Catalogue catalogue, TreeSet<String> found) {
        var named = MUNICIPALITY.matcher(part);
        if (named.matches()) {
            var words = named.group(1).split(" ");
            var name = new StringBuilder();
            for (int i = words.length - 1; i >= 0; i--) {
                name.insert(0, words[i] + (name.isEmpty() ? "" : " "));
                if (isMunicipality(name.toString(), catalogue)) {
                    found.add(name.toString());
                    return;
                }
            }
        }
    }

    private static boolean isMunicipality(String name, Catalogue catalogue) {
        return !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && catalogue.names().knows(name)
                && catalogue.names().find(name, null).choices().stream()
                        .anyMatch(body -> body.kind() == Body.Kind.MUNICIPALITY);
    }
}
