package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import no.maalkort.disk.Sha256;

/** A bundle's files by name, as whoever tampers with one changes them and makes its sums good again. */
final class BundleFiles {
    private BundleFiles() {}

    /** One of the receipt's three lines, line feed included. */
    static byte[] line(int number, Map<String, byte[]> files) {
        String receipt = new String(files.get("receipt.jsonl"), StandardCharsets.UTF_8);
        return (receipt.split("\n")[number - 1] + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Gives the ledger's only line the hash that its text has, and all files their sums. */
    static void rehash(Map<String, byte[]> files) {
        String line = new String(files.get("ledger.jsonl"), StandardCharsets.UTF_8);
        String text = line.substring(0, line.lastIndexOf(",\"hash\":"));
        String hashed = text + ",\"hash\":\"" + Sha256.of(text.getBytes(StandardCharsets.UTF_8)) + "\"}\n";
        files.put("ledger.jsonl", hashed.getBytes(StandardCharsets.UTF_8));
        sum(files);
    }

    static void replace(Map<String, byte[]> files, String path, String good, String bad) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(good);
        files.put(path, text.replace(good, bad).getBytes(StandardCharsets.UTF_8));
    }

    static void sum(Map<String, byte[]> files) {
        var sums = new StringBuilder();
        files.forEach((path, bytes) -> {
            if (!path.equals("SHA256SUMS")) {
                sums.append(Sha256.of(bytes)).append("  ").append(path).append('\n');
            }
        });
        files.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    static TreeMap<String, byte[]> read(Path bundle) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(bundle.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    static void write(Map<String, byte[]> files, Path bundle) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }
}
