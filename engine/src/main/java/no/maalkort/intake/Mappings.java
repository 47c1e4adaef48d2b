package no.maalkort.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Nearest;

/** The mappings there are: the built-in ones by name, and anyone's own by file. */
public final class Mappings {
    private static final String FOLDER = "mappings/";
    private static final String ENDING = ".yaml";

    private final FileTree builtIn;
    private final MappingReader reader;

    /** The mappings beside the built-in figures, under a catalogue. */
    public Mappings(FileTree builtIn, Catalogue catalogue) {
        this.builtIn = builtIn;
        this.reader = new MappingReader(catalogue);
    }

    public List<String> names() {
        return builtIn.paths().stream()
                .filter(path -> path.startsWith(FOLDER) && path.endsWith(ENDING))
                .map(path -> path.substring(FOLDER.length(), path.length() - ENDING.length()))
                .toList();
    }

    /** The built-in mapping of a name, or nothing. */
    public Optional<Mapping> named(String name) {
        return names().contains(name) ? Optional.of(reader.read(builtIn, FOLDER + name + ENDING)) : Optional.empty();
    }

    /**
     * A mapping of the user's.
     *
     * @throws no.maalkort.figure.Problem.Rejected with every problem
     */
    public Mapping read(Path file) {
        return reader.read(FileTree.ofFile(file), file.getFileName().toString());
    }

    /** What to do about a name there is not. */
    public String advice(String name) {
        return Nearest.advice(name, names(), "name a file, or one of " + String.join(", ", names()) + ".");
    }
}
