package no.maalkort.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.maalkort.export.Format;
import no.maalkort.receipt.Archive;
import no.maalkort.receipt.Bundle;
import no.maalkort.receipt.Verified;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: whether what was issued is as it was, and comes out the same today. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check a receipt, a bundle or the whole ledger; exit 3 if something is wrong.",
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} 3f9a01",
            "      ${COMMAND-FULL-NAME} baerum-2023.zip",
            "      ${COMMAND-FULL-NAME} --ledger --head 12:3f9a01…",
            "",
            "A bundle's own rules judge it. They pass the same checks as any pack, and they",
            "are code: of a bundle from a stranger, check the hashes only (HOW-TO-CHECK.txt)."
        })
final class Verify implements Callable<Integer> {
    private static final int FAILED = 3;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID|BUNDLE",
            description = "A receipt's id or its first digits, or a bundle's file.")
    private String what;

    @Option(names = "--ledger", description = "Check every line of the ledger and every receipt it names.")
    private boolean ledger;

    @Option(
            names = "--head",
            paramLabel = "SEQ:HASH",
            description = "A head that was kept elsewhere: it must be there.")
    private String head;

    @Option(names = "--tidy", description = "Remove what an interrupted issuing left.")
    private boolean tidy;

    @Option(names = "--all", description = "Name what follows from what is wrong too, every value.")
    private boolean all;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Stored stored;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() throws IOException {
        var verified = verified();
        System.out.print(
                format == Format.JSON
                        ? ScorecardJson.write(verified)
                        : new VerifiedText(verified, sources.language(), all).write());
        return verified.isGood() ? 0 : FAILED;
    }

    private Verified verified() throws IOException {
        if (ledger == (what != null)) {
            throw new Usage("It is not said what to verify.", "name a receipt, a bundle, or write --ledger.");
        }
        if (!ledger && (head != null || tidy)) {
            throw new Usage("--head and --tidy are for the ledger.", "write: verify --ledger");
        }
        if (head != null && !head.matches("[1-9][0-9]{0,17}:[0-9a-f]{64}")) {
            throw new Usage("(" + head + ") is not the head of a ledger.", "write it as it was printed: 12:3f9a…");
        }
        if (ledger) {
            return new Archive(stored.store(sources)).ledger(head, tidy);
        }
        var file = Path.of(what);
        if (Files.isRegularFile(file)) {
            return Archive.verify(Bundle.read(file), ReportFiles::of);
        }
        if (what.endsWith(".zip")) {
            throw new Usage("There is no file (" + what + ").", "its name is misspelt, or it lies elsewhere.");
        }
        String id = stored.id(what, sources);
        return new Archive(stored.store(sources)).verify(id, sources.workspace());
    }
}
