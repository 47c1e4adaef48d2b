package no.maalkort.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.figure.Nearest;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import no.maalkort.scoring.Years;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command may be given: more figures, other rules, the two dates, the language. */
final class Given {
    @Mixin
    private Sources sources;

    @Option(names = "--pack", paramLabel = "ID", description = "Judge by this pack.")
    private String pack;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Only what was published by this day (2024-06-15).")
    private String asOf;

    @Option(
            names = "--rules-at",
            paramLabel = "YEAR",
            description = "Levels in force in this year; default: the year judged.")
    private Integer rulesAt;

    Language language() {
        return sources.language();
    }

    Workspace workspace() {
        return sources.workspace();
    }

    Body municipality(String asked) {
        var known = workspace().municipalities();
        var catalogue = workspace().figures().catalogue();
        return catalogue.findBody(asked).orElseThrow(() -> {
            var ids = new ArrayList<>(known.stream().map(Body::id).toList());
            return new Maalkort.Usage(
                    "There is no municipality (" + asked + ").",
                    Nearest.advice(asked, ids, "one of " + String.join(", ", ids) + "."));
        });
    }

    Scoring.Request request(Body body, int year) {
        return new Scoring.Request(body, year, pack == null ? workspace().packOf(body) : pack(pack), asOf(), rulesAt);
    }

    LoadedPack pack(String id) {
        var found = workspace().packs().pack(id);
        if (found == null) {
            var ids = workspace().packs().all().stream()
                    .map(one -> one.pack().id())
                    .toList();
            throw new Maalkort.Usage(
                    "There is no pack (" + id + ").",
                    Nearest.advice(id, ids, "one of " + String.join(", ", ids) + "."));
        }
        return found;
    }

    /** Years as written; one where {@code one} is asked. */
    static List<Integer> years(String text, boolean one) {
        try {
            var years = Years.of(text);
            if (one && years.size() > 1) {
                throw new Maalkort.Usage("(" + text + ") is more than one year.", "name one.");
            }
            return years;
        } catch (IllegalArgumentException e) {
            String[] lines = e.getMessage().split("\nMaybe ");
            throw new Maalkort.Usage(lines[0], lines[1]);
        }
    }

    private LocalDate asOf() {
        try {
            return asOf == null ? null : LocalDate.parse(asOf);
        } catch (DateTimeException e) {
            throw new Maalkort.Usage("(" + asOf + ") is not a day.", "write it as 2024-06-15.");
        }
    }

    /** The goal people mean by an id, be it {@code pack:goal}. */
    static Goal goal(LoadedPack pack, String asked) {
        String id = asked.startsWith(pack.pack().id() + ":")
                ? asked.substring(pack.pack().id().length() + 1)
                : asked;
        return pack.pack().goal(id).orElseThrow(() -> {
            var ids = pack.pack().goals().stream().map(Goal::id).toList();
            return new Maalkort.Usage(
                    "The pack (" + pack.pack().id() + ") has no goal (" + asked + ").",
                    Nearest.advice(
                            id, ids, "see: maalkort rules list " + pack.pack().id()));
        });
    }
}
