package no.maalkort.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import no.maalkort.figure.Body;
import no.maalkort.figure.Named;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Published;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.springframework.stereotype.Component;

/** What requests name, read strictly: municipalities, packs, years and days. */
@Component
class Asked {
    static final Pattern YEAR = Pattern.compile("(?:19|20|21)[0-9]{2}");
    static final Pattern DAY = Pattern.compile(YEAR.pattern() + "-[0-9]{2}-[0-9]{2}");

    private final Workspace workspace;

    Asked(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The municipality of a path or parameter, in the one year asked about or in none. */
    Body municipality(String text, Integer year) {
        var named = workspace.figures().catalogue().names().find(text, year);
        if (named instanceof Named.Several several) {
            throw Refusal.badRequest(
                    "Several municipalities are called so.", "you meant one of " + several.ids() + ".");
        }
        if (named instanceof Named.None none) {
            throw Refusal.notFound(
                    "There is no such municipality.",
                    text.equals("all") ? "name them, as /api/v1/municipalities lists them." : none.maybe());
        }
        return ((Named.One) named).body();
    }

    /** The pack of this id, or null. */
    LoadedPack pack(String id) {
        return workspace.packs().pack(id);
    }

    /** What to do where there is no such pack. */
    String adviceOnPacks(String id) {
        var ids = workspace.packs().all().stream().map(one -> one.pack().id()).toList();
        return Nearest.advice(id, ids, "one of " + String.join(", ", ids) + ".");
    }

    static int year(String text) {
        return year(text, "year");
    }

    private static int year(String text, String name) {
        if (!YEAR.matcher(text).matches()) {
            throw Refusal.badRequest(
                    "The " + name + " is not a year from 1900 to 2199.", "write four digits, such as 2023.");
        }
        return Integer.parseInt(text);
    }

    private static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Published.firstDay(text);
            }
        } catch (DateTimeException e) {
            // A day that no month has is refused like any other text.
        }
        throw Refusal.badRequest("The asOf is not a day.", "write it as 2024-06-15.");
    }

    /** The scorecard of a municipality and year, by the choices of a request; each null where nothing was chosen. */
    Scorecard scorecard(Body body, int year, Choices choices) {
        return workspace
                .scoring()
                .score(new Scoring.Request(
                        body,
                        year,
                        judging(body, choices.pack()),
                        choices.asOf() == null ? null : day(choices.asOf()),
                        choices.rulesAt() == null ? null : (Integer) year(choices.rulesAt(), "rulesAt")));
    }

    private LoadedPack judging(Body body, String pack) {
        if (pack == null) {
            return own(body);
        }
        var found = pack(pack);
        if (found == null) {
            throw Refusal.badRequest("There is no such pack.", adviceOnPacks(pack));
        }
        return found;
    }

    private LoadedPack own(Body body) {
        try {
            return workspace.packOf(body);
        } catch (Workspace.AmbiguousPack e) {
            throw Refusal.badRequest("Several packs are this municipality's.", "name one with the parameter pack.");
        }
    }

    /** What a request may choose, as it was sent. */
    record Choices(String pack, String asOf, String rulesAt) {}
}
