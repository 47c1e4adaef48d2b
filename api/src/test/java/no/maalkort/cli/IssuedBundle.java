package no.maalkort.cli;

import static no.maalkort.cli.BundleFiles.read;
import static no.maalkort.cli.BundleFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A scorecard that was issued into a folder of its own, and its bundle. */
final class IssuedBundle {
    private static final Path CHECKER = Path.of("..", ".ci", "check-bundle");

    private final String store;
    private final String id;
    private final Path good;

    IssuedBundle(Path folder) {
        store = folder.resolve("receipts").toString();
        var ran = ran("score", "baerum", "2023", "--issue", "--by", "R\u00E5dmannen", "--lang", "en");
        assertThat(ran.code()).isZero();
        id = ran.err().replaceFirst("(?s)^Receipt ([0-9a-f]{64})\n.*$", "$1");
        assertThat(ran.err())
                .matches("(?s)Receipt [0-9a-f]{64}\nLine 1, issued .*Z\nHead of the ledger 1:[0-9a-f]{64}\n");
        good = bundle(folder.resolve("good.zip"));
    }

    String store() {
        return store;
    }

    String id() {
        return id;
    }

    Path good() {
        return good;
    }

    /** What a command says of this store. */
    Ran ran(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", store));
        return Ran.of(all.toArray(String[]::new));
    }

    Path bundle(Path file, String... more) {
        var all = new ArrayList<>(List.of("bundle", id.substring(0, 8), "-o", file.toString()));
        all.addAll(List.of(more));
        var ran = ran(all.toArray(String[]::new));
        assertThat(ran.err()).contains(id);
        assertThat(ran.code()).isZero();
        return file;
    }

    /** How the check without the program ends. */
    static int shell(Path bundle) {
        try {
            return new ProcessBuilder(CHECKER.toString(), bundle.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bundle with files that somebody changed. */
    static Path changed(Path bundle, Path into, Consumer<Map<String, byte[]>> how) throws IOException {
        var files = read(bundle);
        how.accept(files);
        var changed = into.resolve("changed.zip");
        write(files, changed);
        return changed;
    }
}
