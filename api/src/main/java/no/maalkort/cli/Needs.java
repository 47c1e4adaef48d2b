package no.maalkort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import no.maalkort.figure.Figure;
import no.maalkort.figure.HeaderRow;
import no.maalkort.figure.Lookup;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.StatusWords;
import no.maalkort.scorecard.TraceWords;
import no.maalkort.scoring.Needs.Need;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code needs}: the figures a municipality's goals ask for, as a table to fill in and import. */
@Command(
        name = "needs",
        mixinStandardHelpOptions = true,
        description = {
            "The figures that the goals in force ask for, as CSV to fill in.",
            "Fill in (value), save, and read it with import; rows left empty are left out."
        },
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} bamble 2024 > bamble-2024.csv",
        })
final class Needs implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "MUNICIPALITY", description = "An id, number or name.")
    private String municipality;

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year to be judged.")
    private String year;

    @Mixin
    private Given given;

    @Override
    public Integer call() {
        int one = Given.year(year);
        var body = given.municipalities(List.of(municipality), one).get(0);
        var needs = given.workspace().scoring().needs(given.request(body, one));
        var missing = new ArrayList<Need>();
        var known = new ArrayList<Need>();
        needs.forEach(need -> (need.lookup() instanceof Lookup.Found ? known : missing).add(need));
        var table = new StringBuilder(HeaderRow.row(HeaderRow.NAMES.toArray(String[]::new)));
        missing.forEach(need -> table.append(row(need)));
        known.forEach(need -> table.append(row(need)));
        System.out.print(table);
        System.err.println(given.say(
                needs.size() + " tall trengs; " + known.size() + " av dem er kjent" + where(known, "de står sist"),
                needs.size() + " figures are asked for; " + known.size() + " of them are known"
                        + where(known, "they stand last")));
        return 0;
    }

    private static String where(List<Need> known, String where) {
        return known.isEmpty() ? "." : ": " + where + ".";
    }

    private String row(Need need) {
        return HeaderRow.row(
                need.body().id(),
                need.indicator().id(),
                String.valueOf(need.period()),
                "",
                need.indicator().unit(),
                "",
                "",
                "",
                "",
                note(need));
    }

    /** What is known, what the figure is, where it is usually found, and who asks. */
    private String note(Need need) {
        var parts = new ArrayList<String>();
        parts.add(known(need.lookup()));
        parts.add(need.indicator().name().in(given.language()) + ": "
                + need.indicator().definition().in(given.language()));
        if (!need.parts().isEmpty()) {
            parts.add(given.say("Regnes ut av: ", "Computed from: ")
                    + need.parts().stream()
                            .map(part -> part.indicator() + " " + part.period())
                            .collect(Collectors.joining(", "))
                    + given.say(" (de eller dette)", " (those or this)"));
        }
        if (need.last() != null) {
            var last = need.last();
            parts.add(given.say("Sist fra: ", "Last from: ") + last.publisher() + ", "
                    + last.release().title() + " (" + last.release().published() + ")");
        }
        if (!need.indicator().codes().isEmpty()) {
            parts.add(given.say("Kode: ", "Code: ") + codes(need.indicator().codes()));
        }
        parts.add(given.say("Spurt av: ", "Asked by: ") + String.join(", ", need.goals()));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" | "));
    }

    private static String codes(Map<String, String> codes) {
        return codes.entrySet().stream()
                .map(code -> code.getKey() + " " + code.getValue())
                .collect(Collectors.joining(", "));
    }

    private String known(Lookup lookup) {
        if (lookup instanceof Lookup.Found found) {
            return given.say("KJENT: ", "KNOWN: ")
                    + told(found.figure())
                    + given.say("; fyll bare inn for å rette", "; fill in only to correct it");
        }
        if (lookup instanceof Lookup.Conflict conflict) {
            return given.say("UENIGHET: ", "DISPUTED: ")
                    + conflict.figures().stream()
                            .map(this::told)
                            .collect(Collectors.joining(given.say(" og ", " and ")));
        }
        if (lookup instanceof Lookup.MixedReleases mixed) {
            return given.say("ULIKE UTGIVELSER: ", "DIFFERENT RELEASES: ")
                    + mixed.figures().stream()
                            .map(this::told)
                            .collect(Collectors.joining(given.say(" eller ", " or ")));
        }
        return absent((Lookup.Absent) lookup);
    }

    private String absent(Lookup.Absent absent) {
        return switch (absent.why()) {
            case SUPPRESSED -> given.say("SKJULT av utgiveren", "HIDDEN by its publisher");
            case CANNOT_EXIST -> given.say("FINNES IKKE, sier utgiveren", "CANNOT EXIST, its publisher says");
            case ONLY_FORECAST -> given.say("BARE ANSLAG: ", "ONLY A FORECAST: ") + told(absent.nearest());
            case NO_RESULT ->
                given.say("REGNES IKKE UT: ", "NOT COMPUTED: ")
                        + TraceWords.noResult(absent.noResult()).in(given.language());
            case NO_FIGURE, STALE -> "";
        };
    }

    private String told(Figure figure) {
        var indicator = figure.indicator();
        boolean ranked = !indicator.ranks().isEmpty();
        var shown = Numbers.apart(figure.value(), !figure.isComputed(), indicator.decimals(), List.of());
        return Numbers.orWord(shown, ranked ? figure.printed() : null, indicator.unit(), given.language())
                + StatusWords.inBrackets(figure.status().name(), given.language()) + " (" + figure.publisher() + ", "
                + figure.place() + ")";
    }
}
