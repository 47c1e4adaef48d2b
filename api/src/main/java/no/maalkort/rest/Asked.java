package no.maalkort.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Language;
import no.maalkort.figure.Named;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Published;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import no.maalkort.scoring.Years;

/** What requests name, read strictly: municipalities, packs, years and days. */
final class Asked {
    static final Pattern YEAR = Pattern.compile("(?:19|20|21)[0-9]{2}");
    static final Pattern DAY = Pattern.compile(YEAR.pattern() + "-[0-9]{2}-[0-9]{2}");

    private final Workspace workspace;

    Asked(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The municipality of a path or parameter, in the one year asked about or in none. */
    Body municipality(String text, Integer year) {
        return municipality(text, year, "municipality");
    }

    Body municipality(String text, Integer year, String name) {
        var named = workspace.figures().catalogue().names().find(text, year);
        if (named instanceof Named.Several several) {
            throw Refusal.wrong(
                    name, "Several municipalities are called so.", "you meant one of " + several.ids() + ".");
        }
        if (named instanceof Named.None none) {
            throw Refusal.unknown(name, "There is no such municipality.", none.maybe());
        }
        return ((Named.One) named).body();
    }

    /** The body of a path or parameter, by its id or as municipalities are named. */
    Body body(String text) {
        var known = workspace.figures().catalogue().body(text);
        return known == null ? municipality(text, null, "body") : known;
    }

    /** Several municipalities of a parameter, each once. */
    List<Body> municipalities(String text, Integer year, String name) {
        var bodies = Stream.of(text.split(",", -1))
                .map(one -> municipality(one, year, name))
                .toList();
        once(bodies, name);
        return bodies;
    }

    /** The indicator of a path or parameter. */
    Indicator indicator(String id) {
        var all = workspace.figures().catalogue().indicators();
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(
                        "indicator",
                        "There is no such indicator.",
                        Nearest.advice(id, all.stream().map(Indicator::id).toList(), "see /api/v1/indicators.")));
    }

    /** The pack of a path or parameter. */
    LoadedPack pack(String id) {
        var found = workspace.packs().pack(id);
        if (found == null) {
            throw Refusal.unknown("pack", "There is no such pack.", adviceOnPacks(id));
        }
        return found;
    }

    private String adviceOnPacks(String id) {
        var ids = workspace.packs().all().stream().map(one -> one.pack().id()).toList();
        return Nearest.advice(id, ids, "one of " + String.join(", ", ids) + ".");
    }

    /** The language of texts; Norwegian where none is named. */
    static Language language(String text) {
        if (text == null || text.equals("nb")) {
            return Language.NB;
        }
        if (text.equals("en")) {
            return Language.EN;
        }
        throw Refusal.wrong("lang", "There are no texts in that language.", "nb or en.");
    }

    static int year(String text) {
        return year(text, "year");
    }

    /** One year or several, each once. */
    static List<Integer> years(String text, String name) {
        try {
            var years = Years.of(text);
            once(years, name);
            return years;
        } catch (IllegalArgumentException e) {
            throw Refusal.wrong(
                    name,
                    "The " + name + " is not one year or several from 1900 to 2199.",
                    "write 2023, 2019,2023 or 2016-2023.");
        }
    }

    /** A parameter that must be there. */
    static String present(String text, String name, String such) {
        if (text == null) {
            throw Refusal.wrong(name, "The query parameter (" + name + ") is missing.", "write ?" + such + ".");
        }
        return text;
    }

    /** Refuses what is named twice. */
    static void once(Collection<?> asked, String name) {
        if (new HashSet<>(asked).size() < asked.size()) {
            throw Refusal.wrong(name, "A " + name + " is named twice.", "leave one out.");
        }
    }

    static int year(String text, String name) {
        if (!YEAR.matcher(text).matches()) {
            throw Refusal.wrong(
                    name, "The " + name + " is not a year from 1900 to 2199.", "write four digits, such as 2023.");
        }
        return Integer.parseInt(text);
    }

    static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Published.firstDay(text);
            }
        } catch (DateTimeException e) {
            // A day that no month has is refused like any other text.
        }
        throw Refusal.wrong("asOf", "The asOf is not a day of a year from 1900 to 2199.", "write it as 2024-06-15.");
    }

    /** The scorecard of a municipality and year, by the choices of a request; each null where nothing was chosen. */
    Scorecard scorecard(Body body, int year, Choices choices) {
        var request = request(body, year, choices);
        return Deadline.within(() -> workspace.scoring().score(request));
    }

    /** What is to be judged, by the choices of a request; each null where nothing was chosen. */
    Scoring.Request request(Body body, int year, Choices choices) {
        return new Scoring.Request(
                body,
                year,
                judging(body, choices.pack()),
                choices.asOf() == null ? null : day(choices.asOf()),
                choices.rulesAt() == null ? null : (Integer) year(choices.rulesAt(), "rulesAt"));
    }

    private LoadedPack judging(Body body, String pack) {
        if (pack == null) {
            return own(body);
        }
        return pack(pack);
    }

    private LoadedPack own(Body body) {
        try {
            return workspace.packOf(body);
        } catch (Workspace.AmbiguousPack e) {
            throw Refusal.wrong("pack", "Several packs are this municipality's.", "name one with the parameter pack.");
        }
    }

    /** What a request may choose, as it was sent. */
    record Choices(String pack, String asOf, String rulesAt) {}
}
