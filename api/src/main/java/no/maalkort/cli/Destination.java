package no.maalkort.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import no.maalkort.disk.Disk;
import picocli.CommandLine.Option;

/** Where one document goes: to standard output, or into a file that is whole or not there. */
final class Destination {
    @Option(names = "-o", paramLabel = "FILE", description = "The file to write; default: standard output.")
    private Path file;

    /** The file; none where it is standard output. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    void write(byte[] document, Given given) {
        if (file == null) {
            System.out.writeBytes(document);
            System.out.flush();
            return;
        }
        try {
            Disk.replace(file, document);
        } catch (IOException e) {
            throw new Usage(
                    "(" + file + ") cannot be written: " + Disk.reason(e) + ".",
                    "the disk is full, or the folder is not there.");
        }
        System.err.println(given.say("Skrevet: ", "Written: ") + file);
    }
}
