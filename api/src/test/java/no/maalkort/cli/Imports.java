package no.maalkort.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that are made and imported in a folder of a test's. */
record Imports(Path folder) {
    static final String HEADER = "Kommune;Indikator;\u00C5r;Verdi;Enhet\n";
    static final Path FILES = Path.of("..", "rules", "src", "test", "resources", "intake");

    Path figures() {
        return folder.resolve("figures");
    }

    Ran run(Path file, String... more) {
        var arguments = new ArrayList<>(
                List.of("import", file.toString(), "--into", figures().toString()));
        arguments.addAll(List.of(more));
        return Ran.of(arguments.toArray(String[]::new));
    }

    Ran imported(Path file, String id, String... more) {
        var labels = new ArrayList<>(List.of(
                "--release",
                id,
                "--publisher",
                "SSB",
                "--published",
                "2025-06-15",
                "--source",
                "KOSTRA",
                "--licence",
                "CC BY 4.0"));
        labels.addAll(List.of(more));
        return run(file, labels.toArray(String[]::new));
    }

    Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    Path file(String text) throws IOException {
        return file("made.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
