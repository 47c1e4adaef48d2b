package no.maalkort.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import no.maalkort.export.Format;
import no.maalkort.figure.Body;
import no.maalkort.rest.MunicipalityShown;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code municipalities}: who can be judged, by which pack, with figures of which years. */
@Command(
        name = "municipalities",
        mixinStandardHelpOptions = true,
        description = "Who can be judged, and by which pack.")
final class Municipalities implements Callable<Integer> {
    private static final String COLUMNS = "%-12s %-18s %-11s %-10s ";

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() {
        var workspace = sources.workspace();
        var known = workspace.municipalities().stream()
                .map(body -> MunicipalityShown.of(workspace, body))
                .toList();
        System.out.print(
                switch (format) {
                    case JSON -> ScorecardJson.write(known);
                    case CSV -> csv(known);
                    default -> text(known);
                });
        return 0;
    }

    private String text(List<MunicipalityShown> known) {
        var out = new Lines();
        out.line(String.format(
                        COLUMNS,
                        "id",
                        sources.say("navn", "name"),
                        sources.say("pakke", "pack"),
                        sources.say("tall fra", "figures"))
                + sources.say("nummer", "number"));
        for (MunicipalityShown one : known) {
            var years = one.years();
            String span = years.isEmpty() ? "–" : years.get(0) + "–" + years.get(years.size() - 1);
            out.paragraph(
                    String.format(COLUMNS, one.id(), one.name().in(sources.language()), one.pack(), span),
                    one.numbers().stream().map(this::number).collect(Collectors.joining(", ")));
        }
        return out.text();
    }

    /** A number with the years it was valid, unbroken. */
    private String number(Body.Numbered one) {
        if (one.from() == null && one.to() == null) {
            return one.number();
        }
        String from = one.from() == null ? "" : one.from().toString();
        String to = one.to() == null ? "" : one.to().toString();
        return one.number() + "\u00A0(" + from + "–" + to + ")";
    }

    private static String csv(List<MunicipalityShown> known) {
        var table =
                new StringBuilder(Csv.line("id", "name_nb", "name_en", "numbers", "pack", "first_year", "last_year"));
        for (MunicipalityShown one : known) {
            var years = one.years();
            table.append(Csv.line(
                    one.id(),
                    one.name().nb(),
                    one.name().en(),
                    one.numbers().stream().map(Body.Numbered::number).collect(Collectors.joining(" ")),
                    one.pack(),
                    years.isEmpty() ? "" : years.get(0).toString(),
                    years.isEmpty() ? "" : years.get(years.size() - 1).toString()));
        }
        return table.toString();
    }
}
