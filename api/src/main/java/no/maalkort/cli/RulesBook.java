package no.maalkort.cli;

import java.util.concurrent.Callable;
import no.maalkort.book.BookHtml;
import no.maalkort.book.BookMarkdown;
import no.maalkort.book.BookReader;
import no.maalkort.export.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules book}: the rules as a document for people. */
@Command(
        name = "book",
        mixinStandardHelpOptions = true,
        description = "The rules of all packs, or of one, as a document: words, levels, cases.",
        footer = {"", "Try:  ${COMMAND-FULL-NAME} baerum --format html > rules.html"})
final class RulesBook implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "PACK", description = "A pack's id; default: all packs.")
    private String pack;

    @Option(names = "--format", paramLabel = "markdown|html", description = "Default: markdown.")
    private Format format = Format.MARKDOWN;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() {
        var catalogue = sources.workspace().figures().catalogue();
        var book = BookReader.of(catalogue, sources.packs(pack));
        System.out.print(
                format == Format.HTML
                        ? BookHtml.write(book, catalogue, sources.language())
                        : BookMarkdown.write(book, catalogue, sources.language()));
        return 0;
    }
}
