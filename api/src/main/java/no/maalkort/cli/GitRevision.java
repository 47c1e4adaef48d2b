package no.maalkort.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import no.maalkort.figure.FileTree;

/** A folder under git as it was in a revision: read through git's own archive, without touching the working tree. */
record GitRevision(Path folder, String revision) {
    private static final int MOST = 64 * 1024 * 1024;

    /** What git printed, and what it complained of. */
    private record Answer(int code, byte[] out, String complaint) {
        String firstLine() {
            return new String(out, StandardCharsets.UTF_8).strip();
        }
    }

    /** Every file of the folder, hidden ones aside; messages show them as {@code revision:path}. */
    FileTree files() {
        var repository = git("rev-parse", "--show-prefix");
        if (repository.code() != 0) {
            throw new Usage(
                    "The folder (" + folder + ") is not under git, so it has no revision (" + revision + ").",
                    "name a folder instead. Git says: " + repository.complaint());
        }
        var commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (commit.code() != 0) {
            throw new Usage(
                    "There is no folder and no revision (" + revision + ") of (" + folder + ").",
                    "see git log, or fetch it.");
        }
        if (git("cat-file", "-e", commit.firstLine() + ":./pack.yaml").code() != 0) {
            throw new Usage(
                    "In the revision (" + revision + ") there is no pack in (" + folder + ").",
                    "the pack is newer, or lay elsewhere; see git log --follow " + folder.resolve("pack.yaml") + ".");
        }
        return unpacked(
                git("archive", "--format=zip", commit.firstLine(), "--", ".").out());
    }

    private FileTree unpacked(byte[] archive) {
        var files = new TreeMap<String, byte[]>();
        int size = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean hidden = ("/" + entry.getName()).contains("/.");
                if (!entry.isDirectory() && !hidden) {
                    byte[] bytes = zip.readNBytes(MOST - size);
                    size += bytes.length;
                    files.put(entry.getName(), bytes);
                }
            }
        } catch (IOException e) {
            throw new Usage(
                    "What git gave of the revision (" + revision + ") cannot be read (" + e.getMessage() + ").",
                    "see git fsck.");
        }
        return FileTree.ofBytes(revision + ":" + folder + "/", files);
    }

    private Answer git(String... arguments) {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        var complaints = new Complaints();
        try {
            var process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            var listening = complaints.of(process);
            byte[] out = process.getInputStream().readAllBytes();
            int code = process.waitFor();
            listening.join();
            return new Answer(code, out, complaints.first());
        } catch (IOException e) {
            throw new Usage(
                    "Git is not here, and there is no folder (" + revision + ").",
                    "install git, or name a folder that is there.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a process says on its error stream, heard while its output is read, so that neither fills up. */
    private static final class Complaints {
        private volatile String said = "";

        Thread of(Process process) {
            var thread = new Thread(() -> {
                try {
                    said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    said = e.getMessage();
                }
            });
            thread.start();
            return thread;
        }

        String first() {
            return said.lines().findFirst().orElse("nothing.");
        }
    }
}
