package no.maalkort.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import no.maalkort.disk.Disk;
import no.maalkort.receipt.Archive;
import no.maalkort.receipt.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bundle}: all that checking and redoing an issued scorecard takes, in one file. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = "Put an issued scorecard and all it rests on into one zip file.",
        footer = {"", "Try:  ${COMMAND-FULL-NAME} 3f9a01 -o baerum-2023.zip"})
final class Bundling implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ID", description = "The receipt's id, or its first digits.")
    private String id;

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "The zip file to write.")
    private Path out;

    @Option(
            names = "--sign",
            arity = "2",
            paramLabel = "KEY",
            description = "Sign with a private key (Ed25519, PEM) and put its public key in: --sign key.pem public.pem")
    private Path[] keys;

    @Mixin
    private Stored stored;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() throws IOException {
        var folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(out)) {
            throw new Usage(
                    "(" + out + ") cannot be written: it is a folder, or lies in none.", "make the folder first.");
        }
        String known = stored.id(id, sources);
        var bundle = new Archive(stored.store(sources)).bundle(known, sources.workspace(), ReportFiles::of);
        if (keys != null) {
            bundle = bundle.signed(SigningKey.read(keys[0], keys[1]));
        }
        byte[] zip = bundle.zip();
        if (Files.exists(out) && !Arrays.equals(Files.readAllBytes(out), zip)) {
            throw new Usage("(" + out + ") is there already, and is another file.", "choose another name with -o.");
        }
        Disk.replace(out, zip);
        System.err.println(sources.say("Skrevet: ", "Written: ") + out);
        System.err.println(sources.say("Kvittering ", "Receipt ") + known);
        return 0;
    }
}
