package no.maalkort.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import no.maalkort.receipt.Store;
import picocli.CommandLine.Option;

/** The folder of receipts that a command looks into. */
final class Stored {
    private static final int SHORTEST = 6;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The folder of receipts and ledger; default: ./receipts.")
    private Path given;

    Settings.Setting setting(Sources sources) {
        return sources.settings().of("store", given, "--store", "receipts");
    }

    private Path folder(Sources sources) {
        return Path.of(setting(sources).text());
    }

    /** The store, whether it is there already or not. */
    Store anyStore(Sources sources) {
        return new Store(folder(sources));
    }

    /** The store that is there. */
    Store store(Sources sources) {
        var folder = folder(sources);
        if (!Files.isDirectory(folder)) {
            throw new Usage(
                    "There is no folder of receipts (" + folder + ").",
                    "name it with --store, or issue one: " + Maalkort.name() + " score baerum 2023 --issue");
        }
        return new Store(folder);
    }

    /** The one receipt whose id begins so. */
    String id(String asked, Sources sources) throws IOException {
        String begin = asked.toLowerCase(Locale.ROOT);
        if (!begin.matches("[0-9a-f]{" + SHORTEST + ",64}")) {
            throw new Usage(
                    "(" + asked + ") is not the id of a receipt.",
                    "write its 64 hexadecimal digits, or at least the first " + SHORTEST + ".");
        }
        var ids = store(sources).ids(begin);
        if (ids.size() == 1) {
            return ids.get(0);
        }
        throw new Usage(
                (ids.isEmpty() ? "No receipt" : ids.size() + " receipts") + " in (" + folder(sources)
                        + ") begins with (" + asked + ").",
                ids.isEmpty() ? "it lies in another folder: --store." : "write more of it.");
    }
}
