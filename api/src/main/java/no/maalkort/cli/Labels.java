package no.maalkort.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.maalkort.figure.BuiltIn;
import no.maalkort.figure.Characters;
import no.maalkort.figure.Published;
import no.maalkort.intake.Publishers;
import no.maalkort.intake.ReleaseFiles;
import picocli.CommandLine.Option;

/** What a release says of itself: its id, who made the figures, when, and where they can be read. */
final class Labels {
    private static final Pattern ID = Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{0,63}(?<!\\.)");
    private static final int NO_LAST_YEAR = 9999;

    @Option(names = "--release", paramLabel = "ID", description = "The release's id, such as bamble-accounts-2023.")
    private String release;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who made the figures.")
    private String publisher;

    @Option(names = "--published", paramLabel = "DATE", description = "When: a year, month or day (2024-06-15).")
    private String published;

    @Option(names = "--source", paramLabel = "TEXT", description = "The publication's title.")
    private String source;

    @Option(names = "--via", paramLabel = "TEXT", description = "Who carried it, if another.")
    private String via;

    @Option(names = "--link", paramLabel = "URL", description = "Where it can be read.")
    private String link;

    @Option(names = "--licence", paramLabel = "TEXT", description = "As stated; leave out where none is.")
    private String licence;

    String release() {
        return release;
    }

    /** Takes what a source says of itself where people said nothing; null is what it does not say. */
    void fill(String itsPublisher, String itsDate, String itsTitle, String itsLink, String itsLicence) {
        publisher = publisher == null ? itsPublisher : publisher;
        published = published == null ? itsDate : published;
        source = source == null ? itsTitle : source;
        link = link == null ? itsLink : link;
        licence = licence == null ? itsLicence : licence;
    }

    /** Gives the publisher the one name there is for it. */
    void name(Publishers publishers) {
        publisher = publisher == null ? null : publishers.name(publisher);
    }

    /** Refuses labels that are missing or wrong, all at once. */
    void check(BuiltIn builtIn) {
        var wrong = wrong(builtIn);
        wrong.addAll(0, missing());
        Usage.refuse(wrong);
    }

    /** Refuses labels that are wrong, and a missing id where one is wanted; the source may say the others. */
    void checkGiven(BuiltIn builtIn, boolean wantsId) {
        var wrong = wrong(builtIn);
        if (wantsId) {
            lacks(wrong, release, "--release", "bamble-accounts-2023");
        }
        Usage.refuse(wrong);
    }

    private List<Usage> missing() {
        var missing = new ArrayList<Usage>();
        lacks(missing, release, "--release", "bamble-accounts-2023");
        lacks(missing, publisher, "--publisher", "\"Bamble kommune\"");
        lacks(missing, published, "--published", "2024-06-15");
        lacks(missing, source, "--source", "\"Årsrapport 2023\"");
        return missing;
    }

    private static void lacks(List<Usage> missing, String value, String option, String such) {
        if (value == null) {
            missing.add(new Usage(
                    "The option (" + option + ") is missing.", "write " + option + " " + such + "; or --dry-run."));
        }
    }

    /** Tells of a text that no release could hold. */
    private static void mustBeOneLine(List<Usage> wrong, String value, String option) {
        if (value != null && value.isBlank()) {
            wrong.add(new Usage("The option (" + option + ") is empty.", "leave it out, or write a text."));
        } else if (value != null && !Characters.isOneLine(value)) {
            wrong.add(new Usage(
                    "The option (" + option + ") holds a line break, a tab or a character that hides text.",
                    "write it as one line; such characters often come along when text is pasted."));
        }
    }

    private List<Usage> wrong(BuiltIn builtIn) {
        var wrong = new ArrayList<Usage>();
        mustBeOneLine(wrong, publisher, "--publisher");
        mustBeOneLine(wrong, source, "--source");
        mustBeOneLine(wrong, via, "--via");
        mustBeOneLine(wrong, licence, "--licence");
        if (release != null && !ID.matcher(release).matches()) {
            wrong.add(new Usage(
                    "(" + release + ") is no id of a release.", "use a-z, 0-9, point and hyphen; 64 letters at most."));
        }
        if (release != null
                && !builtIn.tree(path -> path.startsWith(release + "/")).paths().isEmpty()) {
            wrong.add(new Usage("The release (" + release + ") is built in.", "choose another id."));
        }
        if (published != null && lastYear() == NO_LAST_YEAR) {
            wrong.add(new Usage(
                    "(" + published + ") is no date.", "write a year, a month (2024-06) or a day (2024-06-15)."));
        }
        if (link != null && !link.matches("https?://\\S+")) {
            wrong.add(new Usage("(" + link + ") is no link.", "begin it with https://"));
        }
        return wrong;
    }

    /** The last year that a figure may be of without being a forecast. */
    int lastYear() {
        try {
            return published == null
                    ? NO_LAST_YEAR
                    : new Published(published).lastDay().getYear();
        } catch (DateTimeException e) {
            return NO_LAST_YEAR;
        }
    }

    ReleaseFiles of(List<Path> files) throws IOException {
        var imported = new ArrayList<ReleaseFiles.Imported>();
        for (Path file : files) {
            imported.add(ReleaseFiles.Imported.of(file));
        }
        return new ReleaseFiles(release, source, publisher, via, published, link, licence, imported);
    }
}
