package no.maalkort.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import no.maalkort.scoring.Years;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What judging may be given beside the sources: the pack, and the two dates. */
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
    private String rulesAt;

    Sources sources() {
        return sources;
    }

    Language language() {
        return sources.language();
    }

    String say(String nb, String en) {
        return sources.say(nb, en);
    }

    Workspace workspace() {
        return sources.workspace();
    }

    List<Body> municipalities(List<String> asked, Integer year) {
        return sources.municipalities(asked, year);
    }

    /** Everybody that can be judged; by a named pack that has an index, only whom that is for. */
    List<Body> everybody() {
        var index = pack == null ? null : sources.pack(pack).pack().index();
        return workspace().judged().stream()
                .filter(body -> index == null || index.isFor(body))
                .toList();
    }

    Scoring.Request request(Body body, int year) {
        return new Scoring.Request(
                body, year, pack == null ? workspace().packOf(body) : sources.pack(pack), asOf(), rulesAt());
    }

    /** What was chosen of pack and dates, as it was written. */
    String chosen() {
        return pack + " " + asOf + " " + rulesAt;
    }

    /** The year asked for; where none is, the newest in which a goal of the municipality's own pack is judged. */
    int yearOrNewest(String asked, Body body) {
        if (asked != null) {
            return year(asked);
        }
        var years = new ArrayList<>(workspace().years(body));
        years.sort(Comparator.reverseOrder());
        return years.stream()
                .flatMap(year -> Stream.of(year + 1, year))
                .distinct()
                .filter(year -> workspace()
                                .scoring()
                                .score(request(body, year))
                                .totals()
                                .measurable()
                                .observed()
                        > 0)
                .findFirst()
                .orElseThrow(() -> new Usage(
                        "No goal of (" + body.id() + ") is judged in any year.",
                        "name a year, or add figures: --data."));
    }

    /** Years in the order written, each once. */
    static List<Integer> years(String text) {
        try {
            return Years.of(text).stream().distinct().toList();
        } catch (IllegalArgumentException e) {
            String[] lines = e.getMessage().split("\nMaybe ");
            throw new Usage(lines[0], lines[1]);
        }
    }

    /** One year as written. */
    static int year(String text) {
        if (!text.matches(".*[0-9][,-].*") && !text.matches("(19|20|21)[0-9]{2}")) {
            throw new Usage("(" + text + ") is not a year.", "write one from 1900 to 2199, such as 2023.");
        }
        var years = years(text);
        if (years.size() > 1) {
            throw new Usage("(" + text + ") is more than one year.", "name one.");
        }
        return years.get(0);
    }

    private Integer rulesAt() {
        return rulesAt == null ? null : (Integer) year(rulesAt);
    }

    private LocalDate asOf() {
        return asOf == null ? null : day(asOf);
    }

    /** A day as written. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Usage("(" + text + ") is not a day.", "write it as 2024-06-15.");
        }
    }
}
