package no.maalkort.table;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Problem;

/** A file made for a test, and what reading it gives. */
record Made(Path path, Hints hints) {
    static Made file(Path folder, String name, byte[] bytes) {
        try {
            return new Made(Files.write(folder.resolve(name), bytes), Hints.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Made text(Path folder, String text, Charset charset) {
        return file(folder, "made.csv", text.getBytes(charset));
    }

    static Made text(Path folder, String text) {
        return text(folder, text, StandardCharsets.UTF_8);
    }

    Made declared(String encoding, Character delimiter, String sheet) {
        return new Made(path, new Hints(encoding, delimiter, sheet));
    }

    Table open() {
        return Tables.open(path, hints);
    }

    /** Every row's cells as texts. */
    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        open().read(row -> rows.add(row.cells().stream().map(Cell::text).toList()));
        return rows;
    }

    Row row(int index) {
        var rows = new ArrayList<Row>();
        open().read(rows::add);
        return rows.get(index);
    }

    /** What was decided about the file, as {@code what: value (because)}. */
    List<String> evidence() {
        return open().evidence().stream()
                .map(found -> found.what() + ": " + found.value() + " (" + found.because() + ")")
                .toList();
    }

    /** Why the file is refused, each with its place and advice; the folder's name aside. */
    List<String> problems() {
        var rejected = catchThrowableOfType(Problem.Rejected.class, this::rows);
        return rejected == null
                ? List.of()
                : rejected.problems().stream()
                        .map(problem -> problem.toString().replace(path.getParent() + "/", ""))
                        .toList();
    }
}
