package no.maalkort.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The step of the build that reads the built-in figures strictly, once, and keeps what it read beside the classes. */
public final class Keeping {
    private Keeping() {}

    /**
     * Keeps the figures of {@code datasets/} and the YAML of both built-in folders.
     *
     * @param output the folder of classes to write to
     * @throws Problem.Rejected with every problem of the built-in figures
     */
    public static void keep(Path output) throws IOException {
        var datasets = BuiltIn.of("datasets/", "bodies.yaml");
        var trees = List.of(datasets.tree(path -> true));
        var figures = Figures.read(Catalogue.read(trees), KeptFigures.NONE, trees);
        for (var file : KeptFigures.write(datasets, figures).entrySet()) {
            write(output.resolve(KeptFigures.PLACE + file.getKey()), file.getValue());
        }
        write(output.resolve(KeptYaml.place("datasets/")), KeptYaml.write(datasets));
        write(output.resolve(KeptYaml.place("packs/")), KeptYaml.write(BuiltIn.of("packs/", "index")));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
