package no.maalkort.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.export.Format;
import no.maalkort.export.ScenarioSheets;
import no.maalkort.figure.Body;
import no.maalkort.planning.Scenario;
import no.maalkort.planning.WhatIf;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code what-if}: a municipality's year beside what it would be under other figures, levels and weights. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = "What other figures, levels or weights would change; nothing is stored.",
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} baerum 2023 \\",
            "        --set finance.net-operating-result-percent=4,1%%",
            "      ${COMMAND-FULL-NAME} baerum 2023 \\",
            "        --level finance.net-operating-result.minimum=3,7",
            "      ${COMMAND-FULL-NAME} --scenario draft.yaml --scenario b.yaml",
            "      ${COMMAND-FULL-NAME} --scenario drafts -o table.xlsx",
            "      ${COMMAND-FULL-NAME} baerum 2023 \\",
            "        --sweep finance.net-operating-result-percent=2..6"
        })
final class WhatIfs implements Callable<Integer> {
    private static final List<Format> FORMATS = List.of(Format.TEXT, Format.JSON, Format.MARKDOWN, Format.XLSX);

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MUNICIPALITY",
            description = "An id, number or name; a scenario's file says it too.")
    private String municipality;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "YEAR",
            description = "The year judged; a scenario's file says it too.")
    private String year;

    @Mixin
    private Supposing supposing;

    @Option(
            names = "--sweep",
            paramLabel = "INDICATOR[@YEAR][/BODY]=FROM..TO[:STEP]",
            description = "Move a figure, or two, through all values between; beside what is supposed.")
    private List<String> swept = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown|xlsx",
            description = "Default: that of the file's name, else text.")
    private Format asked;

    @Mixin
    private Destination out;

    @Mixin
    private Given given;

    @Override
    public Integer call() throws IOException {
        var format = format();
        if (!FORMATS.contains(format)) {
            throw new Usage("what-if is not written as (" + format + ").", "one of " + FORMATS + ".");
        }
        var request = supposing.request(municipality, year, given);
        var body = request.body();
        if (!swept.isEmpty()) {
            new Sweeps(given, request, body, format, out).write(swept, supposing.one(request, given));
            return 0;
        }
        var scenarios = supposing.scenarios(request, given);
        var whatIfs = scenarios.stream()
                .map(one -> WhatIfScoring.of(
                        given.workspace(), request, one, given.sources().named()))
                .toList();
        out.write(document(format, body, scenarios, whatIfs), given);
        return 0;
    }

    /** The format asked for, else the one that the file is named by. */
    private Format format() {
        if (asked != null) {
            return asked;
        }
        return out.file().flatMap(file -> Format.of(file, FORMATS)).orElse(Format.TEXT);
    }

    private byte[] document(Format format, Body body, List<Scenario> scenarios, List<WhatIf> whatIfs) {
        if (format == Format.XLSX) {
            return ScenarioSheets.of(scenarios, whatIfs, given.language()).bytes();
        }
        String text = format == Format.JSON ? json(whatIfs) : text(body, whatIfs, format == Format.MARKDOWN);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One as it is, several in a list: the same bytes as over HTTP. */
    private static String json(List<WhatIf> whatIfs) {
        return whatIfs.size() == 1
                ? ScorecardJson.write(whatIfs.get(0))
                : ScorecardJson.withoutMarkup(ScorecardJson.write(whatIfs));
    }

    private String text(Body body, List<WhatIf> whatIfs, boolean isMarkdown) {
        return whatIfs.size() == 1
                ? new WhatIfText(whatIfs.get(0), body, given.language(), isMarkdown).write()
                : new ScenariosText(whatIfs, body, given.language(), isMarkdown).write();
    }
}
