package no.maalkort.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.pages.Pages;
import no.maalkort.pages.Place;
import no.maalkort.receipt.Basis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: one scorecard with its whole derivation as a file to read, print or send. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Write a municipality's year as one page that needs nothing beside it.",
        footer = {"", "Try:  ${COMMAND-FULL-NAME} baerum 2023 -o rapport.html"})
final class Report implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "MUNICIPALITY", description = "An id, number or name.")
    private String municipality;

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year to judge.")
    private String year;

    /** In which form. */
    enum Form {
        HTML,
        PDF
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "html (default) or pdf (PDF/UA-1).")
    private Form form = Form.HTML;

    @Mixin
    private Destination out;

    @Mixin
    private Given given;

    @Override
    public Integer call() throws IOException {
        int year = Given.year(this.year);
        var body = given.municipalities(List.of(municipality), year).get(0);
        var basis = new Basis(given.workspace());
        var pages = new Pages(given.workspace(), basis::id);
        var request = given.request(body, year);
        byte[] report = form == Form.PDF
                ? pages.pdf(request, given.language())
                : pages.scorecard(request, Place.alone(given.language()), false).getBytes(StandardCharsets.UTF_8);
        out.write(report, given);
        return 0;
    }
}
