package no.maalkort.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.maalkort.disk.Sha256;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.HeaderRow;

/**
 * A release's two files as text: what was imported, under the labels people gave it.
 *
 * @param id the folder's name
 * @param title of the publication
 * @param via who carried it, or null
 * @param published a year, month or day
 * @param link where it can be read, or null
 * @param licence as stated, or null where it is not
 * @param imported the files the figures were read from
 */
public record ReleaseFiles(
        String id,
        String title,
        String publisher,
        String via,
        String published,
        String link,
        String licence,
        List<Imported> imported) {
    public static final String OBSERVATIONS = "observations.csv";
    public static final String DESCRIPTOR = "datapackage.json";
    private static final String DESCRIPTION = """
        {
          "name": %s,
          "title": %s,
          "version": "1.0.0",
          "publisher": %s,%s
          "published": %s,
          "sources": [{"title": %s%s}],%s
          "imported": [
        %s
          ],
          "resources": [
            {
              "name": "observations",
              "path": "observations.csv",
              "format": "csv",
              "mediatype": "text/csv",
              "encoding": "utf-8",
              "hash": "sha256:%s",
              "dialect": {"delimiter": ";"},
              "schema": {
                "fields": [
                  {"name": "body", "type": "string"},
                  {"name": "indicator", "type": "string"},
                  {"name": "period", "type": "year"},
                  {"name": "value", "type": "number", "decimalChar": ","},
                  {"name": "unit", "type": "string"},
                  {"name": "status", "type": "string"},
                  {"name": "publisher", "type": "string"},
                  {"name": "source", "type": "string"},
                  {"name": "quote", "type": "string"},
                  {"name": "note", "type": "string"}
                ],
                "missingValues": [""]
              }
            }
          ]
        }
        """;

    /** The release as a tree of its own, with rows that are kept nowhere else. */
    public FileTree tree(byte[] observations) {
        var files = new TreeMap<String, byte[]>();
        files.put(id + "/" + OBSERVATIONS, observations);
        files.put(id + "/" + DESCRIPTOR, descriptor(observations));
        return FileTree.ofBytes("", files);
    }

    /**
     * A file that figures were read from.
     *
     * @param name without its folder
     * @param sha256 of its bytes
     */
    public record Imported(String name, long bytes, String sha256) {
        public static Imported of(Path file) throws IOException {
            var digest = digesting();
            long bytes;
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes = in.transferTo(OutputStream.nullOutputStream());
            }
            return new Imported(
                    file.getFileName().toString(), bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    byte[] observations(List<Taken> figures) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            out.write(HeaderRow.row(HeaderRow.NAMES.toArray(String[]::new)));
            for (Taken one : figures) {
                out.write(row(one));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String row(Taken one) {
        String at = imported.size() > 1 ? Path.of(one.file()).getFileName() + " " + one.at() : one.at();
        return HeaderRow.row(
                one.body(),
                one.indicator(),
                String.valueOf(one.year()),
                one.value(),
                one.unit(),
                one.status().name(),
                one.publisher(),
                at,
                "",
                one.note() == null ? "" : one.note());
    }

    /** What describes the observations under these labels. */
    public byte[] descriptor(byte[] observations) {
        String files = imported.stream()
                .map(one -> "    {\"path\": " + json(one.name()) + ", \"bytes\": " + one.bytes()
                        + ", \"hash\": \"sha256:" + one.sha256() + "\"}")
                .collect(Collectors.joining(",\n"));
        String text = DESCRIPTION.formatted(
                json(id),
                json(title),
                json(publisher),
                via == null ? "" : "\n  \"via\": " + json(via) + ",",
                json(published),
                json(title),
                link == null ? "" : ", \"path\": " + json(link),
                licence == null ? "" : "\n  \"licenses\": [{\"name\": " + json(licence) + "}],",
                files,
                Sha256.of(observations));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A text as JSON writes it. */
    private static String json(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private static MessageDigest digesting() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
