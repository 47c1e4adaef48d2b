package no.maalkort.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scoring.Scoring;

/**
 * Where a page lies and how it leads to others: on a server, in a folder of files, or alone in one file.
 *
 * @param root what leads from the page to the front page: a path prefix on a server, {@code ../../} in a folder
 * @param query the dates asked for, which links pass on; empty for the newest
 * @param pages which pages there are, by their names; no link leads to another
 */
public record Place(Kind kind, Language language, String root, String query, Predicate<String> pages) {
    private static final Pattern APART = Pattern.compile("[^A-Za-z0-9]+");
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("kommune", "municipality"),
            Map.entry("maal", "goal"),
            Map.entry("regel", "rule"),
            Map.entry("hva-hvis", "what-if"),
            Map.entry("sammenlign", "compare"),
            Map.entry("tall", "figures"),
            Map.entry("andre", "others"),
            Map.entry("kort", "card"),
            Map.entry("rapport.pdf", "report.pdf"),
            Map.entry("rapport.html", "report.html"),
            Map.entry("kvittering", "receipt"),
            Map.entry("sok", "search"),
            Map.entry("regler", "rules"),
            Map.entry("indikator", "indicator"),
            Map.entry("om", "about"),
            Map.entry("tilgjengelighet", "accessibility"));

    /** Of what a page is part. */
    public enum Kind {
        SERVED,
        FOLDER,
        ALONE
    }

    /** A page alone in one file: it leads nowhere but within itself. */
    public static Place alone(Language language) {
        return new Place(Kind.ALONE, language, "", "", page -> false);
    }

    /** A page of a server below a path prefix, which is empty or starts with a slash. */
    public static Place served(Language language, String prefix, String query) {
        return new Place(Kind.SERVED, language, prefix + "/", query, page -> true);
    }

    /** A page of a folder of files, by its words; {@code pages} are those of the folder, by their names. */
    public static Place folder(Language language, Predicate<String> pages, String... words) {
        int depth = file(language, words).replaceAll("[^/]", "").length();
        return new Place(Kind.FOLDER, language, "../".repeat(depth), "", pages);
    }

    /** A page's name, the same in every language: {@code kommune/baerum/2023}. */
    public static String name(String... words) {
        return String.join("/", words);
    }

    /** The file of a page in a folder; no system's file names may hold a colon. */
    public static String file(Language language, String... words) {
        String path = path(language, words).replace(':', '/');
        return (path.isEmpty() ? "" : path + "/") + "index.html";
    }

    /** The same place in the other language. */
    public Place other() {
        return new Place(kind, language == Language.NB ? Language.EN : Language.NB, root, query, pages);
    }

    /** The same place, whose links ask something else; empty or with its question mark. */
    public Place asking(String other) {
        return new Place(kind, language, root, other, pages);
    }

    /** Whether other pages can be reached from here. */
    public boolean isAmongOthers() {
        return kind != Kind.ALONE;
    }

    /** Whether a service answers beside the page. */
    public boolean isServed() {
        return kind == Kind.SERVED;
    }

    /** The address of a page by its Norwegian words, said in the place's language; null where none can be reached. */
    public String to(String... words) {
        if (!pages.test(name(words))) {
            return null;
        }
        return kind == Kind.SERVED ? root + path(language, words) + query : root + file(language, words);
    }

    /** The path of a page without what leads to the front page: {@code kommune/baerum/2023}. */
    public static String path(Language language, String... words) {
        boolean english = language == Language.EN;
        var path = new StringBuilder(english ? "en" : "");
        for (String word : words) {
            String said = english ? ENGLISH.getOrDefault(word, word) : word;
            path.append(path.isEmpty() ? "" : "/").append(encoded(said));
        }
        return path.toString();
    }

    private static String encoded(String word) {
        return word.chars().allMatch(Place::isPlain)
                ? word
                : URLEncoder.encode(word, StandardCharsets.UTF_8)
                        .replace("%3A", ":")
                        .replace("+", "%20");
    }

    private static boolean isPlain(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '-' && letter <= ':' && letter != '/';
    }

    public String overview() {
        return to();
    }

    public String municipality(String body) {
        return to("kommune", body);
    }

    public String scorecard(String body, int year) {
        return to("kommune", body, String.valueOf(year));
    }

    public String goal(String body, String goal) {
        return to("kommune", body, "maal", goal);
    }

    public String rule(String pack, String goal) {
        return to("regel", pack, goal);
    }

    /** A goal's rules by what they made of a body's year; of a folder the page of all years. */
    String rule(GoalResult goal, String body, int year) {
        return adding("municipality=" + body + "&year=" + year).rule(goal.pack(), goal.id());
    }

    /** The line of them that judged the year. */
    String rule(GoalResult goal, String body, int year, int line) {
        String address = rule(goal, body, year);
        return address == null ? null : address + "#L" + line;
    }

    public String data(String body) {
        return to("tall", body);
    }

    /** A value of a body where it stands among all there were of its indicator. */
    String figure(GoalResult.Input input) {
        String address = to("tall", input.body(), input.indicator());
        return address == null ? null : address + "#" + anchor(input.place());
    }

    /** The name of a line of a file inside a page. */
    static String anchor(String line) {
        return APART.matcher(line).replaceAll("-");
    }

    /** The same place, whose links ask this beside the dates; it may be nothing. */
    Place adding(String asked) {
        return asking(isServed() && !asked.isEmpty() ? (query.isEmpty() ? "?" : query + "&") + asked : query);
    }

    /** A date that was asked for by its name; null where none was. */
    public String asked(String name) {
        return query.isEmpty()
                ? null
                : Stream.of(query.split("[?&]"))
                        .filter(one -> one.startsWith(name + "="))
                        .map(one -> one.substring(name.length() + 1))
                        .findFirst()
                        .orElse(null);
    }

    /** Two scorecards of one body beside each other. */
    String comparison(Scoring.Request first, Scoring.Request second) {
        return isServed()
                ? asking(Choosing.query(first, second)).to("sammenlign")
                : to("sammenlign", first.body().id(), first.year() + "-" + second.year());
    }

    /** An address of the service itself, below its root; null where none answers. */
    public String service(String path) {
        return isServed() ? root + path : null;
    }

    /** The same by the dates asked for. */
    String dated(String path) {
        return query.isEmpty() ? service(path) : service(path + (path.contains("?") ? "&" : "?") + query.substring(1));
    }
}
