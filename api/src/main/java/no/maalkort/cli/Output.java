package no.maalkort.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.maalkort.disk.Disk;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import picocli.CommandLine.Option;

/** In which formats scorecards are written, and where: on standard output, or into files that are whole or not there. */
final class Output {
    /** The option's label where it takes every format. */
    static final String LABEL = "FORMAT";

    static final List<Format> FORMATS =
            Stream.concat(Stream.of(Format.TEXT), Export.FORMATS.stream()).toList();

    @Option(
            names = "--format",
            paramLabel = LABEL,
            description = {
                "text (default), json, csv, csv-nb, xlsx, json-stat, sarif, junit, markdown, badge, badge-json."
            })
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "A file; without --format its ending says which. Several: xlsx=a.xlsx,json=a.json.")
    private List<String> outputs = List.of();

    /** Writes scorecards in one format. */
    interface Writer {
        void write(Format format, OutputStream out) throws IOException;
    }

    /** Whether people read it on the terminal. */
    boolean isText() {
        return outputs.isEmpty() && format() == Format.TEXT;
    }

    /** Whether any of the formats shows one scorecard only. */
    boolean isOfOne() {
        return files().values().stream().anyMatch(Export::isOfOne) || Export.isOfOne(format());
    }

    private Format format() {
        return format == null ? Format.TEXT : format;
    }

    /** The format of each file, in the order named; empty where standard output is meant. */
    private Map<Path, Format> files() {
        var files = new LinkedHashMap<Path, Format>();
        for (String output : outputs) {
            for (String one : output.split(",(?=[a-z-]+=)")) {
                int sign = one.indexOf('=');
                var file = Path.of(one.substring(sign + 1));
                var chosen = sign < 0 ? format(file) : named(one.substring(0, sign));
                if (file.getFileName() == null || file.toString().isBlank() || Files.isDirectory(file)) {
                    throw new Usage("--output (" + one + ") names no file.", "write --output xlsx=scores.xlsx.");
                }
                if (files.put(file, chosen) != null) {
                    throw new Usage("--output names the file (" + file + ") twice.", "leave one out.");
                }
            }
        }
        return files;
    }

    /** Of a file that none was named for: the one chosen for all, or the first whose files end so. */
    private Format format(Path file) {
        return format == null ? Format.of(file, FORMATS).orElse(Format.TEXT) : format;
    }

    private static Format named(String word) {
        var words = FORMATS.stream().map(Format::toString).toList();
        return FORMATS.stream()
                .filter(one -> one.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new Usage(
                        "(" + word + ") is no format of --output.",
                        Nearest.advice(word, words, "one of " + String.join(", ", words) + ".")));
    }

    /** Refuses what cannot be written before anything is judged. */
    void check() {
        var files = files();
        if (format != null && !files.isEmpty() && !files.containsValue(format)) {
            throw new Usage(
                    "--format (" + format + ") has no file in --output.", "write --output " + format + "=FILE.");
        }
    }

    /** Writes everything asked for; of several files all or none. */
    void write(Writer writer) throws IOException {
        var files = files();
        if (files.isEmpty()) {
            writer.write(format(), System.out);
            return;
        }
        var made = new LinkedHashMap<Path, Path>();
        try {
            for (var file : files.entrySet()) {
                made.put(Disk.beside(file.getKey()), file.getKey());
                write(writer, file.getValue(), new ArrayList<>(made.keySet()).get(made.size() - 1));
            }
            for (var one : made.entrySet()) {
                Disk.move(one.getKey(), one.getValue());
            }
        } catch (IOException e) {
            throw new Usage(
                    "--output cannot be written: " + Disk.reason(e) + ".",
                    "the disk is full, or the folder is not there.");
        } finally {
            for (Path left : made.keySet()) {
                Files.deleteIfExists(left);
            }
        }
        files.keySet().forEach(file -> System.err.println(file));
    }

    private static void write(Writer writer, Format format, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            writer.write(format, out);
        }
        Disk.force(file);
    }
}
